"""What corrections make of works: which are the same, which are not, and which are hidden.

All of it lies over what the sources add up to and over the ids that this has. So a correction holds
whatever the sources say next, and leaves nothing behind when it is taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.corrections.apart import part
from generator.corrections.called import Called
from generator.corrections.same import groups
from generator.corrections.stated import Correction, Named
from generator.errors import Fault
from generator.ids import Registry, assign
from generator.merge import Work, position, united
from generator.records import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The works of a build, their ids, and what corrections made of them."""

    works: tuple[Work, ...]
    """Those that are shown, by place of their first entry."""

    ids: tuple[str, ...]
    """One for each work."""

    redirects: dict[str, str]
    """Former id -> the id that the paper has now, by former id."""

    registry: Registry
    """The registry with what this build added; what is hidden keeps its id."""

    hidden: tuple[Refusal, ...]
    """The entries of hidden papers, in reading order."""

    corrections: dict[str, tuple[Correction, ...]]
    """Paper id -> its corrections: those under a former id first, those under its own last."""

    doubts: tuple[Fault, ...]
    """Corrections that no longer apply, by line."""


def settle(
    works: Sequence[Work], registry: Registry, corrections: Sequence[Correction], *, whole: bool
) -> Settled:
    """Return works as corrections have them, with their ids.

    The result does not depend on the order of the sources. `whole` says that these are all papers
    of the catalog: only then a paper that an earlier build knew is missed.
    """
    doubts: list[Fault] = []
    assignment = assign(works, registry)
    called = Called(works, assignment, registry, doubts, whole=whole)
    known = [each for each in corrections if called.numbers(_itself(each))]
    parted = part(works, known, called, registry)
    if parted.apart:
        works = parted.works
        assignment = assign(works, registry, parted.settled)
        called = Called(works, assignment, registry, doubts, whole=whole)
        known = [each for each in known if each.paper in called.number_by_id]
    leading = {number: number for number in range(len(works))}
    made = dict(enumerate(works))
    for leader, group in groups(works, known, called, parted.apart).items():
        leading |= dict.fromkeys(group, leader)
        made[leader] = united(
            (works[number], f"correction, {why.place}") for number, why in group.items()
        )
    leader_by_id = {name: leading[number] for name, number in called.number_by_id.items()}
    hidden = {leader_by_id[each.paper]: each for each in reversed(known) if each.hidden}
    shown = sorted(
        {*leading.values()} - hidden.keys(), key=lambda number: position(made[number].entries[0])
    )
    now = {name: called.ids[number] for name, number in leader_by_id.items()}
    visible = {called.ids[number] for number in shown}
    corrections_by_paper: dict[str, list[Correction]] = {}
    for each in sorted(known, key=lambda each: (each.paper == now[each.paper], each.paper)):
        if now[each.paper] in visible:
            corrections_by_paper.setdefault(now[each.paper], []).append(each)
    return Settled(
        works=tuple(made[number] for number in shown),
        ids=tuple(called.ids[number] for number in shown),
        redirects={
            name: paper for name, paper in sorted(now.items()) if name != paper and paper in visible
        },
        registry=assignment.registry,
        hidden=tuple(
            refusal
            for number in sorted(hidden)
            for refusal in _hidden(made[number], hidden[number])
        ),
        corrections={paper: tuple(stated) for paper, stated in corrections_by_paper.items()},
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.place.line or 0)),
    )


def _itself(correction: Correction) -> Named:
    return Named(name=correction.paper, place=correction.place)


def _hidden(work: Work, correction: Correction) -> list[Refusal]:
    why = f" ({correction.reason})" if correction.reason else ""
    return [
        Refusal(
            title=entry.title,
            fault=Fault(
                place=entry.place,
                problem=f"hidden by a correction, {correction.hidden}{why}",
                remedy='remove "hide" there to show it',
            ),
        )
        for entry in work.entries
    ]
