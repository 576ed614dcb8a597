"""CSL-JSON, as citation processors read it and Zotero, Pandoc and Crossref write it."""

from collections.abc import Iterator
from typing import Final

from generator.errors import Place
from generator.records import Author, Reading, WorkKind
from generator.sources.draft import Draft
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import author
from generator.sources.objects import shown
from generator.sources.replies import records
from generator.text import clean

MAPPING: Final = {
    "type": "kind",
    "title": "title",
    "title-short": "short title",
    "shortTitle": "short title",
    "author": "authors",
    "editor": "editors",
    "issued": "date",
    "container-title": "venue",
    "event-title": "venue",
    "event": "venue",
    "collection-title": "venue",
    "container-title-short": "venue",
    "journalAbbreviation": "venue",
    "DOI": "doi",
    "archive_location": "maybe an identifier",
    "note": "note",
    "volume": "volume",
    "issue": "issue",
    "number": "issue",
    "page": "pages",
    "page-first": "first page",
    "publisher": "publisher",
    "ISBN": "number",
    "ISSN": "number",
    "language": "language",
    "abstract": "abstract",
    "keyword": "keywords",
    "categories": "keywords",
    "URL": "url",
    "citation-key": "key",
    "id": "key",
}
"""Variable -> what it holds; of variables that hold the same, the first one counts."""

_IGNORED_NAMES: Final = """
    PMCID PMID accessed annote archive archive-place archive_collection authority available-date
    call-number chair chapter-number citation-label citation-number collection-editor
    collection-number compiler composer container-author contributor curator custom dimensions
    director division edition editor-translator editorial-director event-date event-place
    executive-producer first-reference-note-number genre guest host illustrator interviewer
    jurisdiction keyword locator medium narrator number-of-pages number-of-volumes organizer
    original-author original-date original-publisher original-publisher-place original-title
    page part-number part-title performer printing-number producer publisher-place recipient
    references reviewed-author reviewed-genre reviewed-title scale script-writer section
    series-creator source status submitted supplement-number system_id translator version
    volume-title volume-title-short year-suffix
"""
_IGNORED: Final = frozenset(_IGNORED_NAMES.split())

_TYPES_NAMES: Final = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty
    webpage
"""
_TYPES: Final = frozenset(_TYPES_NAMES.split())
_KINDS: Final[dict[str, WorkKind]] = {"article": "preprint", "manuscript": "preprint"}
"""Types that do not mean what they say, by the CSL specification."""

_PARTICLES: Final = ("dropping-particle", "non-dropping-particle")


def recognises(text: str) -> bool:
    """Tell whether the first object of a text has a type and fields of CSL."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    _, first = next(records(text), (0, None))
    return (
        isinstance(first, dict)
        and first.get("type") in _TYPES
        and not isinstance(first.get("title"), list)
    )


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text."""
    found = Gathering()
    for line, value in records(text):
        place = Place(source=where, line=line)
        if isinstance(value, ValueError):
            found.refuse(place, f"this is not JSON: {value}", "correct or remove it")
        elif isinstance(value, dict):
            _add(found, place, value)
        else:
            problem = f'"{shown(value)}" is not an object'
            found.refuse(place, problem, 'write it as {"title": "…"} or remove it')
    return found.reading()


def _add(found: Gathering, place: Place, item: dict[str, object]) -> None:
    found.unknown(place, (name for name in item if name not in MAPPING.keys() | _IGNORED))
    written = {name: list(_texts(value)) for name, value in item.items() if name in MAPPING}
    written["issued"] = list(_dates(item.get("issued")))
    draft = Draft(place, written, MAPPING)
    kind = draft.prose("kind")
    found.add(
        draft,
        authors=_people(item.get("author")),
        editors=_people(item.get("editor")),
        kind=_KINDS.get(kind) or kind_named(kind),
        key=draft.prose("key"),
    )


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a value; what should be one text is a list of some in many files."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _dates(value: object) -> Iterator[str]:
    """Yield dates as text; of a range, only its beginning counts."""
    if not isinstance(value, dict):
        yield from _texts(value)
        return
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts:
        yield "-".join(_texts(parts[0]))
    for name in ("raw", "literal"):
        yield from _texts(value.get(name))


def _people(value: object) -> Iterator[Author | None]:
    for person in value if isinstance(value, list) else [value]:
        if isinstance(person, str):
            yield author(person)
        elif isinstance(person, dict):
            yield _person(person)


def _person(name: dict[str, object]) -> Author | None:
    parts = {part: clean(text) for part, text in name.items() if isinstance(text, str)}
    whole = parts.get("literal") or parts.get("name")
    family = " ".join(parts[part] for part in (*_PARTICLES, "family", "suffix") if parts.get(part))
    given = parts.get("given", "")
    if not family or whole:
        return Author(family=whole or given) if whole or given else None
    return Author(family=family, given=given)
