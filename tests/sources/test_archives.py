"""Zip archives, standard input, and files that would fill a memory."""

import gzip
import io
import sys
import zipfile
from pathlib import Path

import pytest

from generator import sources
from generator.errors import CatalogError
from generator.sources import archives

PAPER = "@misc{a, title={In an Archive}}"


def packed(path: Path, **members: str | bytes) -> Path:
    """An archive; "__" in a name stands for "/", "_" for "."."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(
                name if "." in name else name.replace("__", "/").replace("_", "."), content
            )
    return path


def read(*paths: Path) -> tuple[list[str], list[str]]:
    """Where entries stand, and what is doubtful."""
    readings = [sources.read(source) for source in sources.find(paths)]
    places = [str(entry.place) for reading in readings for entry in reading.entries]
    return places, [str(doubt) for reading in readings for doubt in reading.doubts]


def fault(path: Path) -> str:
    with pytest.raises(CatalogError) as error:
        read(path)
    return str(error.value)


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    archive = packed(
        tmp_path / "export.zip",
        b_bib=PAPER,
        deep__a_bib=f"\n{PAPER}",
        README_md="x",
        _hidden="x",
        **{"__MACOSX/b.bib": "x"},
        c_ris_gz=gzip.compress(b"TY  - JOUR\nTI  - T\nER  - \n"),
    )
    expected = ["export.zip/b.bib:1", "export.zip/c.ris.gz:1", "export.zip/deep/a.bib:2"]
    assert read(archive) == (expected, [])
    assert read(tmp_path, archive)[0] == expected


def test_archives_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        packed(tmp_path / folder / "x.zip", a_bib=PAPER)
    places, _ = read(tmp_path / "one", tmp_path / "two" / "x.zip")
    assert places == ["one/x.zip/a.bib:1", "x.zip/a.bib:1"]
    places, _ = read(tmp_path / "one" / "x.zip", tmp_path / "two" / "x.zip")
    assert places == ["one/x.zip/a.bib:1", "two/x.zip/a.bib:1"]


def test_members_of_one_name_are_both_read(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.bib", PAPER)
        archive.writestr("../a.bib", PAPER)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.bib", PAPER)
    assert read(path)[0] == ["x.zip/a (2).bib:1", "x.zip/a (3).bib:1", "x.zip/a.bib:1"]


def test_what_cannot_be_read_in_an_archive_is_said(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", a_bib=PAPER).read_bytes()
    path = packed(tmp_path / "x.zip", inner_zip=inner, note_doc="prose", b_bib=PAPER)
    places, doubts = read(path)
    assert places == ["x.zip/b.bib:1"]
    assert doubts[0] == (
        "x.zip/inner.zip: it is an archive within an archive; unpack the outer one, or remove it"
    )
    assert doubts[1].startswith("x.zip/note.doc: it holds no format that can be read; use one of ")


def test_a_damaged_member_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", a_bib=PAPER * 9, b_bib=PAPER)
    content = bytearray(path.read_bytes())
    content[40:44] = b"\0\0\0\0"
    path.write_bytes(content)
    assert read(path) == (
        ["x.zip/b.bib:1"],
        ["x.zip/a.bib: it is damaged or cut off; fetch the archive again, or remove it"],
    )


def test_an_encrypted_member_is_said(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", a_bib=PAPER)
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert read(path)[1] == ["x.zip/a.bib: it is encrypted; unpack the archive, or remove it"]


def test_a_file_that_is_no_archive_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    said = "x.zip: it is damaged, or no zip archive; fetch it again, or remove it"
    assert fault(path) == said
    assert read(tmp_path)[1] == [f"{tmp_path.name}/{said}"]
    assert fault(packed(tmp_path / "empty.zip")) == (
        "empty.zip: it is an empty archive; put files into it, or remove it"
    )


def test_an_archive_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "bomb.zip", a_bib=b"\0" * 11_000_000)
    times = 11_000_000 // path.stat().st_size
    assert fault(path) == (
        f"bomb.zip: it unpacks to {times:,} times its size, as no papers do; look into it before"
        " you unpack it, or remove it"
    )
    monkeypatch.setattr(archives, "MOST", 10_000)
    assert fault(path) == (
        "bomb.zip: it unpacks to more than 1 GB; unpack it and name the files, or remove it"
    )
    packed_file = tmp_path / "bomb.bib.gz"
    packed_file.write_bytes(gzip.compress(b" " * 20_000))
    assert fault(packed_file) == (
        "bomb.bib.gz: it unpacks to more than 1 GB; part it into smaller files, or remove it"
    )


def test_a_hyphen_is_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = io.BytesIO(b"TY  - JOUR\nTI  - M\xfcller\nER  - \n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(content))
    own = tmp_path / "a.bib"
    own.write_text(PAPER)
    assert read(Path("-"), own, Path("-")) == (
        ["a.bib:1", "standard input:1"],
        [
            (
                'standard input:2: "TI  - Müller" is not UTF-8 and was read as Windows-1252; save'
                " the file as UTF-8"
            )
        ],
    )
