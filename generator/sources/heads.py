"""Heads of saved pages: where among the paragraphs of a text one stands, and how far it goes."""

from generator.sources import furniture
from generator.sources.paragraphs import Paragraph
from generator.sources.wording import SURE, score


def length(found: list[Paragraph], start: int) -> int:
    """Return how many paragraphs from `start` on are furniture.

    One or two short unknown ones between two pieces of furniture belong to it.
    """
    end = start
    while end < len(found) and is_furniture(found, end):
        end += 1
        unknown = 0
        while unknown < 2 and end + unknown < len(found):  # noqa: PLR2004
            text = found[end + unknown].text
            if is_furniture(found, end + unknown) or score(text) > 0:
                break
            unknown += 1
        behind = end + unknown
        while behind < len(found) and furniture.is_furniture(found[behind].text):
            behind += 1
        if (
            unknown
            and any(_is_top(line.text) for line in found[end + unknown : behind])
            and not is_surely_abstract(found[behind : behind + 1])
        ):
            end += unknown
    return end - start


def is_furniture(found: list[Paragraph], at: int) -> bool:
    """Tell whether a paragraph is furniture, or the name of a user behind some."""
    text = found[at].text
    named = at > 0 and furniture.precedes_name(found[at - 1].text) and " " not in text
    return named or furniture.is_furniture(text)


def _is_top(text: str) -> bool:
    return furniture.is_heading(text) or furniture.day_of(text) is not None


def is_surely_abstract(following: list[Paragraph]) -> bool:
    """Tell whether what follows begins with an abstract, whatever stands around it."""
    return bool(following) and score(following[0].text) >= SURE
