"""Values that a correction sets: fields of papers in the one form of records, strictly read."""

import re
from collections.abc import Callable
from typing import Final, get_args

from generator.errors import Fault, Place
from generator.marked import Item, MarkedFile
from generator.records import LINK_KINDS, Author, Link, WorkKind
from generator.sources import fields
from generator.sources.imprint import imprint
from generator.sources.names import author
from generator.text import clean
from generator.text.identifiers import arxiv_id, date, doi
from generator.text.links import kind_of, web_address

Value = str | tuple[Author, ...] | tuple[Link, ...] | tuple[str, ...]

KINDS: Final[tuple[WorkKind, ...]] = get_args(WorkKind)


def value(file: MarkedFile, item: Item, field: str) -> Value | None:
    """Return what an item sets a field to; None, noting a fault, where that is nothing."""
    if field in _LISTS:
        return _list(file, item, field)
    faults = len(file.faults)
    written = item.text(field)
    if written is None or not written.strip():
        if len(file.faults) == faults:
            remedy = 'write a value after it, or name the field under "clear"'
            file.refuse(item.line_of(field), f'"{field}" is empty', remedy)
        return None
    if field == "abstract":
        return clean(item.block(field), paragraphs=True)
    holds, read = _TEXTS[field]
    found = read(written)
    if not found:
        file.faults.append(_wrong(file, item.line_of(field), field, written, holds))
    return found or None


def _wrong(file: MarkedFile, line: int, field: str, written: str, holds: str) -> Fault:
    place = Place(source=file.source, line=line)
    if holds in _OWN:
        expected, remedy = _OWN[holds]
        return Fault(
            place=place,
            problem=f'field "{field}" is "{written}", not {expected}',
            remedy=f"{remedy} or leave it out",
        )
    return fields.wrong(place, field, written, holds=holds)


def _list(file: MarkedFile, item: Item, field: str) -> Value | None:
    holds, read = _LISTS[field]
    faults = len(file.faults)
    texts = item.texts(field)
    if not texts and len(file.faults) == faults:
        remedy = 'write [values] after it, or name the field under "clear"'
        file.refuse(item.line_of(field), f'"{field}" is empty', remedy)
    found = []
    for written, line in texts:
        one = read(written)
        if one is None:
            file.faults.append(_wrong(file, line, field, written, holds))
        else:
            found.append(one)
    if field == "links":
        return tuple(sorted(link for link in found if isinstance(link, Link))) or None
    return tuple(found) or None  # type: ignore[return-value] # one reader gives one type


def _date(text: str) -> str | None:
    """Return a date only as records write it: what is wrong in part is wrong."""
    return text if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) and date(text) == text else None


def _kind(text: str) -> str | None:
    return text if text in KINDS else None


def _pages(text: str) -> str | None:
    made = imprint(pages=clean(text))
    return made.pages if made else None


def _isbn(text: str) -> str | None:
    made = imprint(numbers=[text])
    return made.isbn if made else None


def _issn(text: str) -> str | None:
    made = imprint(numbers=[text])
    return made.issn if made else None


def _language(text: str) -> str | None:
    made = imprint(language=text)
    return made.language if made else None


def _link(text: str) -> Link | None:
    """Return a link from "https://example.org" or, its kind before it, "code https://…"."""
    first, _, rest = text.partition(" ")
    kind = next((known for known in LINK_KINDS if known == first), None)
    address = web_address(rest if kind else text)
    return Link(kind=kind or kind_of(address), url=address) if address else None


_OWN: Final = {
    "kind": ("a kind of work", f"use one of {', '.join(KINDS)}"),
    "isbn": ("an ISBN", "write it as 978-3-16-148410-0"),
    "issn": ("an ISSN", "write it as 2049-3630"),
    "language": ("a language", "write it as en or pt-BR"),
    "name": ("a name", 'write it as "Ada Lovelace" or "Lovelace, Ada"'),
    "link": ("a web address", 'write it as https://example.org or "code https://example.org"'),
}
"""What a field holds -> how a message names that, and the remedy, where no source says so."""

_TEXTS: Final[dict[str, tuple[str, Callable[[str], str | None]]]] = {
    "title": ("text", clean),
    "abstract": ("text", clean),
    "date": ("date", _date),
    "venue": ("text", clean),
    "doi": ("doi", doi),
    "arxiv": ("arxiv", arxiv_id),
    "kind": ("kind", _kind),
    "volume": ("text", clean),
    "issue": ("text", clean),
    "pages": ("text", _pages),
    "publisher": ("text", clean),
    "isbn": ("isbn", _isbn),
    "issn": ("issn", _issn),
    "language": ("language", _language),
}
"""Field of one value -> what it holds, and its reader."""

_LISTS: Final[dict[str, tuple[str, Callable[[str], Author | Link | str | None]]]] = {
    "authors": ("name", author),
    "links": ("link", _link),
    "keywords": ("text", clean),
    "editors": ("name", author),
}

FIELDS: Final = (
    "title",
    "abstract",
    "authors",
    "date",
    "venue",
    "doi",
    "arxiv",
    "links",
    "keywords",
    "kind",
    "volume",
    "issue",
    "pages",
    "publisher",
    "editors",
    "isbn",
    "issn",
    "language",
)
"""What can be set or cleared, those of a paper before those of its imprint."""

IMPRINT: Final = FIELDS[FIELDS.index("kind") :]
