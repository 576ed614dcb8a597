"""Web of Science's own tagged text, "plain text" among its exports."""

import re
from collections.abc import Mapping
from typing import Final

from generator.errors import Place
from generator.records import Author, Reading, WorkKind
from generator.sources import tagged
from generator.sources.draft import Draft
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import inverted

MAPPING: Final = {
    "PT": "kind",
    "DT": "kind",
    "TI": "title",
    "AF": "authors",
    "BF": "authors",
    "AU": "authors",
    "BA": "authors",
    "CA": "groups",
    "BE": "editors",
    "ED": "editors",
    "PD": "date",
    "PY": "year",
    "EY": "year",
    "SO": "venue",
    "CT": "venue",
    "SE": "venue",
    "DI": "doi",
    "D2": "doi",
    "VL": "volume",
    "IS": "issue",
    "BP": "first page",
    "EP": "last page",
    "AR": "article number",
    "PU": "publisher",
    "SN": "number",
    "EI": "number",
    "BN": "number",
    "LA": "language",
    "AB": "abstract",
    "DE": "keywords",
    "UT": "key",
}
"""Tag -> what it holds; of tags that hold the same, the first one counts."""

_IGNORED_NAMES: Final = """
    BS C1 C3 CL CR CY DA EA EC EF EM ER ESI FN FU FX G1 GA GP HC HO HP ID J9 JI MA NR OA OI P2
    PA PG PI PM PN RC RI RID RP SC SI SP SU TC U1 U2 VR WC WE WP Z8 Z9 ZA ZB ZR ZS
"""
_IGNORED: Final = frozenset(_IGNORED_NAMES.split())

_KINDS: Final[dict[str, WorkKind]] = {
    "J": "article",
    "B": "book",
    "S": "chapter",
    "C": "conference",
}
"""Type of publication -> kind, where the type of document does not tell."""

_DIALECT: Final = tagged.Dialect(
    line=re.compile(r"([A-Z][A-Z0-9])(?: (.*))?"),
    start="PT",
    end="ER",
    outside=frozenset({"FN", "VR", "EF"}),
)
_START: Final = re.compile(r"^PT [JBSCP]\s*$", re.MULTILINE)
_END: Final = re.compile(r"^ER\s*$", re.MULTILINE)


def recognises(text: str) -> bool:
    """Tell whether a text has a record's beginning and end."""
    return _START.search(text) is not None and _END.search(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text."""
    found = Gathering()
    for record in tagged.records(text, _DIALECT):
        place = Place(source=where, line=record.line)
        found.unknown(place, tagged.unmapped(record, MAPPING.keys() | _IGNORED))
        add(found, place, record.values)
    return found.reading()


def add(found: Gathering, place: Place, values: Mapping[str, list[str]]) -> None:
    """Add one record; tab-delimited files of Web of Science have the same fields."""
    draft = Draft(place, values, MAPPING)
    kinds = draft.texts("kind")
    named = (kind_named(text) for text in kinds if len(text) > 1)
    groups = [Author(family=name) for name in _lines(draft.texts("groups"))]
    found.add(
        draft,
        authors=[*map(inverted, _lines(_first(values, "AF", "BF", "AU", "BA"))), *groups],
        editors=map(inverted, _lines(_first(values, "BE", "ED"))),
        kind=next((kind for kind in named if kind), None) or _KINDS.get(kinds[0] if kinds else ""),
        key=draft.prose("key"),
    )


def _first(values: Mapping[str, list[str]], *tags: str) -> list[str]:
    """Return the first field that a record has: the full names rather than the initials."""
    return next((values[tag] for tag in tags if any(values.get(tag, ()))), [])


def _lines(texts: list[str]) -> list[str]:
    return [name.strip() for text in texts for name in re.split("[\n;]", text) if name.strip()]
