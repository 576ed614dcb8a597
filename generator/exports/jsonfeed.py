"""JSON feeds (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from generator import urls
from generator.exports.atom import html, short
from generator.exports.feed import ROOT, Feed, named
from generator.exports.items import Item


def json_feed(feed: Feed, items: list[str]) -> str:
    """Return a feed of items as `json_item` writes them."""
    page = f"{feed.root}{feed.address}"
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": page,
        "feed_url": f"{page}{urls.JSON_FEED}",
        "authors": [{"name": feed.author}],
    } | ({"description": feed.description} if feed.description else {})
    body = ",\n".join(items).replace(ROOT, _string(feed.root)[1:-1])
    return f'{_string(head)[:-1]}, "items": [\n{body}\n]}}\n'


def json_item(item: Item, *, whole: bool) -> str:
    """Return a paper's item, with `ROOT` where the link to the site's root belongs."""
    people = named(item, whole=whole)
    members: dict[str, Any] = {
        "id": item.id,
        "title": item.title,
        "external_url": item.outside if whole else None,
        "date_published": item.published,
        "date_modified": item.updated if item.updated != item.published else None,
        "authors": [{"name": name} for name in people],
        "tags": item.tags if whole else (),
        "content_html": html(item) if whole else None,
        "content_text": None if whole else short(item),
    }
    known = {name: value for name, value in members.items() if value}
    return f'{{"url": "{ROOT}{item.address}", {_string(known)[1:]}'


def _string(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
