"""BibTeX as text: entries with their fields resolved, and what could not be read."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
_LOOSE_ENTRY: Final = re.compile(r"^\s*(?:title|author)\s*=\s*[{\"]", re.MULTILINE | re.IGNORECASE)
_FIELD: Final = re.compile(r"\s*([A-Za-z][\w:-]*)\s*=\s*(?=[{\"\w])")
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # its faults are our refusals


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One entry of a BibTeX file."""

    line: int
    """The line it begins on, from 1."""

    kind: str
    """Its type in lower case: "article"."""

    key: str
    """Possibly empty."""

    fields: dict[str, str]
    """Name in lower case -> LaTeX, without outer braces."""

    repeated: tuple[str, ...] = ()
    """Fields that it has twice; the first one counts."""

    joined: tuple[str, ...] = ()
    """Fields that no comma parts from the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A block that is no BibTeX."""

    line: int
    """The line it begins on, from 1."""

    reason: str
    text: str
    """As much of it as was recognised."""

    lost: bool = True
    """False for text between entries, which BibTeX ignores, but which looks like an entry."""


def blocks(text: str) -> tuple[tuple[Record, ...], tuple[Failure, ...]]:
    """Return the entries and the failures of a BibTeX text, each in its order. Never raises."""
    library = parse_string(text.replace("\r\n", "\n").replace("\r", "\n"), parse_stack=[])
    strings = _strings(library)
    records: list[Record] = []
    failures: list[Failure] = []
    after_failure = False
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        inner, repeated = _entry(block)
        if inner is not None:
            records.append(_record(inner, line, strings, repeated))
        elif isinstance(block, ParsingFailedBlock) and not _is_repeated_string(block):
            failures.append(_failure(block, line))
        elif isinstance(block, ImplicitComment) and not after_failure:
            failures += _loose(block, line)
        after_failure = isinstance(block, ParsingFailedBlock)
    return tuple(records), tuple(failures)


def _strings(library: Library) -> dict[str, str]:
    """Return name in lower case -> value; a later @string may use earlier ones."""
    values = {name: name for name in _MONTHS.split()}
    for block in library.blocks:
        if isinstance(block, DuplicateBlockKeyBlock):
            block = block.ignore_error_block or block  # noqa: PLW2901
        if isinstance(block, String):
            values[block.key.lower()] = _resolved(block.value, values)
    return values


def _entry(block: Block) -> tuple[Entry | None, tuple[str, ...]]:
    """Return the entry that a block is or wraps, and its repeated fields."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        repeated = getattr(block, "duplicate_keys", ())
        inner = block.ignore_error_block
        if isinstance(inner, Entry):
            return inner, tuple(sorted(repeated))
    return (block, ()) if isinstance(block, Entry) else (None, ())


def _is_repeated_string(block: ParsingFailedBlock) -> bool:
    return isinstance(block, DuplicateBlockKeyBlock)


def _failure(block: ParsingFailedBlock, line: int) -> Failure:
    reason = str(getattr(block.error, "abort_reason", "") or block.error)
    return Failure(line=line, reason=" ".join(reason.split()).rstrip("."), text=block.raw or "")


def _loose(block: ImplicitComment, line: int) -> Iterator[Failure]:
    if _LOOSE_ENTRY.search(block.comment):
        yield Failure(line=line, reason="", text=block.comment, lost=False)


def _record(entry: Entry, line: int, strings: dict[str, str], repeated: tuple[str, ...]) -> Record:
    fields: dict[str, str] = {}
    joined: list[str] = []
    for field in entry.fields:
        for name, written in _parted(field.key, str(field.value)):
            joined += [name] * (name != field.key)
            value = _resolved(written, strings).strip()
            if value:
                fields.setdefault(name.lower(), value)
    return Record(
        line=line,
        kind=entry.entry_type.lower(),
        key=entry.key.strip(),
        fields=fields,
        repeated=repeated,
        joined=tuple(joined),
    )


def _parted(name: str, value: str) -> Iterator[tuple[str, str]]:
    """Yield a field, and those that were read into its value for want of a comma."""
    while (end := _first_end(value)) and (following := _FIELD.match(value, end)):
        yield name, value[:end]
        name, value = following[1], value[following.end() :]
    yield name, value


def _first_end(value: str) -> int:
    """Return where the braces or quotes that a value begins with are closed, 0 if never."""
    depth = 0
    for position, character in enumerate(value):
        depth += (character == "{") - (character == "}")
        closed = character == "}" if value[0] == "{" else character == '"' and position > 0
        if closed and depth == 0:
            return position + 1
    return 0


def _resolved(value: str, strings: dict[str, str]) -> str:
    """Return a field's value without its delimiters: {…}, "…", a number, names and "#" between."""
    return "".join(
        part[1:-1] if part[:1] in ('"', "{") and len(part) > 1 else strings.get(part.lower(), part)
        for part in _parts(value.strip())
    )


def _parts(value: str) -> Iterator[str]:
    if "#" not in value:
        yield value
        return
    depth, quoted, start = 0, False, 0
    for position, character in enumerate(value):
        if character == '"' and depth == 0:
            quoted = not quoted
        depth += (character == "{") - (character == "}")
        if character == "#" and depth == 0 and not quoted:
            yield value[start:position].strip()
            start = position + 1
    yield value[start:].strip()
