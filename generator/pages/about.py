"""How the catalog was made: what was read, what became of it, and how much of it is known."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, Final

from generator import urls
from generator.catalog import Catalog
from generator.pages.facts import SiteFacts
from generator.pages.page import Head, Page, Planned, counted, head

REFUSED_SHOWN: Final = 200
"""Refused entries on the page; the ledger has them all."""

TAGS_WANTED: Final = 3
"""Tags that a well-described paper has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """What became of the entries of one source."""

    source: str
    entries: int
    accepted: int
    merged: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many papers something is known of."""

    name: str
    count: int
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An entry that could not become a paper."""

    place: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file for programs."""

    name: str
    href: str
    holds: str


DATA_FILES: Final = (
    ("papers.jsonl", "every paper as one line of JSON"),
    ("schema.json", "what each field of such a line means, as a JSON Schema"),
    ("ledger.jsonl", "what became of every entry, one line each"),
    ("papers.bib", "every paper as BibTeX"),
    ("papers.ris", "every paper as RIS, for Zotero, EndNote and Mendeley"),
    ("papers.csl.json", "every paper as CSL-JSON, for Pandoc and Zotero"),
    ("papers.db", "every paper in an SQLite database with a full-text index, for Datasette"),
    ("tags.json", "every tag with its other writings and the number of its papers"),
    ("topics.json", "every topic with its scope and the number of its papers"),
    ("changes.json", "which papers each build added, changed and withdrew"),
    ("datapackage.json", "all of these with sizes and hashes, large ones zipped, too"),
)
"""Files below data/, and what each holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage(Page):
    """How the catalog was made."""

    template: ClassVar[str] = "about.md.j2"

    head: Head
    title: str
    source_url: str | None
    total: SourceCount
    papers: int
    sources: tuple[SourceCount, ...]
    """By name."""

    figures: tuple[Figure, ...]
    refused: tuple[Refused, ...]
    """In reading order, at most 200."""

    unshown: int
    """Refused entries beyond those."""

    files: tuple[DataFile, ...]


def plan(catalog: Catalog, site: SiteFacts) -> Planned:
    """Plan the page at /about/."""
    sources = sorted({line.place.source for line in catalog.ledger})
    counts: Counter[tuple[str, str]] = Counter(
        (line.place.source, line.outcome) for line in catalog.ledger
    )
    counts.update(("", line.outcome) for line in catalog.ledger)
    refused = [line for line in catalog.ledger if line.outcome == "refused"]
    entries = counted(len(catalog.ledger), "entry", "entries")
    yield (
        urls.source_file(urls.ABOUT),
        AboutPage(
            head=head(
                "About this catalog",
                f"How {site.title} was made: {entries} from {counted(len(sources), 'source')} "
                f"became {counted(len(catalog.papers), 'paper')}.",
            ),
            title=site.title,
            source_url=site.source_url,
            total=_count("", counts),
            papers=len(catalog.papers),
            sources=tuple(_count(source, counts) for source in sources),
            figures=_figures(catalog),
            refused=tuple(
                Refused(
                    place=str(line.place),
                    title=line.title or "(no title)",
                    reason=line.reason or "",
                )
                for line in refused[:REFUSED_SHOWN]
            ),
            unshown=max(0, len(refused) - REFUSED_SHOWN),
            files=tuple(
                DataFile(
                    name=name,
                    href=urls.link(source=urls.ABOUT, target=urls.DATA + name),
                    holds=holds,
                )
                for name, holds in DATA_FILES
            ),
        ),
    )


def _count(source: str, counts: Counter[tuple[str, str]]) -> SourceCount:
    accepted, merged, refused = (
        counts[source, outcome] for outcome in ("accepted", "merged", "refused")
    )
    return SourceCount(
        source=source,
        entries=accepted + merged + refused,
        accepted=accepted,
        merged=merged,
        refused=refused,
    )


def _figures(catalog: Catalog) -> tuple[Figure, ...]:
    papers = catalog.papers.values()
    labels = catalog.labels
    known = {
        "a topic": sum(bool(labels.topics_by_paper[paper.id]) for paper in papers),
        "three tags or more": sum(
            len(labels.tags_by_paper[paper.id]) >= TAGS_WANTED for paper in papers
        ),
        "related papers": sum(bool(labels.related_by_paper[paper.id]) for paper in papers),
        "an abstract": sum(paper.abstract is not None for paper in papers),
        "authors": sum(bool(paper.authors) for paper in papers),
        "a year": sum(paper.year is not None for paper in papers),
        "a venue": sum(paper.venue is not None for paper in papers),
        "a link or an identifier": sum(
            bool(paper.links or paper.doi or paper.arxiv) for paper in papers
        ),
    }
    # Rounded down: 100 % means all.
    return tuple(
        Figure(name=name, count=count, percent=100 * count // max(1, len(papers)))
        for name, count in known.items()
    )
