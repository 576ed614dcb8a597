"""COinS: a paper as an OpenURL in the title of an empty span, by which a list can be saved.

Reference managers find all spans of a page and offer their papers. The keys are those of
NISO Z39.88-2004, as far as Zotero reads them.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from generator.exports.citation import address_of, imprint_of, kind_of
from generator.records import Author, Paper, WorkKind
from generator.text import plain

_FORMATS: Final[dict[WorkKind, tuple[str, str, str, str]]] = {
    "article": ("journal", "article", "atitle", "jtitle"),
    "conference": ("book", "proceeding", "atitle", "btitle"),
    "chapter": ("book", "bookitem", "atitle", "btitle"),
    "book": ("book", "book", "btitle", "series"),
    "report": ("book", "report", "btitle", "series"),
    "thesis": ("dissertation", "", "title", ""),
}
"""Kind -> format, genre, and the keys of title and venue; all others are told as Dublin Core."""

_TYPES: Final[dict[WorkKind, str]] = {"software": "computerProgram"}
"""Kind -> the type of Zotero, where that has another name."""


def context_object(paper: Paper) -> str:
    """Return what the title of a paper's span says."""
    return "&".join(
        f"{key}={quote(value, safe='/:,;')}" for key, value in _pairs(paper) if key and value
    )


def _pairs(paper: Paper) -> Iterator[tuple[str, str]]:
    kind, imprint = kind_of(paper), imprint_of(paper)
    form, genre, title, venue = _FORMATS.get(kind, ("dc", "", "title", "source"))
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}"
    yield "rft.genre", genre
    yield "rft.type", _TYPES.get(kind, kind) if form == "dc" else ""
    yield f"rft.{title}", plain(paper.title)
    yield f"rft.{venue}" if venue else "", plain(paper.venue or "")
    yield "rft.date", paper.date or ""
    yield "rft.volume", plain(imprint.volume or "")
    yield "rft.issue", plain(imprint.issue or "")
    yield "rft.pages", plain(imprint.pages or "").replace("–", "-")
    yield "rft.inst" if kind == "thesis" else "rft.pub", plain(imprint.publisher or "")
    yield "rft.isbn", imprint.isbn or ""
    yield "rft.issn", imprint.issn or ""
    yield "rft_id", f"info:doi/{paper.doi}" if paper.doi else address_of(paper) or ""
    for author in paper.authors:
        yield "rft.au", _name(author)


def _name(author: Author) -> str:
    """Return a name family first; a comma ends the name of a group, which has no other part."""
    family, given = plain(author.family), plain(author.given)
    return f"{family}, {given}" if given else f"{family}," if " " in family else family
