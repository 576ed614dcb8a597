"""Papers of Semantic Scholar's graph API.

Fields as of https://api.semanticscholar.org/api-docs/graph.
"""

import re
from typing import Final

from generator.errors import Place
from generator.records import WorkKind
from generator.sources import paths
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import author
from generator.sources.paths import Object

MAPPING: Final = {
    "title": "title",
    "abstract": "abstract",
    "authors.name": "authors",
    "publicationDate": "date",
    "year": "year",
    "publicationVenue.name": "venue",
    "venue": "venue",
    "journal.name": "venue",
    "journal.volume": "volume",
    "journal.pages": "pages",
    "publicationVenue.issn": "number",
    "externalIds.DOI": "doi",
    "externalIds.ArXiv": "arxiv",
    "externalIds.ACL": "url",
    "openAccessPdf.url": "pdf",
    "publicationTypes": "kind",
}
"""Field -> what it means; of several with one meaning the first one counts."""

_SERVER: Final = re.compile(r"arxiv|corr\b", re.IGNORECASE)
_CITATIONS: Final = ("citingPaper", "citedPaper")


def fits(record: Object) -> bool:
    """Tell whether a record is a paper of Semantic Scholar, or a citation of one."""
    return "paperId" in record or any(name in record for name in _CITATIONS)


def add(record: Object, place: Place, found: Gathering) -> None:
    """Take a paper."""
    record = next((one for name in _CITATIONS for one in paths.objects(record, name)), record)
    draft = paths.draft(record, place, MAPPING, _worked_out(record))
    people = paths.texts(record, "authors.name")
    found.add(draft, authors=[author(name) for name in people], kind=_kind(draft.texts("kind")))


def _worked_out(record: Object) -> dict[str, list[str]]:
    anthology = paths.texts(record, "externalIds.ACL")
    made = {"externalIds.ACL": [f"https://aclanthology.org/{one}" for one in anthology]}
    if _SERVER.match(paths.text(record, "journal.name")):
        # "ArXiv, volume abs/1706.03762" is no volume of the venue it was published in.
        made |= {path: [] for path in MAPPING if path.startswith("journal.")}
    return made


def _kind(types: list[str]) -> WorkKind | None:
    kinds = (kind_named(name) for name in types)
    return next((kind for kind in kinds if kind), None)
