"""The tags of a page's head that Google Scholar, Zotero and Mendeley read.

What they read of them: https://scholar.google.com/intl/en/scholar/inclusion.html and Zotero's
translator "Embedded Metadata".
"""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.exports.citation import first_and_last, imprint_of, kind_of
from generator.records import Author, Paper, WorkKind
from generator.text import plain

_VENUES: Final[dict[WorkKind, str]] = {
    "article": "citation_journal_title",
    "conference": "citation_conference_title",
    "chapter": "citation_inbook_title",
}
_PUBLISHERS: Final[dict[WorkKind, str]] = {
    "thesis": "citation_dissertation_institution",
    "report": "citation_technical_report_institution",
}
_NUMBERS: Final[dict[WorkKind, str]] = {"report": "citation_technical_report_number"}


def tags(paper: Paper, keywords: Iterable[str], page: str) -> Iterator[tuple[str, str]]:
    """Yield name and content of each tag, none of them empty.

    `page` is the absolute address of the paper's page, empty where it is not known.
    """
    return ((name, content) for name, content in _all(paper, keywords, page) if content)


def pdf_of(paper: Paper) -> str:
    """Return the address of a paper's full text as PDF, empty where none is known."""
    stated = (link.url for link in paper.links if link.kind == "pdf")
    return next(stated, f"https://arxiv.org/pdf/{paper.arxiv}" if paper.arxiv else "")


def _all(paper: Paper, keywords: Iterable[str], page: str) -> Iterator[tuple[str, str]]:
    kind, imprint = kind_of(paper), imprint_of(paper)
    first, last = first_and_last(plain(imprint.pages or ""))
    told = (kind in _VENUES and paper.venue) or (kind in _PUBLISHERS and imprint.publisher)
    yield "citation_title", plain(paper.title)
    for author in paper.authors:
        yield "citation_author", _name(author, alone=len(paper.authors) == 1)
    for editor in imprint.editors:
        yield "citation_editor", _name(editor, alone=len(imprint.editors) == 1)
    yield "citation_publication_date", (paper.date or "").replace("-", "/")
    yield _VENUES.get(kind, "citation_series_title"), plain(paper.venue or "")
    yield "citation_volume", plain(imprint.volume or "")
    yield _NUMBERS.get(kind, "citation_issue"), plain(imprint.issue or "")
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    yield _PUBLISHERS.get(kind, "citation_publisher"), plain(imprint.publisher or "")
    yield "citation_isbn", imprint.isbn or ""
    yield "citation_issn", imprint.issn or ""
    yield "citation_language", imprint.language or ""
    yield "citation_doi", paper.doi or ""
    yield "citation_arxiv_id", paper.arxiv or ""
    yield "citation_pdf_url", pdf_of(paper)
    yield "citation_abstract_html_url", page
    yield "citation_keywords", "; ".join(keywords)
    yield "citation_abstract", plain(paper.abstract or "")
    yield "DC.type", "" if told else kind  # what the tags of venue and publisher do not tell


def _name(author: Author, *, alone: bool) -> str:
    """Return a name family first, in reading order where that could be taken for two people.

    Zotero takes a single tag "García Márquez, Gabriel José" for a list that a comma parts.
    """
    family, given = plain(author.family), plain(author.given)
    if not given or (alone and " " in family and " " in given):
        return f"{given} {family}".strip()
    return f"{family}, {given}"
