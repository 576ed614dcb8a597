"""One family of errors a user sees: place, fault and remedy, in one line."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """Where something stands in what the user gave."""

    source: str
    """The file as the user names it: "catalog/papers/reading.bib"; a member of an archive or a
    command-line argument likewise."""

    line: int | None = None
    """The line, counted from 1, or None where the whole file is meant."""

    def __str__(self) -> str:
        return self.source if self.line is None else f"{self.source}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong or doubtful in what the user gave."""

    place: Place

    problem: str
    """What is wrong, with the value in quotes: 'entry "smith2020" has no title'."""

    remedy: str
    """What to do about it: "add a title field or remove the entry"."""

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}; {self.remedy}"


class CatalogError(Exception):
    """Faults that stop a command. All of a file's faults are collected before it is raised."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
