"""The catalog owns the papers; every index holds ids, not objects."""

from dataclasses import dataclass

from generator.classify.labels import Labels
from generator.records import LedgerLine, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who wrote papers of this catalog. One writing of a name is one person."""

    id: str
    """Slug of the name, the last part of the person's address."""

    name: str
    family: str
    papers: tuple[str, ...]
    """Paper ids, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A journal, conference or series that papers of this catalog appeared in."""

    id: str
    name: str
    papers: tuple[str, ...]
    """Paper ids, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A saved page whose order means something."""

    id: str
    name: str
    """What a reader calls it: "Daily Papers of Jul 3"."""

    source: str
    """The file it was saved in."""

    day: str | None
    """The day it was saved, as it says itself: "Jul 3"."""

    papers: tuple[str, ...]
    """Paper ids in the order of the page; a paper that it shows twice stands here once."""


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
