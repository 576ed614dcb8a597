"""Prose for blocks of HTML, where only HTML's own signs mean something."""

from markupsafe import Markup, escape

from generator import text


def raw(prose: str) -> Markup:
    """Return prose as HTML for a block of HTML within Markdown.

    `text.html` would do, but the engine reads each of its character references one by one: an
    abstract with them takes twice as long to render.
    """
    return text.html(prose) if "$" in prose else escape(text.plain(prose))
