"""Plans every page: contexts of dataclasses, each rendered by the template that it names."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import chain
from typing import Final

from generator import render
from generator.catalog import Catalog
from generator.history import History
from generator.pages import (
    about,
    home,
    listings,
    new,
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
from generator.pages.citing import Citing
from generator.pages.facts import SiteFacts
from generator.pages.page import Page, Planned

__all__ = ["Page", "SiteFacts", "contexts", "plan"]

_NO_HISTORY: Final = History()


def plan(
    catalog: Catalog,
    site: SiteFacts,
    citing: Citing,
    history: History = _NO_HISTORY,
) -> Iterator[tuple[str, str]]:
    """Yield each generated page: its file, relative to the docs folder, and its text.

    `history` says what earlier builds changed.
    """
    for file, page in contexts(catalog, site, citing, history):
        yield file, render.text_of(page.template, values_of(page))


def contexts(
    catalog: Catalog,
    site: SiteFacts,
    citing: Citing,
    history: History = _NO_HISTORY,
) -> Planned:
    """Yield each generated page's file and what its template is given."""
    shelf = Shelf(catalog, citing.span)
    return chain(
        home.plan(catalog, shelf, site, citing.home),
        papers.plan(catalog, shelf),
        paper.plan(catalog, citing, site),
        topics.plan(catalog, shelf),
        tags.plan(catalog, shelf),
        people.plan(catalog, shelf),
        venues.plan(catalog, shelf),
        years.plan(catalog, shelf),
        listings.plan(catalog, shelf),
        new.plan(catalog, shelf, history),
        about.plan(catalog, site),
        redirects.plan(catalog),
        sections.plan(catalog),
    )


def values_of(page: Page) -> dict[str, object]:
    """Return the variables of a page's template."""
    return {field.name: getattr(page, field.name) for field in fields(page)}
