"""Where every page lives: the only module that knows a path or a link.

An *address* is relative to the site's root and ends in a slash: "papers/alignment-faking/"; the
home page is "". Links between pages are relative, so a site works under any base path.
"""

from typing import Final

HOME: Final = ""
PAPERS: Final = "papers/"
TOPICS: Final = "topics/"
TAGS: Final = "tags/"
AUTHORS: Final = "authors/"
VENUES: Final = "venues/"
YEARS: Final = "years/"
LISTS: Final = "lists/"
SEARCH: Final = "search/"
ABOUT: Final = "about/"
NEW: Final = "new/"

ASSETS: Final = "assets/catalog/"
"""Style sheets and scripts, hand-written."""

SECTIONS: Final = "assets/sections.css"
"""Generated style sheet that hides links to sections a catalog does not have."""

INDEX: Final = "assets/catalog/index/"
"""The pieces of the search index."""

DATA: Final = "data/"
"""The files that programs read."""

ATOM: Final = "feed.xml"
JSON_FEED: Final = "feed.json"
"""Feeds of a page's newest papers, beside the page."""

TWIN: Final = "index.txt"
"""What a paper's page says as Markdown, for programs, beside the page. It does not end in .md,
because the engines would make a page of it."""

OPENSEARCH: Final = "opensearch.xml"
"""What a browser needs to know to add the catalog's search to its own."""


def paper(paper_id: str) -> str:
    """Return the address of a paper's page."""
    return f"{PAPERS}{paper_id}/"


def twin(paper_id: str) -> str:
    """Return the file beside a paper's page that has its text for programs."""
    return f"{paper(paper_id)}{TWIN}"


def topic(topic_id: str) -> str:
    """Return the address of a topic's page."""
    return f"{TOPICS}{topic_id}/"


def tag(tag_id: str) -> str:
    """Return the address of a tag's page."""
    return f"{TAGS}{tag_id}/"


def author(person_id: str) -> str:
    """Return the address of a person's page."""
    return f"{AUTHORS}{person_id}/"


def venue(venue_id: str) -> str:
    """Return the address of a venue's page."""
    return f"{VENUES}{venue_id}/"


def year(number: int) -> str:
    """Return the address of a year's page."""
    return f"{YEARS}{number}/"


def listing(listing_id: str) -> str:
    """Return the address of a listing's page."""
    return f"{LISTS}{listing_id}/"


def found(facet: str, value: str | int) -> str:
    """Return the address of the search page with one value chosen: "search/?tag=clip"."""
    return f"{SEARCH}?{facet}={value}"


def part(address: str, number: int) -> str:
    """Return the address of the given part, from 1, of a list that is too long for one page."""
    return address if number == 1 else f"{address}page/{number}/"


def source_file(address: str) -> str:
    """Return the Markdown file, relative to the docs folder, that an address is built from."""
    return "index.md" if address == HOME else f"{address.removesuffix('/')}.md"


def link(*, source: str, target: str) -> str:
    """Return the relative link from one address to another, or to a file such as "data/papers.bib".

    >>> link(source="papers/a/", target="tags/clip/")
    '../../tags/clip/'
    """
    return "../" * source.count("/") + target or "./"
