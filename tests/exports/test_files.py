import json

from bibtexparser.entrypoint import parse_string

from generator.exports import plan
from generator.exports.csl import papers_csl_json
from generator.exports.ris import papers_ris
from generator.history import History
from generator.pages import SiteFacts
from generator.pages.about import DATA_FILES
from tests.exports.catalogs import catalog_of

SITE = SiteFacts(title="Reading room", description="What we read.")


def test_all_files_are_planned_under_the_data_folder() -> None:
    files = dict(plan(catalog_of(), SITE, History()))
    assert {path for path in files if path.startswith("data/")} == {
        f"data/{name}" for name, _ in DATA_FILES
    }
    assert len(parse_string(files["data/papers.bib"].decode()).entries) == 2


def test_an_empty_catalog_makes_files_that_can_be_read() -> None:
    files = dict(plan(catalog_of([]), SITE, History()))
    assert files["data/papers.jsonl"] == b""
    assert json.loads(files["data/papers.csl.json"]) == []


def test_ris_says_one_field_a_line() -> None:
    assert papers_ris(catalog_of()).split("\r\n") == [
        "TY  - UNPB",
        "ID  - nothing",
        "TI  - Nothing known",
        "KW  - R&D",
        "ER  -",
        "",
        "TY  - JOUR",
        "ID  - vanderberg2024learning",
        "TI  - Learning O(n²) LoRA & U-Net for $5",
        "AU  - van der Berg, Zoë",
        "AU  - ATLAS Collaboration,",
        "PY  - 2024",
        "DA  - 2024/07/03",
        "T2  - Journal of Graphs",
        "DO  - 10.1000/a_b",
        "AN  - arXiv:2407.00001",
        "UR  - https://doi.org/10.1000/a_b",
        "UR  - https://example.org/code",
        "AB  - First 100% {braces}. Second x₁.",
        "KW  - R&D",
        "ER  -",
        "",
        "",
    ]


def test_csl_says_what_citation_processors_read() -> None:
    assert json.loads(papers_csl_json(catalog_of())) == [
        {"id": "nothing", "type": "article", "title": "Nothing known", "keyword": "R&D"},
        {
            "id": "vanderberg2024learning",
            "type": "article-journal",
            "title": "Learning O(n²) LoRA & U-Net for $5",
            "author": [
                {"family": "van der Berg", "given": "Zoë"},
                {"literal": "ATLAS Collaboration"},
            ],
            "issued": {"date-parts": [[2024, 7, 3]]},
            "container-title": "Journal of Graphs",
            "DOI": "10.1000/a_b",
            "archive": "arXiv",
            "archive_location": "arXiv:2407.00001",
            "URL": "https://doi.org/10.1000/a_b",
            "abstract": "First 100% {braces}. Second x₁.",
            "keyword": "R&D",
        },
    ]
