"""Phrases that several papers share, and how much each tells of a paper."""

from collections import Counter
from collections.abc import Mapping
from math import log
from typing import Final

from generator.classify.phrases import Phrasebook
from generator.classify.salience import grams
from generator.classify.wording import Wording

_LEAST: Final = 3
"""A phrase stands in at least so many papers ..."""

_MOST: Final = 0.1
"""... and in at most this share of them, or in so few that it is no more than `_FEW`."""

_FEW: Final = 10
_LONGEST: Final = 3
"""A phrase has at most so many words."""

_COHESION: Final = 0.1
"""Least share of the papers with the rarer word of a phrase that hold the whole phrase."""

_IN_TITLE: Final = 3
"""An occurrence in the title counts as so many."""


_FRAGMENT: Final = 0.6
"""A phrase is a fragment where so large a share of its papers hold one longer phrase."""


class SharedPhrases:
    """The phrases (see `salience.grams`) that several papers share, but not most of them."""

    def __init__(self, wordings: Mapping[str, Wording]) -> None:
        self.counts_by_paper = {paper: _counts(wording) for paper, wording in wordings.items()}
        """Paper id -> phrase -> occurrences, in the order of the papers given."""
        papers = len(wordings)
        self.spread = Counter(
            phrase for counts in self.counts_by_paper.values() for phrase in counts
        )
        """Phrase -> papers that hold it."""
        usual = {
            phrase.replace(" ", ""): phrase
            for phrase in sorted(self.spread, key=lambda phrase: (self.spread[phrase], phrase))
        }
        fragments = self._fragments()
        most = max(_FEW, _MOST * papers)
        self.weight_by_phrase = {
            phrase: log((1 + papers) / seen)
            for phrase, seen in self.spread.items()
            if _LEAST <= seen <= most
            and usual[phrase.replace(" ", "")] == phrase
            and phrase not in fragments
            and self._holds_together(phrase)
        }
        """Shared phrase -> what an occurrence tells, the more the rarer it is; of writings that
        differ by spaces alone only the usual one is here."""

    def of_paper(self, paper: str, book: Phrasebook) -> list[str]:
        """Return a paper's shared phrases that the book does not know, most telling first.

        Phrases of several words come before single words; none is part of another; ties by
        phrase.
        """
        counts = self.counts_by_paper[paper]

        def rank(phrase: str) -> tuple[bool, float, str]:
            return " " not in phrase, -counts[phrase] * self.weight_by_phrase[phrase], phrase

        ranked: list[str] = []
        for phrase in sorted(counts.keys() & self.weight_by_phrase.keys(), key=rank):
            if not book.knows(phrase) and not any(is_part(phrase, other) for other in ranked):
                ranked.append(phrase)
        return ranked

    def _fragments(self) -> set[str]:
        """Return the phrases of two words that mostly stand within one and the same of three."""
        fragments: set[str] = set()
        for phrase, seen in self.spread.items():
            words = phrase.split()
            for part in (" ".join(words[:-1]), " ".join(words[1:])):
                if len(words) == _LONGEST and seen >= _FRAGMENT * self.spread[part]:
                    fragments.add(part)
        return fragments

    def _holds_together(self, phrase: str) -> bool:
        if " " not in phrase:
            return True
        rarest = min(self.spread.get(word, len(self.counts_by_paper)) for word in phrase.split())
        return self.spread[phrase] >= _COHESION * rarest


def is_part(phrase: str, other: str) -> bool:
    """Say whether one of two runs of words is within the other."""
    return f" {phrase} " in f" {other} " or f" {other} " in f" {phrase} "


def _counts(wording: Wording) -> Counter[str]:
    counts = Counter(grams(wording.abstract_words, _LONGEST))
    for phrase in grams(wording.title_words, _LONGEST):
        counts[phrase] += _IN_TITLE
    return counts
