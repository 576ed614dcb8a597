"""Topics: all of them, and a page for each with its scope, its leading tags and its papers."""

from dataclasses import dataclass
from typing import ClassVar

from generator import urls
from generator.catalog import Catalog
from generator.pages.cards import Card, Shelf
from generator.pages.company import telling_tags
from generator.pages.page import Choice, Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A topic among others."""

    name: str
    href: str
    scope: str
    """One sentence."""

    count: int
    """How many papers it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPage(Page):
    """All topics."""

    template: ClassVar[str] = "topics.md.j2"

    head: Head
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage(Page):
    """A part of one topic's papers."""

    template: ClassVar[str] = "topic.md.j2"

    head: Head
    topics_href: str
    search_href: str
    name: str
    scope: str
    tags: tuple[Choice, ...]
    """Its leading tags, most used first."""

    cards: tuple[Card, ...]
    part: Part


def tiles(catalog: Catalog, *, source: str) -> tuple[Tile, ...]:
    """Return all topics in the order of the vocabulary, linked from the address `source`."""
    return tuple(
        Tile(
            name=topic.name,
            href=urls.link(source=source, target=urls.topic(topic.id)),
            scope=topic.scope,
            count=len(catalog.papers_by_topic[topic.id]),
        )
        for topic in catalog.labels.topics
    )


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages below /topics/."""
    names = ", ".join(topic.name for topic in catalog.labels.topics)
    yield (
        urls.source_file(urls.TOPICS),
        TopicsPage(
            head=head("Topics", f"The broad areas of this catalog: {names}."),
            tiles=tiles(catalog, source=urls.TOPICS),
        ),
    )
    for topic in catalog.labels.topics:
        of_topic = catalog.papers_by_topic[topic.id]
        for address, part, papers in parts(urls.topic(topic.id), of_topic):
            yield (
                urls.source_file(address),
                TopicPage(
                    head=head(
                        f"{topic.name} · Topics",
                        f"{topic.name}: {counted(len(of_topic), 'paper')}. {topic.scope}",
                        part=part.number,
                        feed=urls.link(source=address, target=urls.topic(topic.id)),
                    ),
                    topics_href=urls.link(source=address, target=urls.TOPICS),
                    search_href=urls.link(source=address, target=urls.found("topic", topic.id)),
                    name=topic.name,
                    scope=topic.scope,
                    tags=telling_tags(catalog, of_topic, source=address)
                    if part.number == 1
                    else (),
                    cards=shelf.cards(papers, source=address),
                    part=part,
                ),
            )
