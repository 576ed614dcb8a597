"""Long lists in parts of readable length, and the way between the parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from generator import urls

PAPERS_A_PART: Final = 100
"""Papers on one page of a list: 80 kB, and half as many pages to render as with fifty."""

_AROUND: Final = 2
"""Neighbours of the current part that are always linked."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A number in the line of page numbers, or the gap between two of them."""

    number: int | None
    """The part's number, or None for a gap."""

    href: str | None
    """Its link, or None for a gap and for the part itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where one part stands within its list."""

    number: int
    count: int
    """How many parts there are."""

    first: int
    """Rank of its first item in the whole list, from 1."""

    last: int
    total: int

    previous: str | None
    """Link to the part before, or None."""

    following: str | None
    """Link to the part after, or None."""

    steps: tuple[Step, ...]
    """The line of page numbers; empty where there is only one."""


def step_numbers(number: int, count: int) -> tuple[int | None, ...]:
    """Return the part numbers to link from a part: the ends, its neighbours, None for a gap.

    >>> step_numbers(6, 12)
    (1, None, 4, 5, 6, 7, 8, None, 12)
    """
    near = range(max(1, number - _AROUND), min(count, number + _AROUND) + 1)
    steps: list[int | None] = []
    last = 0
    for found in sorted({1, *near, count}):
        if found == last + 2:
            steps.append(last + 1)  # a gap of one number is that number
        elif found > last + 2:
            steps.append(None)
        steps.append(found)
        last = found
    return tuple(steps)


def parts(
    address: str, items: Sequence[T], size: int = PAPERS_A_PART
) -> Iterator[tuple[str, Part, Sequence[T]]]:
    """Yield a list's parts: the address of each, where it stands, its items.

    An empty list has one part.
    """
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        here = urls.part(address, number)
        start = (number - 1) * size

        def href(to: int | None, here: str = here) -> str | None:
            if to is None or not 1 <= to <= count:
                return None
            return urls.link(source=here, target=urls.part(address, to))

        part = Part(
            number=number,
            count=count,
            first=start + 1,
            last=min(start + size, len(items)),
            total=len(items),
            previous=href(number - 1),
            following=href(number + 1),
            steps=tuple(
                Step(number=to, href=None if to == number else href(to))
                for to in (step_numbers(number, count) if count > 1 else ())
            ),
        )
        yield here, part, items[start : start + size]
