"""Acronyms and what they stand for, as the papers themselves explain them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from generator.classify.phrases import cased, fold, words
from generator.classify.vocabulary import Tag

_PARENTHESIS: Final = re.compile(r"\(([^()]{2,100})\)")

_SHORT: Final = re.compile(r"[^\W_]{2,10}$")
"""One word of letters and digits."""

_SENTENCE: Final = re.compile(r"[.;:!?](?=\s)|[()\[\]\n]")
"""What no long form reaches across."""

_DOMINANT: Final = 0.7
"""The share of its definitions that an acronym's usual meaning has at least."""

_EXPLAINED: Final = 0.03
"""So many of the texts with an acronym explain it at least: "API" is not what one text in a hundred
says, but what all others take for known."""

_USED: Final = 0.05
"""So many of the texts with a long form use its acronym at least: nobody looks for "HQ"."""


def definitions(text: str) -> Iterator[tuple[str, str]]:
    """Yield each acronym that a text explains, less its plural s, with its long form as written.

    >>> list(definitions("Large language models (LLMs) and RAG (retrieval-augmented generation)"))
    [('LLM', 'Large language models'), ('RAG', 'retrieval-augmented generation')]

    The rule is that of Schwartz and Hearst (2003): the letters of the short form stand in the long
    form in the same order, the first at the beginning of its first word.
    """
    for match in _PARENTHESIS.finditer(text):
        before = _SENTENCE.split(text[: match.start()])[-1].split()
        within = re.split(r"[;,]", match[1])[0].strip()
        pairs = [(within, before)]
        if before and " " in within:
            pairs = [(before[-1], within.split())]
        for short, long in pairs:
            if is_acronym(short):
                acronym = cased(short)
                found = _long_form(acronym, long[-min(len(acronym) + 5, 2 * len(acronym)) :])
                if found and within in (short, found):
                    yield acronym, found


def is_acronym(writing: str) -> bool:
    """Say whether a writing is one word with two capitals or more: "LLM", "LoRA", "kNN"."""
    capitals = sum(letter.isupper() for letter in writing)
    return capitals > 1 and _SHORT.match(writing) is not None


def stands_for(acronym: str, name: str) -> bool:
    """Say whether an acronym abbreviates all of a name."""
    return is_acronym(acronym) and _long_form(cased(acronym), name.split()) == name


def _long_form(acronym: str, before: Sequence[str]) -> str | None:
    """Return the words at the end of these that an acronym abbreviates, or None."""
    text = " ".join(before)
    folded = text.lower()
    at = len(text)
    letters = [letter for letter in acronym.lower() if letter.isalnum()]
    for place, letter in reversed(list(enumerate(letters))):
        at = folded.rfind(letter, 0, at)
        while place == 0 and at > 0 and folded[at - 1].isalnum():
            at = folded.rfind(letter, 0, at)
        if at < 0:
            return None
    found = text[at:].strip("\"'“”‘’")
    parts = [word for word in words(found) if word]
    if len(parts) < 2 or acronym in map(cased, parts):  # noqa: PLR2004 - one word is no phrase
        return None
    return found


def writings(texts: Sequence[str], tags: Iterable[Tag]) -> list[str]:
    """Return for each text the other writings of what it says, one a line, sorted.

    A text with an acronym gets its long form, one with a long form its acronym. What an acronym
    means is what the tags say, or what most of the texts that explain it agree on; a text that
    explains it otherwise gets nothing for it.
    """
    defined = [
        {acronym: (_form(name), name) for acronym, name in definitions(text)} for text in texts
    ]
    name_by_acronym = _usual(defined)
    told = {
        cased(alias): tag.name
        for tag in tags
        for alias in tag.aliases
        if stands_for(alias, tag.name)
    }
    finder = _Finder({**name_by_acronym, **told})
    found = [finder.found(text) for text in texts]
    texts_by_acronym = Counter(chain.from_iterable(acronyms for acronyms, _ in found))
    texts_by_form = Counter(chain.from_iterable(forms for _, forms in found))
    both = Counter(
        acronym
        for acronyms, forms in found
        for acronym in acronyms
        if finder.form_by_acronym[acronym] in forms
    )
    others = []
    for (acronyms, forms), own in zip(found, defined, strict=True):
        lines = {
            finder.name_by_acronym[acronym]
            for acronym in acronyms
            if finder.form_by_acronym[acronym] not in forms
            and own.get(acronym, (finder.form_by_acronym[acronym],))[0]
            == finder.form_by_acronym[acronym]
            and (acronym in told or both[acronym] >= _EXPLAINED * texts_by_acronym[acronym])
        }
        folded = {acronym.casefold() for acronym in acronyms}
        for form in forms:
            for acronym in finder.acronyms_by_form[form]:
                if acronym.casefold() not in folded and (
                    acronym in told or both[acronym] >= _USED * texts_by_form[form]
                ):
                    lines.add(acronym)
        others.append("\n".join(sorted(lines)))
    return others


def _usual(defined: Iterable[Mapping[str, tuple[str, str]]]) -> dict[str, str]:
    """Return acronym -> its long form as most write it, where most mean the same."""
    names: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for own in defined:
        for acronym, (form, name) in own.items():
            names[acronym][form][name] += 1
    usual = {}
    for acronym, counts_by_form in names.items():
        form = min(counts_by_form, key=lambda form: (-counts_by_form[form].total(), form))
        counts = counts_by_form[form]
        if counts.total() >= _DOMINANT * sum(each.total() for each in counts_by_form.values()):
            usual[acronym] = min(counts, key=lambda name: (-counts[name], name))
    return usual


class _Finder:
    """Looks for acronyms and long forms in texts, a step or two a word."""

    def __init__(self, name_by_acronym: Mapping[str, str]) -> None:
        self.name_by_acronym = name_by_acronym
        self.form_by_acronym = {short: _form(name) for short, name in name_by_acronym.items()}
        self.acronyms_by_form: defaultdict[str, list[str]] = defaultdict(list)
        for acronym, form in sorted(self.form_by_acronym.items()):
            self.acronyms_by_form[form].append(acronym)
        self._beginnings = {
            form[:end] for form in self.acronyms_by_form for end in range(1, len(form) + 1)
        }

    def found(self, text: str) -> tuple[set[str], set[str]]:
        """Return the acronyms and the long forms in a text, also those within longer ones."""
        written = words(text)
        folded = [fold(word) for word in written]
        forms = set()
        for start, first in enumerate(folded):
            if first in self._beginnings:
                form = ""
                for word in folded[start:]:
                    form += word
                    if not word or form not in self._beginnings:
                        break
                    forms.add(form)
        return (
            self.form_by_acronym.keys() & set(map(cased, written)),
            self.acronyms_by_form.keys() & forms,
        )


def _form(name: str) -> str:
    return "".join(fold(word) for word in words(name))
