"""The history is kept on a user's machine, and only read where nobody would keep it."""

import json
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import ROOT, copied


@pytest.fixture(autouse=True)
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example, and the time of a build."""
    copied(ROOT / "tests" / "example", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1792483200")
    return tmp_path / "catalog"


def _lines(catalog: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (catalog / "history.jsonl").read_text().splitlines()]


def test_a_build_of_the_own_papers_is_noted_once(
    catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main(["generate"]) == 0
    (line,) = _lines(catalog)
    assert line["at"] == "2026-10-20T08:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1792569600")
    docs = catalog.parent / "site_src"
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*")}
    assert cli.main(["generate"]) == 0
    assert {path: path.stat().st_mtime_ns for path in docs.rglob("*")} == before
    assert _lines(catalog) == [line]
    (catalog / "papers" / "saved.txt").unlink()
    assert cli.main(["generate"]) == 0
    assert [line["at"] for line in _lines(catalog)] == [
        "2026-10-20T08:00:00Z",
        "2026-10-21T08:00:00Z",
    ]
    assert "withdrawn" in _lines(catalog)[1]


def test_other_papers_leave_the_history_alone(catalog: Path) -> None:
    assert cli.main(["generate", "catalog/papers/odd.bib"]) == 0
    assert not (catalog / "history.jsonl").exists()


def test_a_service_that_forgets_notes_nothing(
    catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert cli.main(["generate"]) == 0
    assert not (catalog / "history.jsonl").exists()


def test_a_time_that_is_none_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    assert cli.main(["generate"]) == 1
    assert capsys.readouterr().err == (
        'SOURCE_DATE_EPOCH: "today" in the environment is not a time; '
        "set it to seconds since 1970, or unset it\n"
    )


def test_a_digest_has_what_builds_since_a_day_added(
    catalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["generate"]) == 0
    capsys.readouterr()
    noted = (catalog / "history.jsonl").read_bytes()
    assert cli.main(["digest", "--since", "2026-10-20", "--format", "markdown"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("# Example of odd papers: 13 new papers since 2026-10-20\n")
    assert said.err == (
        "mkdocs.yml: site_url says no address, so titles lead to where papers appeared; "
        "set site_url, or SITE_URL in the environment\n"
    )
    assert cli.main(["digest", "--since", "2026-10-21", "--output", "mail.html"]) == 0
    assert capsys.readouterr().out == ""
    assert "0 new papers since 2026-10-21" in Path("mail.html").read_text("utf-8")
    assert (catalog / "history.jsonl").read_bytes() == noted
