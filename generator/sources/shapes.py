"""JSON of services: replies whose records tell by their fields which service they come from."""

import re
from dataclasses import replace
from itertools import islice
from types import ModuleType
from typing import Final

from generator.errors import Place
from generator.records import Reading
from generator.sources import crossref, daily, openalex, openreview, semanticscholar
from generator.sources.gathering import Gathering
from generator.sources.objects import shown
from generator.sources.paths import Object
from generator.sources.replies import records

SHAPES: Final[tuple[ModuleType, ...]] = (openalex, crossref, semanticscholar, openreview, daily)
"""Modules that know a shape: `fits` tells whether a record has it, `add` takes one."""

_START: Final = re.compile(r"\s*[\[{]")
_LOOKED_AT: Final = 3
"""Records; the first ones may be broken."""


def recognises(text: str) -> bool:
    """Tell whether one of the first records of a text has a known shape."""
    if not _START.match(text):
        return False
    first = [value for _, value in islice(records(text), _LOOKED_AT)]
    if not first:
        return text.lstrip().startswith("{")  # a reply without results
    return any(
        _shape(value) or ("title" not in value and _error(value))
        for value in first
        if isinstance(value, dict)
    )


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text; each record is read by its own shape."""
    found = Gathering()
    for line, value in records(text):
        place = Place(source=where, line=line)
        shape = _shape(value) if isinstance(value, dict) else None
        if isinstance(value, dict) and shape:
            shape.add(value, place, found)
        elif isinstance(value, ValueError):
            found.refuse(place, f"this is not JSON: {value}", "correct it or fetch it again")
        elif isinstance(value, dict) and _error(value):
            problem = f'the service replied with an error: "{_error(value)}"'
            found.refuse(place, problem, "correct the request and repeat it")
        else:
            problem = f'"{shown(value)}" is no paper of a service that is known'
            found.refuse(place, problem, "remove it")
    reading = found.reading()
    return replace(reading, entries=daily.numbered(reading.entries))


def _shape(record: Object) -> ModuleType | None:
    return next((shape for shape in SHAPES if shape.fits(record)), None)


def _error(record: Object) -> str:
    """Return what an error reply says, empty where a record is none."""
    said = (record.get(field) for field in ("message", "error", "detail"))
    return next((shown(text) for text in said if isinstance(text, str) and text), "")
