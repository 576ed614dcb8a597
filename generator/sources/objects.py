"""The values of a text of JSON, one a line or in an array, each with its line."""

import json
import re
from collections.abc import Iterator
from typing import Final

from generator.text.characters import tidy

_GAP: Final = re.compile(r"[\s,\[\]]*")
_SHOWN: Final = 60


def values(text: str) -> Iterator[tuple[int, object]]:
    """Yield (line, value); a ValueError stands for one that is not JSON, and says why."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    filled = [(number, line) for number, line in lines if line.strip()]
    if text.lstrip().startswith("[") or (filled and _spans_lines(filled[0][1], text)):
        yield from _stream(text)
        return
    for number, line in filled:
        yield number, _value(line)


def _spans_lines(line: str, text: str) -> bool:
    """Tell an object that is spread over lines from a broken first line."""
    if not isinstance(_value(line), ValueError):
        return False
    return not isinstance(next(_stream(text), (0, ValueError()))[1], ValueError)


def _stream(text: str) -> Iterator[tuple[int, object]]:
    decoder = json.JSONDecoder(parse_constant=str)
    position, line, counted = 0, 1, 0
    while True:
        gap = _GAP.match(text, position)
        position = gap.end() if gap else position
        line, counted = line + text.count("\n", counted, position), position
        if position >= len(text):
            return
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            yield line, ValueError(f"{reason_of(error)}, nothing after it was read")
            return
        yield line, value


def _value(line: str) -> object:
    try:
        return json.loads(line, parse_constant=str)
    except (ValueError, RecursionError) as error:
        return reason_of(error)


def reason_of(error: ValueError | RecursionError) -> ValueError:
    """Return why a text is not JSON, in the words of a message."""
    if isinstance(error, json.JSONDecodeError):
        problem = error.msg.lower().removesuffix(" at")
        return ValueError(f"{problem} at column {error.colno}")
    return ValueError("nested too deeply" if isinstance(error, RecursionError) else "a huge number")


def shown(value: object) -> str:
    """Return a value as a message shows it: at most 60 characters, a text without quotes."""
    try:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        text = type(value).__name__
    return " ".join(tidy(text[:_SHOWN]).split())
