"""RIS, as Zotero, EndNote, Mendeley and publishers write it."""

import re
from typing import Final

from generator.errors import Place
from generator.records import Author, Reading, WorkKind
from generator.sources import tagged
from generator.sources.draft import Draft
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import author, inverted

MAPPING: Final = {
    "TY": "kind",
    "TI": "title",
    "T1": "title",
    "CT": "title",
    "ST": "short title",
    "AU": "authors",
    "A1": "authors",
    "A2": "editors",
    "ED": "editors",
    "DA": "date",
    "Y1": "date",
    "PY": "year",
    "T2": "venue",
    "JF": "venue",
    "JO": "venue",
    "BT": "venue",
    "C3": "venue",
    "T3": "venue",
    "JA": "venue",
    "J2": "venue",
    "J1": "venue",
    "DO": "doi",
    "M3": "maybe an identifier",
    "AN": "maybe an identifier",
    "VL": "volume",
    "IS": "issue",
    "CP": "issue",
    "SP": "first page",
    "EP": "last page",
    "C7": "article number",
    "PB": "publisher",
    "SN": "number",
    "LA": "language",
    "AB": "abstract",
    "N2": "abstract",
    "KW": "keywords",
    "UR": "url",
    "L2": "url",
    "LK": "url",
    "L1": "file",
    "L4": "file",
    "N1": "note",
    "ID": "key",
}
"""Tag -> what it holds; of tags that hold the same, the first one counts."""

_OF_WHOLE_BOOKS: Final = {"BT": "title", "A2": "series editors", "A3": "editors"}
"""What tags hold in records of whole books, where it is something else."""

_IGNORED_NAMES: Final = """
    A3 A4 A5 AD AV C1 C2 C4 C5 C6 C8 CA CN CR CY DB DP DS ER ET FD L3 LB M1 M2 NV OL OP PA PP
    PST RD RI RN RP SE SF SV TA TT U1 U2 U3 U4 U5 Y2
"""
_IGNORED: Final = frozenset(_IGNORED_NAMES.split())

_TYPES: Final[dict[WorkKind, str]] = {
    "article": "JOUR JFULL EJOUR MGZN NEWS INPR ABST",
    "conference": "CONF CPAPER",
    "chapter": "CHAP ECHAP ENCYC DICT",
    "book": "BOOK EBOOK EDBOOK SER CLSWK",
    "report": "RPRT GOVDOC STAND",
    "preprint": "UNPB UNPD MANSCPT",
    "dataset": "DATA AGGR DBASE",
    "thesis": "THES",
    "software": "COMP",
}
_KINDS: Final = {code: kind for kind, codes in _TYPES.items() for code in codes.split()}
"""Type -> kind; other types are none that we know, or written out ("Journal Article")."""

_DIALECT: Final = tagged.Dialect(
    line=re.compile(r"[ \t]*([A-Z][A-Z0-9])  ?-(?:[ \t](.*))?"), start="TY", end="ER"
)
_STRICT: Final = tagged.Dialect(
    line=re.compile(r"([A-Z][A-Z0-9])  -(?:[ \t](.*))?"), start="TY", end="ER"
)
_START: Final = re.compile(r"^[ \t]*TY  ?-(?:[ \t]|$)", re.MULTILINE)
_STRICT_START: Final = re.compile(r"^TY  -", re.MULTILINE)


def recognises(text: str) -> bool:
    """Tell whether a line of a text begins a record."""
    return _START.search(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text."""
    found = Gathering()
    for record in tagged.records(text, _STRICT if _STRICT_START.search(text) else _DIALECT):
        place = Place(source=where, line=record.line)
        found.unknown(place, tagged.unmapped(record, MAPPING.keys() | _IGNORED))
        kind = _kind(record.values.get("TY", [""])[0].strip())
        whole = kind in {"book", "thesis"}
        draft = Draft(place, record.values, MAPPING | _OF_WHOLE_BOOKS if whole else MAPPING)
        key = draft.prose("key")
        found.add(
            draft,
            authors=_people(draft.texts("authors")),
            editors=_people(draft.texts("editors")),
            kind=kind,
            key="" if key.isdigit() else key,  # a number only counts the records of an export
        )
        if not record.started:
            problem, remedy = (
                'the record has no beginning, "TY  -"',
                "add it with the record's type",
            )
            found.doubt(place, problem, remedy)
        elif not record.ended:
            remedy = "check that nothing of it is missing"
            found.doubt(place, 'the record has no end, "ER  -"', remedy)
    return found.reading()


def _kind(text: str) -> WorkKind | None:
    return _KINDS.get(text) or (kind_named(text) if re.search("[a-z]", text) else None)


def _people(names: list[str]) -> list[Author | None]:
    """Family names come first; only where no name has a comma, they may stand in reading order."""
    every = [name for text in names for name in re.split(r"[;\n]", text) if name.strip()]
    read = inverted if any("," in name for name in every) else author
    return [read(name) for name in dict.fromkeys(every)]
