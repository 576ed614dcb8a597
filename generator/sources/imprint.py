"""How a work was published: kinds, pages, numbers and languages in the one form of records."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from babel import Locale
from babel.core import get_global

from generator.records import Author, Imprint, WorkKind

_KINDS: Final[tuple[tuple[str, WorkKind], ...]] = (
    (r"data ?-?set|database|\bdata\b", "dataset"),
    (r"software|program\b|\bcode\b", "software"),
    (r"thesis|dissertation", "thesis"),
    (r"chapter|section|in-?(?:book|collection|reference)|\bpart\b|entry", "chapter"),
    (r"book review|review|letter|editorial|magazine|newspaper|periodical", "article"),
    (r"preprint|posted.content|e-?print|unpublished|manuscript|working.paper", "preprint"),
    (r"conference|proceeding|meeting|symposium|workshop", "conference"),
    (r"report|standard|manual", "report"),
    (r"book|monograph|collection", "book"),
    (r"article|journal|paper", "article"),
)
"""What stands in a type's name, and the kind that it tells; the first row that fits counts."""

_RANGE: Final = re.compile(r"(?<=\w)\s*(?:[-‐-―−]+)\s*(?=\w)")
_NUMBERS: Final = re.compile(r"(?<![\w–])(\d+)–(\d+)(?![\w–])")
_CODE: Final = re.compile(r"(?<![\w-])[0-9][0-9Xx \-‐–]{6,16}[0-9Xx](?![\w-])")
_ISSN, _ISBN = 8, (10, 13)

_LANGUAGES: Final = {
    "american": "en-US",
    "usenglish": "en-US",
    "british": "en-GB",
    "ukenglish": "en-GB",
    "ngerman": "de",
    "naustrian": "de-AT",
    "brazil": "pt-BR",
    "brazilian": "pt-BR",
    "portuges": "pt",
    "francais": "fr",
    "magyar": "hu",
    "nynorsk": "nn",
    "greek": "el",
}
"""Names that LaTeX's babel and biblatex have for languages, where they are not English."""


def imprint(  # noqa: PLR0913 - one parameter a field
    *,
    kind: WorkKind | None = None,
    volume: str = "",
    issue: str = "",
    pages: str = "",
    publisher: str = "",
    editors: tuple[Author, ...] = (),
    numbers: Iterable[str] = (),
    language: str = "",
) -> Imprint | None:
    """Return an imprint of fields as written, None where they say nothing.

    `numbers` are ISBN and ISSN in any order, several in one text or not.
    """
    isbn, issn = _isbn_and_issn(numbers)
    made = Imprint(
        kind=kind,
        volume=volume or None,
        issue=issue or None,
        pages=_pages(pages) or None,
        publisher=publisher or None,
        editors=editors,
        isbn=isbn,
        issn=issn,
        language=_language(language),
    )
    return None if made == Imprint() else made


def kind_named(text: str) -> WorkKind | None:
    """Return the kind that a type's name tells in English: "Journal Article", "bookSection"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower()
    return next((kind for pattern, kind in _KINDS if re.search(pattern, words)), None)


def _pages(text: str) -> str:
    """Return pages with en dashes: "123–127" for "123--7", "22" for "22-22"."""
    return _NUMBERS.sub(_completed, _RANGE.sub("–", text.strip()))


def _completed(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return first if first == last else f"{first}–{last}"


def _isbn_and_issn(texts: Iterable[str]) -> tuple[str | None, str | None]:
    isbn, issn = None, None
    for code in (match[0] for text in texts for match in _CODE.finditer(text)):
        digits = re.sub(r"[^0-9X]", "", code.upper())
        if len(digits) in _ISBN:
            isbn = isbn or digits
        elif len(digits) == _ISSN:
            issn = issn or f"{digits[:4]}-{digits[4:]}"
    return isbn, issn


def _language(text: str) -> str | None:
    """Return the BCP 47 tag of a language named by a tag, an ISO 639 code or its English name."""
    name = " ".join(re.split(r"[;,\n]", text)[0].split())
    plain = name.lower()
    if plain in _LANGUAGES:
        return _LANGUAGES[plain]
    tags_by_name, tags_by_code = _known_languages()
    if plain in tags_by_name:
        return tags_by_name[plain]
    code, _, region = name.replace("_", "-").partition("-")
    tag = tags_by_code.get(code.lower())
    return f"{tag}-{region.upper()}" if tag and re.fullmatch("[A-Za-z]{2}", region) else tag


@cache
def _known_languages() -> tuple[dict[str, str], dict[str, str]]:
    """Return English name -> tag and ISO 639 code -> tag, as CLDR has them."""
    names = {str(tag): str(name) for tag, name in Locale("en").languages.items()}
    tags_by_name = {name.lower(): tag.replace("_", "-") for tag, name in names.items()}
    aliases: Mapping[str, str] = get_global("language_aliases")
    plain = {alias: tag for alias, tag in aliases.items() if alias.isalpha() and tag.isalpha()}
    return tags_by_name, {**{tag: tag for tag in names if tag.isalpha()}, **plain}
