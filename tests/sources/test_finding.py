"""Which files are read, and what they are called."""

import gzip
import os
from pathlib import Path

import pytest

from generator import sources
from generator.errors import CatalogError
from generator.sources.decoding import decode
from generator.sources.reading import READERS

TITLE = '{"title": "Müller"}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("catalog/papers/x.jsonl", "other/papers/x.jsonl", "b.jsonl"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TITLE, encoding="utf-8")
    return tmp_path


def names(*paths: Path | str) -> list[str]:
    return [source.name for source in sources.find([Path(path) for path in paths])]


@pytest.mark.usefixtures("folder")
def test_a_relative_path_is_called_as_it_is_given() -> None:
    assert names("catalog") == ["catalog/papers/x.jsonl"]
    assert names("./catalog/papers/x.jsonl") == ["catalog/papers/x.jsonl"]
    assert names(".") == ["b.jsonl", "catalog/papers/x.jsonl", "other/papers/x.jsonl"]


def test_other_paths_begin_with_their_own_last_part(folder: Path) -> None:
    assert names(folder / "catalog") == ["catalog/papers/x.jsonl"]
    assert names(folder / "b.jsonl") == ["b.jsonl"]
    assert names("catalog/../other/papers") == ["papers/x.jsonl"]


def test_files_of_one_name_are_told_apart_by_their_folders(folder: Path) -> None:
    paths = [folder / "catalog/papers", folder / "other/papers"]
    assert names(*paths) == ["catalog/papers/x.jsonl", "other/papers/x.jsonl"]


def test_order_and_repetition_of_arguments_do_not_matter(folder: Path) -> None:
    paths = [folder / "catalog", Path("catalog/papers/x.jsonl"), Path("b.jsonl")]
    assert names(*paths, *paths) == names(*reversed(paths)) == ["b.jsonl", "catalog/papers/x.jsonl"]


def test_hidden_files_and_readme_files_are_passed_over(folder: Path) -> None:
    for name in (".DS_Store", ".hidden/x.bib", "README.md"):
        file = folder / "catalog" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x", encoding="utf-8")
    assert names("catalog") == ["catalog/papers/x.jsonl"]


@pytest.mark.usefixtures("folder")
def test_missing_paths_are_named_together() -> None:
    with pytest.raises(CatalogError) as error:
        names("no.bib", "b.jsonl", "/no/such.txt")
    assert str(error.value).split("\n") == [
        f"{name}: there is no such file or folder; check the spelling and the folder it is looked"
        " for in"
        for name in ("no.bib", "such.txt")
    ]


def read(path: Path) -> tuple[list[str], list[str]]:
    (source,) = sources.find([path])
    reading = sources.read(source)
    return [entry.title for entry in reading.entries], [str(doubt) for doubt in reading.doubts]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(TITLE.encode(encoding))
    assert read(file) == (["Müller"], [])


def test_lines_that_are_not_utf_8_are_read_as_windows_1252(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(TITLE.encode() + TITLE.encode("cp1252"))
    assert read(file) == (
        ["Müller", "Müller"],
        [
            (
                'a.jsonl:2: "{"title": "Müller"}" is not UTF-8 and was read as Windows-1252;'
                " save the file as UTF-8"
            )
        ],
    )


def test_compressed_files_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(TITLE.encode()))
    assert read(file) == (["Müller"], [])


def test_content_counts_for_more_than_the_name(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("@misc{a, title={T}}", encoding="utf-8")
    assert read(file) == (["T"], [])
    file.write_text(TITLE, encoding="utf-8")
    assert read(file) == (["Müller"], [])


@pytest.mark.parametrize("content", [b"\x00\x01\x02binary", b"some prose"])
def test_an_unknown_file_is_a_fault_if_named_and_else_a_doubt(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "papers" / "a.doc"
    file.parent.mkdir()
    file.write_bytes(content)
    known = ", ".join(reader.suffixes[0] for reader in READERS if reader.suffixes)
    said = f"it holds no format that can be read; use one of {known}, or remove it"
    assert read(tmp_path / "papers") == ([], [f"papers/a.doc: {said}"])
    with pytest.raises(CatalogError) as error:
        read(file)
    assert str(error.value) == f"a.doc: {said}"


def test_a_broken_archive_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(TITLE.encode())[:-12])
    with pytest.raises(CatalogError) as error:
        read(file)
    assert str(error.value) == (
        "a.jsonl.gz: it is compressed, and damaged or cut off; fetch it again, or remove it"
    )


def test_a_file_without_papers_is_doubtful(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text("% nothing yet", encoding="utf-8")
    assert read(file) == ([], ["a.bib: it holds no papers (BibTeX); check the file"])


def test_bytes_that_are_no_text_are_not_decoded() -> None:
    assert decode(b"%PDF\x00\x01\x02\x03", "a.pdf") is None


def test_a_name_fits_into_one_line(tmp_path: Path) -> None:
    Path(tmp_path, "two\nlines.bib").touch()
    Path(tmp_path, os.fsdecode(b"not\xffutf8.bib")).touch()
    names = [source.name for source in sources.find([tmp_path])]
    assert names == [f"{tmp_path.name}/not\ufffdutf8.bib", f"{tmp_path.name}/two\ufffdlines.bib"]


def test_a_built_site_in_a_folder_is_no_source(tmp_path: Path) -> None:
    Path(tmp_path, "site/assets/catalog").mkdir(parents=True)
    Path(tmp_path, "site/papers.jsonl").touch()
    Path(tmp_path, "mine.bib").touch()
    assert [source.path.name for source in sources.find([tmp_path])] == ["mine.bib"]
