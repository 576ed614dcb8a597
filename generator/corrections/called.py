"""Papers by what corrections call them: ids, former ids, and what identifies their entries."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from generator.corrections.stated import Named
from generator.errors import Fault
from generator.ids import Assignment, Registry
from generator.merge import Work
from generator.records import Entry

_CLOSE: Final = 0.85
_LENGTHS_APART: Final = 4
"""Characters by which a misspelt id is longer or shorter than what was meant."""


class Called:
    """The works of a build by all their names."""

    def __init__(
        self,
        works: Sequence[Work],
        assignment: Assignment,
        known: Registry,
        doubts: list[Fault],
        *,
        whole: bool,
    ) -> None:
        """`known` is what earlier builds knew; `whole` says that these are all papers there are.

        Names that nothing has are added to `doubts`.
        """
        self._works, self._known, self._whole = works, known, whole
        self.ids = assignment.ids
        numbers = {paper_id: number for number, paper_id in enumerate(assignment.ids)}
        former = assignment.redirects.items()
        self.number_by_id = numbers | {old: numbers[new] for old, new in former}
        """Id, or former id, -> work number."""
        self.doubts = doubts

    def numbers(self, named: Named) -> frozenset[int]:
        """Return the works that a name stands for, by number; none, with a doubt, where it is odd.

        An id stands for one work, what entries share may stand for several.
        """
        if named.name in self.number_by_id:
            return frozenset({self.number_by_id[named.name]})
        if named.name in self._numbers_by_name:
            return frozenset(self._numbers_by_name[named.name])
        if doubt := self._unknown(named):
            self.doubts.append(doubt)
        return frozenset()

    @cached_property
    def _numbers_by_name(self) -> dict[str, set[int]]:
        numbers: dict[str, set[int]] = {}
        for number, work in enumerate(self._works):
            for entry in work.entries:
                for name in names_of(entry):
                    numbers.setdefault(name, set()).add(number)
        return numbers

    def _unknown(self, named: Named) -> Fault | None:
        if named.name in self._known.marks_by_id:
            if not self._whole:
                return None
            problem = f'no source has the paper "{named.name}" any more'
            remedy = "remove the correction, or restore the source"
            return Fault(place=named.place, problem=problem, remedy=remedy)
        near = [
            known
            for known in self.number_by_id
            if abs(len(known) - len(named.name)) <= _LENGTHS_APART and known[0] == named.name[:1]
        ]
        close = get_close_matches(named.name, near, n=1, cutoff=_CLOSE)
        remedy = f'did you mean "{close[0]}"?' if close else "an id ends the paper's address"
        return Fault(place=named.place, problem=f'no paper is called "{named.name}"', remedy=remedy)


def names_of(entry: Entry) -> Iterator[str]:
    """Yield what else than an id may stand for the paper of an entry.

    "doi:10.1145/…", "arxiv:2410.05434", "a.bib#smith2020", "a.txt:118", "a.txt".
    """
    if entry.doi:
        yield f"doi:{entry.doi}"
    if entry.arxiv:
        yield f"arxiv:{entry.arxiv}"
    if entry.key:
        yield f"{entry.place.source}#{entry.key}"
    yield str(entry.place)
    yield entry.place.source
