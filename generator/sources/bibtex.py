"""BibTeX libraries, as reference managers and conferences write them."""

import re
from collections.abc import Iterator
from typing import Final

from generator.errors import Fault, Place
from generator.records import Entry, Link, LinkKind, Reading, Refusal
from generator.sources import fields
from generator.sources.blocks import Failure, Record, blocks
from generator.sources.names import authors
from generator.text import clean, find_links
from generator.text.characters import tidy
from generator.text.identifiers import arxiv_id, date, doi, month
from generator.text.links import kind_of, web_address

_ENTRY: Final = re.compile(
    r"^[ \t]*@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]"
    r"|[a-z]+[ \t]*[{(]\s*[^\s,{}()\"=]*\s*,)",
    re.MULTILINE | re.IGNORECASE,
)
_VENUES: Final = ("journal", "journaltitle", "booktitle", "maintitle", "eventtitle", "series")
_KINDS: Final[dict[str, LinkKind]] = {
    "code": "code",
    "github": "code",
    "repository": "code",
    "software": "code",
    "pdf": "pdf",
    "website": "project",
    "project": "project",
    "projectpage": "project",
    "homepage": "project",
    "dataset": "data",
    "data": "data",
    "demo": "demo",
    "video": "video",
}
"""Field -> what its address leads to."""

_ARXIV_JOURNAL: Final = re.compile(
    r"arxiv\D{0,30}?((?:[a-z-]+(?:\.[a-z]{2})?/)?\d[\d.]+\d)", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)")
_WRAPPED_ADDRESS: Final = re.compile(r"\\(?:url|href|path)\s*\{([^{}]*)\}.*", re.DOTALL)
_SHOWN: Final = 60


def recognises(text: str) -> bool:
    """Tell whether a line of a text begins an entry."""
    return _ENTRY.search(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the entries of a text; one key on two of them does not make them one paper."""
    records, failures = blocks(text)
    entries: list[Entry] = []
    refusals = [(failure.line, _refused(failure, where)) for failure in failures if failure.lost]
    doubts = [_loose(failure, where) for failure in failures if not failure.lost]
    for record in records:
        reader = _Reader(record, Place(source=where, line=record.line))
        title = clean(record.fields.get("title", ""), tex=True)
        if title:
            entries.append(reader.entry(title))
            doubts += reader.doubts
        else:
            refusals.append((record.line, Refusal(fault=_untitled(record, reader.place))))
    return Reading(
        entries=tuple(entries),
        refusals=tuple(refusal for _, refusal in sorted(refusals, key=lambda pair: pair[0])),
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.place.line or 0)),
    )


def _untitled(record: Record, place: Place) -> Fault:
    return Fault(
        place=place,
        problem=f'entry "{_shown(record.key)}" has no title',
        remedy="add a title field or remove the entry",
    )


def _refused(failure: Failure, where: str) -> Refusal:
    title = re.search(r"\btitle\s*=\s*[{\"]+([^{}\"\n]+)", failure.text, re.IGNORECASE)
    key = re.match(r"@\s*\w+\s*[{(]\s*([^\s,{}]+)", failure.text)
    named = f'entry "{_shown(key[1])}"' if key else "an entry"
    return Refusal(
        title=clean(title[1], tex=True) or None if title else None,
        fault=Fault(
            place=Place(source=where, line=failure.line),
            problem=f"{named} is not valid BibTeX: {_shown(failure.reason, 200)}",
            remedy="close its braces and quotes, and part its fields by commas",
        ),
    )


def _loose(failure: Failure, where: str) -> Fault:
    return Fault(
        place=Place(source=where, line=failure.line),
        problem=f'"{_shown(failure.text)}" stands outside of any entry and is ignored',
        remedy='begin the entry with "@" and its type',
    )


def _shown(text: str, width: int = _SHOWN) -> str:
    return " ".join(tidy(text).split())[:width]


class _Reader:
    """Reads one record; what is wrong with its fields gathers in `doubts`."""

    def __init__(self, record: Record, place: Place) -> None:
        self.fields, self.key, self.place = record.fields, _shown(record.key), place
        self.doubts = [
            Fault(
                place=place,
                problem=f'entry "{self.key}" has two fields "{field}", the first one counts',
                remedy="remove one of them",
            )
            for field in record.repeated
        ]
        self.doubts += [
            Fault(
                place=place,
                problem=f'entry "{self.key}" has no comma before its field "{_shown(field)}"',
                remedy="add the comma",
            )
            for field in record.joined
        ]

    def entry(self, title: str) -> Entry:
        arxiv = self._arxiv()
        own_doi = self._doi()
        if own_doi and arxiv_id(own_doi):
            arxiv, own_doi = arxiv or arxiv_id(own_doi), None
        abstract = clean(self.fields.get("abstract", ""), paragraphs=True, tex=True) or None
        return Entry(
            place=self.place,
            title=title,
            abstract=abstract,
            authors=authors(self.fields.get("author", "")),
            date=self._date(),
            venue=self._venue(),
            doi=own_doi,
            arxiv=arxiv,
            links=fields.links(self._stated(), abstract, arxiv=arxiv, own_doi=own_doi),
            keywords=self._keywords(),
            categories=tuple(self.fields.get("primaryclass", "").split()),
            key=self.key or None,
        )

    def _wrong(self, field: str, holds: str) -> None:
        value = tidy(self.fields[field])
        self.doubts.append(fields.wrong(self.place, field, value, holds=holds, owner=self.key))

    def _arxiv(self) -> str | None:
        """Return the arXiv id from wherever libraries put it."""
        eprint = _address(self.fields.get("eprint", ""))
        kind = self.fields.get("archiveprefix") or self.fields.get("eprinttype") or ""
        if eprint and kind.lower() in {"", "arxiv"} and (known := arxiv_id(eprint)):
            return known
        if eprint and kind.lower() == "arxiv":
            self._wrong("eprint", "arxiv")
        hints = [_address(self.fields.get(field, "")) for field in ("arxiv", "arxivid", "url")]
        journal = self.fields.get("journal", "")
        match = _ARXIV_JOURNAL.search(journal)
        hints += [match[1]] if match else []
        if re.match(r"(?:corr|arxiv)\b", journal, re.IGNORECASE):
            hints.append(self.fields.get("volume", "").removeprefix("abs/"))
        return next((known for hint in hints if hint and (known := arxiv_id(hint))), None)

    def _doi(self) -> str | None:
        written = _address(self.fields.get("doi", ""))
        known = doi(written)
        if written and known is None:
            self._wrong("doi", "doi")
        return known or doi(_address(self.fields.get("url", "")))

    def _venue(self) -> str | None:
        texts = (clean(self.fields[field], tex=True) for field in _VENUES if field in self.fields)
        return next((found for text in texts if (found := fields.venue(text))), None)

    def _date(self) -> str | None:
        written = clean(self.fields.get("date", ""), tex=True).partition("/")[0]
        if written and (exact := date(written)):
            return exact
        if written:
            self._wrong("date", "date")
        stated = clean(self.fields.get("year", ""), tex=True)
        year = _YEAR.search(stated)
        if stated and year is None:
            self._wrong("year", "year")
        day, number = self._day_and_month()
        return fields.date(int(year[1]) if year else None, number, day)

    def _day_and_month(self) -> tuple[int | None, int | None]:
        words = re.findall(r"[A-Za-z]+|\d+", clean(self.fields.get("month", ""), tex=True))
        number = next((known for word in words if (known := month(word))), None)
        if words and number is None:
            self._wrong("month", "month")
        days = [self.fields.get("day", ""), *(word for word in words[1:] if word.isdigit())]
        day = next((int(text) for text in days if re.fullmatch(r"[0-3]?[0-9]", text)), None)
        return day, number

    def _keywords(self) -> tuple[str, ...]:
        found = (self.fields.get(field, "") for field in ("keywords", "keyword"))
        return tuple(
            dict.fromkeys(
                keyword
                for text in found
                for part in re.split(";" if ";" in text else ",", text)
                if (keyword := clean(part, tex=True))
            )
        )

    def _stated(self) -> Iterator[Link]:
        for field, kind in _KINDS.items():
            if field in self.fields:
                yield from self._links(field, kind)
        if "url" in self.fields:
            yield from self._links("url", None)
        for field in ("note", "howpublished"):
            yield from find_links(_address(self.fields.get(field, "")))

    def _links(self, field: str, kind: LinkKind | None) -> Iterator[Link]:
        value = _address(self.fields[field])
        for text in re.split(r"[\s;]+|,(?=\s|https?:)", value):
            name = text if "/" not in text or field != "github" else _repository(text)
            address = web_address(name) if text else None
            if address is not None:
                found = fields.page(address) if kind is None else Link(kind=kind, url=address)
                yield found or Link(kind=kind_of(address), url=address)
            elif text:
                self._wrong(field, "address")
                return


def _repository(text: str) -> str:
    """Return the address of a repository that is written as "owner/name"."""
    return f"https://github.com/{text}" if re.fullmatch(r"[\w.-]+/[\w.-]+", text) else text


def _address(value: str) -> str:
    r"""Return an address or identifier without LaTeX: "a_b~c" for "\url{a\_b\textasciitilde c}"."""
    value = _WRAPPED_ADDRESS.sub(r"\1", value)
    value = re.sub(r"\{?\\(?:textasciitilde|sim)\b\s*(?:\{\})?\}?|\\~(?:\{\})?", "~", value)
    return tidy(re.sub(r"\\(?=[^A-Za-z])|[{}$]", "", value)).strip()
