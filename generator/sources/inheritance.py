"""What entries of a BibTeX file take over from others: by crossref a parent's, by xdata a set's."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from generator.sources.blocks import Record

_OWN_NAMES: Final = """
    title subtitle shorttitle titleaddon crossref xref xdata key ids url urldate doi abstract
    author keywords eprint eprinttype eprintclass archiveprefix primaryclass pages eid file note
    annotation options related label shorthand sortkey
"""
_OWN: Final = frozenset(_OWN_NAMES.split())
"""Fields that nothing inherits by crossref: they tell one work from another."""

_DATES: Final = frozenset({"date", "year", "month", "day"})
_PARTS_OF_BOOKS: Final = frozenset({"inbook", "bookinbook", "suppbook"})
_DEEPEST: Final = 5
"""Parents of parents that an entry may inherit from."""


def completed(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the entries with what they inherit, without the sets of fields that xdata names.

    As biblatex has it (appendix B of its manual): a parent's title is its parts' book title, or the
    journal of an article; a book's author is the author of its parts, too.
    """
    every = tuple(records)
    by_key = {record.key.lower(): record for record in reversed(every) if record.key}
    filled = {
        record.key.lower(): replace(record, fields=_with_sets(record, by_key))
        for record in by_key.values()
    }
    return tuple(
        replace(record, fields=_with_parents(replace(record, fields=own), filled))
        for record in every
        if record.kind != "xdata"
        for own in [_with_sets(record, by_key)]
    )


def _with_sets(record: Record, by_key: dict[str, Record]) -> dict[str, str]:
    fields = dict(record.fields)
    wanted, met = [record], {record.key.lower()}
    while wanted:
        for name in wanted.pop(0).fields.get("xdata", "").lower().split(","):
            fields_of = by_key.get(name.strip())
            if fields_of and fields_of.kind == "xdata" and name.strip() not in met:
                met.add(name.strip())
                wanted.append(fields_of)
                fields = fields_of.fields | fields
    return fields


def _with_parents(record: Record, by_key: dict[str, Record]) -> dict[str, str]:
    fields = dict(record.fields)
    for parent in _parents(record, by_key):
        dated = _DATES & fields.keys()
        inherited = {
            name: text
            for name, text in parent.fields.items()
            if name not in _OWN and not (dated and name in _DATES)
        }
        title = "journaltitle" if parent.kind == "periodical" else "booktitle"
        if parent.kind.startswith("mv"):
            title = "maintitle"
        if parent.fields.get("title"):
            inherited[title] = parent.fields["title"]
        if record.kind in _PARTS_OF_BOOKS and "author" in parent.fields:
            inherited["author"] = parent.fields["author"]
        fields = inherited | fields
    return fields


def _parents(record: Record, by_key: dict[str, Record]) -> Iterator[Record]:
    parent: Record | None = record
    for _ in range(_DEEPEST):
        parent = by_key.get(parent.fields.get("crossref", "").lower()) if parent else None
        if parent is None or parent.key == record.key:
            return
        yield parent
