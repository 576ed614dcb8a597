"""People, venues, years and saved pages: the ways in to papers that the papers themselves state."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeVar

from generator.ids import stem_of, unused
from generator.records import Author, Paper
from generator.text import key

_Key = TypeVar("_Key")


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


def people(papers: Iterable[Paper]) -> tuple[dict[str, Person], dict[str, tuple[str, ...]]]:
    """Return people by id, and who wrote each paper: paper id -> person ids, authors' order."""
    papers_by_author: dict[Author, list[str]] = {}
    authors_by_paper: dict[str, tuple[Author, ...]] = {}
    for paper in papers:
        authors_by_paper[paper.id] = tuple(dict.fromkeys(paper.authors))
        for author in authors_by_paper[paper.id]:
            papers_by_author.setdefault(author, []).append(paper.id)
    ordered = sorted(
        papers_by_author, key=lambda author: (key(author.family), author.name, author.family)
    )
    ids_by_author = _ids({author: author.name for author in ordered})
    people = {
        ids_by_author[author]: Person(
            id=ids_by_author[author],
            name=author.name,
            family=author.family,
            papers=tuple(papers_by_author[author]),
        )
        for author in ordered
    }
    return people, {
        paper_id: tuple(ids_by_author[author] for author in authors)
        for paper_id, authors in authors_by_paper.items()
    }


def venues(papers: Iterable[Paper]) -> tuple[dict[str, Venue], dict[str, str]]:
    """Return venues by id, and each paper's: writings that differ in case alone are one venue."""
    papers_by_key: dict[str, list[Paper]] = {}
    for paper in papers:
        if paper.venue:
            papers_by_key.setdefault(key(paper.venue) or paper.venue, []).append(paper)
    names_by_key = {
        venue_key: _commonest(paper.venue or "" for paper in members)
        for venue_key, members in papers_by_key.items()
    }
    ordered = sorted(
        papers_by_key, key=lambda venue_key: (names_by_key[venue_key].casefold(), venue_key)
    )
    ids_by_key = _ids({venue_key: names_by_key[venue_key] for venue_key in ordered})
    venues = {
        ids_by_key[venue_key]: Venue(
            id=ids_by_key[venue_key],
            name=names_by_key[venue_key],
            papers=tuple(paper.id for paper in papers_by_key[venue_key]),
        )
        for venue_key in ordered
    }
    return venues, {paper_id: venue.id for venue in venues.values() for paper_id in venue.papers}


def _commonest(names: Iterable[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))


def years(papers: Iterable[Paper]) -> dict[int, tuple[str, ...]]:
    """Return year -> paper ids in the given order, newest year first."""
    papers_by_year: dict[int, list[str]] = {}
    for paper in papers:
        if paper.year is not None:
            papers_by_year.setdefault(paper.year, []).append(paper.id)
    return {year: tuple(papers_by_year[year]) for year in sorted(papers_by_year, reverse=True)}


def listings(
    papers: Iterable[Paper],
) -> tuple[dict[str, Listing], dict[str, tuple[tuple[str, int], ...]]]:
    """Return listings by id, and where each paper stands: paper id -> (listing id, position)."""
    ranks_by_page: dict[tuple[str, int], list[tuple[int, str]]] = {}
    days_by_page: dict[tuple[str, int], str | None] = {}
    for paper in papers:
        for entry in paper.entries:
            if entry.listed:
                page = (entry.place.source, entry.listed.page)
                ranks_by_page.setdefault(page, []).append((entry.listed.position, paper.id))
                days_by_page[page] = entry.listed.day
    pages = sorted(ranks_by_page)
    ids_by_page = _ids({page: _file_name(*page) for page in pages})
    pages_by_day: Counter[str | None] = Counter()
    found: dict[str, Listing] = {}
    positions_by_paper: dict[str, list[tuple[str, int]]] = {}
    for page in pages:
        source, day = page[0], days_by_page[page]
        shown = tuple(dict.fromkeys(paper_id for _, paper_id in sorted(ranks_by_page[page])))
        pages_by_day[day] += 1
        name = f"Daily Papers of {day}" if day else "Daily Papers, undated"
        listing = Listing(
            id=ids_by_page[page],
            name=name if pages_by_day[day] == 1 else f"{name} ({pages_by_day[day]})",
            source=source,
            day=day,
            papers=shown,
        )
        found[listing.id] = listing
        for position, paper_id in enumerate(shown, start=1):
            positions_by_paper.setdefault(paper_id, []).append((listing.id, position))
    return found, {paper_id: tuple(places) for paper_id, places in positions_by_paper.items()}


def _file_name(source: str, page: int) -> str:
    stem = PurePosixPath(source).name.split(".")[0]
    return stem if page == 1 else f"{stem} page {page}"


def _ids(names: Mapping[_Key, str]) -> dict[_Key, str]:
    """Return a slug for each name, in the given order; of equal slugs later ones get a number."""
    taken: set[str] = set()
    ids: dict[_Key, str] = {}
    for owner, name in names.items():
        ids[owner] = unused(stem_of(name, otherwise="name"), taken)
        taken.add(ids[owner])
    return ids
