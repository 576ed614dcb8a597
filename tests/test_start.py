"""A newcomer's way: a fresh catalog builds at once, and the README's commands are real."""

import os
import re
import shutil
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

import generator

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "generator" / "starter"
README = ROOT / "README.md"
INSTALLING = {
    "python3 -m venv ~/.paper-catalog",
    "~/.paper-catalog/bin/pip install /path/to/this/checkout",
    'export PATH="$HOME/.paper-catalog/bin:$PATH"',
}
"""Not run: needs a package index, and the command is installed where the tests run."""


def run(*command: str, folder: Path, home: Path | None = None) -> str:
    """What the command says; its messages where it fails."""
    own = {"HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache")} if home else {}
    commands = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        command,
        cwd=folder,
        # A newcomer's machine is none that builds and forgets.
        env={**os.environ, **own, "PATH": commands, "CI": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new catalog, built."""
    folder = tmp_path_factory.mktemp("newcomer") / "my-papers"
    run(sys.executable, "-m", "generator", "new", str(folder), folder=ROOT)
    run("git", "init", "--quiet", ".", folder=folder)
    run("git", "add", ".", folder=folder)
    run("paper-catalog", "build", folder=folder)
    return folder


def test_a_new_catalog_builds_at_once(started: Path) -> None:
    lines = (started / "site" / "data" / "papers.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    assert "<title>" in (started / "site" / "index.html").read_text(encoding="utf-8")


def test_a_new_catalog_is_named_after_its_folder(started: Path) -> None:
    configuration = (started / "mkdocs.yml").read_text(encoding="utf-8")
    assert configuration.startswith('site_name: "my papers"\n')


def test_only_the_history_and_the_ids_are_left_to_commit_after_a_build(started: Path) -> None:
    untracked = run("git", "ls-files", "--others", "--exclude-standard", folder=started)
    assert untracked == "catalog/history.jsonl\ncatalog/ids.json\n"


def blocks() -> list[list[str]]:
    """The commands of the README, block by block, without comments."""
    text = README.read_text(encoding="utf-8")
    return [
        [line.partition("#")[0].strip() for line in block.splitlines()]
        for block in re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


def test_the_readme_opens_with_the_two_commands_of_a_checkout() -> None:
    assert blocks()[0] == ["make site", "make test"]


def test_the_makefile_has_what_the_readme_makes() -> None:
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [line.removeprefix("make ") for line in chain(*blocks()) if line.startswith("make ")]
    assert all(f"\n{target}:" in rules for target in targets)


def test_the_other_readme_commands_run_in_any_folder(tmp_path: Path) -> None:
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    for folder in (downloads, tmp_path):
        shutil.copy(STARTER / "catalog" / "papers" / "example.bib", folder / "my-papers.bib")
    for block in blocks():
        lines = [
            # It would serve for ever; it builds the same site before.
            line.replace("paper-catalog serve", "paper-catalog build")
            for line in block
            if line not in INSTALLING and not line.startswith("make ")
        ]
        script = "\n".join(lines)
        run("bash", "-euo", "pipefail", "-c", script, folder=tmp_path, home=tmp_path)
    assert (tmp_path / "reading-list" / "site" / "index.html").exists()
    assert (tmp_path / "out" / "index.html").exists()


def test_what_another_machine_installs_is_named_without_a_path_of_this_one(started: Path) -> None:
    requirements = (started / "requirements.txt").read_text("utf-8")
    assert requirements.splitlines()[-1] == f"paper-catalog=={generator.__version__}"
    assert "file:" not in requirements
