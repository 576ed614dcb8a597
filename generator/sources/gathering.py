"""What a reader has found so far, on the way to its reading."""

from collections.abc import Iterable

from generator.errors import Fault, Place
from generator.records import Author, Entry, Reading, Refusal, WorkKind
from generator.sources import fields
from generator.sources.draft import Draft


class Gathering:
    """Entries, refusals and doubts in the order of the source."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.refusals: list[Refusal] = []
        self.doubts: list[Fault] = []
        self._strange: dict[str, None] = {}
        self._first_strange: Place | None = None

    def add(
        self,
        draft: Draft,
        *,
        authors: Iterable[Author | None],
        editors: Iterable[Author | None] = (),
        kind: WorkKind | None = None,
        key: str = "",
    ) -> None:
        """Take what a record has become."""
        made = draft.entry(authors=authors, editors=editors, kind=kind, key=key)
        if isinstance(made, Entry):
            self.entries.append(made)
            self.doubts += draft.doubts
        else:
            self.refusals.append(made)

    def refuse(self, place: Place, problem: str, remedy: str) -> None:
        """Note a record that cannot become an entry."""
        self.refusals.append(Refusal(fault=Fault(place=place, problem=problem, remedy=remedy)))

    def doubt(self, place: Place, problem: str, remedy: str) -> None:
        """Note what was accepted although it looks wrong."""
        self.doubts.append(Fault(place=place, problem=problem, remedy=remedy))

    def unknown(self, place: Place, names: Iterable[str]) -> None:
        """Note fields that mean nothing to us; all of a file's are said at once."""
        for name in names:
            self._first_strange = self._first_strange or place
            self._strange[name] = None

    def reading(self) -> Reading:
        """Return everything."""
        first = self._first_strange
        strange = (fields.unknown(first, self._strange),) if first else ()
        return Reading(
            entries=tuple(self.entries),
            refusals=tuple(self.refusals),
            doubts=(*strange, *sorted(self.doubts, key=lambda doubt: doubt.place.line or 0)),
        )
