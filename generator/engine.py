"""MkDocs, which turns the generated Markdown into the site; run anew or for changed pages only."""

import hashlib
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from generator.errors import CatalogError, Fault, Place
from generator.project import Project

EPOCH = "315532800"
"""1980-01-01 in Unix seconds: the date of the site's compressed files, so that the same pages give
the same bytes on any day."""


def refuse_foreign(folder: Path) -> None:
    """Raise CatalogError if a folder holds files that no build wrote: MkDocs would delete them.

    It spares hidden ones, such as the `.git` of a worktree.
    """
    if not folder.exists() or (folder / "data" / "ledger.jsonl").exists():
        return
    if not folder.is_dir() or any(not path.name.startswith(".") for path in folder.iterdir()):
        fault = Fault(
            place=Place(source=str(folder)),
            problem="the site would replace what is in this folder, and no build wrote that",
            remedy="name an empty folder or a new one with --site-dir",
        )
        raise CatalogError([fault])


def run(project: Project, *, clean: bool) -> bool:
    """Build the site from the docs folder; return whether all of it was rendered.

    Only pages that are newer than their rendering are rendered again, unless `clean` is set, or
    configuration, theme or engine changed, or a page went away: MkDocs' own incremental build knows
    none of these. Raises CatalogError with what MkDocs says where it fails.
    """
    note = project.state / f"built-{_digest(str(project.site.resolve()))[:16]}"
    fingerprint, files = _fingerprint(project), _files(project.documents)
    before = note.read_text("utf-8").splitlines() if note.exists() else []
    whole = (
        clean
        or not (project.site / "index.html").exists()
        or before[:1] != [fingerprint]
        or not set(before[1:]) <= set(files)
    )
    note.unlink(missing_ok=True)
    _mkdocs(project, "--clean" if whole else "--dirty")
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("".join(f"{line}\n" for line in (fingerprint, *files)), encoding="utf-8")
    return whole


def _mkdocs(project: Project, mode: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", mode]
    command += ["--config-file", str(project.configuration)]
    command += ["--site-dir", str(project.site.resolve())]
    surroundings = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **os.environ}
    done = subprocess.run(  # noqa: S603 - our own interpreter and arguments
        command, env=surroundings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())
        fault = Fault(
            place=Place(source=str(project.configuration)),
            problem=f"MkDocs could not build the site: {said}",
            remedy="correct the configuration or the page it names",
        )
        raise CatalogError([fault])


def _fingerprint(project: Project) -> str:
    """Return a digest of all that shapes a page besides its own Markdown."""
    digest = hashlib.sha256()
    for package in ("mkdocs", "mkdocs-material", "markdown"):
        digest.update(version(package).encode())
    digest.update(os.environ.get("SITE_URL", "").encode())
    shaping = [project.configuration]
    if project.theme and project.theme.is_dir():
        shaping += [path for path in sorted(project.theme.rglob("*")) if path.is_file()]
    for path in shaping:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
