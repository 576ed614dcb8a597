"""The names of topics, tags, people and venues by their words, to be offered to who types one."""

from collections.abc import Iterator
from typing import Final

from generator.catalog import Catalog
from generator.search.analysis import STOP_WORDS, javascript_order, words
from generator.text import plain

OFFERED: Final = 50
"""Names that a word offers at most; the header shows a few, a facet's box a column of them."""

_FACETS: Final = ("topic", "tag", "author", "venue")
"""The order in which equals stand."""


def names(catalog: Catalog) -> dict[str, list[list[str | int]]]:
    """Return folded word -> names with that word: `[facet, id, name, papers]`, most papers first.

    Words in the order of JavaScript, stop words left out, the joined form of a compound included;
    a tag stands under the words of its aliases, too. People count with two papers or more.
    """
    named: dict[str, list[list[str | int]]] = {}
    for facet, own_id, name, papers, writings in sorted(_named(catalog), key=_most_papers_first):
        found = {word for writing in writings for word in words(writing)}
        for word in found - STOP_WORDS:
            offered = named.setdefault(word, [])
            if len(offered) < OFFERED:
                offered.append([facet, own_id, name, papers])
    return {word: named[word] for word in sorted(named, key=javascript_order)}


_Named = tuple[str, str, str, int, tuple[str, ...]]
"""Facet, id, name, papers, and all the writings of the name."""


def _named(catalog: Catalog) -> Iterator[_Named]:
    labels = catalog.labels
    for topic in labels.topics:
        papers = len(catalog.papers_by_topic[topic.id])
        yield "topic", topic.id, topic.name, papers, (topic.name,)
    for tag in labels.tags:
        papers = len(catalog.papers_by_tag[tag.id])
        yield "tag", tag.id, tag.name, papers, (tag.name, *tag.aliases)
    for person in catalog.people.values():
        if len(person.papers) > 1:
            yield "author", person.id, person.name, len(person.papers), (person.name,)
    for venue in catalog.venues.values():
        name = plain(venue.name)
        yield "venue", venue.id, name, len(venue.papers), (name,)


def _most_papers_first(named: _Named) -> tuple[object, ...]:
    facet, own_id, name, papers, _ = named
    return (-papers, _FACETS.index(facet), name.casefold(), own_id)
