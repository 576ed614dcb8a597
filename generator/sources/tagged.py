"""Records of tagged lines, as in RIS, Web of Science and PubMed files: "TI  - A title"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Record:
    """One record of a file."""

    line: int
    """The line it begins on, from 1."""

    values: dict[str, list[str]] = field(default_factory=dict)
    """Tag -> its values in the order of the file; "\\n" parts the lines of a value."""

    started: bool = True
    """Whether it began with the tag that begins records."""

    ended: bool = False
    """Whether it ended with the tag that ends records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a format writes records."""

    line: re.Pattern[str]
    """A line with a tag; its first group is the tag, its second the value."""

    start: str
    """The tag that begins a record, whether the one before has ended or not."""

    end: str = ""
    """The tag that ends a record; where there is none, a blank line does."""

    outside: frozenset[str] = frozenset()
    """Tags that belong to the file, not to a record."""


def records(text: str, dialect: Dialect) -> Iterator[Record]:
    """Yield the records of a text. A tag outside of all records begins one, too."""
    record: Record | None = None
    tag = ""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        match = dialect.line.fullmatch(line)
        if match is None:
            if record and not line.strip() and not dialect.end:
                yield record
                record = None
            elif record and tag:
                record.values[tag][-1] += f"\n{line.strip()}"
            continue
        tag = match[1]
        if tag in dialect.outside:
            tag = ""
        elif record and tag == dialect.end:
            record.ended = True
            yield record
            record = None
        elif tag != dialect.end:
            if record and tag == dialect.start:
                yield record
                record = None
            record = record or Record(line=number, started=tag == dialect.start)
            record.values.setdefault(tag, []).append((match[2] or "").strip())
    if record:
        yield record


def unmapped(record: Record, known: AbstractSet[str]) -> list[str]:
    """Return the tags of a record that mean nothing to us."""
    return [tag for tag in record.values if tag not in known]
