"""Phrases in running text: what counts as the same writing, and a book of phrases to look for."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"([^\W_]+(?:\.\d+)*(?:\+\+|#)?)|[.,;:!?()\[\]{}<>\"“”„…|—–=\n]")
"""A word (group 1), or a mark that no phrase reaches across (no group)."""

_SHORT: Final = 5
"""Up to so many characters, capitals within an alias tell it from a common word: RAG, LoRA."""

_IRREGULAR: Final = {
    "analyses": "analysis",
    "corpora": "corpus",
    "criteria": "criterion",
    "hypotheses": "hypothesis",
    "indices": "index",
    "matrices": "matrix",
    "phenomena": "phenomenon",
    "syntheses": "synthesis",
    "vertices": "vertex",
}
_SINGULAR_IN_S: Final = frozenset({"alias", "atlas", "bias", "canvas", "lens"})


def words(text: str) -> tuple[str, ...]:
    """Return the words of a plain text as written; "" stands where no phrase reaches across.

    >>> words("Multi-task learning, revisited")
    ('Multi', 'task', 'learning', '', 'revisited')
    """
    return tuple(_WORD.findall(text))


def spans(text: str) -> list[tuple[int, int]]:
    """Return where each of the words of a text (see `words`) begins and ends."""
    return [match.span() for match in _WORD.finditer(text)]


@lru_cache(maxsize=500_000)
def fold(word: str) -> str:
    """Return what all writings of a word have in common: case, marks and plurals are gone.

    What comes back need not be a word: "cases" and "case" both give "cas".
    """
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word)
        word = "".join(part for part in parts if not unicodedata.combining(part))
    folded = word.casefold()
    folded = _IRREGULAR.get(folded, folded)
    if len(folded) > 3 and folded[-1] == "s":  # noqa: PLR2004 - "gas", "bus", "was" stay
        if folded in _SINGULAR_IN_S or folded.endswith(("ss", "us", "is")):
            return folded
        folded = folded[:-1]
    if len(folded) > 3:  # noqa: PLR2004
        if folded.endswith("ie"):
            return folded[:-2] + "y"
        if folded.endswith(("se", "xe", "ze", "che", "she")):
            return folded[:-1]
    return folded


@lru_cache(maxsize=500_000)
def cased(word: str) -> str:
    """Return a word as written, less the plural s of an acronym: "LLMs" gives "LLM"."""
    return word[:-1] if word[-1:] == "s" and word[-2:-1].isupper() else word


def is_acronym(writing: str) -> bool:
    """Say whether a writing is told from common words only by its capitals: "RAG", not "Bert"."""
    return len(writing) <= _SHORT and any(letter.isupper() for letter in writing[1:])


def form(writing: str) -> str:
    """Return the key that equal writings share; "" for one without a letter or digit.

    >>> form("Multi-task models") == form("multitask model")
    True
    >>> form("RAG") == form("rag")
    False
    """
    spell = cased if is_acronym(writing) else fold
    return "".join(spell(word) for word in words(writing))


class Phrasebook:
    """Phrases to look for, each standing for one or more ids.

    Looking takes a step or two a word, whatever the number of phrases.
    """

    def __init__(self, writings: Iterable[tuple[str, str]]) -> None:
        """Take pairs of writing and id; the same writing may come with several ids."""
        ids_by_form: dict[str, set[str]] = {}
        for writing, identifier in writings:
            ids_by_form.setdefault(form(writing), set()).add(identifier)
        ids_by_form.pop("", None)
        self._ids_by_form = {key: tuple(sorted(ids)) for key, ids in ids_by_form.items()}
        self._caseless = {key.casefold() for key in ids_by_form}
        acronyms = [key for key in ids_by_form if key != key.casefold()]
        self._acronyms = _beginnings(acronyms)
        self._phrases = _beginnings(ids_by_form.keys() - acronyms)

    def named(self, writing: str) -> tuple[str, ...]:
        """Return the ids that a writing as a whole stands for."""
        folded = "".join(fold(word) for word in words(writing))
        return self._ids_by_form.get(form(writing)) or self._ids_by_form.get(folded, ())

    def knows(self, run: str) -> bool:
        """Say whether a run of folded words, parted by spaces, is a phrase or an acronym here."""
        return run.replace(" ", "") in self._caseless

    def found(self, text: tuple[str, ...]) -> list[str]:
        """Return the ids found in the words of a text, in reading order, once an occurrence.

        A phrase within a longer one does not count: "vision-language models" is no "language
        models". Phrases that merely overlap both count.
        """
        ids: list[str] = []
        reached = 0
        written, folded = [cased(word) for word in text], [fold(word) for word in text]
        for start, (acronym, word) in enumerate(zip(written, folded, strict=True)):
            end, key = 0, ""
            if word in self._phrases:
                end, key = self._longest(self._phrases, folded, start)
            if acronym in self._acronyms:
                end, key = max(self._longest(self._acronyms, written, start), (end, key), key=_end)
            if end > reached:
                reached = end
                ids += self._ids_by_form[key]
        return ids

    def _longest(self, beginnings: set[str], text: list[str], start: int) -> tuple[int, str]:
        """Return where the longest phrase that starts here ends, and its form; (0, "") if none."""
        longest = (0, "")
        key = ""
        for end in range(start, len(text)):
            key += text[end]
            if not text[end] or key not in beginnings:
                break
            if key in self._ids_by_form:
                longest = (end + 1, key)
        return longest


def _end(match: tuple[int, str]) -> int:
    return match[0]


def _beginnings(keys: Iterable[str]) -> set[str]:
    return {key[:end] for key in keys for end in range(1, len(key) + 1)}
