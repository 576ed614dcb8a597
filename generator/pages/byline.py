"""Who wrote it, in one short line."""

from collections.abc import Sequence
from typing import Final

from generator.records import Author

SHOWN: Final = 3
"""Authors that a list names in full."""


def byline(authors: Sequence[Author]) -> str:
    """Return the authors as a list shows them: all of a few, else two and the number of the rest.

    >>> byline([Author(family="A"), Author(family="B"), Author(family="C"), Author(family="D")])
    'A, B and 2 others'
    """
    names = [author.name for author in authors]
    if len(names) <= SHOWN:
        return ", ".join(names)
    return f"{names[0]}, {names[1]} and {len(names) - 2:,} others"
