"""A site while somebody works on it: served on this machine, built again when a source changes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator import shipped
from generator.project import Project


def forever(
    project: Project, named: Sequence[Path], rebuild: Callable[[], None], *, port: int
) -> None:
    """Serve the site on 127.0.0.1 until interrupted; call `rebuild` when something changed.

    Open pages reload themselves after a rebuild.
    """
    server = LiveReloadServer(rebuild, host="127.0.0.1", port=port, root=str(project.site))
    server.error_handler = lambda code: _not_found(project) if code == 404 else None  # noqa: PLR2004
    for path in watched(project, named):
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


def watched(project: Project, named: Sequence[Path]) -> list[Path]:
    """Return the files and folders that shape the site, without what a build itself writes."""
    paths = [*named, project.configuration, shipped.folder() / "templates"]
    if project.catalog:
        names = ("papers", "topics.yml", "tags.yml", "corrections.yml")
        paths += [project.catalog / name for name in names]
    return [path for path in paths if path.exists()]


def _not_found(project: Project) -> bytes | None:
    page = project.site / "404.html"
    return page.read_bytes() if page.exists() else None
