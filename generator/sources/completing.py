"""Entries of a listing with what stood around them; one that a page prints twice is one entry."""

from collections.abc import Mapping
from dataclasses import replace

from generator.records import Entry, Listed, Reading
from generator.sources import fields
from generator.sources.linked import Facts, about
from generator.text import key

NO_ABSTRACT = "has no abstract"
"""How a doubt ends that a second printing may settle."""


def completed(reading: Reading, facts: Mapping[int, Facts]) -> Reading:
    """Return a reading whose entries have what was said around them, each once a page."""
    lines = [entry.place.line or 0 for entry in reading.entries]
    said = about(lines, dict(facts)) if facts else iter(())
    entries = [_with(entry, next(said, Facts())) if facts else entry for entry in reading.entries]
    firsts: dict[tuple[int, str], Entry] = {}
    repeated: set[int | None] = set()
    for entry in entries:
        name = (_listed(entry).page, entry.arxiv or key(entry.title) or entry.title)
        first = firsts.setdefault(name, entry)
        if first is not entry:
            firsts[name] = _joined(first, entry)
            repeated |= {entry.place.line, *([first.place.line] if entry.abstract else [])}
    doubts = (
        doubt
        for doubt in reading.doubts
        if not (doubt.place.line in repeated and doubt.problem.endswith(NO_ABSTRACT))
    )
    ranks: dict[int, int] = {}
    numbered = []
    for entry in firsts.values():
        listed = _listed(entry)
        ranks[listed.page] = ranks.get(listed.page, 0) + 1
        numbered.append(replace(entry, listed=replace(listed, position=ranks[listed.page])))
    return replace(reading, entries=tuple(numbered), doubts=tuple(doubts))


def _listed(entry: Entry) -> Listed:
    return entry.listed or Listed(page=1, position=1)


def _with(entry: Entry, facts: Facts) -> Entry:
    stated = (*entry.links, *facts.links)
    return replace(
        entry,
        arxiv=facts.arxiv,
        date=facts.date,
        links=fields.links(stated, arxiv=facts.arxiv, own_doi=None),
        listed=replace(_listed(entry), votes=facts.votes),
    )


def _joined(first: Entry, second: Entry) -> Entry:
    """Return what both printings of an entry say."""
    votes = _listed(first).votes
    return replace(
        first,
        abstract=first.abstract or second.abstract,
        date=first.date or second.date,
        links=fields.links((*first.links, *second.links), arxiv=first.arxiv, own_doi=None),
        listed=replace(_listed(first), votes=_listed(second).votes if votes is None else votes),
    )
