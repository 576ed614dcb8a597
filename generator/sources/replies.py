"""Replies of services in JSON: the records in them, each with its line, also within a list of them.

A reply wraps its records in an object ({"results": [ … ]}). They are read one by one, and behind a
broken one reading resumes at the next that begins like the one before.
"""

import json
import re
from collections.abc import Generator, Iterator
from typing import Final

from generator.sources.objects import reason_of

_WRAPPERS: Final = frozenset({"results", "data", "items", "notes", "dailyPapers", "message"})
"""Keys under which services put their records: OpenAlex, Semantic Scholar, Crossref ("message" and
"items"), OpenReview, Hugging Face."""

_SPACE: Final = re.compile(r"\s*")
_GAP: Final = re.compile(r"[\s,\[\]]*")
_FEWEST_SHARED: Final = 0.5
"""Part of its keys that a record has in common with the one before."""

_decoder: Final = json.JSONDecoder(parse_constant=str)

Found = Generator[tuple[int, object], None, int]
"""Yields (position, value), returns the position behind the whole."""


def records(text: str) -> Iterator[tuple[int, object]]:
    """Yield (line, value); a ValueError stands for one that is not JSON, and says why."""
    line, counted = 1, 0
    for position, value in _all(text):
        line, counted = line + text.count("\n", counted, position), position
        yield line, value


def _all(text: str) -> Iterator[tuple[int, object]]:
    walk = _Walk(text)
    position: int | None = walk.behind(_GAP, 0)
    resumed = False
    while position is not None and position < len(text):
        if resumed and text[position] != "{":  # the end of the list that was broken
            position = walk.resumed()
            continue
        try:
            position = walk.behind(_GAP, (yield from walk.value(position, _WRAPPERS)))
        except (ValueError, RecursionError) as error:
            begun, position, resumed = walk.begun, walk.resumed(), True
            lost = "" if position else ", nothing after it was read"
            yield begun, ValueError(f"{reason_of(error)}{lost}")


class _Walk:
    """Follows a text, and remembers where a record began and how the last whole one looked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.begun = 0
        self.keys: tuple[str, ...] = ()

    def behind(self, pattern: re.Pattern[str], position: int) -> int:
        """Return the position behind what matches a pattern there."""
        match = pattern.match(self.text, position)
        return match.end() if match else position

    def value(self, position: int, wrappers: frozenset[str]) -> Found:
        """Yield the records of the value at a position."""
        self.begun = position
        if self.text[position : position + 1] == "{" and wrappers:
            return (yield from self._object(position, wrappers))
        value, end = _decoder.raw_decode(self.text, position)
        yield position, value
        self._finished(value, end)
        return end

    def _finished(self, value: object, end: int) -> None:
        self.begun = end
        if isinstance(value, dict):
            self.keys = tuple(value)

    def _object(self, start: int, wrappers: frozenset[str]) -> Found:
        """Yield the records that an object wraps, or itself if it wraps none."""
        whole: dict[str, object] = {}
        wraps = False
        position = self.behind(_SPACE, start + 1)
        while self.text[position : position + 1] != "}":
            key, position = self._key(position)
            if key in wrappers and self._holds_records(position):
                wraps = True
                position = yield from self._wrapped(position, wrappers - {key})
            else:
                whole[key], position = _decoder.raw_decode(self.text, position)
            position = self._behind_comma(position)
        if not wraps:
            yield start, whole
            self._finished(whole, position)
        return position + 1

    def _wrapped(self, position: int, wrappers: frozenset[str]) -> Found:
        if self.text[position : position + 1] == "{":
            return (yield from self.value(position, wrappers))
        position = self.behind(_SPACE, position + 1)
        while self.text[position : position + 1] != "]":
            position = yield from self.value(position, frozenset())
            position = self._behind_comma(position, "]")
        return position + 1

    def _key(self, position: int) -> tuple[str, int]:
        key, end = _decoder.raw_decode(self.text, position)
        end = self.behind(_SPACE, end)
        if not isinstance(key, str) or self.text[end : end + 1] != ":":
            raise json.JSONDecodeError("Expecting ':' delimiter", self.text, end)
        return key, self.behind(_SPACE, end + 1)

    def _behind_comma(self, position: int, closing: str = "}") -> int:
        position = self.behind(_SPACE, position)
        if self.text[position : position + 1] == closing:
            return position
        if self.text[position : position + 1] != ",":
            raise json.JSONDecodeError("Expecting ',' delimiter", self.text, position)
        return self.behind(_SPACE, position + 1)

    def _holds_records(self, position: int) -> bool:
        return re.compile(r"\{|\[\s*(?:\{|null|\])").match(self.text, position) is not None

    def resumed(self) -> int | None:
        """Return where the next record begins, after the one that was broken.

        It looks like the last whole one; if there is none, it begins a line like the broken one.
        """
        if not self.keys:
            indent = self.text[self.text.rfind("\n", 0, self.begun) + 1 : self.begun]
            beginning = f"\n{indent}{{"
            found = self.text.find(beginning, self.begun) if not indent.strip() else -1
            return found + len(beginning) - 1 if found >= 0 else None
        first = re.escape(json.dumps(self.keys[0], ensure_ascii=False))
        for match in re.compile(rf"\{{\s*{first}\s*:").finditer(self.text, self.begun + 1):
            try:
                value, _ = _decoder.raw_decode(self.text, match.start())
            except (ValueError, RecursionError):
                continue
            shared = len(value.keys() & set(self.keys))
            if shared >= _FEWEST_SHARED * len(self.keys):
                return match.start()
        return None
