"""The home page: what this catalog is, and every way in."""

from dataclasses import dataclass, replace
from itertools import islice
from typing import ClassVar, Final

from markupsafe import Markup

from generator import urls
from generator.catalog import Catalog
from generator.pages.cards import Card, Shelf
from generator.pages.facts import SiteFacts
from generator.pages.page import Choice, Head, Page, Planned, counted, head
from generator.pages.tags import Kind, kinds

CARDS_SHOWN: Final = 10
TAGS_SHOWN: Final = 5
"""Of each kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The way in."""

    template: ClassVar[str] = "index.md.j2"

    head: Head
    title: str
    description: str
    search_href: str
    root_href: str
    """Link to the site's root, which the search script starts from."""

    ways: tuple[Choice, ...]
    """Papers, topics, tags, authors …, those that the catalog has, each with its number."""

    topics: tuple[Choice, ...]
    kinds: tuple[Kind, ...]
    """The most used tags of each kind."""

    shelf_name: str
    """What the cards are: "Newest papers", or a listing's name where no paper has a date."""

    shelf_href: str
    cards: tuple[Card, ...]


def plan(catalog: Catalog, shelf: Shelf, site: SiteFacts, tags: Markup) -> Planned:
    """Plan the page at /, whose head has further tags."""
    here = urls.HOME
    listing = next(iter(catalog.listings.values()), None)
    if listing and not catalog.papers_by_year:
        name, target, papers = listing.name, urls.listing(listing.id), listing.papers
    else:
        name = "Newest papers" if catalog.papers_by_year else "Papers"
        target, papers = urls.PAPERS, tuple(islice(catalog.papers, CARDS_SHOWN))
    description = (
        site.description or f"{counted(len(catalog.papers), 'paper')} to browse and to search."
    )
    yield (
        urls.source_file(here),
        HomePage(
            head=replace(
                head(site.title, description, feed=urls.link(source=here, target=urls.HOME)),
                tags=tags,
            ),
            title=site.title,
            description=description,
            search_href=urls.link(source=here, target=urls.SEARCH),
            root_href=urls.link(source=here, target=urls.HOME),
            ways=tuple(
                Choice(
                    name=one if count == 1 else many,
                    href=urls.link(source=here, target=address),
                    count=count,
                )
                for one, many, address, count in sections(catalog)
                if count
            ),
            topics=tuple(
                Choice(
                    name=topic.name,
                    href=urls.link(source=here, target=urls.topic(topic.id)),
                    count=len(catalog.papers_by_topic[topic.id]),
                )
                for topic in catalog.labels.topics
            ),
            kinds=kinds(catalog, source=here, shown=TAGS_SHOWN),
            shelf_name=name,
            shelf_href=urls.link(source=here, target=target),
            cards=shelf.cards(papers[:CARDS_SHOWN], source=here),
        ),
    )


def sections(catalog: Catalog) -> tuple[tuple[str, str, str, int], ...]:
    """Return the parts of the site: what one and many are called, the address, how many."""
    return (
        ("paper", "papers", urls.PAPERS, len(catalog.papers)),
        ("topic", "topics", urls.TOPICS, len(catalog.labels.topics)),
        ("tag", "tags", urls.TAGS, len(catalog.labels.tags)),
        ("author", "authors", urls.AUTHORS, len(catalog.people)),
        ("venue", "venues", urls.VENUES, len(catalog.venues)),
        ("year", "years", urls.YEARS, len(catalog.papers_by_year)),
        ("list", "lists", urls.LISTS, len(catalog.listings)),
    )
