"""Permanent ids and their registry.

A paper's id is the slug of its title when it was first seen. The registry remembers the id with all
that ever identified the paper, so that a later change of title changes no address, and an id that
was given to what proves to be another paper leads on to it.
"""

import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.errors import CatalogError, Fault, Place
from generator.merge import Work, position
from generator.records import Entry
from generator.text import key, slug

RESERVED = frozenset({"index", "readme", "page"})
"""Names that mean something else in a folder of pages."""

Marks = dict[str, tuple[str, ...]]
"""What identifies a paper: kind ("arxiv", "doi", "title", "key") -> values, sorted. A "key" is
the source with the key it has there: "reading.bib#smith2020"."""

KINDS = ("arxiv", "doi", "title", "key")
"""Kinds of marks, most reliable first."""

MOST_NAMESAKES = 50
"""Known papers of one title that a paper with a known DOI or arXiv id may have been, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All ids ever given."""

    marks_by_id: dict[str, Marks] = field(default_factory=dict)
    """Paper id -> what identifies the paper, by id."""

    citation_keys: dict[str, str] = field(default_factory=dict)
    """Paper id -> the key by which bibliographies cite the paper, where it has been given one."""

    @classmethod
    def parse(cls, text: str, where: str) -> "Registry":
        """Read what `text` writes; raise CatalogError where it is something else."""
        try:
            document = json.loads(text)
            papers = document["papers"]
            marks_by_id = {
                str(paper_id): {
                    kind: tuple(str(value) for value in marks.get(kind, ())) for kind in KINDS
                }
                for paper_id, marks in papers.items()
            }
            citation_keys = {
                str(paper_id): str(marks["cite"])
                for paper_id, marks in papers.items()
                if "cite" in marks
            }
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            fault = Fault(
                place=Place(source=where),
                problem=f"the registry of ids cannot be read ({error})",
                remedy="restore the file from version control; deleting it gives new ids",
            )
            raise CatalogError([fault]) from error
        return cls(marks_by_id=marks_by_id, citation_keys=citation_keys)

    def keyed(self, citation_keys: Mapping[str, str]) -> "Registry":
        """Return the registry with the citation keys of papers, by paper id, noted in it."""
        return replace(self, citation_keys={**self.citation_keys, **citation_keys})

    def text(self) -> str:
        """Return the registry as a file for version control: JSON, one paper a line, by id."""
        keys = self.citation_keys
        lines = (
            f"{json.dumps(paper_id)}: "
            + json.dumps(
                {kind: values for kind, values in marks.items() if values}
                | ({"cite": keys[paper_id]} if paper_id in keys else {})
            )
            for paper_id, marks in sorted(self.marks_by_id.items())
        )
        return '{"papers": {\n' + ",\n".join(lines) + "\n}}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The ids of a build."""

    ids: tuple[str, ...]
    """One for each work, in the order of the works."""

    redirects: dict[str, str]
    """Former id -> the id that the paper has now, by former id."""

    registry: Registry
    """The registry with what this build added."""


def assign(
    works: Sequence[Work], registry: Registry, settled: Mapping[int, str] | None = None
) -> Assignment:
    """Return the ids of works. They do not depend on the order of the sources.

    `settled` are work number -> the id that this work gets whatever else speaks for it.
    """
    settled = settled or {}
    marks = [marks_of(work.entries) for work in works]
    ids_by_work, redirects = _remembered(marks, registry, settled)
    taken = {*registry.marks_by_id, *settled.values()}
    unnamed = (number for number in range(len(works)) if number not in ids_by_work)
    for number in sorted(unnamed, key=lambda number: _seniority(works[number])):
        ids_by_work[number] = unused(stem_of(works[number].merged.title, otherwise="paper"), taken)
        taken.add(ids_by_work[number])
    marks_by_id = dict(registry.marks_by_id)
    for number, paper_id in ids_by_work.items():
        marks_by_id[paper_id] = _union(marks_by_id.get(paper_id, {}), marks[number])
    return Assignment(
        ids=tuple(ids_by_work[number] for number in range(len(works))),
        redirects=redirects,
        registry=replace(registry, marks_by_id=dict(sorted(marks_by_id.items()))),
    )


def _remembered(
    marks: Sequence[Marks], registry: Registry, settled: Mapping[int, str]
) -> tuple[dict[int, str], dict[str, str]]:
    """Return the ids that works had before, by number, and the former ids that lead on to them."""
    claims = sorted(_claims(marks, registry))
    ids_by_work = dict(settled)
    works_by_id = {paper_id: number for number, paper_id in settled.items()}
    for _, paper_id, number in claims:
        if paper_id not in works_by_id and number not in ids_by_work:
            works_by_id[paper_id] = number
            ids_by_work[number] = paper_id
    redirects: dict[str, str] = {}
    for _, paper_id, number in claims:
        if paper_id not in works_by_id:
            works_by_id[paper_id] = number
            redirects[paper_id] = ids_by_work[number]
    return ids_by_work, dict(sorted(redirects.items()))


def _claims(marks: Sequence[Marks], registry: Registry) -> Iterator[tuple[int, str, int]]:
    """Yield which works may be which known papers: weakness of the evidence, id, work number."""
    ids_by_mark: dict[tuple[str, str], list[str]] = {}
    for paper_id, known in registry.marks_by_id.items():
        for kind, values in known.items():
            for value in values:
                ids_by_mark.setdefault((kind, value), []).append(paper_id)
    for number, stated in enumerate(marks):
        is_known = False
        for weakness, kind in enumerate(KINDS):
            # Whoever is known by something firmer need not be compared with all namesakes.
            most = MOST_NAMESAKES if is_known else None
            for value in stated.get(kind, ()):
                for paper_id in ids_by_mark.get((kind, value), [])[:most]:
                    known = registry.marks_by_id[paper_id]
                    if not any(_differ(stated, known, firmer) for firmer in KINDS[:weakness][:2]):
                        is_known = True
                        yield weakness, paper_id, number


def _differ(first: Marks, second: Marks, kind: str) -> bool:
    """Tell whether both have marks of a kind, and none in common."""
    mine, yours = set(first.get(kind, ())), set(second.get(kind, ()))
    return bool(mine and yours and not mine & yours)


def marks_of(entries: Sequence[Entry]) -> Marks:
    """Return what identifies the paper of entries."""
    return {
        "arxiv": _sorted(entry.arxiv for entry in entries),
        "doi": _sorted(entry.doi for entry in entries),
        "title": _sorted(key(entry.title) or entry.title for entry in entries),
        "key": _sorted(f"{entry.place.source}#{entry.key}" for entry in entries if entry.key),
    }


def _union(first: Marks, second: Marks) -> Marks:
    return {kind: _sorted((*first.get(kind, ()), *second.get(kind, ()))) for kind in KINDS}


def _sorted(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


def _seniority(work: Work) -> tuple[object, ...]:
    """Sort works so that of those with one slug the same one always gets it bare."""
    merged = work.merged
    names = tuple(author.name for author in merged.authors)
    return (
        merged.date or "9999",
        merged.arxiv or "",
        merged.doi or "",
        merged.title,
        names,
        merged.abstract or "",
        position(work.entries[0]),
    )


def stem_of(text: str, *, otherwise: str) -> str:
    """Return the slug of a text, or, where that has no letters, a word and a digest of the text."""
    return slug(text) or f"{otherwise}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def unused(stem: str, taken: Container[str]) -> str:
    """Return the stem, or the first of "stem-2", "stem-3", … that nothing else has."""
    candidate, number = stem, 1
    while candidate in taken or candidate in RESERVED:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate
