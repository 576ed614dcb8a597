r"""What is read and what becomes of it: entries, papers and the ledger, all frozen values.

Text in these values is *prose*, as `generator.text.clean` makes it: Unicode in normal form C with
single spaces, no markup and no LaTeX but mathematics, which stands between dollar signs
("an $O(n^2)$ bound"); a dollar sign that could be mistaken for one of these is written "\$".
"""

from dataclasses import dataclass, field
from typing import Literal

from generator.errors import Fault, Place

LinkKind = Literal["paper", "pdf", "code", "project", "data", "demo", "video"]
LINK_KINDS: tuple[LinkKind, ...] = ("paper", "pdf", "code", "project", "data", "demo", "video")
"""The kinds of links, in the order in which a page shows them."""

WorkKind = Literal[
    "article",
    "conference",
    "chapter",
    "book",
    "thesis",
    "report",
    "preprint",
    "dataset",
    "software",
]
"""What a work is, as bibliographies tell them apart."""

Outcome = Literal["accepted", "merged", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """One person or group as a source names it."""

    family: str
    """Family name with its particles ("van der Berg"), or the whole name of a group
    ("ATLAS Collaboration")."""

    given: str = ""
    """Given names or initials as written ("Ludwig", "J. R."); empty where there are none."""

    @property
    def name(self) -> str:
        """The name in reading order: "Ludwig van Beethoven"."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """How a work was published, beside its venue and date."""

    kind: WorkKind | None = None

    volume: str | None = None
    """Of a journal or series, as written: "12", "abs/1706.03762"."""

    issue: str | None = None
    """Number of the issue within the volume: "3", "3-4"."""

    pages: str | None = None
    """First and last page with an en dash, or an article number: "12–34", "e2045"."""

    publisher: str | None = None
    """The publisher, or the school of a thesis or the institution of a report."""

    editors: tuple[Author, ...] = ()

    isbn: str | None = None
    issn: str | None = None

    language: str | None = None
    """Language tag of BCP 47: "en", "pt-BR"."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Link:
    """An address that belongs to a paper, and what a reader finds there."""

    kind: LinkKind

    url: str
    """An absolute http or https address."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Listed:
    """That a listing shows an entry, and where. A listing's order means something."""

    page: int
    """Which saved page within the source file, from 1: two pages may be saved into one file."""

    position: int
    """The entry's rank on that page, from 1."""

    day: str | None = None
    """The day the page was saved, as it says itself, without a year: "Jul 3"."""

    votes: int | None = None
    """How many readers of the page had voted for the entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record as a source states it, cleaned but not completed."""

    place: Place
    """Source file and the line the entry begins on."""

    title: str
    """Prose, never empty."""

    abstract: str | None = None
    """Prose; paragraphs are parted by one blank line ("\\n\\n"). None where the source has none."""

    authors: tuple[Author, ...] = ()
    """In the order of the source."""

    date: str | None = None
    """When it appeared, as exact as the source is: "2024", "2024-07" or "2024-07-03"."""

    venue: str | None = None
    """Journal, conference or series as written; None for a mere preprint server."""

    doi: str | None = None
    """Lower case, without resolver: "10.1145/3292500.3330701"."""

    arxiv: str | None = None
    """arXiv id without version: "2410.05434" or "hep-th/9901001"."""

    imprint: Imprint | None = None
    """None where the source says nothing of it."""

    links: tuple[Link, ...] = ()
    """Stated by the source or found in its abstract; sorted, each address once."""

    keywords: tuple[str, ...] = ()
    """Keywords that the source gives, as written, in its order."""

    categories: tuple[str, ...] = ()
    """Codes of a subject scheme that the source gives ("cs.CL"), primary one first."""

    key: str | None = None
    """The key by which the source names it ("smith2020deep"), if it has keys."""

    listed: Listed | None = None
    """Where the source is a listing: the entry's place in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An entry that cannot become a paper, and why."""

    fault: Fault

    title: str | None = None
    """Its title as far as it could be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader found in one source, each list in the order of the source."""

    entries: tuple[Entry, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    doubts: tuple[Fault, ...] = ()
    """What was accepted although the reader was not sure, for the user to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What all entries about the same work add up to.

    The fields of an entry mean here what they mean in `Entry`.
    """

    id: str
    """Permanent id, the last part of its address: "supervised-chain-of-thought"."""

    title: str
    abstract: str | None = None
    authors: tuple[Author, ...] = ()
    date: str | None = None
    venue: str | None = None
    doi: str | None = None
    arxiv: str | None = None
    imprint: Imprint | None = None
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()

    entries: tuple[Entry, ...]
    """All entries that were merged into it, by place; never empty."""

    origins: dict[str, Place] = field(default_factory=dict, hash=False)
    """Field name -> the place of the entry that a single-valued field was taken from, in the order
    of the fields above; a field of several values (links, keywords) collects from all entries."""

    @property
    def year(self) -> int | None:
        """The year of `date`."""
        return None if self.date is None else int(self.date[:4])


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """What became of one entry."""

    place: Place
    title: str | None
    outcome: Outcome

    paper: str | None
    """Id of the paper that it became or was merged into; None where it was refused."""

    reason: str | None
    """Why it was merged ("same arXiv id 2410.05434") or refused; None where it was accepted."""
