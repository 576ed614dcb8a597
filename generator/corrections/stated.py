"""What `corrections.yml` says, paper by paper; a fault of its form stops a build."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from generator.corrections.values import FIELDS, Value, value
from generator.errors import CatalogError, Place
from generator.marked import Item, MarkedFile, text_of
from generator.sources import fields
from generator.text.identifiers import arxiv_id, doi

VERBS: Final = (
    "set",
    "clear",
    "tags",
    "topics",
    "same_as",
    "not_same_as",
    "hide",
    "reason",
    "note",
)
"""The fields that a correction may have; the last two do nothing by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A field that is set or cleared."""

    field: str
    """One of `values.FIELDS`."""

    value: Value | None
    """In the form of records; None where the field is cleared."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A tag, a topic or a paper by the name that the file gives it."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """All that is said of one paper."""

    paper: str
    """Its id, or a former one."""

    place: Place
    settings: tuple[Setting, ...] = ()
    added_tags: tuple[Named, ...] = ()
    removed_tags: tuple[Named, ...] = ()
    added_topics: tuple[Named, ...] = ()
    removed_topics: tuple[Named, ...] = ()

    same_as: tuple[Named, ...] = ()
    """Papers that are this one. Instead of its id a paper may be named by what identifies an
    entry of it: "doi:10.1145/…", "arxiv:2410.05434", "catalog/papers/reading.bib#smith2020"."""

    not_same_as: tuple[Named, ...] = ()
    """Papers that are others, named likewise, or by a source or a line of it."""

    hidden: Place | None = None
    """Where it says so, or None where the paper is shown."""

    reason: str | None = None
    """Why, for readers of the ledger."""


def load(path: Path) -> tuple[Correction, ...]:
    """Return the corrections of a file, none where there is no file.

    Their places begin with the file's folder, "catalog/corrections.yml", wherever that lies: pages
    show them. Raise CatalogError with every fault of the file.
    """
    return parse(text_of(path), f"{path.absolute().parent.name}/{path.name}")


def parse(text: str, where: str = "corrections.yml") -> tuple[Correction, ...]:
    """Return the corrections of a text, in its order; raise CatalogError with every fault."""
    file = MarkedFile(source=where)
    found = tuple(
        _correction(file, paper, line, item) for paper, line, item in file.named_items(text, VERBS)
    )
    if file.faults:
        raise CatalogError(file.in_order())
    return found


def _correction(file: MarkedFile, paper: str, line: int, item: Item) -> Correction:
    item.text("note")
    if not set(item.fields) - {"reason", "note"}:
        problem = f'nothing is corrected of "{paper}"'
        file.refuse(line, problem, f"write one of {', '.join(VERBS[:-2])}")
    added_tags, removed_tags = _labels(file, item, "tags")
    added_topics, removed_topics = _labels(file, item, "topics")
    same, other = _papers(file, item, "same_as"), _papers(file, item, "not_same_as")
    for named in (*same, *other):
        if named.name == paper:
            problem = f'"{paper}" is compared with itself'
            file.refuse(named.place.line, problem, "name another paper, or remove it")
    _refuse_both(file, same, other, "same_as", "not_same_as")
    return Correction(
        paper=paper,
        place=Place(source=file.source, line=line),
        settings=_settings(file, item),
        added_tags=added_tags,
        removed_tags=removed_tags,
        added_topics=added_topics,
        removed_topics=removed_topics,
        same_as=same,
        not_same_as=other,
        hidden=Place(source=file.source, line=item.line_of("hide")) if item.flag("hide") else None,
        reason=item.text("reason"),
    )


def _settings(file: MarkedFile, item: Item) -> tuple[Setting, ...]:
    """Return what is set and cleared, in the order of `FIELDS`."""
    settings: dict[str, Setting] = {}
    stated = item.item("set", FIELDS)
    if stated is not None:
        for field in stated.fields:
            found = value(file, stated, field)
            place = Place(source=file.source, line=stated.line_of(field))
            settings[field] = Setting(field=field, value=found, place=place)
    for field, line in item.texts("clear"):
        if field not in FIELDS:
            close = get_close_matches(field, FIELDS, n=1)
            remedy = f'did you mean "{close[0]}"?' if close else f"use {', '.join(FIELDS)}"
            file.refuse(line, f'the field "{field}" is unknown', remedy)
        elif field == "title":
            file.refuse(line, "a paper needs a title", 'put another one under "set"')
        elif field in settings:
            file.refuse(line, f'"{field}" is both set and cleared', "keep one of them")
        else:
            place = Place(source=file.source, line=line)
            settings[field] = Setting(field=field, value=None, place=place)
    return tuple(settings[field] for field in FIELDS if field in settings)


def _labels(file: MarkedFile, item: Item, kind: str) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    stated = item.item(kind, ("add", "remove"))
    if stated is None:
        return (), ()
    added, removed = _named(file, stated, "add"), _named(file, stated, "remove")
    _refuse_both(file, added, removed, "add", "remove")
    return added, removed


def _papers(file: MarkedFile, item: Item, field: str) -> tuple[Named, ...]:
    """Return papers by name, identifiers in the form of records."""
    found = []
    for named in _named(file, item, field):
        scheme, _, rest = named.name.partition(":")
        read = {"doi": doi, "arxiv": arxiv_id}.get(scheme.lower())
        if read is None:
            found.append(named)
        elif identifier := read(rest):
            found.append(Named(name=f"{scheme.lower()}:{identifier}", place=named.place))
        else:
            holds = scheme.lower()
            file.faults.append(fields.wrong(named.place, field, named.name, holds=holds))
    return tuple(found)


def _named(file: MarkedFile, item: Item, field: str) -> tuple[Named, ...]:
    return tuple(
        Named(name=name, place=Place(source=file.source, line=line))
        for name, line in item.texts(field)
    )


def _refuse_both(
    file: MarkedFile, some: Iterable[Named], others: Iterable[Named], first: str, second: str
) -> None:
    known = {named.name for named in some}
    for named in others:
        if named.name in known:
            problem = f'"{named.name}" stands under "{first}" and "{second}"'
            file.refuse(named.place.line, problem, "keep it under one of them")
