"""Venues: all of them by name, and a page for each with its papers."""

from dataclasses import dataclass
from typing import ClassVar

from generator import text, urls
from generator.catalog import Catalog
from generator.pages.alphabet import Entry, Group, Letter, index
from generator.pages.cards import Card, Shelf
from generator.pages.page import Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class VenuesPage(Page):
    """A part of the index of venues."""

    template: ClassVar[str] = "venues.md.j2"

    head: Head
    letters: tuple[Letter, ...]
    groups: tuple[Group, ...]
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class VenuePage(Page):
    """A part of one venue's papers."""

    template: ClassVar[str] = "venue.md.j2"

    head: Head
    venues_href: str
    name: str
    cards: tuple[Card, ...]
    part: Part


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages below /venues/."""
    venues = catalog.venues.values()
    entries = [
        Entry(name=text.plain(venue.name), target=urls.venue(venue.id), count=len(venue.papers))
        for venue in venues
    ]
    for address, names in index(urls.VENUES, entries):
        yield (
            urls.source_file(address),
            VenuesPage(
                head=head(
                    "Venues",
                    f"{counted(len(entries), 'venue')} in which papers of this catalog appeared: "
                    "journals, conferences and series.",
                    part=names.part.number,
                ),
                letters=names.letters,
                groups=names.groups,
                part=names.part,
            ),
        )
    for venue in venues:
        name = text.plain(venue.name)
        for address, part, papers in parts(urls.venue(venue.id), venue.papers):
            yield (
                urls.source_file(address),
                VenuePage(
                    head=head(
                        f"{name} · Venues",
                        f"{counted(len(venue.papers), 'paper')} of this catalog appeared in "
                        f"{name}.",
                        part=part.number,
                        feed=urls.link(source=address, target=urls.venue(venue.id)),
                    ),
                    venues_href=urls.link(source=address, target=urls.VENUES),
                    name=name,
                    cards=shelf.cards(papers, source=address),
                    part=part,
                ),
            )
