"""Where what a page says of a paper comes from: fields and the places that they were read from."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final

from markupsafe import Markup

from generator.errors import Place
from generator.pages.raw import raw
from generator.records import Imprint, Paper

_NAMES: Final = {
    "title": "title",
    "abstract": "abstract",
    "authors": "authors",
    "date": "date",
    "venue": "venue",
    "doi": "DOI",
    "arxiv": "arXiv id",
    "imprint": "publication",
    **{field.name: field.name for field in fields(Imprint)},
    "isbn": "ISBN",
    "issn": "ISSN",
    "links": "links",
    "keywords": "keywords",
}
"""Field -> how a reader calls it, in the order in which they are told."""

_RANKS: Final = {field: rank for rank, field in enumerate(_NAMES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """A place that fields of a paper come from."""

    fields: str
    """What: "Title, date, DOI"; empty for a place that gave nothing which another did not."""

    place: str
    """The file and the line: "catalog/papers/reading.bib, line 118"."""

    title: Markup
    """The title as it is written there, where that is not the paper's; else empty."""


def provenance(paper: Paper) -> tuple[Provenance, ...]:
    """Return where the fields of a paper come from: its entries by place, then corrections."""
    names_by_place: dict[Place, list[str]] = {entry.place: [] for entry in paper.entries}
    for place, field in sorted(_stated(paper), key=lambda stated: _RANKS[stated[1]]):
        names_by_place.setdefault(place, []).append(_named(paper, field))
    titles = {entry.place: entry.title for entry in paper.entries}
    return tuple(
        Provenance(
            fields=_sentence(names),
            place=_written(place),
            title=Markup() if titles.get(place, paper.title) == paper.title else raw(titles[place]),
        )
        for place, names in names_by_place.items()
    )


def _stated(paper: Paper) -> Iterator[tuple[Place, str]]:
    for field, place in paper.origins.items():
        yield place, field
    links, keywords = {link.url for link in paper.links}, set(paper.keywords)
    for entry in paper.entries:
        if "links" not in paper.origins and any(link.url in links for link in entry.links):
            yield entry.place, "links"
        if "keywords" not in paper.origins and keywords.intersection(entry.keywords):
            yield entry.place, "keywords"


def _named(paper: Paper, field: str) -> str:
    """Return a field's name, with a note where a correction took its value away."""
    owner = paper if hasattr(paper, field) else paper.imprint
    gone = owner is None or not getattr(owner, field)
    return f"{_NAMES[field]} (removed)" if gone else _NAMES[field]


def _sentence(names: list[str]) -> str:
    text = ", ".join(names)
    return text[:1].upper() + text[1:] if text and names[0] != "arXiv id" else text


def _written(place: Place) -> str:
    return place.source if place.line is None else f"{place.source}, line {place.line}"
