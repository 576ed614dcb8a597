"""Listings: saved pages whose order means something, each with its papers in that order."""

from dataclasses import dataclass
from typing import ClassVar

from generator import urls
from generator.catalog import Catalog
from generator.pages.cards import Card, Shelf
from generator.pages.page import Choice, Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingsPage(Page):
    """All listings."""

    template: ClassVar[str] = "lists.md.j2"

    head: Head
    listings: tuple[Choice, ...]


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
            listings=tuple(
                Choice(
                    name=listing.name,
                    href=urls.link(source=urls.LISTS, target=urls.listing(listing.id)),
                    count=len(listing.papers),
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
