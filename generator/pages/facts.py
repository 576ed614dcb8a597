"""What pages say of the site itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """The site as its configuration describes it."""

    title: str
    """What the site is called: "Paper Catalog"."""

    description: str
    """One sentence for readers and search engines; plain text."""

    source_url: str | None = None
    """Where the catalog's own files are kept in public, or None."""

    address: str = ""
    """Where the site stands, "https://you.github.io/reading-list/", or empty where nobody says."""

    licence: str | None = None
    """Under which licence the data may be used: its SPDX name or the address of its text."""
