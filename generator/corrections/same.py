"""Papers that the sources hold for several and a correction for one."""

from collections.abc import Iterator, Sequence

from generator.corrections.called import Called
from generator.corrections.stated import Correction, Named
from generator.errors import Fault
from generator.merge import Work
from generator.merge.matching import Apart


def groups(
    works: Sequence[Work], corrections: Sequence[Correction], called: Called, apart: Apart
) -> dict[int, dict[int, Named]]:
    """Return which works are one: leading work -> each of its works, itself included, and why.

    All are numbers of works. The leading one keeps its id: it is the one under which the others
    are named.
    """
    group_by_number: dict[int, dict[int, Named]] = {}
    named: set[int] = set()
    for one, other, why in _ties(corrections, called):
        mine = group_by_number.get(one, {one: why})
        theirs = group_by_number.get(other, {other: why})
        if mine is theirs:
            continue
        if _are_apart(works, [*mine, *theirs], apart):
            problem = f'"{why.name}" is held apart by another correction'
            called.doubts.append(
                Fault(place=why.place, problem=problem, remedy="remove one of them")
            )
            continue
        named.add(other)
        mine |= theirs
        group_by_number |= dict.fromkeys(mine, mine)
    found = {id(group): group for group in group_by_number.values()}
    return {
        min(group, key=lambda number: (number in named, called.ids[number])): group
        for group in found.values()
    }


def _ties(corrections: Sequence[Correction], called: Called) -> Iterator[tuple[int, int, Named]]:
    """Yield two works that are one, with what says so."""
    for correction in corrections:
        one = called.number_by_id[correction.paper]
        for other in correction.same_as:
            numbers = called.numbers(other)
            if numbers == {one}:
                problem = f'the sources themselves say that "{correction.paper}" is "{other.name}"'
                called.doubts.append(
                    Fault(place=other.place, problem=problem, remedy="remove this")
                )
            yield from ((one, number, other) for number in sorted(numbers - {one}))


def _are_apart(works: Sequence[Work], numbers: Sequence[int], apart: Apart) -> bool:
    """Tell whether some entries of these works are ruled to be of different ones."""
    entries = {entry for number in numbers for entry in works[number].entries} if apart else set()
    return any(entries & some and entries & others for some, others in apart)
