"""JSON Lines of papers in our own shape, one an object; also a JSON array of such objects."""

import re
from typing import Final

from generator.errors import Fault, Place
from generator.records import LINK_KINDS, Author, Entry, Link, Reading, Refusal
from generator.sources import fields
from generator.sources.names import author
from generator.sources.objects import shown, values
from generator.sources.record import Record
from generator.text.characters import tidy
from generator.text.identifiers import arxiv_id, date, doi
from generator.text.links import kind_of, web_address

_START: Final = re.compile(r"\s*(?:\[\s*)?\{\s*(?:\"|\})")
_YEARS: Final = range(1000, 3000)
_HARMLESS: Final = frozenset({"topics", "related", "sources"})
"""Fields that our own files have and that are worked out anew."""
_FIELDS: Final = """
    id url title abstract authors year month date venue doi arxiv links tags keywords categories
    comment pdf
"""
_KNOWN: Final = _HARMLESS | frozenset(_FIELDS.split())


def recognises(text: str) -> bool:
    """Tell whether a text begins like an object or an array of objects."""
    return _START.match(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text. Wrong optional fields are doubts and left out."""
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    doubts: list[Fault] = []
    unknown: dict[str, None] = {}
    first: Place | None = None
    for line, value in values(text):
        place = Place(source=where, line=line)
        record = Record(value, place) if isinstance(value, dict) else None
        title = record.text("title") if record else None
        if record is None or not title:
            refusals.append(_refusal(place, value))
            continue
        strange = [field for field in record.fields if field not in _KNOWN]
        first = first or (place if strange else None)
        unknown.update(dict.fromkeys(strange))
        entries.append(_entry(record, title))
        doubts += record.doubts
    if first:
        doubts.insert(0, fields.unknown(first, unknown))
    return Reading(entries=tuple(entries), refusals=tuple(refusals), doubts=tuple(doubts))


def _refusal(place: Place, value: object) -> Refusal:
    if isinstance(value, ValueError):
        problem, remedy = f"this is not JSON: {value}", "correct or remove it"
    elif not isinstance(value, dict):
        problem, remedy = (
            f'"{shown(value)}" is not an object',
            'write it as {"title": "…"} or remove it',
        )
    else:
        problem, remedy = "the record has no title", 'add a field "title" or remove the record'
        if "title" in value:
            problem = f'field "title" is "{shown(value["title"])}", not a title'
            remedy = "write the title in quotes or remove the record"
    return Refusal(fault=Fault(place=place, problem=problem, remedy=remedy))


def _entry(record: Record, title: str) -> Entry:
    identifier = record.fields.get("id")
    key = tidy(str(identifier)).strip() if isinstance(identifier, str | int) else ""
    arxiv, own_doi = _identifiers(record, key)
    abstract = record.text("abstract", paragraphs=True)
    stated = _stated(record)
    return Entry(
        place=record.place,
        title=title,
        abstract=abstract,
        authors=_authors(record),
        date=_date(record),
        venue=fields.venue(record.text("venue") or ""),
        doi=own_doi,
        arxiv=arxiv,
        links=fields.links(stated, abstract, record.text("comment"), arxiv=arxiv, own_doi=own_doi),
        keywords=tuple(dict.fromkeys([*record.texts("tags"), *record.texts("keywords")])),
        categories=_categories(record),
        key=key or None,
    )


def _identifiers(record: Record, key: str) -> tuple[str | None, str | None]:
    """Return the arXiv id, also where only an address or the record's id tells it, and the DOI."""
    stated = record.raw("arxiv", "arxiv")
    if stated and arxiv_id(stated) is None:
        record.doubt("arxiv", stated, "arxiv")
    written = record.raw("doi", "doi")
    own_doi = doi(written)
    if written and own_doi is None:
        record.doubt("doi", written, "doi")
    url, pdf = record.fields.get("url"), record.fields.get("pdf")
    hints = (stated, own_doi, key, *(text for text in (url, pdf) if isinstance(text, str)))
    arxiv = next((known for hint in hints if hint and (known := arxiv_id(hint))), None)
    return arxiv, None if own_doi and arxiv_id(own_doi) else own_doi


def _authors(record: Record) -> tuple[Author, ...]:
    people = []
    for item in record.items("authors", "authors"):
        person = author(item) if isinstance(item, str) else None
        if person is None:
            record.doubt("authors", item, "authors")
        else:
            people.append(person)
    return tuple(people)


def _date(record: Record) -> str | None:
    year, number = record.number("year", _YEARS), record.number("month", range(1, 13))
    written = record.raw("date", "date")
    if written:
        exact = date(written)
        if exact is not None:
            return exact
        record.doubt("date", written, "date")
    return fields.date(year, number, None)


def _categories(record: Record) -> tuple[str, ...]:
    value = record.fields.get("categories")
    codes = value.split() if isinstance(value, str) else record.texts("categories")
    return tuple(dict.fromkeys(tidy(code) for code in codes))


def _stated(record: Record) -> list[Link]:
    found = []
    for item in record.items("links", "links"):
        link = _link(item) if isinstance(item, dict) else None
        if link is None:
            record.doubt("links", item, "links")
        else:
            found.append(link)
    pdf = record.raw("pdf", "address")
    if pdf:
        address = web_address(pdf)
        if address is None:
            record.doubt("pdf", pdf, "address")
        else:
            found.append(Link(kind="pdf", url=address))
    url = record.raw("url", "address")
    if url and not _HARMLESS & record.fields.keys():  # in our own files it is our own page
        own = fields.page(url)
        if own is None:
            record.doubt("url", url, "address")
        else:
            found.append(own)
    return found


def _link(item: dict[str, object]) -> Link | None:
    kind, url = item.get("kind"), item.get("url")
    address = web_address(url) if isinstance(url, str) else None
    if address is None:
        return None
    known = kind if kind in LINK_KINDS else kind_of(address)
    return Link(kind=known, url=address)
