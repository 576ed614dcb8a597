"""What an installed command needs stands in the wheel, and nothing that a build made."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of the files in a freshly built wheel."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (path,) = folder.glob("*.whl")
    return frozenset(zipfile.ZipFile(path).namelist())


def _files(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_every_template(wheel: frozenset[str]) -> None:
    assert {f"generator/packaged/{name}" for name in _files("templates")} <= wheel


def test_the_wheel_carries_the_theme(wheel: frozenset[str]) -> None:
    assert any(name.startswith("generator/packaged/templates/theme/") for name in wheel)


def test_the_wheel_carries_styles_and_scripts(wheel: frozenset[str]) -> None:
    assets = {name for name in wheel if name.startswith("generator/packaged/site_src/assets/")}
    assert {Path(name).suffix for name in assets} >= {".css", ".js"}


def test_the_wheel_carries_configuration_vocabulary_and_hand_written_pages(
    wheel: frozenset[str],
) -> None:
    assert wheel >= {
        "generator/packaged/mkdocs.yml",
        "generator/packaged/catalog/tags.yml",
        "generator/packaged/catalog/topics.yml",
        "generator/packaged/site_src/search.md",
        "generator/packaged/site_src/find.md",
    }


def test_the_wheel_carries_the_starter_with_its_workflow(wheel: frozenset[str]) -> None:
    assert _files("generator/starter") <= wheel
    assert "generator/starter/.github/workflows/pages.yml" in wheel
    assert "generator/starter/.gitignore" in wheel


def test_the_wheel_leaves_out_what_a_build_wrote(wheel: frozenset[str]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "site_src", "generator"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a Git checkout: cannot tell the project's files from generated ones")
    project = set(listed.stdout.splitlines())
    packaged = {
        name.removeprefix("generator/packaged/")
        for name in wheel
        if name.startswith(("generator/packaged/site_src/", "generator/starter/"))
    }
    assert packaged - project == set()


def test_the_locks_pin_every_requirement_with_a_hash() -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if not line.startswith(" ")]
        assert pins, name
        assert all("==" in pin and pin.endswith("\\") for pin in pins), name
        assert "http" not in text, name


def test_the_locks_hold_every_direct_dependency() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings["dependency-groups"]
    needed_by_lock = {
        "requirements.txt": settings["project"]["dependencies"] + groups["build"],
        "requirements-test.txt": [each for each in groups["test"] if isinstance(each, str)],
    }
    for lock, needed in needed_by_lock.items():
        text = (ROOT / lock).read_text(encoding="utf-8")
        pinned = {line.split("==")[0] for line in text.splitlines() if not line.startswith(" ")}
        names = {each.split(">")[0] for each in needed}
        assert names - pinned == set(), lock
