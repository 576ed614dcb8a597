from generator.exports.twins import plan
from tests.exports.catalogs import catalog_of


def test_a_twin_says_what_the_page_says_in_markdown() -> None:
    twins = {path: content.decode() for path, content in plan(catalog_of())}
    assert twins == {
        "papers/full/index.txt": r"""# Learning $O(n^2)$ LoRA & U-Net for \$5

- Authors: Zoë van der Berg, ATLAS Collaboration
- Venue: Journal of Graphs
- Date: 2024-07-03
- DOI: 10.1000/a_b
- arXiv: 2407.00001
- Link: https://doi.org/10.1000/a_b
- Code: https://example.org/code
- Topics: Graphs
- Tags: R&D

First 100% {braces}.

Second $x_1$.
""",
        "papers/bare/index.txt": "# Nothing known\n\n- Topics: Graphs\n- Tags: R&D\n",
    }
