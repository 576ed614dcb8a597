"""Papers that the sources hold for one and a correction for several."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.corrections.called import Called, names_of
from generator.corrections.stated import Correction
from generator.errors import Fault
from generator.ids import Marks, Registry, marks_of
from generator.merge import Work, parted, position
from generator.merge.matching import Apart
from generator.records import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Works, some of them taken apart."""

    works: tuple[Work, ...]
    """By place of their first entry."""

    settled: dict[int, str]
    """Work number -> the id that a correction gives it."""

    apart: Apart
    """The entries that were told apart."""


def part(
    works: Sequence[Work], corrections: Sequence[Correction], called: Called, known: Registry
) -> Parted:
    """Return works without those that a correction says are several, which stand apart instead."""
    rulings: dict[int, list[tuple[frozenset[Entry], frozenset[Entry]]]] = {}
    owners: list[tuple[frozenset[Entry], str]] = []
    for correction in corrections:
        number = called.number_by_id[correction.paper]
        names = []
        for other in correction.not_same_as:
            # Of a paper that is nowhere else, entries may have come to look like this one.
            lost = other.name in known.marks_by_id and other.name not in called.number_by_id
            numbers = {number} if lost else called.numbers(other)
            if number in numbers:
                names.append(other)
            elif numbers:
                problem = f'no source says that "{correction.paper}" is "{other.name}"'
                called.doubts.append(
                    Fault(place=other.place, problem=problem, remedy="remove this")
                )
        sides = _sides(works[number].entries, correction.paper, [n.name for n in names], known)
        mine = sides.pop(correction.paper)
        for other in names:
            theirs = sides[other.name]
            if mine and theirs:
                rulings.setdefault(number, []).append((mine, theirs))
                owners.append((mine, correction.paper))
                if other.name in called.number_by_id or other.name in known.marks_by_id:
                    owners.append((theirs, other.name))
            elif called.numbers(other):
                problem = f'nothing tells which entries of "{correction.paper}" are "{other.name}"'
                remedy = (
                    f'name the entries by their places, as in "{works[number].entries[-1].place}"'
                )
                called.doubts.append(Fault(place=other.place, problem=problem, remedy=remedy))
    parts = [each for number, stated in rulings.items() for each in parted(works[number], stated)]
    whole = [work for number, work in enumerate(works) if number not in rulings]
    made = sorted([*whole, *parts], key=lambda work: position(work.entries[0]))
    return Parted(
        works=tuple(made),
        settled=_settled(made, owners),
        apart=[pair for stated in rulings.values() for pair in stated],
    )


def _settled(
    works: Sequence[Work], owners: Sequence[tuple[frozenset[Entry], str]]
) -> dict[int, str]:
    """Give each id to the first work without one that holds entries of its owner."""
    settled: dict[int, str] = {}
    wanted = frozenset().union(*(entries for entries, _ in owners))
    held = [number for number, work in enumerate(works) if not wanted.isdisjoint(work.entries)]
    for entries, paper in sorted(owners, key=lambda owner: owner[1]):
        free = (
            number
            for number in held
            if number not in settled and not entries.isdisjoint(works[number].entries)
        )
        if paper not in settled.values() and (first := next(free, None)) is not None:
            settled[first] = paper
    return settled


def _sides(
    entries: Sequence[Entry], paper: str, others: Sequence[str], known: Registry
) -> dict[str, frozenset[Entry]]:
    """Return the entries of a work by whose they are: name -> entries; doubtful ones are left out.

    A name is an id that earlier builds knew, with what identified the paper then, or it is a name
    of entries. The paper itself has what no other one has.
    """
    found: dict[str, set[Entry]] = {name: set() for name in (paper, *others)}
    former = [name for name in others if name in known.marks_by_id]
    for entry in entries:
        names = set(names_of(entry)).intersection(others)
        if names:
            found[min(names)].add(entry)
            continue
        owner: str | None = paper
        for other in former:
            owner = owner and _nearer(entry, owner, other, known)
        if owner is not None:
            found[owner].add(entry)
    return {name: frozenset(owned) for name, owned in found.items()}


def _nearer(entry: Entry, first: str, second: str, known: Registry) -> str | None:
    """Return which of two papers an entry is of, None where a title that both have is all there is.

    While two papers were held for one, all that identified either was noted for one of them: so
    what both have counts for the one with fewer marks.
    """
    one, other = _flat(known.marks_by_id.get(first, {})), _flat(known.marks_by_id[second])
    mine = _flat(marks_of([entry]))
    both = mine & one & other
    if both and both == mine & (one | other) and all(kind == "title" for kind, _ in both):
        return None
    if len(one) > len(other):
        one -= other
    elif len(other) > len(one):
        other -= one
    return second if _weight(mine & other) > _weight(mine & one) else first


def _flat(marks: Marks) -> set[tuple[str, str]]:
    return {(kind, value) for kind, values in marks.items() for value in values}


def _weight(marks: set[tuple[str, str]]) -> tuple[int, int]:
    """Return how many firm marks there are, and how many titles."""
    titles = sum(kind == "title" for kind, _ in marks)
    return len(marks) - titles, titles
