"""The generated pages of the example catalog, word for word.

After a wanted change: `pytest tests/test_golden.py --update-golden`, then read the difference.
"""

from pathlib import Path

import pytest

from generator import project

GOLDEN = Path(__file__).parent / "golden"
PAGES = [
    "index.md",
    "about.md",
    "lists/saved.md",
    "papers/a-measurement-signed-by-very-many-people.md",
    "papers/an-o-n2-log-n-bound-for-k-means-with-l1-norms.md",
    "papers/config-raw-x-javascript-alert-1-a-img-src-x-onerror-alert-1-html.md",
    "tags.md",
    "tags/prompt-tuning.md",
    "topics.md",
    "topics/graphs.md",
    "authors/jorg-muller.md",
    "data/papers.jsonl",
    "data/papers.bib",
    "data/ledger.jsonl",
]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("example_site")
def test_a_generated_page_is_as_before(
    name: str, example: project.Project, pytestconfig: pytest.Config
) -> None:
    generated = (example.documents / name).read_text("utf-8")
    golden = GOLDEN / name
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(generated, encoding="utf-8")
    assert generated == golden.read_text("utf-8")
