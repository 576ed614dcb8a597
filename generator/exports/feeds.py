"""Which feeds there are: one of each page that gets new papers, in two formats."""

from collections.abc import Iterator
from functools import cache

from generator import text, urls
from generator.catalog import Catalog
from generator.exports.atom import atom, entry
from generator.exports.feed import Feed
from generator.exports.items import Item, dates_of, feed_id, items
from generator.exports.jsonfeed import json_feed, json_item
from generator.history import History
from generator.pages.facts import SiteFacts

WHOLE = 50
"""Papers of a feed that gives whole abstracts."""

MOST_WHOLE = 5_000
"""Entries with whole abstracts that all feeds together may have, some 2 kB each and format. Where
it would be more, the feeds of tags, people and venues are short: of these there are thousands."""

SHORT = 10
"""Papers of a short feed. All feeds of 10,000 papers have 40 MB so; fifty whole abstracts in each
would have been 200."""


def plan(catalog: Catalog, site: SiteFacts, history: History) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each feed and its content.

    10,000 papers with 8,200 tags and authors make 16,400 feeds: the pieces that they have in common
    are written once.
    """
    dates = history.dates()
    item_of = items(catalog, dates)
    added = {paper.id: dates_of(paper, dates).added for paper in catalog.papers.values()}
    newest = sorted(catalog.papers, key=added.__getitem__, reverse=True)
    rank_by_paper = {paper: rank for rank, paper in enumerate(newest)}

    @cache
    def made(paper: str) -> Item:
        return item_of(catalog.papers[paper])

    @cache
    def pieces(paper: str, whole: bool) -> tuple[str, str]:  # noqa: FBT001 - a key of the cache
        return entry(made(paper), whole=whole), json_item(made(paper), whole=whole)

    followed = list(_followed(catalog, site))
    few = sum(min(len(papers), WHOLE) for *_, papers, _ in followed) <= MOST_WHOLE
    for address, name, description, papers, telling in followed:
        whole = telling or few
        shown = sorted(papers, key=rank_by_paper.__getitem__)[: WHOLE if whole else SHORT]
        feed = Feed(
            address=address,
            id=feed_id(site.title, address),
            title=f"{name} · {site.title}" if name else site.title,
            description=description,
            items=tuple(map(made, shown)),
            whole=whole,
            author=site.title,
            site_address=site.address,
        )
        parts = [pieces(paper, whole) for paper in shown]
        yield f"{address}{urls.ATOM}", atom(feed, "".join(part for part, _ in parts)).encode()
        yield f"{address}{urls.JSON_FEED}", json_feed(feed, [part for _, part in parts]).encode()


def _followed(
    catalog: Catalog, site: SiteFacts
) -> Iterator[tuple[str, str, str, tuple[str, ...], bool]]:
    """Yield address, name, description and papers of each page with a feed; whether it is telling.

    A telling one is whole in any catalog.
    """
    yield urls.HOME, "", site.description, tuple(catalog.papers), True
    for topic in catalog.labels.topics:
        papers = catalog.papers_by_topic[topic.id]
        yield urls.topic(topic.id), topic.name, topic.scope, papers, True
    for listing in catalog.listings.values():
        from_where = f"Papers of {listing.source}."
        yield urls.listing(listing.id), listing.name, from_where, listing.papers, True
    for tag in catalog.labels.tags:
        yield urls.tag(tag.id), tag.name, "", catalog.papers_by_tag[tag.id], False
    for person in catalog.people.values():
        if len(person.papers) > 1:
            yield urls.author(person.id), person.name, "", person.papers, False
    for venue in catalog.venues.values():
        yield urls.venue(venue.id), text.plain(venue.name), "", venue.papers, False
