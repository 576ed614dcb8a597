"""The keys by which bibliographies cite papers: "smith2020deep"."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from generator.records import Paper
from generator.text import plain

_SMALL_WORDS: Final = """
a an and are as at by can do does for from how in into is it its of on or the to toward towards via
what when which who why with your
"""
_TELLS_NOTHING: Final = frozenset(_SMALL_WORDS.split())


def citation_keys(papers: Iterable[Paper], given: Mapping[str, str]) -> dict[str, str]:
    """Return paper id -> citation key, by paper id: first family name, year, first telling word.

    A paper keeps the key that it was given once. New papers that would share a key get a, b, c …
    behind it in the order of their ids, whatever the order of the papers; the first keeps the
    plain key, and no key that was ever given to another paper is used again.
    """
    keys: dict[str, str] = {}
    used = set(given.values())
    last_by_stem: dict[str, int] = {}
    for paper in sorted(papers, key=lambda paper: paper.id):
        if paper.id in given:
            keys[paper.id] = given[paper.id]
            continue
        stem = key = _stem(paper)
        while key in used:
            last_by_stem[stem] = last_by_stem.get(stem, 0) + 1
            key = stem + _letters(last_by_stem[stem])
        used.add(key)
        keys[paper.id] = key
    return keys


def _stem(paper: Paper) -> str:
    title = [_ascii(word) for word in re.split(r"[^\w'’]+", plain(paper.title))]
    telling = [word for word in title if word and word not in _TELLS_NOTHING] or title
    family = _ascii(paper.authors[0].family) if paper.authors else ""
    year = "" if paper.year is None else str(paper.year)
    return f"{family}{year}{telling[0]}" or f"paper-{paper.id}"


def _ascii(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", decomposed.lower())


def _letters(number: int) -> str:
    """Count a, b, … z, aa, ab …, from 1."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters
