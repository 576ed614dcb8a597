"""Which entries state the same work.

Two entries are the same work if they have the same arXiv id; or else the same DOI, unless their
arXiv ids differ; or else the same title, unless an identifier or all authors differ. A title of one
or two plain words ("Introduction") is weak evidence and needs a witness besides.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.errors import Fault
from generator.records import Entry
from generator.text import key, plain

SHORT_TITLE = 3
"""Titles of fewer words than this need a witness: a common author, like abstracts, or a coined word
("GPT-4"). Of the 10,000 arXiv records measured with, no two papers share a longer title."""

LIKE_ABSTRACTS = 0.5
"""Share of common words from which two abstracts count as one text: two versions of one abstract
lie above it, abstracts of different papers on one subject well below."""

MOST_ABSTRACTS = 3
"""Abstracts of one work that others are compared with."""

MOST_NAMESAKES = 50
"""Different works of one title that a further entry is compared with, so that thousands of entries
called "Editorial" do not take quadratic time."""

_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Half a word, in scripts that have no spaces."""

_COINED = re.compile(r"\d|\w[A-Z]")


Apart = Sequence[tuple[frozenset[Entry], frozenset[Entry]]]
"""Pairs of sets of entries; what holds one of the first set is no work of one of the second."""


def same_works(
    entries: Iterable[Entry], apart: Apart = ()
) -> tuple[tuple[tuple[Entry, ...], ...], tuple[Fault, ...]]:
    """Return the entries of each work, in reading order, and what is doubtful.

    The result does not depend on the order of the entries. `apart` counts for more than what the
    entries say.
    """
    doubts: dict[str, Fault] = {}
    groups = [_Group.of(entry) for entry in sorted(entries, key=_firmness)]
    groups = _united(groups, lambda group: group.arxivs, _unless(apart, _nothing), doubts)
    groups = _united(groups, lambda group: group.dois, _unless(apart, _other_arxiv), doubts)
    groups = _united(groups, lambda group: group.titles, _unless(apart, _other_work), doubts)
    works = [tuple(sorted(group.entries, key=position)) for group in groups]
    works.sort(key=lambda work: position(work[0]))
    return tuple(works), tuple(sorted(doubts.values(), key=_place))


def _place(doubt: Fault) -> tuple[str, int, str]:
    return (doubt.place.source, doubt.place.line or 0, doubt.problem)


def position(entry: Entry) -> tuple[str, int, int, str]:
    """Return the key that sorts entries in reading order."""
    rank = entry.listed.position if entry.listed else 0
    return (entry.place.source, entry.place.line or 0, rank, entry.title)


def _firmness(entry: Entry) -> tuple[object, ...]:
    """Sort the best identified entries first, so that others join them and not each other."""
    return (
        entry.arxiv is None,
        entry.doi is None,
        entry.arxiv or "",
        entry.doi or "",
        position(entry),
    )


@dataclass(slots=True, kw_only=True)
class _Group:
    """Entries found to be one work so far."""

    entries: list[Entry]
    arxivs: set[str]
    dois: set[str]
    titles: set[str]

    families: set[str]
    """Normal forms of the authors' family names."""

    abstracts: list[set[str]]
    """The words of some of the abstracts."""

    @classmethod
    def of(cls, entry: Entry) -> "_Group":
        return cls(
            entries=[entry],
            arxivs={entry.arxiv} if entry.arxiv else set(),
            dois={entry.doi} if entry.doi else set(),
            titles={key(entry.title)} - {""},
            families={key(author.family) for author in entry.authors},
            abstracts=[set(entry.abstract.casefold().split())] if entry.abstract else [],
        )

    def absorb(self, other: "_Group") -> None:
        self.entries += other.entries
        self.arxivs |= other.arxivs
        self.dois |= other.dois
        self.titles |= other.titles
        self.families |= other.families
        self.abstracts = [*self.abstracts, *other.abstracts][:MOST_ABSTRACTS]


class _Forest:
    """A forest that says which groups, by number, are one."""

    def __init__(self, groups: list[_Group]) -> None:
        self.groups = groups
        self._parents = list(range(len(groups)))

    def root(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def unite(self, one: int, other: int) -> None:
        first, second = sorted((one, other))
        self.groups[first].absorb(self.groups[second])
        self._parents[second] = first

    def roots(self) -> list[_Group]:
        return [
            self.groups[number] for number in range(len(self.groups)) if self.root(number) == number
        ]


_Contradiction = Callable[[_Group, _Group], str | None]
"""What speaks against two groups being one work although they share a name; None if nothing."""


def _united(
    groups: list[_Group],
    names_of: Callable[[_Group], set[str]],
    contradiction: _Contradiction,
    doubts: dict[str, Fault],
) -> list[_Group]:
    """Unite groups that share a name, each with the first one that it does not contradict."""
    forest = _Forest(groups)
    numbers_by_name: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for name in sorted(names_of(group)):
            numbers_by_name[name].append(number)
    for numbers in numbers_by_name.values():
        heads = numbers[:1]
        for number in numbers[1:]:
            reason = _join(forest, heads, number, contradiction)
            if reason == _RULED:
                heads.append(number)
            elif reason:
                doubt = _doubt(groups[number], groups[heads[0]], reason)
                doubts[str(doubt)] = doubt
                heads.append(number)
    return forest.roots()


def _join(
    forest: _Forest, heads: Sequence[int], number: int, contradiction: _Contradiction
) -> str | None:
    """Unite a group with the first head it fits; return what speaks against it if it fits none."""
    reason: str | None = None
    other = forest.root(number)
    if len(heads) > MOST_NAMESAKES:
        return "too many namesakes to compare"
    for head in map(forest.root, heads):
        if head == other:
            return None
        reason = contradiction(forest.groups[head], forest.groups[other])
        if reason is None:
            forest.unite(head, other)
            return None
    return reason


_RULED: Final = "a ruling against it"


def _unless(apart: Apart, contradiction: _Contradiction) -> _Contradiction:
    """Return what contradicts where a ruling does, too."""

    def ruled(first: _Group, second: _Group) -> str | None:
        for some, others in apart:
            for one, other in ((first, second), (second, first)):
                if not some.isdisjoint(one.entries) and not others.isdisjoint(other.entries):
                    return _RULED
        return contradiction(first, second)

    return ruled if apart else contradiction


def _nothing(_first: _Group, _second: _Group) -> str | None:
    return None


def _other_arxiv(first: _Group, second: _Group) -> str | None:
    if len(first.arxivs | second.arxivs) > 1:
        return "another arXiv id"
    return None


def _other_work(first: _Group, second: _Group) -> str | None:
    """Return what speaks against two groups of the same title being one work."""
    if reason := _other_arxiv(first, second):
        return reason
    if len(first.dois | second.dois) > 1:
        return "another DOI"
    known = first.families and second.families
    shared = first.families & second.families
    if known and not shared:
        return "other authors"
    if _is_short(plain(first.entries[0].title)) and not shared and not _alike(first, second):
        return "a title too short to tell"
    return None


def _is_short(title: str) -> bool:
    words = len(title.split()) + len(_IDEOGRAPH.findall(title)) // 2
    return words < SHORT_TITLE and not _COINED.search(title)


def _alike(first: _Group, second: _Group) -> bool:
    """Tell whether the groups have versions of one abstract."""
    return any(
        len(mine & yours) >= LIKE_ABSTRACTS * len(mine | yours)
        for mine in first.abstracts
        for yours in second.abstracts
    )


def _doubt(group: _Group, other: _Group, reason: str) -> Fault:
    entry = group.entries[0]
    return Fault(
        place=entry.place,
        problem=f'"{plain(entry.title)}" looks like {other.entries[0].place} but has {reason}, '
        "so both were kept",
        remedy="if they are one paper, give both entries the same arXiv id or DOI",
    )
