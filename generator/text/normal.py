"""Normal forms of titles: one to compare them, one to address them."""

import re
import unicodedata
from typing import Final

from slugify import slugify

from generator.text.prose import plain

_FOLDED: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"}
)
_MARKS: Final = re.compile("[\u0300-\u036f]+")
_AMPERSAND: Final = re.compile(r"&")
_MEANINGFUL: Final = re.compile(r"(?<=\d)\.(?=\d)|(?<=[^\W_]|\+)\+(?![^\W_])|(?<=[^\W\d_])#")


def key(prose: str) -> str:
    """Return the normal form in which two writings of one title are equal.

    Case, accents of Latin, Greek and Cyrillic letters, spaces and punctuation do not count:
    "Multi-Task" is "multitask". Numbers, "C++" and "C", "2.5" and "25" stay apart. Empty if the
    title has no letters and digits.
    """
    text = unicodedata.normalize("NFKD", plain(prose)).casefold().translate(_FOLDED)
    text = unicodedata.normalize("NFKC", _MARKS.sub("", text)).casefold()
    text = _AMPERSAND.sub(" and ", text)
    kept = {match.start() for match in _MEANINGFUL.finditer(text)}
    return "".join(
        character
        for position, character in enumerate(text)
        if position in kept or unicodedata.category(character)[0] in "LNM"
    )


def slug(prose: str, limit: int = 80) -> str:
    """Return prose as a part of an address: lower-case ASCII, at most `limit` characters.

    It ends at the end of a word; empty if the text has neither letters nor digits.
    """
    return str(
        slugify(
            plain(prose),
            max_length=limit,
            word_boundary=True,
            save_order=True,
            entities=False,
            decimal=False,
            hexadecimal=False,
        )
    )
