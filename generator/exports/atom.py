"""Atom feeds (RFC 4287)."""

import re
from typing import Final

from markupsafe import escape

from generator import urls
from generator.exports.feed import EXCERPT_WIDTH, ROOT, Feed, named
from generator.exports.items import Item
from generator.pages.excerpt import excerpt

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference (production 2)."""


def atom(feed: Feed, entries: str) -> str:
    """Return a feed of entries as `entry` writes them."""
    page = f"{ROOT}{feed.address}"
    subtitle = f"<subtitle>{xml(feed.description)}</subtitle>\n" if feed.description else ""
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{xml(feed.title)}</title>\n"
        f"{subtitle}"
        f"<id>{feed.id}</id>\n"
        f'<link rel="self" type="application/atom+xml" href="{page}{urls.ATOM}"/>\n'
        f'<link rel="alternate" type="text/html" href="{page}"/>\n'
        f"<updated>{feed.updated}</updated>\n"
        f"<author><name>{xml(feed.author)}</name></author>\n"
    )
    return f"{head}{entries}</feed>\n".replace(ROOT, xml(feed.root))


def entry(item: Item, *, whole: bool) -> str:
    """Return a paper's entry, with `ROOT` where the link to the site's root belongs."""
    people = named(item, whole=whole)
    parts = [
        f"<entry><title>{xml(item.title)}</title>",
        f'<link href="{ROOT}{item.address}"/>',
        f"<id>{item.id}</id>",
        f"<updated>{item.updated}</updated>",
        *(f"<author><name>{xml(name)}</name></author>" for name in people),
    ]
    if item.published != item.updated:
        parts.append(f"<published>{item.published}</published>")
    if whole:
        parts += [f'<category term="{xml(tag)}"/>' for tag in item.tags]
        if item.outside:
            parts.append(f'<link rel="related" href="{xml(item.outside)}"/>')
        parts.append(f'<content type="html">{xml(html(item))}</content>')
    else:
        parts.append(f"<summary>{xml(short(item))}</summary>")
    return "".join(parts) + "</entry>\n"


def html(item: Item) -> str:
    """Return what a feed says of a paper beside its title: where it appeared, and the abstract."""
    paragraphs = [text for text in (item.facts, *item.abstract) if text] or [item.title]
    return "".join(f"<p>{escape(_NO_XML.sub('', text))}</p>" for text in paragraphs)


def short(item: Item) -> str:
    """Return the beginning of an abstract, or what else is known."""
    return excerpt(" ".join(item.abstract), EXCERPT_WIDTH) or item.facts or item.title


def xml(text: str) -> str:
    """Return text for an element or an attribute of XML."""
    return str(escape(_NO_XML.sub("", text)))
