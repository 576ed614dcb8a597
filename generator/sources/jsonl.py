"""JSON Lines of papers in our own shape, one an object; also a JSON array of such objects."""

import json
import re
from collections.abc import Iterator
from typing import Final, cast

from generator.errors import Fault, Place
from generator.records import LINK_KINDS, Author, Entry, Link, LinkKind, Reading, Refusal
from generator.sources import fields
from generator.sources.names import author
from generator.text import clean
from generator.text.characters import tidy
from generator.text.identifiers import arxiv_id, date, doi, month
from generator.text.links import kind_of, web_address

_START: Final = re.compile(r"\s*(?:\[\s*)?\{\s*(?:\"|\})")
_SHOWN: Final = 60
_YEARS: Final = range(1000, 3000)
_HARMLESS: Final = frozenset({"topics", "related", "sources"})
"""Fields that our own files have and that are worked out anew."""
_KNOWN: Final = _HARMLESS | frozenset(
    "id url title abstract authors year month date venue doi arxiv links tags keywords categories"
    " comment pdf".split()  # noqa: SIM905 - reads better than twenty quoted words
)


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
    for line, value in _values(text):
        place = Place(source=where, line=line)
        record = _Record(value, place) if isinstance(value, dict) else None
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
        names = ", ".join(f'"{tidy(name)[:_SHOWN]}"' for name in sorted(unknown)[:20])
        problem = f"unknown fields {names} are ignored, here and below"
        doubts.insert(0, Fault(place=first, problem=problem, remedy="rename or remove them"))
    return Reading(entries=tuple(entries), refusals=tuple(refusals), doubts=tuple(doubts))


def _values(text: str) -> Iterator[tuple[int, object]]:
    """Yield each value with its line; a ValueError stands for one that is not JSON."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    filled = [(number, line) for number, line in lines if line.strip()]
    if text.lstrip().startswith("[") or (filled and _spans_lines(filled[0][1], text)):
        yield from _stream(text)
        return
    for number, line in filled:
        yield number, _value(line)


def _spans_lines(line: str, text: str) -> bool:
    """Tell an object that is spread over lines from a broken first line."""
    if not isinstance(_value(line), ValueError):
        return False
    return not isinstance(next(_stream(text))[1], ValueError)


def _stream(text: str) -> Iterator[tuple[int, object]]:
    decoder = json.JSONDecoder(parse_constant=str)
    position, line, counted = 0, 1, 0
    while True:
        gap = re.compile(r"[\s,\[\]]*").match(text, position)
        position = gap.end() if gap else position
        line, counted = line + text.count("\n", counted, position), position
        if position >= len(text):
            return
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            yield line, _reason(error)
            return
        yield line, value


def _value(line: str) -> object:
    try:
        return json.loads(line, parse_constant=str)
    except (ValueError, RecursionError) as error:
        return _reason(error)


def _reason(error: ValueError | RecursionError) -> ValueError:
    if isinstance(error, json.JSONDecodeError):
        return ValueError(f"{error.msg.lower()} at column {error.colno}")
    return ValueError("nested too deeply" if isinstance(error, RecursionError) else "a huge number")


def _refusal(place: Place, value: object) -> Refusal:
    if isinstance(value, ValueError):
        problem, remedy = f"this is not JSON: {value}", "correct or remove it"
    elif not isinstance(value, dict):
        shown = _shown(value)
        problem, remedy = f'"{shown}" is not an object', 'write it as {"title": "…"} or remove it'
    else:
        problem, remedy = "the record has no title", 'add a field "title" or remove the record'
        if "title" in value:
            problem = f'field "title" is "{_shown(value["title"])}", not a title'
            remedy = "write the title in quotes or remove the record"
    return Refusal(fault=Fault(place=place, problem=problem, remedy=remedy))


def _shown(value: object) -> str:
    try:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        text = type(value).__name__
    return " ".join(tidy(text[:_SHOWN]).split())


class _Record:
    """The fields of one object; whatever is wrong with them gathers in `doubts`."""

    def __init__(self, values: dict[str, object], place: Place) -> None:
        self.fields = {name: value for name, value in values.items() if value not in (None, "")}
        self.place = place
        self.doubts: list[Fault] = []

    def doubt(self, field: str, value: object, holds: str) -> None:
        self.doubts.append(fields.wrong(self.place, field, _shown(value), holds=holds))

    def text(self, field: str, *, paragraphs: bool = False) -> str | None:
        value = self.fields.get(field)
        if isinstance(value, str):
            return clean(value, paragraphs=paragraphs) or None
        if value is not None and field != "title":
            self.doubt(field, value, "text")
        return None

    def raw(self, field: str, holds: str) -> str:
        value = self.fields.get(field)
        if value is not None and not isinstance(value, str):
            self.doubt(field, value, holds)
        return tidy(value).strip() if isinstance(value, str) else ""

    def items(self, field: str, holds: str) -> list[object]:
        value = self.fields.get(field)
        if value is not None and not isinstance(value, list):
            self.doubt(field, value, holds)
        return value if isinstance(value, list) else []

    def texts(self, field: str) -> list[str]:
        items = self.items(field, "list")
        for item in items:
            if not isinstance(item, str):
                self.doubt(field, item, "list")
        return [cleaned for item in items if isinstance(item, str) and (cleaned := clean(item))]

    def number(self, field: str, allowed: range) -> int | None:
        value = self.fields.get(field)
        if value is None:
            return None
        if isinstance(value, int | str) and not isinstance(value, bool):
            digits = str(value).strip() if isinstance(value, str) else value
            found = month(str(digits)) if field == "month" else _integer(digits)
            if found is not None and found in allowed:
                return found
        self.doubt(field, value, field)
        return None


def _integer(value: int | str) -> int | None:
    if isinstance(value, int):
        return value
    return int(value) if re.fullmatch(r"[0-9]{4}", value) else None


def _entry(record: _Record, title: str) -> Entry:
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
        links=fields.links(
            stated, abstract, record.text("comment"), arxiv=arxiv, own_doi=own_doi
        ),
        keywords=tuple(dict.fromkeys([*record.texts("tags"), *record.texts("keywords")])),
        categories=_categories(record),
        key=key or None,
    )


def _identifiers(record: _Record, key: str) -> tuple[str | None, str | None]:
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


def _authors(record: _Record) -> tuple[Author, ...]:
    people = []
    for item in record.items("authors", "authors"):
        person = author(item) if isinstance(item, str) else None
        if person is None:
            record.doubt("authors", item, "authors")
        else:
            people.append(person)
    return tuple(people)


def _date(record: _Record) -> str | None:
    year, number = record.number("year", _YEARS), record.number("month", range(1, 13))
    written = record.raw("date", "date")
    if written:
        exact = date(written)
        if exact is not None:
            return exact
        record.doubt("date", written, "date")
    return fields.date(year, number, None)


def _categories(record: _Record) -> tuple[str, ...]:
    value = record.fields.get("categories")
    codes = value.split() if isinstance(value, str) else record.texts("categories")
    return tuple(dict.fromkeys(tidy(code) for code in codes))


def _stated(record: _Record) -> list[Link]:
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
    known = cast("LinkKind", kind) if kind in LINK_KINDS else kind_of(address)
    return Link(kind=known, url=address)
