"""How a paper is cited: its reference in the styles of guides, and its entry in files."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from generator.records import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A reference in the style of one guide."""

    style: str
    """What the style is called: "APA"."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A paper's entry in a format that reference managers read."""

    format: str
    """What the format is called: "BibTeX"."""

    file: str
    """Name and type of a file that holds it: "smith2020deep.bib", "application/x-bibtex"."""

    type: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A paper as it is cited."""

    references: tuple[Reference, ...]
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """What pages are told of papers by who knows the formats of other programs."""

    cited: Callable[[Paper], Cited]

    head: Callable[[Paper], Markup]
    """The tags for the head of a paper's page."""

    span: Callable[[Paper], str]
    """What the title of a paper's span says, by which reference managers save it from a list."""

    home: Markup
    """The tags for the head of the home page, empty where nothing is to be said."""
