"""Files are written when they change, removed when they go, and a user's own are left alone."""

from pathlib import Path

import pytest

from generator.errors import CatalogError
from generator.output import Written, replace, write


def run(root: Path, files: dict[str, bytes]) -> Written:
    return write(root / "docs", files.items(), manifest=root / "pages.txt")


def test_an_unchanged_file_keeps_its_time_stamp(tmp_path: Path) -> None:
    run(tmp_path, {"a.md": b"a", "b.md": b"b"})
    before = (tmp_path / "docs" / "a.md").stat().st_mtime_ns
    assert run(tmp_path, {"a.md": b"a", "b.md": b"B"}) == Written(changed=1, unchanged=1, removed=0)
    assert (tmp_path / "docs" / "a.md").stat().st_mtime_ns == before


def test_what_is_no_longer_planned_is_removed_with_its_folders(tmp_path: Path) -> None:
    run(tmp_path, {"tags/page/2.md": b"2", "a.md": b"a"})
    assert run(tmp_path, {"a.md": b"a"}) == Written(changed=0, unchanged=1, removed=1)
    assert sorted(path.name for path in (tmp_path / "docs").iterdir()) == ["a.md"]


def test_a_hand_written_file_is_never_overwritten_nor_removed(tmp_path: Path) -> None:
    mine = tmp_path / "docs" / "about.md"
    mine.parent.mkdir()
    mine.write_text("mine")
    with pytest.raises(CatalogError) as caught:
        run(tmp_path, {"about.md": b"generated"})
    assert str(caught.value) == (
        f"{mine}: a generated page would overwrite this file; "
        "rename the file, or delete it if an earlier build left it behind"
    )
    run(tmp_path, {"a.md": b"a"})
    run(tmp_path, {})
    assert mine.read_text() == "mine"


def test_files_of_a_build_that_broke_off_are_known_to_the_next(tmp_path: Path) -> None:
    def broken() -> object:
        yield "a.md", b"a"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(tmp_path / "docs", broken(), manifest=tmp_path / "pages.txt")  # type: ignore[arg-type]
    assert run(tmp_path, {"a.md": b"changed"}).changed == 1


def test_a_path_planned_twice_is_our_own_fault(tmp_path: Path) -> None:
    files = [("a.md", b"a"), ("a.md", b"b")]
    with pytest.raises(ValueError, match=r"^a\.md is planned twice$"):
        write(tmp_path, files, manifest=tmp_path / "pages.txt")


def test_a_single_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "catalog" / "ids.json"
    replace(target, b"one")
    replace(target, b"two")
    assert [path.name for path in target.parent.iterdir()] == ["ids.json"]
    assert target.read_bytes() == b"two"
