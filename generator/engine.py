"""MkDocs, which turns the generated Markdown into the site; run anew or for changed pages only."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from generator import output, sitemaps, urls
from generator.errors import CatalogError, Fault, Place
from generator.project import Project

EPOCH = "315532800"
"""1980-01-01 in Unix seconds: the date of the site's compressed files, so that the same pages give
the same bytes on any day."""


def refuse_foreign(folder: Path) -> None:
    """Raise CatalogError if a folder holds files that no build wrote: MkDocs would delete them.

    It spares hidden ones, such as the `.git` of a worktree.
    """
    if not folder.exists() or (folder / urls.ASSETS / "search.js").exists():
        return
    if not folder.is_dir() or any(not path.name.startswith(".") for path in folder.iterdir()):
        fault = Fault(
            place=Place(source=str(folder)),
            problem="the site would replace what is in this folder, and no build wrote that",
            remedy="name an empty folder or a new one with --site-dir",
        )
        raise CatalogError([fault])


@contextmanager
def rendering(project: Project, *, clean: bool) -> Iterator[list[str]]:
    """Have MkDocs build the site from the docs folder while the block does something else.

    Gives the block the files that MkDocs finds there.

    Only pages that are newer than their rendering are rendered again, unless `clean` is set or
    configuration, theme or engine changed: MkDocs' own incremental build knows none of these. The
    block must leave the docs folder alone. Raises CatalogError with what MkDocs says if it fails.
    """
    found = _files(project.documents)
    fingerprint, _ = _last_built(project)
    rendered = (project.site / "index.html").exists() and fingerprint == _fingerprint(project)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command += ["--dirty" if rendered and not clean else "--clean"]
    command += ["--config-file", str(project.configuration)]
    command += ["--site-dir", str(project.site.resolve())]
    surroundings = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **os.environ}
    with subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
        command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as mkdocs:
        try:
            yield found
            said, _ = mkdocs.communicate()
        finally:
            mkdocs.kill()
    if mkdocs.returncode:
        fault = Fault(
            place=Place(source=str(project.configuration)),
            problem=f"MkDocs could not build the site: {' '.join(said.split())}",
            remedy="correct the configuration or the page it names",
        )
        raise CatalogError([fault])


def complete(
    project: Project, copied: Iterable[tuple[str, bytes]], *, found: Iterable[str]
) -> None:
    """Bring files that need no rendering into the built site, and take out what went away.

    `found` is what MkDocs found in the docs folder: some of it may be gone by now.
    """
    for path, content in copied:
        output.replace(project.site / path, content)
    sitemaps.split(project.site)
    _, before = _last_built(project)
    files = _files(project.documents)
    for path in sorted({*before, *found} - set(files)):
        output.remove(project.site, _rendered(path))
    note = _note(project)
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("".join(f"{line}\n" for line in (_fingerprint(project), *files)), "utf-8")


def _files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def _rendered(path: str) -> str:
    """Return the file of the site that a file of the docs folder becomes."""
    if not path.endswith(".md"):
        return path
    return "index.html" if path == "index.md" else f"{path.removesuffix('.md')}/index.html"


def _note(project: Project) -> Path:
    """Return the file that says from what a site folder was built: a fingerprint, then paths."""
    digest = hashlib.sha256(str(project.site.resolve()).encode()).hexdigest()
    return project.state / f"built-{digest[:16]}"


def _last_built(project: Project) -> tuple[str | None, list[str]]:
    note = _note(project)
    lines = note.read_text("utf-8").splitlines() if note.exists() else []
    return (lines[0], lines[1:]) if lines else (None, [])


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
