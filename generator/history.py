"""What each build added, changed and withdrew: the catalog's memory, kept under version control."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from generator.errors import CatalogError, Fault, Place
from generator.records import Paper

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one build found to be different from the one before. No paper stands in it twice."""

    at: str
    """When that build was made, in UTC: "2026-11-20T13:05:09Z"."""

    added: dict[str, str] = field(default_factory=dict, hash=False)
    """Paper id -> digest of the paper, by id."""

    changed: dict[str, str] = field(default_factory=dict, hash=False)
    """The same of papers that were there before."""

    withdrawn: tuple[str, ...] = ()
    """Ids of papers that were there before, sorted; a merged one leads on to what it is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """When a paper came into the catalog and when it was changed last, as in `Change.at`."""

    added: str
    updated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All changes, oldest first."""

    changes: tuple[Change, ...] = ()

    @classmethod
    def parse(cls, text: str, where: str) -> "History":
        """Read what `text` writes; raise CatalogError with every line that is something else."""
        changes, faults = [], []
        for number, line in enumerate(text.splitlines(), 1):
            try:
                changes.append(_change(json.loads(line)))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                fault = Fault(
                    place=Place(source=where, line=number),
                    problem=f"this line of the history cannot be read ({error})",
                    remedy="restore the file from version control; deleting it begins a new one",
                )
                faults.append(fault)
        if faults:
            raise CatalogError(faults)
        return cls(changes=tuple(changes))

    def text(self) -> str:
        """Return the history as a file for version control: JSON, one build a line."""
        return "".join(map(_line, self.changes))

    def followed_by(self, papers: Iterable[Paper], *, at: str) -> "History":
        """Return the history with one more build, or the same one if it changed no paper."""
        known = self._digests()
        now = {paper.id: digest(paper) for paper in papers}
        change = Change(
            at=at,
            added={paper: now[paper] for paper in sorted(now.keys() - known.keys())},
            changed={
                paper: now[paper]
                for paper in sorted(now.keys() & known.keys())
                if now[paper] != known[paper]
            },
            withdrawn=tuple(sorted(known.keys() - now.keys())),
        )
        if not (change.added or change.changed or change.withdrawn):
            return self
        return History(changes=(*self.changes, change))

    def dates(self) -> dict[str, Dates]:
        """Return paper id -> its dates, for the papers that the last build had."""
        dates: dict[str, Dates] = {}
        for change in self.changes:
            for paper in change.added:
                dates[paper] = Dates(added=change.at, updated=change.at)
            for paper in change.changed:
                since = dates[paper].added if paper in dates else change.at
                dates[paper] = Dates(added=since, updated=change.at)
            for paper in change.withdrawn:
                dates.pop(paper, None)
        return dates

    def _digests(self) -> dict[str, str]:
        digests: dict[str, str] = {}
        for change in self.changes:
            digests |= change.added
            digests |= change.changed
            for paper in change.withdrawn:
                digests.pop(paper, None)
        return digests


def digest(paper: Paper) -> str:
    """Return eight hexadecimal digits that change when what a reader is told of a paper does.

    Fields that are empty do not count, so that a new kind of field changes no paper without it.
    Labels do not count either: a word more in the vocabulary would change thousands of papers.
    """
    told = {
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": [author.name for author in paper.authors],
        "date": paper.date,
        "venue": paper.venue,
        "doi": paper.doi,
        "arxiv": paper.arxiv,
        "links": [f"{link.kind} {link.url}" for link in paper.links],
    }
    known = json.dumps({name: value for name, value in told.items() if value})
    return hashlib.sha256(known.encode()).hexdigest()[:8]


def _change(line: Mapping[str, Any]) -> Change:
    if not _MOMENT.fullmatch(line["at"]):
        raise ValueError(f'"at" is "{line["at"]}"')
    return Change(
        at=line["at"],
        added={str(paper): str(known) for paper, known in line.get("added", {}).items()},
        changed={str(paper): str(known) for paper, known in line.get("changed", {}).items()},
        withdrawn=tuple(map(str, line.get("withdrawn", ()))),
    )


def _line(change: Change) -> str:
    parts = {
        "at": change.at,
        "added": change.added,
        "changed": change.changed,
        "withdrawn": change.withdrawn,
    }
    return json.dumps({name: value for name, value in parts.items() if value}) + "\n"
