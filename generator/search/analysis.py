"""What a search sees of a text: its words folded, and the terms that stand for them.

`site_src/assets/catalog/analysis.js` does the same to a query; `tests/search` holds both together.
"""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from typing import Final

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS

STOP_WORDS: Final = frozenset(WORDS)
"""Words that say nothing about a paper, the same set as in lunr.js."""

LETTERS: Final = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "\N{HYPHEN}": "-",
        **dict.fromkeys("'’ʼ\N{SOFT HYPHEN}", ""),
    }
)
"""Letters that Unicode does not take apart, as people write them on a plain keyboard; apostrophes
vanish, so that "model's" is a form of "model"."""

COMPOUND: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
"""Letters and digits, and hyphens between them."""


class _Stemmer(PorterStemmer):  # type: ignore[misc]  # lunr has no types
    """lunr.py's stemmer with the two rules in which lunr.js differs from it."""

    b: str
    k: int

    def ends(self, ending: str) -> bool:
        """Tell whether the word ends so, with something before the ending."""
        return len(ending) <= self.k - self.k0 and bool(super().ends(ending))

    def step1c(self) -> None:
        """Turn a final y into i after a consonant: "happi", but "always" gives "alway"."""
        if self.k > 1 and self.b[self.k] == "y" and self.b[self.k - 1] not in "aeiou":
            self.b = f"{self.b[: self.k]}i"


@cache
def stem(word: str) -> str:
    """Return the Porter stem of a folded word: "supervised" and "supervision" share "supervis"."""
    return str(_Stemmer().stem(word))


def fold(text: str) -> str:
    """Return the text in lower case, without accents and compatibility forms."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    return text.lower().translate(LETTERS)


def compounds(text: str) -> list[list[str]]:
    """Return the folded words of a text; words that a hyphen ties stand in one list.

    >>> compounds("Multi-task Tuning")
    [['multi', 'task'], ['tuning']]
    """
    return [match.split("-") for match in COMPOUND.findall(fold(text))]


def words(text: str, joints: Collection[str] = ()) -> list[str]:
    """Return the folded words of a text, each compound followed by its joined form.

    `joints` are joined forms that other texts write with a hyphen; two neighbouring words that
    make one of them are joined too. So "multi-task", "multi task" and "multitask" find each other.

    >>> words("Multi-task, few shot", {"fewshot"})
    ['multi', 'task', 'multitask', 'few', 'shot', 'fewshot']
    """
    found: list[str] = []
    before = ""
    for parts in compounds(text):
        found += parts[:1]
        if before + parts[0] in joints:
            found.append(before + parts[0])
        if len(parts) > 1:
            found += [*parts[1:], "".join(parts)]
        before = parts[-1]
    return found


def terms(written: list[str]) -> list[str]:
    """Return what is indexed of these folded words: their stems, stop words left out."""
    return [stem(word) for word in written if word not in STOP_WORDS]


def javascript_order(text: str) -> bytes:
    """Sort as JavaScript compares strings: by UTF-16 units, in which a reader finds its piece."""
    return text.encode("utf-16-be")
