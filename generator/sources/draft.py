"""A record on its way to an entry: its fields by what they mean, and what is wrong with them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.errors import Fault, Place
from generator.records import (
    LINK_KINDS,
    Author,
    Entry,
    Imprint,
    Link,
    LinkKind,
    Refusal,
    WorkKind,
)
from generator.sources import fields
from generator.sources.imprint import imprint
from generator.text import clean, find_links
from generator.text.characters import tidy
from generator.text.identifiers import arxiv_id, doi, month
from generator.text.links import kind_of, web_address

_OF_A_MANAGER: Final = re.compile(r"<go to isi>|(?!https?:)[a-z][a-z+-]*:(?!\d)", re.IGNORECASE)
"""Begins addresses that only the program which wrote them understands: "internal-pdf://…"."""

_HINTS: Final = ("maybe an identifier", "note", "text with addresses")
"""Meanings of fields that may hold an identifier on a line of its own."""

_DAY: Final = re.compile("[0-3]?[0-9]", re.ASCII)
_NOTHING: Final = frozenset({"nan", "null", "none", "n/a"})
"""What programs write where there is nothing."""


class Draft:
    """The fields of one record; whatever is wrong with them gathers in `doubts`.

    A *meaning* is what our table of a format says of a field: "title", "first page". Of several
    fields with one meaning, the one that the table names first counts.
    """

    def __init__(
        self,
        place: Place,
        written: Mapping[str, Sequence[str]],
        meanings: Mapping[str, str],
        *,
        owner: str = "",
    ) -> None:
        """`owner` is the key of the record, where messages are to name it."""
        self.place, self.owner = place, owner
        self.doubts: list[Fault] = []
        self._stated: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, meaning in meanings.items():
            if name not in written:
                continue
            values = (tidy(value).strip() for value in written[name])
            self._stated[meaning] += [(name, value) for value in values if _says(value, meaning)]

    def texts(self, *meanings: str) -> list[str]:
        """Return all values of some meanings as written."""
        return [value for meaning in meanings for _, value in self._stated[meaning]]

    def first(self, meaning: str) -> str:
        """Return the first value of a meaning as written, empty where there is none."""
        return next(iter(self.texts(meaning)), "")

    def prose(self, *meanings: str, paragraphs: bool = False) -> str:
        """Return the first value of some meanings that says something."""
        cleaned = (clean(value, paragraphs=paragraphs) for value in self.texts(*meanings))
        return next((text for text in cleaned if text), "")

    def entry(
        self,
        *,
        authors: Iterable[Author | None],
        editors: Iterable[Author | None] = (),
        kind: WorkKind | None = None,
        key: str = "",
    ) -> Entry | Refusal:
        """Return the entry that the fields make, a refusal where there is no title."""
        title = self.prose("title", "short title")
        if not title:
            problem, remedy = "the record has no title", "add one or remove the record"
            return Refusal(fault=Fault(place=self.place, problem=problem, remedy=remedy))
        arxiv, own_doi = self._identifiers()
        venue = self._venue()
        if kind == "article" and arxiv and venue is None:
            kind = "preprint"
        abstract = self.prose("abstract", paragraphs=True) or None
        date = self._date()
        notes = [clean(note) for note in self.texts("note")]
        keywords = (re.split("[;\n]", text) for text in self.texts("keywords"))
        return Entry(
            place=self.place,
            title=title,
            abstract=abstract,
            authors=tuple(author for author in authors if author),
            date=date,
            venue=venue,
            doi=own_doi,
            arxiv=arxiv,
            imprint=self._imprint(kind, tuple(editor for editor in editors if editor)),
            links=fields.links(self._links(), abstract, *notes, arxiv=arxiv, own_doi=own_doi),
            keywords=tuple(
                dict.fromkeys(word for part in keywords for one in part if (word := clean(one)))
            ),
            categories=tuple(dict.fromkeys(" ".join(self.texts("categories")).split())),
            key=key or None,
        )

    def _imprint(self, kind: WorkKind | None, editors: tuple[Author, ...]) -> Imprint | None:
        publisher, issue = self.prose("publisher"), self.prose("issue")
        if kind == "preprint":
            publisher = fields.venue(publisher) or ""
        first, last = self.prose("first page"), self.prose("last page")
        both = f"{first}-{last}" if first and last and "-" not in first else first or last
        return imprint(
            kind=kind,
            volume=self.prose("volume"),
            issue="" if arxiv_id(issue) else issue,
            pages=self.prose("pages") or both or self.prose("article number"),
            publisher=publisher,
            editors=editors,
            numbers=self.texts("number"),
            language=self.prose("language"),
        )

    def _checked(self, meaning: str, read: Callable[[str], str | None]) -> str | None:
        """Return the first value that is what it should be; say which one is not."""
        for name, value in self._stated[meaning]:
            if (found := read(value)) is not None:
                return found
            self._doubt(name, value, meaning)
        return None

    def _doubt(self, name: str, value: str, holds: str) -> None:
        doubt = fields.wrong(self.place, name, value, holds=holds, owner=self.owner)
        self.doubts.append(doubt)

    def _identifiers(self) -> tuple[str | None, str | None]:
        """Return the arXiv id and the DOI, also where only an address or the venue tells them."""
        stated = [
            *(line for text in self.texts(*_HINTS) for line in map(clean, text.split("\n"))),
            *(part for text in self.texts("url", "pdf", "file") for part in _parts(text)),
        ]
        arxiv, own_doi = self._checked("arxiv", arxiv_id), self._checked("doi", doi)
        own_doi = own_doi or next(filter(None, map(doi, stated)), None)
        hints = [*stated, *self.texts("issue"), *self._hints_of_venue(), own_doi or ""]
        arxiv = arxiv or next(filter(None, map(arxiv_id, hints)), None)
        return arxiv, None if own_doi and arxiv_id(own_doi) else own_doi

    def _hints_of_venue(self) -> Iterator[str]:
        for text in self.texts("venue"):
            yield from fields.arxiv_in_venue(text, self.prose("volume"))

    def _venue(self) -> str | None:
        texts = (clean(text) for text in self.texts("venue"))
        return next((found for text in texts if (found := fields.venue(text))), None)

    def _date(self) -> str | None:
        """Return the most exact date of "date", or what "year", "month" and "day" give."""
        dated = [date for text in self.texts("year") if (date := fields.written_date(text))]
        years = [date[:4] for date in dated]
        for name, text in self._stated["date"]:
            if found := fields.written_date(text, years[0] if years else None):
                return found
            self._doubt(name, text, "date")
        if not years and self._stated["year"]:
            self._doubt(*self._stated["year"][0], "year")
        number, day = self._month_and_day()
        if number is None and dated:
            return dated[0]  # some write the whole date where the year belongs
        return fields.date(int(years[0]) if years else None, number, day)

    def _month_and_day(self) -> tuple[int | None, int | None]:
        """Return them from "7", "July" or "jul 3"."""
        words = re.findall(r"[A-Za-z]+|\d+", " ".join(self.texts("month")))
        number = next((known for word in words if (known := month(word))), None)
        if words and number is None:
            self._doubt(*self._stated["month"][0], "month")
        days = [*self.texts("day"), *(word for word in words[1:] if word.isdigit())]
        return number, next((int(text) for text in days if _DAY.fullmatch(text)), None)

    def _links(self) -> Iterator[Link]:
        for text in self.texts("text with addresses"):
            yield from find_links(text)
        for meaning in (*LINK_KINDS, "url", "file"):  # a field of its own tells the kind best
            for name, value in self._stated[meaning]:
                for part in _parts(value):
                    address = web_address(part)
                    if address is not None:
                        yield _link(meaning, address)
                    elif meaning != "file" and not _OF_A_MANAGER.match(part):
                        self._doubt(name, value, "address")
                        break


def _says(value: str, meaning: str) -> bool:
    return value != "" and (meaning == "title" or value.lower() not in _NOTHING)


def _parts(text: str) -> list[str]:
    """Return the addresses of a field."""
    return [part.strip(" ;") for part in re.split(r"[\s;]+(?=https?:)|\n", text)]


def _link(meaning: str, address: str) -> Link:
    kinds: dict[str, LinkKind] = {"file": "pdf", **{kind: kind for kind in LINK_KINDS}}
    own = fields.page(address)
    return Link(kind=kinds.get(meaning) or (own.kind if own else kind_of(address)), url=address)
