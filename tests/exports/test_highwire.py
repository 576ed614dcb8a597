"""Tags of page heads, read as Zotero's translator "Embedded Metadata" reads them."""

from dataclasses import replace

import pytest

from generator.exports.highwire import pdf_of, tags
from generator.records import Author, Imprint, Link, Paper, WorkKind
from tests.exports.catalogs import BARE, FULL

TYPE_BY_TAG = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_inbook_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
"""Tags by which Zotero tells the type of an item, before it looks at "DC.type"."""


def told(paper: Paper, page: str = "") -> list[tuple[str, str]]:
    return list(tags(paper, ("R&D", "graphs"), page))


def zotero_type(paper: Paper) -> str:
    found = told(paper)
    by_tag = [TYPE_BY_TAG[name] for name, _ in found if name in TYPE_BY_TAG]
    return (by_tag or [content for name, content in found if name == "DC.type"])[-1]


def test_all_that_is_known_is_told_in_order() -> None:
    imprint = Imprint(
        kind="article",
        volume="3",
        issue="2",
        pages="12–34",
        publisher="Press",
        editors=(Author(family="Turing", given="Alan"),),
        isbn="9780262035613",
        issn="1234-567X",
        language="en",
    )
    pdf = Link(kind="pdf", url="https://example.org/a.pdf")
    paper = replace(FULL, imprint=imprint, links=(pdf,))
    assert told(paper, "https://site.example/papers/full/") == [
        ("citation_title", "Learning O(n²) LoRA & U-Net for $5"),
        ("citation_author", "van der Berg, Zoë"),
        ("citation_author", "ATLAS Collaboration"),
        ("citation_editor", "Turing, Alan"),
        ("citation_publication_date", "2024/07/03"),
        ("citation_journal_title", "Journal of Graphs"),
        ("citation_volume", "3"),
        ("citation_issue", "2"),
        ("citation_firstpage", "12"),
        ("citation_lastpage", "34"),
        ("citation_publisher", "Press"),
        ("citation_isbn", "9780262035613"),
        ("citation_issn", "1234-567X"),
        ("citation_language", "en"),
        ("citation_doi", "10.1000/a_b"),
        ("citation_arxiv_id", "2407.00001"),
        ("citation_pdf_url", "https://example.org/a.pdf"),
        ("citation_abstract_html_url", "https://site.example/papers/full/"),
        ("citation_keywords", "R&D; graphs"),
        ("citation_abstract", "First 100% {braces}. Second x₁."),
    ]


def test_no_tag_is_empty() -> None:
    assert list(tags(BARE, (), "")) == [
        ("citation_title", "Nothing known"),
        ("DC.type", "preprint"),
    ]


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        ("article", "journalArticle"),
        ("conference", "conferencePaper"),
        ("chapter", "bookSection"),
        ("book", "book"),
        ("thesis", "thesis"),
        ("report", "report"),
        ("preprint", "preprint"),
        ("dataset", "dataset"),
        ("software", "software"),
    ],
)
def test_zotero_finds_the_type(kind: WorkKind, item: str) -> None:
    imprint = Imprint(kind=kind, publisher="Press")
    assert zotero_type(replace(BARE, venue="Venue", imprint=imprint)) == item


@pytest.mark.parametrize(
    ("author", "written"),
    [
        (Author(family="Turing", given="Alan M."), "Turing, Alan M."),
        (Author(family="García Márquez", given="Gabriel"), "García Márquez, Gabriel"),
        (Author(family="García Márquez", given="Gabriel José"), "Gabriel José García Márquez"),
        (Author(family="Plato"), "Plato"),
    ],
)
def test_a_single_author_is_not_taken_for_two(author: Author, written: str) -> None:
    assert dict(told(replace(BARE, authors=(author,))))["citation_author"] == written


def test_the_full_text_of_a_preprint_is_at_arxiv() -> None:
    assert pdf_of(FULL) == "https://arxiv.org/pdf/2407.00001"
    assert pdf_of(BARE) == ""
