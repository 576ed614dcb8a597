"""Whether a piece of text reads like a title or like an abstract."""

import re
from typing import Final

_LENGTHS: Final = ((400, 6), (250, 3), (180, 1), (120, 0), (60, -1), (0, -2))
"""Characters from which on -> how much they speak for an abstract."""

_SENTENCE_END: Final = re.compile(r"[.…。][\"”')\]]*\Z")
_ADDRESS_END: Final = re.compile(r"https?://\S+\Z")
_NEXT_SENTENCE: Final = re.compile(
    r"[a-zß-ÿα-ωа-я0-9)\]%”\"][.!?]\)? +[A-ZÀ-ÞΑ-ΩА-Я“\"]|[。！？](?=\w)"
)
_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A letter that says about as much as three of an alphabet."""

_TALK: Final = re.compile(
    r"(?<![-\w])(?:[Ww]e|[Oo]ur|us|[Tt]his|[Tt]hese|it|is|are|was|were|has|have|had|been|be|which|that"
    r"|can|show|propose|present|introduce|study|studies|however|[Tt]hey|their|its)(?![-\w])"
)
_LONG_WORD: Final = re.compile(r"[^\W\d_][\w'’-]{3,}")
_LONGEST_TITLE: Final = 250
"""Characters; the longest of a thousand titles of listings had 141."""
_MOST_TALK: Final = 4
_MOST_SENTENCES: Final = 3
_TITLE_CASE: Final = 0.65
_SENTENCE_CASE: Final = 0.4

SURE: Final = 2
"""A score from which on a text is an abstract whatever stands around it; from its negative on down
it is a title."""

_UNSURE: Final = 1.5

_OPEN_END: Final = re.compile(
    r"(?:[:,–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|via|with|without|using))\Z",
    re.IGNORECASE,
)


def score(text: str) -> float:
    """Return how much a text reads like an abstract: above 0 rather so, below 0 like a title."""
    length = len(text) + 2 * len(_IDEOGRAPH.findall(text))
    found = float(next(points for least, points in _LENGTHS if length >= least))
    ended = _SENTENCE_END.search(text) is not None
    found += 2 if ended else -1.5 * (length < _LONGEST_TITLE)
    found += _ADDRESS_END.search(text) is not None
    found += 1.5 * min(len(_NEXT_SENTENCE.findall(text)), _MOST_SENTENCES)
    found += min(len(_TALK.findall(text)), _MOST_TALK)
    words = [word for word in _LONG_WORD.findall(text) if not _IDEOGRAPH.match(word)]
    capitals = sum(word[0].isupper() for word in words) / len(words) if words else 1
    if capitals >= _TITLE_CASE and length < len(text) * 2:
        found -= 3
    elif capitals < _SENTENCE_CASE and len(words) > 2:  # noqa: PLR2004 - "Attention is enough"
        found += 1
    return found if length >= _LONGEST_TITLE or _says_something(text) else min(found, _UNSURE)


def _says_something(text: str) -> bool:
    """Tell a sentence from a title that ends in a stop."""
    return holds_sentences(text) or _TALK.search(text) is not None


def holds_sentences(text: str) -> bool:
    """Tell whether a sentence ends and another one begins within a text."""
    return _NEXT_SENTENCE.search(text) is not None


def is_title_case(text: str) -> bool:
    """Tell whether nearly all longer words of a text begin with a capital."""
    words = _LONG_WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return bool(capitals >= _TITLE_CASE * len(words))


def ends_openly(text: str) -> bool:
    """Tell whether a text ends as no title does, so that what follows continues it."""
    return _OPEN_END.search(text) is not None


def is_finished(text: str) -> bool:
    """Tell whether a text ends as a whole one does: with a stop, a bracket or an address."""
    return (
        re.search(r"[.!?…。！？][\"”’')\]}*]*\Z|https?://\S+\Z|[\w-]+\.\w+/\S*\Z", text) is not None
    )
