"""The list of all papers."""

from dataclasses import dataclass
from typing import ClassVar

from generator import urls
from generator.catalog import Catalog
from generator.pages.cards import Card, Shelf
from generator.pages.page import Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersPage(Page):
    """A part of the list of all papers, newest first."""

    template: ClassVar[str] = "papers.md.j2"

    head: Head
    search_href: str
    dated: bool
    """Whether any paper has a date, so that "newest first" says something."""

    cards: tuple[Card, ...]
    part: Part


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages at /papers/."""
    dated = bool(catalog.papers_by_year)
    order = "newest first" if dated else "by title"
    for address, part, papers in parts(urls.PAPERS, tuple(catalog.papers)):
        yield (
            urls.source_file(address),
            PapersPage(
                head=head(
                    "All papers",
                    f"All {counted(len(catalog.papers), 'paper')} of this catalog, {order}.",
                    part=part.number,
                    feed=urls.link(source=address, target=urls.HOME),
                ),
                search_href=urls.link(source=address, target=urls.SEARCH),
                dated=dated,
                cards=shelf.cards(papers, source=address),
                part=part,
            ),
        )
