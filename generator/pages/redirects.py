"""Former addresses of papers: bare pages that forward a reader to where the paper is now.

They are HTML files and not Markdown, so that no engine puts them into its site map.
"""

from dataclasses import dataclass
from typing import ClassVar

from generator import text, urls
from generator.catalog import Catalog
from generator.pages.page import Page, Planned


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage(Page):
    """A former address."""

    template: ClassVar[str] = "redirect.html.j2"

    href: str
    title: str
    """The paper's title as plain text."""


def plan(catalog: Catalog) -> Planned:
    """Plan a page for each former paper id."""
    for former, current in catalog.redirects.items():
        source = urls.paper(former)
        yield (
            f"{source}index.html",
            RedirectPage(
                href=urls.link(source=source, target=urls.paper(current)),
                title=text.plain(catalog.papers[current].title),
            ),
        )
