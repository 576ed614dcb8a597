"""Where words stand in texts, so that a phrase is found as it is written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.search.analysis import compounds, javascript_order

FIELDS: Final = ("title", "abstract", "authors")
"""The fields in which a phrase is looked for."""


def places(texts: Sequence[Mapping[str, str]]) -> dict[str, list[list[int]]]:
    """Return where each folded word stands in papers given as field -> plain text.

    Word -> for each field of `FIELDS` a flat list of paper number less the one before, how often
    the word stands there, its first place, each later place less the one before, and so on, by
    paper number; words in the order of JavaScript, stop words included. Places count the words of
    a field from 0, each part of a hyphenated compound as one. Between two authors one place stays
    free: no phrase runs from one name into the next.
    """
    found: dict[str, list[list[int]]] = {}
    for field, name in enumerate(FIELDS):
        latest: dict[str, int] = {}
        for number, text in enumerate(texts):
            whole = text[name]
            for word, standing in _standing(whole.split("\n") if name == "authors" else [whole]):
                if word not in found:
                    found[word] = [[] for _ in FIELDS]
                found[word][field] += (number - latest.get(word, 0), len(standing), *standing)
                latest[word] = number
    return {word: found[word] for word in sorted(found, key=javascript_order)}


def _standing(runs: Iterable[str]) -> Iterable[tuple[str, list[int]]]:
    """Return each word with its first place and the steps to its later ones; runs lie apart."""
    steps_by_word: dict[str, list[int]] = {}
    latest: dict[str, int] = {}
    place = 0
    for run in runs:
        for parts in compounds(run):
            for word in parts:
                steps_by_word.setdefault(word, []).append(place - latest.get(word, 0))
                latest[word] = place
                place += 1
        place += 1
    return steps_by_word.items()
