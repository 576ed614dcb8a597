"""Plans every page: contexts of dataclasses, each rendered by the template that it names."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from itertools import chain

from generator import render
from generator.catalog import Catalog
from generator.pages import (
    about,
    home,
    listings,
    paper,
    papers,
    people,
    redirects,
    sections,
    tags,
    topics,
    venues,
    years,
)
from generator.pages.cards import Shelf
from generator.pages.facts import SiteFacts
from generator.pages.page import Page, Planned
from generator.records import Paper

__all__ = ["Page", "SiteFacts", "contexts", "plan"]


def plan(
    catalog: Catalog, site: SiteFacts, citation: Callable[[Paper], str]
) -> Iterator[tuple[str, str]]:
    """Yield each generated page: its file, relative to the docs folder, and its text.

    `citation` gives a paper's BibTeX entry.
    """
    for file, page in contexts(catalog, site, citation):
        yield file, render.text_of(page.template, values_of(page))


def contexts(catalog: Catalog, site: SiteFacts, citation: Callable[[Paper], str]) -> Planned:
    """Yield each generated page's file and what its template is given."""
    shelf = Shelf(catalog)
    return chain(
        home.plan(catalog, shelf, site),
        papers.plan(catalog, shelf),
        paper.plan(catalog, citation),
        topics.plan(catalog, shelf),
        tags.plan(catalog, shelf),
        people.plan(catalog, shelf),
        venues.plan(catalog, shelf),
        years.plan(catalog, shelf),
        listings.plan(catalog, shelf),
        about.plan(catalog, site),
        redirects.plan(catalog),
        sections.plan(catalog),
    )


def values_of(page: Page) -> dict[str, object]:
    """Return the variables of a page's template."""
    return {field.name: getattr(page, field.name) for field in fields(page)}
