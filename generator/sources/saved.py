"""Saved HTML of a Daily Papers page: it holds its papers as JSON, in an attribute of an element."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Final

from generator.errors import Fault, Place
from generator.records import Entry, Reading
from generator.sources import daily
from generator.sources.gathering import Gathering
from generator.sources.replies import records

MAPPING: Final = daily.MAPPING
"""The page holds what the API gives."""

_HOLDER: Final = re.compile(r"data-target\s*=\s*[\"']?DailyPapers\b", re.IGNORECASE)
_HTML: Final = re.compile(r"\s*<(?:!doctype html|html|!--|div|main|section)", re.IGNORECASE)
_ATTRIBUTE: Final = r"""[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^\s"'=<>`]+))?"""
_TAG: Final = re.compile(rf"<[a-z][\w-]*((?:\s+{_ATTRIBUTE})+)\s*/?(?:>|\Z)", re.IGNORECASE)
_PROPS: Final = re.compile(r"\sdata-props\s*=\s*(?:\"([^\"]*)|'([^']*))", re.IGNORECASE)
_DAY: Final = re.compile(r"\"dateString\"\s*:\s*\"([\w-]{4,20})\"")


def recognises(text: str) -> bool:
    """Tell whether a text is HTML with an element of papers."""
    return _HTML.match(text) is not None and _HOLDER.search(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the papers of a page in its order; one that is on it twice counts once."""
    found = Gathering()
    day = None
    for line, props in _props(text):
        stated = _DAY.search(props)
        day = day or (stated[1] if stated else None)
        for number, value in records(props):
            place = Place(source=where, line=line + number - 1)
            if isinstance(value, dict) and daily.fits(value):
                daily.add(value, place, found)
            elif isinstance(value, ValueError):
                found.refuse(place, f"this is not JSON: {value}", "save the page again")
    if not (found.entries or found.refusals):
        problem, remedy = "the page holds no papers", "save it again when it is loaded"
        found.doubts.append(Fault(place=Place(source=where), problem=problem, remedy=remedy))
    reading = found.reading()
    return replace(reading, entries=tuple(_numbered(reading.entries, day)))


def _props(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and JSON of the elements that hold papers."""
    for tag in _TAG.finditer(text):
        if _HOLDER.search(tag[1]) and (match := _PROPS.search(tag[1])):
            yield text.count("\n", 0, tag.start()) + 1, unescape(match[1] or match[2] or "")


def _numbered(entries: tuple[Entry, ...], day: str | None) -> Iterator[Entry]:
    """Yield entries with their places on the page, which is one whatever their days are."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.arxiv or entry.title
        if name not in seen and entry.listed:
            seen.add(name)
            listed = replace(entry.listed, page=1, position=len(seen), day=day or entry.listed.day)
            yield replace(entry, listed=listed)
