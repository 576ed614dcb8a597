"""Works of Crossref, as its API returns them.

Fields as of https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.errors import Place
from generator.records import Author
from generator.sources import fields, paths
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import named
from generator.sources.paths import Object

MAPPING: Final = {
    "title": "title",
    "subtitle": "title, behind a colon",
    "author": "authors",
    "editor": "editors",
    "abstract": "abstract",
    "issued.date-parts": "date",
    "published.date-parts": "date",
    "published-print.date-parts": "date",
    "published-online.date-parts": "date",
    "posted.date-parts": "date",
    "container-title": "venue",
    "event.name": "venue",
    "DOI": "doi",
    "relation.has-preprint.id": "maybe an identifier",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "article-number": "article number",
    "publisher": "publisher",
    "ISSN": "number",
    "ISBN": "number",
    "language": "language",
    "subject": "keywords",
    "resource.primary.URL": "url",
    "URL": "url",
    "link.URL": "pdf",
    "type": "kind",
}
"""Field -> what it means; of several with one meaning the first one counts."""

_HEADING: Final = re.compile(
    r"\s*<jats:title>\s*(?:Abstract|Summary)\s*</jats:title>", re.IGNORECASE
)
_DATES: Final = tuple(path for path, meaning in MAPPING.items() if meaning == "date")


def fits(record: Object) -> bool:
    """Tell whether a record is a work of Crossref; CSL-JSON has texts where it has lists."""
    return "DOI" in record and (isinstance(record.get("title"), list) or "prefix" in record)


def add(record: Object, place: Place, found: Gathering) -> None:
    """Take a work."""
    draft = paths.draft(record, place, MAPPING, _worked_out(record))
    found.add(
        draft,
        authors=_people(record, "author"),
        editors=_people(record, "editor"),
        kind=kind_named(paths.text(record, "type")),
    )


def _worked_out(record: Object) -> dict[str, list[str]]:
    title, subtitle = paths.text(record, "title"), paths.text(record, "subtitle")
    preprints = paths.objects(record, "relation.has-preprint")
    links = paths.objects(record, "link")
    return {
        "title": [f"{title}: {subtitle}" if title and subtitle not in title else title],
        "abstract": [_HEADING.sub("", text) for text in paths.texts(record, "abstract")],
        "author": [],
        "editor": [],
        **{path: [_date(record, path.partition(".")[0])] for path in _DATES},
        "relation.has-preprint.id": [
            paths.text(one, "id") for one in preprints if one.get("id-type") == "arxiv"
        ],
        "link.URL": [paths.text(link, "URL") for link in links if _is_to_read(link)],
    }


def _people(record: Object, role: str) -> Iterator[Author | None]:
    for one in paths.objects(record, role):
        family = paths.text(one, "family") or paths.text(one, "name")
        yield named(family, paths.text(one, "given"), suffix=paths.text(one, "suffix"))


def _is_to_read(link: Object) -> bool:
    is_pdf = link.get("content-type") == "application/pdf"
    return is_pdf and link.get("intended-application") != "similarity-checking"


def _date(record: Object, field: str) -> str:
    """Return the first date of a field: {"date-parts": [[2024, 7, 3]]}."""
    value = record.get(field)
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    numbers = first if isinstance(first, list) else []
    year, month, day = [*(_number(one) for one in numbers), None, None, None][:3]
    return fields.date(year, month, day) or ""


def _number(part: object) -> int | None:
    digits = str(part)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None  # noqa: PLR2004
