"""What the entries of one work add up to: for each field the best that any of them states."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.errors import Fault, Place
from generator.merge.matching import Apart, position, same_works
from generator.records import Entry, Link
from generator.text import key


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The entries of one work, and what they add up to."""

    entries: tuple[Entry, ...]
    """By place; never empty."""

    reasons: tuple[str | None, ...]
    """Why each entry is in here ("same DOI 10.1145/…"); None for the first one."""

    merged: Entry
    """The best value of each field; the place is that of the first entry."""

    origins: dict[str, Place]
    """Single-valued field -> where its value was taken from."""


def merge(entries: Iterable[Entry]) -> tuple[tuple[Work, ...], tuple[Fault, ...]]:
    """Return the works that entries state, by place of their first entry, and what is doubtful.

    The result does not depend on the order of the entries.
    """
    groups, doubts = same_works(entries)
    return tuple(_added_up(group) for group in groups), doubts


def parted(work: Work, apart: Apart) -> tuple[Work, ...]:
    """Return the works that a work is where some of its entries are to be kept apart."""
    return tuple(_added_up(group) for group in same_works(work.entries, apart)[0])


def united(works: Iterable[tuple[Work, str]]) -> Work:
    """Return the one work that works are, each given with the reason why."""
    reasoned = [
        (entry, reason or why)
        for work, why in works
        for entry, reason in zip(work.entries, work.reasons, strict=True)
    ]
    reasoned.sort(key=lambda pair: position(pair[0]))
    whole = _added_up(tuple(entry for entry, _ in reasoned))
    return replace(whole, reasons=(None, *(reason for _, reason in reasoned[1:])))


def _added_up(entries: tuple[Entry, ...]) -> Work:
    """Add up entries of one work, given in reading order."""
    best_first = sorted(entries, key=_completeness)
    title = best_first[0]
    fullest = max(best_first, key=lambda entry: len(entry.abstract or ""))
    signed = max(best_first, key=lambda entry: len(entry.authors))
    dated = _most_exact_date(best_first)
    firsts: dict[str, Entry] = {"title": title}
    if fullest.abstract:
        firsts["abstract"] = fullest
    if signed.authors:
        firsts["authors"] = signed
    if dated:
        firsts["date"] = dated
    for field in ("venue", "doi", "arxiv", "imprint"):
        stated = next((entry for entry in best_first if getattr(entry, field)), None)
        if stated:
            firsts[field] = stated
    values = {field: getattr(entry, field) for field, entry in firsts.items()}
    merged = Entry(
        place=entries[0].place,
        **values,
        links=_links(entries, values.get("arxiv"), values.get("doi")),
        keywords=_collected(entry.keywords for entry in entries),
        categories=_collected(entry.categories for entry in best_first),
    )
    return Work(
        entries=entries,
        reasons=_reasons(entries),
        merged=merged,
        origins={field: entry.place for field, entry in firsts.items()},
    )


def _completeness(entry: Entry) -> tuple[object, ...]:
    """Sort published before unpublished, bibliographic records before listings."""
    return (
        entry.venue is None and entry.doi is None,
        not entry.authors,
        entry.listed is not None,
        position(entry),
    )


def _most_exact_date(best_first: list[Entry]) -> Entry | None:
    """Return who states the best entry's date most exactly: "2024-07-03" rather than "2024"."""
    dated = [entry for entry in best_first if entry.date]
    if not dated:
        return None
    agreeing = [entry for entry in dated if (entry.date or "").startswith(dated[0].date or "")]
    return max(agreeing, key=lambda entry: len(entry.date or ""))


def _links(entries: tuple[Entry, ...], arxiv: str | None, doi: str | None) -> tuple[Link, ...]:
    """Return all links, with those that the identifiers imply; each address once."""
    implied = {link.url: link for link in implied_links(arxiv, doi)}
    stated = {link.url: link for entry in entries for link in entry.links}
    return tuple(sorted((implied | stated).values()))


def implied_links(arxiv: str | None, doi: str | None) -> tuple[Link, ...]:
    """Return the links that a paper's identifiers make."""
    return tuple(
        Link(kind="paper", url=f"{resolver}{identifier}")
        for resolver, identifier in (("https://arxiv.org/abs/", arxiv), ("https://doi.org/", doi))
        if identifier
    )


def _collected(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in lists for word in words))


def _reasons(entries: tuple[Entry, ...]) -> tuple[str | None, ...]:
    """Return the strongest evidence that ties each entry but the first to another one."""
    entries_by_mark: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        for mark in _marks(entry):
            entries_by_mark.setdefault(mark, []).append(entry)
    reasons: list[str | None] = [None]
    for entry in entries[1:]:
        ties = [
            f"same {kind if kind == 'title' else f'{kind} {value}'} as {other.place}"
            for kind, value in _marks(entry)
            for other in entries_by_mark[kind, value][:2]
            if other is not entry
        ]
        reasons.append(ties[0] if ties else f"same paper as {entries[0].place}")
    return tuple(reasons)


def _marks(entry: Entry) -> list[tuple[str, str]]:
    """Return what identifies an entry, firmest first."""
    named = (("arXiv id", entry.arxiv), ("DOI", entry.doi), ("title", key(entry.title)))
    return [(kind, value) for kind, value in named if value]
