"""Listings: saved pages whose order means something, each with its papers in that order."""

from dataclasses import dataclass
from typing import ClassVar, Final

from markupsafe import Markup

from generator import urls
from generator.catalog import Catalog
from generator.pages.cards import Card, Shelf
from generator.pages.page import Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts
from generator.pages.raw import raw

BEGINNING: Final = 3
"""Papers that tell a listing from others of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A listing among others."""

    name: str
    href: str
    count: int
    """How many papers it has."""

    beginning: tuple[Markup, ...]
    """The titles of its first papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingsPage(Page):
    """All listings."""

    template: ClassVar[str] = "lists.md.j2"

    head: Head
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage(Page):
    """A part of one listing, in its own order."""

    template: ClassVar[str] = "list.md.j2"

    head: Head
    lists_href: str
    name: str
    source: str
    """The file it was saved in."""

    cards: tuple[Card, ...]
    part: Part


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages below /lists/."""
    listings = catalog.listings.values()
    yield (
        urls.source_file(urls.LISTS),
        ListingsPage(
            head=head(
                "Lists",
                f"{counted(len(listings), 'saved listing')}, each with its papers in the order in "
                "which it showed them.",
            ),
            tiles=tuple(
                Tile(
                    name=listing.name,
                    href=urls.link(source=urls.LISTS, target=urls.listing(listing.id)),
                    count=len(listing.papers),
                    beginning=tuple(
                        raw(catalog.papers[paper].title) for paper in listing.papers[:BEGINNING]
                    ),
                )
                for listing in listings
            ),
        ),
    )
    for listing in listings:
        for address, part, papers in parts(urls.listing(listing.id), listing.papers):
            yield (
                urls.source_file(address),
                ListingPage(
                    head=head(
                        listing.name,
                        f"{listing.name}: {counted(len(listing.papers), 'paper')} in the order of "
                        f"the page saved in {listing.source}.",
                        part=part.number,
                        feed=urls.link(source=address, target=urls.listing(listing.id)),
                    ),
                    lists_href=urls.link(source=address, target=urls.LISTS),
                    name=listing.name,
                    source=listing.source,
                    cards=tuple(
                        shelf.card(paper, source=address, rank=rank)
                        for rank, paper in enumerate(papers, part.first)
                    ),
                    part=part,
                ),
            )
