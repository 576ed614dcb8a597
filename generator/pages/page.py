"""What every page has: a template, and a head that names and describes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from markupsafe import Markup

from generator.pages.excerpt import excerpt

_NOTHING: Final = Markup("")

DESCRIPTION_WIDTH: Final = 160
"""Characters of a description that search engines show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The front matter of a page."""

    title: str
    """Plain text, for the browser's title bar and for search engines."""

    description: str
    """Plain text of at most 160 characters, different on every page."""

    twin: str = ""
    """Link to what the page says as plain Markdown; empty without."""

    tags: Markup = _NOTHING
    """What it says to programs in further elements of the head."""

    picture: str = ""
    """Absolute address of a picture to show beside links to the page; empty without."""

    feed: str = ""
    """Link to the folder of the page's feeds: "../../topics/graphs/"; empty where it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The context of one kind of page; its fields are the variables of its template."""

    template: ClassVar[str]
    """The template's file within the templates folder."""


Planned = Iterator[tuple[str, Page]]
"""Files relative to the docs folder, each with the context it is rendered from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A link to one of several: a tag, a topic, a year."""

    name: str | Markup
    href: str

    count: int | None = None
    """How many papers stand behind it, or None where that does not matter."""


def head(title: str, description: str, *, part: int = 1, feed: str = "") -> Head:
    """Return the head of a page, or of a further part of a long list."""
    if part == 1:
        return Head(title=title, description=excerpt(description, DESCRIPTION_WIDTH), feed=feed)
    ending = f" Page {part}."
    return Head(
        title=f"{title}, page {part}",
        description=excerpt(description, DESCRIPTION_WIDTH - len(ending)) + ending,
        feed=feed,
    )


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return the number with its noun: "1 paper", "1,204 papers"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
