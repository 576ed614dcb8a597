"""What the commands say, and the status they end with."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli

BIB = """@misc{one, title = {A Paper about Prompt Tuning}, year = {2024}}
@misc{two, year = {2023}}
"""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory with one BibTeX file, and a cache of its own."""
    folder = tmp_path / "my-papers"
    folder.mkdir()
    (folder / "my.bib").write_text(BIB)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def test_a_single_file_becomes_a_site_titled_after_the_folder(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["build", "my.bib", "--site-dir", "out"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("2 entries read, 1 papers, 0 merged, 1 refused\n")
    assert said.err == (
        'my.bib:2: entry "two" has no title; add a title field or remove the entry\n'
    )
    assert "<title>my papers</title>" in (elsewhere / "out" / "index.html").read_text("utf-8")
    assert (elsewhere / "out/papers/a-paper-about-prompt-tuning/index.html").is_file()
    assert sorted(path.name for path in elsewhere.iterdir()) == ["my.bib", "out"]


def test_strict_ends_with_status_1_where_an_entry_was_refused() -> None:
    assert cli.main(["build", "my.bib", "--site-dir", "out", "--strict"]) == 1


def test_check_writes_nothing(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "my.bib"]) == 1
    assert capsys.readouterr().out == "2 entries read, 1 papers, 0 merged, 1 refused\n"
    assert sorted(path.name for path in elsewhere.iterdir()) == ["my.bib"]


def test_a_source_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "your.bib"]) == 1
    assert capsys.readouterr().err == (
        "your.bib: there is no such file or folder; "
        "check the spelling and the folder it is looked for in\n"
    )


def test_a_catalog_without_papers_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build"]) == 1
    assert capsys.readouterr().err == (
        "catalog/papers: there is no such folder to read papers from; "
        'name a source, or start a catalog with "paper-catalog new DIR"\n'
    )


def test_a_cache_that_cannot_be_written_is_told(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(elsewhere / "my.bib"))
    assert cli.main(["build", "my.bib", "--site-dir", "out"]) == 1
    assert capsys.readouterr().err.endswith(
        "pages cannot be written into this cache folder (Not a directory); "
        "name a folder of yours in the environment variable XDG_CACHE_HOME\n"
    )


def test_a_folder_with_other_files_is_not_taken_for_the_site(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["build", "my.bib", "--site-dir", "."]) == 1
    assert capsys.readouterr().err == (
        ".: the site would replace what is in this folder, and no build wrote that; "
        "name an empty folder or a new one with --site-dir\n"
    )
    assert (elsewhere / "my.bib").read_text() == BIB


def test_a_registry_that_cannot_be_written_is_told(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.main(["new", "mine"])
    monkeypatch.chdir(elsewhere / "mine")
    Path("catalog/ids.json.draft").mkdir()
    assert cli.main(["build"]) == 1
    assert capsys.readouterr().err == (
        "catalog/ids.json.draft: this cannot be read or written (Is a directory); "
        "check the path, and that you may write there\n"
    )


def test_a_reader_who_has_read_enough_is_no_fault(elsewhere: Path) -> None:
    script = f"'{sys.executable}' -u -m generator check my.bib | true"
    done = subprocess.run(
        ["bash", "-c", script], cwd=elsewhere, capture_output=True, text=True, check=False
    )
    assert done.stderr.splitlines() == [
        'my.bib:2: entry "two" has no title; add a title field or remove the entry'
    ]


def test_wrong_usage_ends_with_status_2() -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(["buidl"])


@pytest.mark.parametrize(
    "command", ["build", "generate", "serve", "check", "propose", "digest", "new"]
)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main([command, "--help"])
    assert capsys.readouterr().out.startswith(f"usage: paper-catalog {command}")


def test_new_starts_a_catalog_that_builds(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main(["new", "reading-list"]) == 0
    monkeypatch.chdir(elsewhere / "reading-list")
    assert cli.main(["build", "--strict"]) == 0
    assert "0 refused" in capsys.readouterr().out
    home = (elsewhere / "reading-list/site/index.html").read_text("utf-8")
    assert "<title>reading list</title>" in home
    assert (elsewhere / "reading-list/catalog/ids.json").is_file()


def test_new_leaves_a_folder_with_something_in_it_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["new", "."]) == 1
    assert capsys.readouterr().err == (
        ".: a new catalog needs an empty folder, and this one is not; name another folder\n"
    )


def test_a_broken_configuration_is_told(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (elsewhere / "mkdocs.yml").write_text("site_name: [\n")
    assert cli.main(["build", "my.bib"]) == 1
    assert capsys.readouterr().err.startswith("mkdocs.yml: the configuration cannot be read (")


def test_proposals_need_a_catalog_to_write_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["propose", "tags", "my.bib"]) == 1
    assert capsys.readouterr().err.endswith(
        "there is no mkdocs.yml, so there is no catalog to write proposals to; "
        'start one with "paper-catalog new"\n'
    )
