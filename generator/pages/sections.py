"""Which parts of the site a catalog fills: a style sheet that hides the ways to the others.

The header is the same on all pages, hand-written ones included, and knows nothing of the catalog;
a style sheet that all of them load does.
"""

from dataclasses import dataclass
from typing import ClassVar

from generator import urls
from generator.catalog import Catalog
from generator.pages.home import sections
from generator.pages.page import Page, Planned


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsSheet(Page):
    """The style sheet."""

    template: ClassVar[str] = "sections.css.j2"

    empty: tuple[str, ...]
    """Names of the parts without pages: "venues"."""


def plan(catalog: Catalog) -> Planned:
    """Plan the style sheet."""
    empty = tuple(name for _, name, _, count in sections(catalog) if not count)
    yield urls.SECTIONS, SectionsSheet(empty=empty)
