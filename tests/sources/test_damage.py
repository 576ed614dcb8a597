"""No reader fails on damaged files, and none loses a record of a file in silence."""

import csv
import io
import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import sources
from generator.records import Reading
from generator.sources import bibtex, csl, nbib, ris, table, wos
from generator.sources.decoding import decode

CASES = Path(__file__).parent
PARSERS: dict[str, Callable[[str, str], Reading]] = {
    ".ris": ris.parse,
    ".ciw": wos.parse,
    ".nbib": nbib.parse,
    ".json": csl.parse,
    ".csv": table.parse,
    ".tsv": table.parse,
    ".bib": bibtex.parse,
}
STARTS = {".ris": "TY  - ", ".ciw": "PT ", ".nbib": "PMID- "}
"""What a line begins with that begins a record, where that is so."""

SMALL = [
    path
    for folder in ("ris", "wos", "nbib", "csl", "table", "bibtex")
    for path in sorted((CASES / folder).iterdir())
    if not path.name.endswith(".expected.json")
]
REAL = (
    "ris/zotero-library.ris",
    "ris/broken.ris",
    "ris/example_wos.ris",
    "json/csl-json-2.json",
    "bibtex/conference.bib",
)
_SLICE = 8_000
_INSERTED = (
    b'"',
    b"{",
    b"}",
    b"[",
    b"\n",
    b"\r",
    b"\x00",
    b"\xff",
    b"ER  - \n",
    b"TY  - X\n",
    b",",
)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A part of a file with a few bytes cut, doubled, swapped or replaced."""
    start = chance.randrange(max(1, len(content) - _SLICE))
    part = bytearray(content[start * chance.randint(0, 1) :][:_SLICE])
    for _ in range(chance.randint(0, 5)):
        one, two = sorted(chance.choices(range(len(part) + 1), k=2))
        match chance.randint(0, 4):
            case 0:
                del part[one : one + 200]
            case 1:
                part[one:one] = part[two : two + 300]
            case 2:
                part[one:two] = part[one:two][::-1][:100]
            case 3:
                part[one : one + 1] = bytes([chance.randrange(256)])
            case _:
                part[one:one] = chance.choice(_INSERTED)
    return bytes(part)


def check(content: bytes, suffix: str) -> None:
    decoded = decode(content, "x")
    if decoded is None:
        return
    text, _ = decoded
    reading = PARSERS[suffix](text, "x")
    if suffix in STARTS:
        lines = re.split(r"\r\n|\r|\n", text)
        begun = sum(line.startswith(STARTS[suffix]) for line in lines)
        assert len(reading.entries) + len(reading.refusals) >= begun


@given(st.sampled_from(SMALL), st.randoms(use_true_random=False))
def test_damaged_files_are_read_without_loss(path: Path, chance: random.Random) -> None:
    check(damaged(path.read_bytes(), chance), path.suffix)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(REAL), chance=st.randoms(use_true_random=False))
def test_damaged_real_files_are_read_without_loss(
    shared: Path, name: str, chance: random.Random
) -> None:
    path = shared / "data/imports" / name
    suffix = ".ciw" if path.stem == "example_wos" else path.suffix
    check(damaged(path.read_bytes(), chance), suffix)


@given(st.text(alphabet='ab,;"\n\t\r =|', max_size=80))
def test_any_table_is_read_row_by_row(body: str) -> None:
    reading = table.parse(f"title,year\n{body}", "x")
    assert all(refusal.fault.place.line for refusal in reading.refusals)


def counted(path: Path) -> int:
    """The records of a file as another program counts them."""
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix == ".json":
        return len(json.loads(text))
    if path.suffix == ".bib":
        return len(re.findall(r"^@\w+\{", text, re.MULTILINE))
    if text.startswith("FN "):
        return len(rispy.loads(text, implementation=rispy.WokParser))
    return len(rispy.loads(text))


@pytest.mark.parametrize(
    ("name", "entries", "refusals"),
    [
        ("ris/broken.ris", 19, 0),
        ("ris/example_bom.ris", 0, 1),
        ("ris/example_extraneous_data.ris", 2, 0),
        ("ris/example_full.ris", 2, 0),
        ("ris/example_utf_chars.ris", 1, 0),
        ("ris/example_wos.ris", 2, 0),
        ("ris/zotero-library.ris", 100, 0),
        ("json/csl-json-1.json", 1, 0),
        ("json/csl-json-2.json", 16, 0),
        ("json/csl-json-null-dates.json", 0, 1),
        ("bibtex/conference.bib", 1200, 0),
    ],
)
def test_real_files_are_read_whole(shared: Path, name: str, entries: int, refusals: int) -> None:
    path = shared / "data/imports" / name
    (source,) = sources.find([path])
    reading = sources.read(source)
    assert (len(reading.entries), len(reading.refusals)) == (entries, refusals)
    assert entries + refusals == counted(path)


def test_tables_have_as_many_records_as_rows() -> None:
    for name in ("zotero.csv", "scopus.csv", "people.tsv", "pubmed.csv"):
        path = CASES / "table" / name
        text = path.read_text(encoding="utf-8-sig")
        delimiter = "\t" if path.suffix == ".tsv" else ","
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
        reading = table.parse(text, name)
        assert len(reading.entries) + len(reading.refusals) == len(rows)
