"""What feeds tell of a paper, whatever their format."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from generator import text, urls
from generator.catalog import Catalog
from generator.exports.citation import address_of
from generator.history import Dates
from generator.records import Paper

_PAPERS: Final = uuid.UUID("6f3c5d0e-7a2b-5b1e-9c64-3d1f0a8e2b75")
"""The name space of paper ids, drawn once; another one would make all entries new to readers."""

NEVER: Final = "1970-01-01T00:00:00Z"
"""For a paper of which no date is known; both formats ask for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A paper in a feed; all texts plain."""

    id: str
    """A UUID as a URN, made of the paper's id: the same wherever the site moves."""

    address: str
    """Of its page: "papers/alignment-faking/"."""

    outside: str | None
    """Where it appeared: an absolute address."""

    title: str
    authors: tuple[str, ...]
    facts: str
    """Venue and date in one line, or empty."""

    abstract: tuple[str, ...]
    """Its paragraphs; empty where none is known."""

    tags: tuple[str, ...]
    """Names of its topics, then of its tags."""

    published: str
    """When it came into the catalog, or appeared, where no history tells: RFC 3339."""

    updated: str


def items(catalog: Catalog, dates: Mapping[str, Dates]) -> Callable[[Paper], Item]:
    """Return what makes the item of a paper; `dates` has those that the history knows."""
    names_by_tag = {tag.id: tag.name for tag in catalog.labels.tags}
    names_by_topic = {topic.id: topic.name for topic in catalog.labels.topics}

    def item(paper: Paper) -> Item:
        known = dates_of(paper, dates)
        facts = (text.plain(paper.venue or ""), paper.date)
        topics = (names_by_topic[topic] for topic in catalog.labels.topics_by_paper[paper.id])
        tags = (names_by_tag[tag] for tag in catalog.labels.tags_by_paper[paper.id])
        return Item(
            id=uuid.uuid5(_PAPERS, paper.id).urn,
            address=urls.paper(paper.id),
            outside=address_of(paper),
            title=text.plain(paper.title),
            authors=tuple(text.plain(author.name) for author in paper.authors),
            facts=", ".join(fact for fact in facts if fact),
            abstract=tuple(
                text.plain(paragraph)
                for paragraph in (paper.abstract or "").split("\n\n")
                if paragraph
            ),
            tags=tuple(dict.fromkeys((*topics, *tags))),
            published=known.added,
            updated=known.updated,
        )

    return item


def dates_of(paper: Paper, dates: Mapping[str, Dates]) -> Dates:
    """Return a paper's dates by the history, or else its own date, or else `NEVER`."""
    if paper.id in dates:
        return dates[paper.id]
    own = f"{paper.date}{'-01-01'[len(paper.date) - 4 :]}T00:00:00Z" if paper.date else NEVER
    return Dates(added=own, updated=own)


def feed_id(title: str, address: str) -> str:
    """Return the id of the feed of a site and of one of its pages, again without the address."""
    return uuid.uuid5(_PAPERS, f"{title}/{address}").urn
