"""Tables of papers with a header: CSV and TSV of Zotero, Scopus, PubMed and spreadsheets."""

import csv
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from generator.errors import Place
from generator.records import Reading
from generator.sources import wos
from generator.sources.columns import IGNORED, MAPPING
from generator.sources.draft import Draft
from generator.sources.gathering import Gathering
from generator.sources.imprint import kind_named
from generator.sources.people import listed

_DELIMITERS: Final = ",;\t|"
_LONGEST: Final = 1000
"""Lines of one record: where quotes are open for longer, somebody forgot to close them."""

_OF_WEB_OF_SCIENCE: Final = frozenset({"PT", "AU", "TI", "SO", "UT"})
_FEWEST_KNOWN: Final = 2
_MOST_SHOWN: Final = 10
_FORMULA: Final = re.compile(r'="(.*)"', re.DOTALL)
"""How Excel is told that digits are no number."""


def _squeezed(name: str) -> str:
    """Return what counts of a column's name: "journalbook" for "Journal/Book", "JOURNAL_BOOK"."""
    return re.sub(r"[\W_]+", "", name).lower()


_RANKS: Final = {_squeezed(name): rank for rank, name in enumerate(MAPPING)}
_HARMLESS: Final = frozenset(map(_squeezed, IGNORED))


def recognises(text: str) -> bool:
    """Tell whether a text begins with a header that names a title and something else we know."""
    header = _header(text)[1]
    meanings = _meanings(header)
    titled = "title" in meanings.values() and len(meanings) >= _FEWEST_KNOWN
    return titled or _is_of_wos(header)


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text, one a row."""
    found = Gathering()
    start, header = _header(text)
    meanings, of_wos = _meanings(header), _is_of_wos(header)
    head = Place(source=where, line=start + 1)
    if not of_wos and "title" not in meanings.values():
        shown = ", ".join(f'"{cell[:40]}"' for cell in header[:_MOST_SHOWN])
        found.refuse(head, f"none of the columns {shown} is a title", 'name one "title"')
        return found.reading()
    if not of_wos:
        found.unknown(head, (name for name in header if _is_strange(name)))
    for line, row in _rows(_lines(text), start + 1, _delimiter(text)):
        place = Place(source=where, line=line)
        if isinstance(row, csv.Error):
            found.refuse(place, f"this is no row of a table: {row}", "close its quotes")
        elif any(cell.strip() for cell in row):
            written: dict[str, list[str]] = {}
            for name, cell in zip(header, row):  # noqa: B905 - a row may be cut off
                written.setdefault(name, []).append(_value(meanings.get(name, ""), cell.strip()))
            if any(cell.strip() for cell in row[len(header) :]):
                problem = f"the row has {len(row)} cells, but the header {len(header)}"
                found.doubt(place, problem, "quote cells that hold what parts cells")
            if of_wos:
                wos.add(found, place, written)
            else:
                _add(found, Draft(place, written, meanings))
    return found.reading()


def _add(found: Gathering, draft: Draft) -> None:
    found.add(
        draft,
        authors=listed(draft.first("authors")),
        editors=listed(draft.first("editors")),
        kind=kind_named(draft.prose("kind")),
        key=draft.prose("key"),
    )


def _meanings(header: list[str]) -> dict[str, str]:
    """Return the columns that we know -> what they hold; what counts first stands first."""
    known = {name: rank for name in header if (rank := _RANKS.get(_squeezed(name))) is not None}
    ordered = list(MAPPING.values())
    return {name: ordered[rank] for name, rank in sorted(known.items(), key=lambda item: item[1])}


def _value(meaning: str, cell: str) -> str:
    """Return a cell with one item of a list a line."""
    if match := _FORMULA.fullmatch(cell):
        cell = match[1]
    if meaning == "categories":
        return re.sub("[,;|]", " ", cell)
    return re.sub("[,|]", "\n", cell) if meaning == "keywords" and ";" not in cell else cell


def _is_strange(name: str) -> bool:
    squeezed = _squeezed(name)
    return squeezed not in _RANKS and squeezed not in _HARMLESS and squeezed != ""


def _is_of_wos(header: list[str]) -> bool:
    return set(header) >= _OF_WEB_OF_SCIENCE


def _lines(text: str) -> list[str]:
    return [line for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text) if line]


def _header(text: str) -> tuple[int, list[str]]:
    """Return the first line that is not empty, from 0, and its cells."""
    for number, line in enumerate(_lines(text[: 1 << 16])):
        if line.strip() and not re.fullmatch(r"sep=.\s*", line):
            return number, [cell.strip() for cell in _cells(line, _delimiter(text))]
    return 0, []


def _delimiter(text: str) -> str:
    """Return what parts the most names that we know."""
    lines = [line for line in _lines(text[: 1 << 16]) if line.strip()]
    line = next((line for line in lines if not re.fullmatch(r"sep=.\s*", line)), "")
    return max(
        _DELIMITERS,
        key=lambda mark: sum(
            _squeezed(cell) in _RANKS or cell.strip() in wos.MAPPING for cell in _cells(line, mark)
        ),
    )


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(
    lines: list[str], position: int, delimiter: str
) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield the rows from a line on, each with its line, from 1; a broken one is one line."""
    while position < len(lines):
        taken = 1
        row: list[str] | csv.Error
        try:
            row, taken = _row(lines, position, delimiter, strict=True)
        except csv.Error as error:
            row = error
            if "end of data" not in str(error):
                try:
                    row, taken = _row(lines, position, delimiter, strict=False)
                except csv.Error as worse:
                    row = worse
        yield position + 1, row
        position += taken


def _row(lines: list[str], position: int, delimiter: str, *, strict: bool) -> tuple[list[str], int]:
    some = islice(lines, position, position + _LONGEST)
    reader = csv.reader(some, delimiter=delimiter, strict=strict)
    return next(reader), reader.line_num
