"""The catalog owns the papers; every index holds ids, not objects."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.citekeys import citation_keys
from generator.classify.labels import Labels
from generator.groups import Listing, Person, Venue, listings, people, venues, years
from generator.records import LedgerLine, Paper
from generator.text import key


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """All papers with their labels, and every way in to them."""

    papers: dict[str, Paper]
    """Paper id -> paper, newest first; papers of equal date, and those without, by title."""

    ledger: tuple[LedgerLine, ...]
    """One line an entry, in reading order."""

    labels: Labels

    papers_by_tag: dict[str, tuple[str, ...]]
    """Tag id -> paper ids, newest first; tags by name."""

    papers_by_topic: dict[str, tuple[str, ...]]
    """Topic id -> paper ids, newest first; topics in the order of the vocabulary."""

    people: dict[str, Person]
    """Person id -> person, by family name."""

    people_by_paper: dict[str, tuple[str, ...]]
    """Paper id -> person ids in the order of the authors."""

    venues: dict[str, Venue]
    """Venue id -> venue, by name."""

    venue_by_paper: dict[str, str]
    """Paper id -> venue id, where it has one."""

    papers_by_year: dict[int, tuple[str, ...]]
    """Year -> paper ids, newest year first."""

    listings: dict[str, Listing]
    """Listing id -> listing, by source and page."""

    listings_by_paper: dict[str, tuple[tuple[str, int], ...]]
    """Paper id -> (listing id, position on it from 1), where any listing shows it."""

    redirects: dict[str, str]
    """Former paper id -> the id it has now, by former id."""

    citation_keys: dict[str, str]
    """Paper id -> the key by which bibliographies cite it, by paper id."""


def build(
    papers: Iterable[Paper],
    *,
    ledger: tuple[LedgerLine, ...],
    labels: Labels,
    redirects: dict[str, str],
    given_keys: Mapping[str, str] = MappingProxyType({}),
) -> Catalog:
    """Return the catalog of papers, with every way in to them.

    `given_keys` are the citation keys that papers got in earlier builds, by paper id.
    """
    ordered = {paper.id: paper for paper in sorted(papers, key=_newest_first)}
    persons, people_by_paper = people(ordered.values())
    published, venue_by_paper = venues(ordered.values())
    saved, listings_by_paper = listings(ordered.values())
    return Catalog(
        papers=ordered,
        ledger=ledger,
        labels=labels,
        papers_by_tag=_inverted(
            [tag.id for tag in labels.tags], {i: labels.tags_by_paper[i] for i in ordered}
        ),
        papers_by_topic=_inverted(
            [topic.id for topic in labels.topics], {i: labels.topics_by_paper[i] for i in ordered}
        ),
        people=persons,
        people_by_paper=people_by_paper,
        venues=published,
        venue_by_paper=venue_by_paper,
        papers_by_year=years(ordered.values()),
        listings=saved,
        listings_by_paper=listings_by_paper,
        redirects=redirects,
        citation_keys=citation_keys(ordered.values(), given_keys),
    )


def _newest_first(paper: Paper) -> tuple[object, ...]:
    """Sort by falling date; "2024-07" stands for the month's first day, no date for the oldest."""
    parts = [int(part) for part in (paper.date or "0").split("-")]
    falling = tuple(-part for part in (*parts, 0, 0)[:3])
    return (*falling, key(paper.title), paper.id)


def _inverted(
    labels: Iterable[str], labels_by_paper: Mapping[str, Iterable[str]]
) -> dict[str, tuple[str, ...]]:
    """Turn paper -> labels into label -> papers, in the given order of both."""
    papers_by_label: dict[str, list[str]] = {label: [] for label in labels}
    for paper_id, stated in labels_by_paper.items():
        for label in stated:
            papers_by_label[label].append(paper_id)
    return {label: tuple(papers) for label, papers in papers_by_label.items()}
