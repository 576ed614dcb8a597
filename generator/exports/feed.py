"""A feed as its formats are given it: what it follows, and pieces of text that many feeds share."""

from dataclasses import dataclass
from typing import Final

from generator import urls
from generator.exports.items import NEVER, Item

ROOT: Final = "\0"
"""Stands for the way to the site's root in pieces that feeds at different addresses share: neither
XML nor JSON can hold this character itself."""

EXCERPT_WIDTH: Final = 100
"""Characters of an abstract where it is not given whole."""

AUTHORS_SHOWN: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The newest papers of one page."""

    address: str
    """The page that it follows: "topics/graphs/"; the home page's "" has all papers."""

    id: str
    title: str
    description: str
    items: tuple[Item, ...]
    """Newest first."""

    whole: bool
    """Whether it gives abstracts whole, and not only how they begin."""

    author: str
    """Who keeps it: the site's title."""

    site_address: str
    """The absolute address of the site's root, or empty where that is unknown."""

    @property
    def updated(self) -> str:
        """When something in it was last added or changed."""
        return max((item.updated for item in self.items), default=NEVER)

    @property
    def root(self) -> str:
        """The link to the site's root: absolute where that is known."""
        return self.site_address or urls.link(source=self.address, target=urls.HOME)


def named(item: Item, *, whole: bool) -> tuple[str, ...]:
    """Return the authors to name, the last one a number of others where they are very many."""
    shown = AUTHORS_SHOWN if whole else 1
    if len(item.authors) <= shown + 1:
        return item.authors
    return (*item.authors[:shown], f"{len(item.authors) - shown:,} others")
