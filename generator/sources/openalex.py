"""Works of OpenAlex, whose abstracts come as an index of words.

Fields as of https://docs.openalex.org/api-entities/works/work-object.
"""

from typing import Final

from generator.errors import Fault, Place
from generator.records import WorkKind
from generator.sources import paths
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.names import author
from generator.sources.paths import Object

MAPPING: Final = {
    "title": "title",
    "display_name": "title",
    "abstract_inverted_index": "abstract",
    "authorships.author.display_name": "authors",
    "authorships.raw_author_name": "authors",
    "publication_date": "date",
    "publication_year": "year",
    "doi": "doi",
    "locations.landing_page_url": "maybe an identifier",
    "primary_location.source.display_name": "venue",
    "host_venue.display_name": "venue",
    "biblio.volume": "volume",
    "biblio.issue": "issue",
    "biblio.first_page": "first page",
    "biblio.last_page": "last page",
    "primary_location.source.host_organization_name": "publisher",
    "primary_location.source.issn_l": "number",
    "primary_location.landing_page_url": "url",
    "primary_location.pdf_url": "pdf",
    "best_oa_location.pdf_url": "pdf",
    "language": "language",
    "keywords.display_name": "keywords",
    "topics.display_name": "keywords",
    "type_crossref": "kind",
    "primary_location.raw_type": "kind",
    "type": "kind",
}
"""Field -> what it means; of several with one meaning the first one counts."""

_LEAST_SCORE: Final = 0.4
"""Below it, keywords are of neighbouring fields: "Internal medicine" of a study of open access has
0.15."""
_SCORED: Final = ("keywords", "topics")


def fits(record: Object) -> bool:
    """Tell whether a record is a work of OpenAlex."""
    named = record.get("id")
    by_name = isinstance(named, str) and "openalex.org/W" in named
    return by_name or "abstract_inverted_index" in record or "authorships" in record


def add(record: Object, place: Place, found: Gathering) -> None:
    """Take a work."""
    title = paths.text(record, "title") or paths.text(record, "display_name")
    if record.get("is_paratext") is True:
        problem = f'"{title}" is not a paper, but a cover, a table of contents or the like'
        found.refuse(place, problem, "remove it, or leave it so")
        return
    draft = paths.draft(record, place, MAPPING, _worked_out(record))
    people = (_name(one) for one in paths.objects(record, "authorships"))
    found.add(
        draft, authors=[author(name) for name in people if name], kind=_kind(draft.texts("kind"))
    )
    if record.get("is_retracted") is True:
        problem, remedy = f'"{title}" was retracted', "remove it, or leave it so"
        found.doubts.append(Fault(place=place, problem=problem, remedy=remedy))


def _worked_out(record: Object) -> dict[str, list[str]]:
    venue = "primary_location.source.display_name"
    first, last = (paths.texts(record, f"biblio.{end}_page") for end in ("first", "last"))
    stands_in = paths.text(record, "primary_location.source.type")
    return {
        "abstract_inverted_index": [_abstract(record.get("abstract_inverted_index"))],
        "biblio.last_page": last if last != first else [],
        **({venue: []} if stands_in == "repository" else {}),
        **{
            f"{field}.display_name": [
                paths.text(one, "display_name")
                for one in paths.objects(record, field)
                if _score(one) >= _LEAST_SCORE
            ]
            for field in _SCORED
        },
    }


def _name(authorship: Object) -> str:
    return paths.text(authorship, "author.display_name") or paths.text(
        authorship, "raw_author_name"
    )


def _score(keyword: Object) -> float:
    score = keyword.get("score")
    return score if isinstance(score, int | float) else 1


def _abstract(index: object) -> str:
    """Return the text of an index: word -> the places where it stands."""
    if not isinstance(index, dict):
        return ""
    words = [
        (place, word)
        for word, places in index.items()
        if isinstance(places, list)
        for place in places
        if isinstance(place, int)
    ]
    return " ".join(word for _, word in sorted(words))


def _kind(types: list[str]) -> WorkKind | None:
    kinds = (kind_named(name) for name in types)
    return next((kind for kind in kinds if kind), None)
