"""RIS of papers, which reference managers of every kind read."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from generator.catalog import Catalog
from generator.exports.citation import (
    address_of,
    first_and_last,
    further_addresses,
    imprint_of,
    kind_of,
    subjects,
)
from generator.records import Author, Paper, WorkKind
from generator.text import plain

_TYPES: Final[dict[WorkKind, str]] = {
    "article": "JOUR",
    "conference": "CONF",
    "chapter": "CHAP",
    "book": "BOOK",
    "thesis": "THES",
    "report": "RPRT",
    "preprint": "UNPB",
    "dataset": "DATA",
    "software": "COMP",
}

_WHOLE: Final = ("book", "thesis")
"""Kinds whose second authors are those of the series."""


def papers_ris(catalog: Catalog) -> str:
    """Return all papers in the order of their ids, lines ending in CR LF."""
    papers = sorted(catalog.papers.values(), key=lambda paper: paper.id)
    return "".join(map(entries(catalog), papers))


def entries(catalog: Catalog) -> Callable[[Paper], str]:
    """Return what gives a paper's entry in papers.ris, with the blank line that ends it."""
    names = {tag.id: tag.name for tag in catalog.labels.tags}

    def entry(paper: Paper) -> str:
        tags = (names[tag] for tag in catalog.labels.tags_by_paper[paper.id])
        keywords = subjects(map(plain, paper.keywords), tags)
        more = [("AB", plain(paper.abstract or "")), *(("KW", word) for word in keywords)]
        return _entry(paper, catalog.citation_keys[paper.id], more) + "\r\n"

    return entry


def ris(paper: Paper, key: str) -> str:
    """Return one entry, to be pasted into a library: no abstract, no keywords."""
    return _entry(paper, key, ())


def _entry(paper: Paper, key: str, more: Iterable[tuple[str, str]]) -> str:
    lines = (("TY", _TYPES[kind_of(paper)]), ("ID", key), *_lines(paper), *more)
    written = (f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value)
    return f"{''.join(written)}ER  -\r\n"


def _lines(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield all tags in their order, empty ones included."""
    imprint, address = imprint_of(paper), address_of(paper)
    first, last = first_and_last(plain(imprint.pages or ""))
    yield "TI", plain(paper.title)
    for author in paper.authors:
        yield "AU", _name(author)
    for editor in imprint.editors:
        yield "A3" if kind_of(paper) in _WHOLE else "A2", _name(editor)
    if paper.date is not None:
        yield "PY", paper.date[:4]
        if paper.date[4:]:
            yield "DA", paper.date.replace("-", "/")
    yield "T2", plain(paper.venue or "")
    yield "VL", plain(imprint.volume or "")
    yield "IS", plain(imprint.issue or "")
    yield "SP", first
    yield "EP", last
    yield "PB", plain(imprint.publisher or "")
    yield "SN", imprint.isbn or ""
    yield "SN", imprint.issn or ""
    yield "LA", imprint.language or ""
    yield "DO", paper.doi or ""
    yield "AN", f"arXiv:{paper.arxiv}" if paper.arxiv else ""
    yield "UR", address or ""
    for url in further_addresses(paper, "paper", "code", "project", "data", "demo", "video"):
        yield "UR", url if url != address else ""
    for url in further_addresses(paper, "pdf"):
        yield "L1", url


def _name(author: Author) -> str:
    """Return a name family first; a comma ends the name of a group, which has no other part."""
    family, given = plain(author.family), plain(author.given)
    return f"{family}, {given}" if given else f"{family}," if " " in family else family
