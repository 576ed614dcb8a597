"""What is new since a day, by topic, as a page for an e-mail: HTML or Markdown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup, escape

from generator.catalog import Catalog
from generator.exports.feed import named
from generator.exports.items import Item, items
from generator.history import History
from generator.pages.excerpt import excerpt
from generator.pages.facts import SiteFacts
from generator.pages.page import counted

Format = Literal["html", "markdown"]

EXCERPT_WIDTH: Final = 300
"""Characters of an abstract in a digest."""

_MEANS: Final = re.compile(r"([\\`*_{}\[\]<>#|~&])")
"""What Markdown would take for markup."""

_BREAK: Final = "  \n  "
"""Two spaces end a line of a list item without ending its paragraph."""

_BODY: Final = (
    "margin:0 auto;max-width:40em;padding:16px;color:#222;background:#fff;"
    "font:16px/1.5 Georgia,'Times New Roman',serif"
)
_LINK: Final = Markup('<a href="{}" style="color:#1a4f8b">{}</a>')
_SOFT: Final = "margin:2px 0;color:#666;font-size:14px"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The new papers of one topic."""

    name: str
    items: tuple[Item, ...]
    """In the order of the catalog."""


def digest(catalog: Catalog, site: SiteFacts, history: History, *, since: str, form: Format) -> str:
    """Return the papers that builds on or after the day `since` ("2026-11-01") added.

    A paper stands under its best topic. Its title leads to its page, or where the site has no
    address, to where it appeared.
    """
    return _WRITERS[form](site, since, tuple(_sections(catalog, history, since)))


def _sections(catalog: Catalog, history: History, since: str) -> Iterator[Section]:
    dates = history.dates()
    item_of = items(catalog, dates)
    items_by_topic: dict[str, list[Item]] = {}
    for paper in catalog.papers.values():
        if paper.id in dates and dates[paper.id].added >= since:
            best = next(iter(catalog.labels.topics_by_paper[paper.id]), "")
            items_by_topic.setdefault(best, []).append(item_of(paper))
    names = [(topic.id, topic.name) for topic in catalog.labels.topics]
    for topic, name in (*names, ("", "Others")):
        if topic in items_by_topic:
            yield Section(name=name, items=tuple(items_by_topic[topic]))


def _title(site: SiteFacts, since: str, sections: tuple[Section, ...]) -> str:
    count = sum(len(section.items) for section in sections)
    return f"{site.title}: {counted(count, 'new paper')} since {since}"


def _href(site: SiteFacts, item: Item) -> str:
    return f"{site.address}{item.address}" if site.address else item.outside or ""


def _facts(item: Item) -> str:
    return " · ".join(fact for fact in (", ".join(named(item, whole=True)), item.facts) if fact)


def _markdown(site: SiteFacts, since: str, sections: tuple[Section, ...]) -> str:
    lines = [f"# {_plain(_title(site, since, sections))}", ""]
    for section in sections:
        lines += [f"## {_plain(section.name)}", ""]
        for item in section.items:
            href = _href(site, item)
            title = f"**{_plain(item.title)}**"
            told = (
                f"[{title}](<{href}>)" if href else title,
                _plain(_facts(item)),
                _plain(excerpt(" ".join(item.abstract), EXCERPT_WIDTH)),
            )
            lines += ["- " + _BREAK.join(line for line in told if line), ""]
    return "\n".join(lines).rstrip() + "\n"


def _plain(text: str) -> str:
    return _MEANS.sub(r"\\\1", text)


def _html(site: SiteFacts, since: str, sections: tuple[Section, ...]) -> str:
    """Return a page that mail clients show: styles on the elements, nothing to load or to run."""
    title = escape(_title(site, since, sections))
    heading = f'<h1 style="font-size:24px;line-height:1.25">{title}</h1>'
    parts = [
        "<!doctype html>",
        '<html lang="en">',
        f'<head><meta charset="utf-8"><title>{title}</title></head>',
        f'<body style="{_BODY}">',
        heading,
    ]
    for section in sections:
        name = escape(section.name)
        parts.append(f'<h2 style="margin:28px 0 8px;font-size:19px">{name}</h2>')
        for item in section.items:
            href = _href(site, item)
            shown = escape(item.title)
            if href:
                shown = _LINK.format(href, shown)
            parts.append(f'<h3 style="margin:16px 0 2px;font-size:16px">{shown}</h3>')
            if facts := _facts(item):
                parts.append(f'<p style="{_SOFT}">{escape(facts)}</p>')
            if abstract := excerpt(" ".join(item.abstract), EXCERPT_WIDTH):
                parts.append(f'<p style="margin:2px 0">{escape(abstract)}</p>')
    return "\n".join(parts) + "\n</body>\n</html>\n"


_WRITERS: Final[dict[Format, Callable[[SiteFacts, str, tuple[Section, ...]], str]]] = {
    "html": _html,
    "markdown": _markdown,
}
