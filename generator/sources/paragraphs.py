"""The paragraphs of a saved page: lines put together where they were wrapped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.sources import furniture
from generator.sources.wording import SURE, ends_openly, is_finished, is_title_case, score
from generator.text.characters import tidy

_WRAPPED: Final = 200
"""Characters; a longer line was not wrapped."""

_FEWEST: Final = 3
"""Lines that must go on in the next one for a text to count as wrapped."""

_STRAYS: Final = 100
"""One in so many lines that seem to go on in the next one may not do so."""

_TITLE_LINES: Final = 3
"""Lines of the longest wrapped title."""

_BREAK: Final = re.compile(r"[\v\f\x85\u2028\u2029]")
"""Breaks that end a line, but that editors do not count."""

_CONTINUES: Final = re.compile(r"[a-z,;.)\]%&+]|[-–—] ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A piece of a page that is furniture, a title or an abstract."""

    line: int
    """The line it begins on, from 1."""

    text: str
    """Without line breaks."""


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a page in its order.

    Furniture stands alone, and blank lines part what stands between it into blocks. A line goes on
    in the next one of its block if that one's first word would not have fitted on it. Where a text
    was not wrapped, each of its lines is a paragraph, unless it breaks off within a sentence.
    """
    blocks = list(_blocks(text))
    width = _width(blocks)
    before = ""
    for block in blocks:
        for run in _runs(block, width):
            for piece in _pieces(run, before):
                before = _text(piece)
                yield Paragraph(line=piece[0].line, text=before)


def _blocks(text: str) -> Iterator[list[Paragraph]]:
    """Yield the lines that no blank line parts."""
    block: list[Paragraph] = []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        for part in _BREAK.split(raw):
            whole = " ".join(tidy(part).split())
            block += [Paragraph(line=number, text=line) for line in _lines(whole)]
            if not whole and block:
                yield block
                block = []
    if block:
        yield block


def _lines(line: str) -> Iterator[str]:
    if not line or furniture.is_furniture(line):
        if line:
            yield line
        return
    head, rest = furniture.unglued(line)
    if head:
        yield from _furniture(head)
    yield rest


def _furniture(head: str) -> Iterator[str]:
    """Part what is glued together: each piece of furniture counts for itself."""
    end = next(end for end in range(len(head), 0, -1) if furniture.is_furniture(head[:end]))
    yield head[:end]
    if head[end:]:
        yield from _furniture(head[end:])


def _width(blocks: list[list[Paragraph]]) -> int:
    """Return the characters to which a text was wrapped, or 0 if it was not.

    Lines that go on in lower case show it: with the next word they would have been too long.
    """
    lengths = sorted(
        _length(line, following)
        for block in blocks
        for line, following in pairwise(block)
        if _continues(line, following) and len(line.text) <= _WRAPPED
    )
    return lengths[len(lengths) // _STRAYS] - 1 if len(lengths) >= _FEWEST else 0


def _length(line: Paragraph, following: Paragraph) -> int:
    """Return how long a line would be with the next one's first word."""
    return len(line.text) + 1 + len(following.text.split()[0])


def _continues(line: Paragraph, following: Paragraph) -> bool:
    """Tell whether a line goes on in the middle of a sentence."""
    return (
        _CONTINUES.match(following.text) is not None
        and not is_finished(line.text)
        and not furniture.is_furniture(line.text)
        and not furniture.is_furniture(following.text)
    )


def _runs(block: list[Paragraph], width: int) -> Iterator[list[Paragraph]]:
    """Part a block behind each line that ends before the width is used up."""
    run = block[:1]
    for line, following in pairwise(block):
        if width and len(line.text) <= _WRAPPED:
            full = len(line.text) <= width < _length(line, following)
            # "Models" may be a button, or the last word of a title.
            goes_on = full and not (furniture.is_furniture(following.text) and _is_whole(line.text))
        else:
            goes_on = _continues(line, following)
        if goes_on:
            run.append(following)
        else:
            yield run
            run = [following]
    yield run


def _is_whole(text: str) -> bool:
    return is_finished(text) or furniture.is_furniture(text)


def _pieces(run: list[Paragraph], before: str) -> Iterator[list[Paragraph]]:
    """Part a run in which a title or an abstract happens to fill its last line.

    `before` is the paragraph before it: behind a title an abstract is due.
    """
    start = 0
    due = score(before) > 0 or not before or furniture.is_furniture(before)
    for at in range(1, len(run)):
        behind_stop = run[at - 1].text.endswith(".")
        if due and _is_title_before(run[start:at], run[at:]):
            yield run[start:at]
            start, due = at, False
        elif behind_stop and score(_text(run[start:at])) >= SURE and _holds_title(run[at:]):
            yield run[start:at]
            start, due = at, True
    yield run[start:]


def _is_title_before(title: list[Paragraph], rest: list[Paragraph]) -> bool:
    """Tell whether lines are a title that an abstract follows."""
    text, following = _text(title), rest[0].text
    return (
        _is_title(text)
        and not (_is_title(following) or _CONTINUES.match(following) or ends_openly(text))
        and score(_text(rest)) >= SURE
    )


def _holds_title(rest: list[Paragraph]) -> bool:
    """Tell whether lines behind a stop are a title, or begin with one."""
    text = _text(rest[:_TITLE_LINES])
    if len(rest) <= _TITLE_LINES and not is_finished(text) and score(text) < 0:
        return True
    return any(
        _is_title_before(rest[:at], rest[at:]) for at in range(1, min(len(rest), _TITLE_LINES))
    )


def _text(lines: list[Paragraph]) -> str:
    return " ".join(line.text for line in lines)


def _is_title(text: str) -> bool:
    return is_title_case(text) and score(text) <= 0
