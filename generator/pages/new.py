"""What is new: the papers that each build added or changed, as the catalog's history has it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import ClassVar, Final

from generator import urls
from generator.catalog import Catalog
from generator.history import History
from generator.pages.cards import Card, Shelf
from generator.pages.page import Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts

MOST_SHOWN: Final = 1_000
"""Papers that the page goes back; a catalog may begin with ten thousand, and data/changes.json has
them all."""

_News = tuple[str, str, str]
"""Day, "added" or "changed", paper id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What came on one day and stands on one page."""

    name: str
    """ "2026-11-20: added"."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPage(Page):
    """A part of what is new."""

    template: ClassVar[str] = "new.md.j2"

    head: Head
    papers_href: str
    changes_href: str
    days: tuple[Day, ...]
    """Newest first, the papers of each in the order of the catalog."""

    part: Part


def plan(catalog: Catalog, shelf: Shelf, history: History) -> Planned:
    """Plan the pages at /new/."""
    news = tuple(islice(_news(catalog, history), MOST_SHOWN))
    for address, part, shown in parts(urls.NEW, news):
        yield (
            urls.source_file(address),
            NewPage(
                head=head(
                    "What is new",
                    f"The {counted(len(news), 'latest change', 'latest changes')} of this catalog, "
                    "by the day on which it was built.",
                    part=part.number,
                    feed=urls.link(source=address, target=urls.HOME),
                ),
                papers_href=urls.link(source=address, target=urls.PAPERS),
                changes_href=urls.link(source=address, target=f"{urls.DATA}changes.json"),
                days=tuple(_days(shown, shelf, address)),
                part=part,
            ),
        )


def _news(catalog: Catalog, history: History) -> Iterator[_News]:
    """Yield what happened to papers that are still there, newest first."""
    rank_by_paper = {paper: rank for rank, paper in enumerate(catalog.papers)}
    for change in reversed(history.changes):
        for what, papers in (("added", change.added), ("changed", change.changed)):
            there = (paper for paper in papers if paper in rank_by_paper)
            for paper in sorted(there, key=rank_by_paper.__getitem__):
                yield change.at[:10], what, paper


def _days(news: Sequence[_News], shelf: Shelf, address: str) -> Iterator[Day]:
    for (day, what), same in groupby(news, key=lambda item: item[:2]):
        ids = dict.fromkeys(paper for *_, paper in same)
        yield Day(name=f"{day}: {what}", cards=shelf.cards(ids, source=address, tagged=False))
