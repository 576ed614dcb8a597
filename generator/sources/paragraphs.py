"""The paragraphs of a saved page: lines put together where they were wrapped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.sources import furniture
from generator.sources.wording import ends_openly, is_finished, is_title_case, score
from generator.text.characters import tidy

_WRAPPED: Final = 200
"""Characters; a block of several lines of which one is longer was not wrapped."""

_LAST_LINE: Final = 0.8
"""Of the width of its block; a shorter line may be the last one of its paragraph."""

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

    Furniture stands alone. Where blank lines part blocks, the lines of a block belong together
    unless one of them is so long that they cannot have been wrapped; without blank lines a line is
    a paragraph, again unless all are short.
    """
    block: list[Paragraph] = []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        whole = " ".join(tidy(raw).split())
        for line in _lines(whole):
            if furniture.is_furniture(line):
                yield from _joined(block)
                block = []
                yield Paragraph(line=number, text=line)
            else:
                block.append(Paragraph(line=number, text=line))
        if not whole:
            yield from _joined(block)
            block = []
    yield from _joined(block)


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


def _joined(block: list[Paragraph]) -> Iterator[Paragraph]:
    if not block:
        return
    width = max(len(line.text) for line in block)
    current, last = block[0], block[0].text
    for line in block[1:]:
        short = len(last) < _LAST_LINE * width
        if _belongs(current, line, short=short) if width <= _WRAPPED else _continues(current, line):
            current = Paragraph(line=current.line, text=f"{current.text} {line.text}")
        else:
            yield current
            current = line
        last = line.text
    yield current


def _continues(current: Paragraph, line: Paragraph) -> bool:
    """Tell whether a line goes on in the middle of a sentence."""
    return _CONTINUES.match(line.text) is not None and not is_finished(current.text)


def _belongs(current: Paragraph, line: Paragraph, *, short: bool) -> bool:
    """Tell whether a line of a wrapped block goes on what stands before it.

    A title is left behind where its only line is `short`, or the next one reads like a sentence;
    an abstract where it has come to an end and the next line reads like a title.
    """
    if ends_openly(current.text) or _CONTINUES.match(line.text):
        return True
    if short and current.line + 1 == line.line:
        return False
    if _is_title(current.text):
        return _is_title(line.text) and len(current.text) + len(line.text) < _WRAPPED / 2
    if not is_finished(current.text) or (is_finished(line.text) and not line.text.endswith("?")):
        return True
    return not (_is_title(line.text) or (short and score(line.text) <= 0))


def _is_title(text: str) -> bool:
    return is_title_case(text) and score(text) <= 0
