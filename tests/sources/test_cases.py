"""Golden cases: one file of a trap, and beside it as JSON what it is read as."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest

from generator import sources
from generator.records import Author, Entry, Imprint, Reading

FOLDER = Path(__file__).parent
CASES = sorted(
    path
    for folder in FOLDER.iterdir()
    if folder.is_dir()
    for path in folder.iterdir()
    if not path.name.endswith(".expected.json")
)


def stated(value: Entry | Imprint) -> dict[str, Any]:
    """The fields of a value that say something."""
    return {
        name: part
        for name, part in asdict(value).items()
        if part not in (None, "", [], ()) and name != "place"
    }


def named(author: Author) -> str:
    return f"{author.family} | {author.given}" if author.given else author.family


def plain(entry: Entry) -> dict[str, Any]:
    """An entry as a person would write it down."""
    made = {"at": str(entry.place).partition(":")[2], **stated(entry)}
    if entry.authors:
        made["authors"] = [named(author) for author in entry.authors]
    if entry.imprint:
        made["imprint"] = stated(entry.imprint)
        if entry.imprint.editors:
            made["imprint"]["editors"] = [named(editor) for editor in entry.imprint.editors]
    if entry.links:
        made["links"] = [f"{link.kind} {link.url}" for link in entry.links]
    return made


def written(reading: Reading) -> dict[str, Any]:
    return {
        "entries": [plain(entry) for entry in reading.entries],
        "refusals": [str(refusal.fault) for refusal in reading.refusals],
        "doubts": [str(doubt) for doubt in reading.doubts],
    }


@pytest.mark.parametrize("path", CASES, ids=[f"{p.parent.name}/{p.name}" for p in CASES])
def test_a_source_is_read_as_the_file_beside_it_says(
    path: Path, pytestconfig: pytest.Config
) -> None:
    (source,) = sources.find([path])
    found = json.loads(json.dumps(written(sources.read(source))))
    expected = path.with_name(f"{path.name}.expected.json")
    if pytestconfig.getoption("--update-golden"):
        text = json.dumps(found, ensure_ascii=False, indent=1)
        expected.write_text(f"{text}\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_a_case_can_tell_every_field() -> None:
    assert {"place"} < {field.name for field in fields(Entry)}
    assert "kind" in {field.name for field in fields(Imprint)}
