"""PubMed's tagged text: NBIB files, and the MEDLINE format of its search results."""

import re
from typing import Final

from generator.errors import Place
from generator.records import Author, Reading, WorkKind
from generator.sources import tagged
from generator.sources.draft import Draft
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import inverted
from generator.sources.people import initialled

MAPPING: Final = {
    "PT": "kind",
    "TI": "title",
    "BTI": "title",
    "FAU": "authors",
    "AU": "authors",
    "CN": "groups",
    "FED": "editors",
    "ED": "editors",
    "DP": "date",
    "JT": "venue",
    "CTI": "venue",
    "TA": "venue",
    "AID": "doi",
    "LID": "doi",
    "VI": "volume",
    "IP": "issue",
    "PG": "pages",
    "PB": "publisher",
    "ISBN": "number",
    "IS": "number",
    "LA": "language",
    "AB": "abstract",
    "OT": "keywords",
    "MH": "keywords",
    "PMID": "key",
}
"""Tag -> what it holds; of tags that hold the same, the first one counts, except for keywords."""

_IGNORED_NAMES: Final = """
    AD AUID CDAT CI CIN COI COIS CON CP CRDT CRF CRI CTDT DA DCOM DDIN DEP DRDT DRIN ECF ECI EDAT
    EFR EIN EN FIR FPS GN GR GS IR IRAD JC JID LR MHDA MID NM OAB OABL OCI OID ORI OTO OWN PHST PL
    PMC PMCR PS PST PUBM RF RIN RN ROF RPF RPI RRF RRI SB SFM SI SO SPIN STAT TT UIN UOF VTI
"""
_IGNORED: Final = frozenset(_IGNORED_NAMES.split())
_DIALECT: Final = tagged.Dialect(
    line=re.compile(r"(?=.{4}-)([A-Z]{2,4}) *-(?: (.*))?"), start="PMID"
)
_START: Final = re.compile(r"^PMID- ?\d", re.MULTILINE)
_NO_WORK: Final = re.compile(
    r"support|english abstract|comparative|trial|multicenter", re.IGNORECASE
)
"""Types of publication that tell what a work is about, or who paid."""


def recognises(text: str) -> bool:
    """Tell whether a line of a text begins a record."""
    return _START.search(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text."""
    found = Gathering()
    for record in tagged.records(text, _DIALECT):
        place = Place(source=where, line=record.line)
        found.unknown(place, tagged.unmapped(record, MAPPING.keys() | _IGNORED))
        values = {
            tag: [" ".join(value.split()) for value in values]
            for tag, values in record.values.items()
        }
        _add(found, place, values)
    return found.reading()


def _add(found: Gathering, place: Place, values: dict[str, list[str]]) -> None:
    marked = [*values.get("AID", []), *values.get("LID", [])]
    numbers = [value.removesuffix("[pii]") for value in marked if value.endswith("[pii]")]
    written = {
        **values,
        "AID": [value.removesuffix("[doi]") for value in marked if value.endswith("[doi]")],
        "LID": [],
        "TI": [_without_marks(value) for value in values.get("TI", [])],
        "OT": [value.strip("*") for value in values.get("OT", [])],
        "MH": [_heading(value) for value in values.get("MH", [])],
        "PG": values.get("PG") or [number for number in numbers if len(number) < len("e1234567 ")],
        "PMID page": [
            f"https://pubmed.ncbi.nlm.nih.gov/{number}/"
            for number in values.get("PMID", [])
            if number.isdigit()
        ],
    }
    draft = Draft(place, written, {**MAPPING, "PMID page": "url"})
    found.add(
        draft,
        authors=[
            *_people(values, "FAU", "AU"),
            *(Author(family=name) for name in draft.texts("groups")),
        ],
        editors=_people(values, "FED", "ED"),
        kind=_kind(draft.texts("kind")),
        key=draft.prose("key"),
    )


def _people(values: dict[str, list[str]], full: str, short: str) -> list[Author | None]:
    """Return people by their full names ("Snow, John"), else by the short ones ("Snow J")."""
    if full in values:
        return [inverted(name) for name in values[full]]
    return [initialled(name) for name in values.get(short, [])]


def _without_marks(title: str) -> str:
    """Return a title without the full stop and, where it is a translation, brackets of PubMed."""
    translated = re.fullmatch(r"\[(.*)\]\.?", title)
    ended = re.fullmatch(r"(.*(?:\w{3}|[)\]]))\.", title)
    return translated[1] if translated else ended[1] if ended else title


def _heading(text: str) -> str:
    """Return a subject heading without its qualifiers: "Access to Information/*economics"."""
    return text.partition("/")[0].strip("*")


def _kind(types: list[str]) -> WorkKind | None:
    named = [kind_named(text) for text in types if not _NO_WORK.search(text)]
    told = [kind for kind in named if kind]
    return next((kind for kind in told if kind != "article"), "article" if told else None)
