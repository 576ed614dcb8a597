"""The history of the user's catalog on disk."""

from collections.abc import Iterable

from generator import output
from generator.history import History
from generator.project import Project
from generator.records import Paper

NAME = "history.jsonl"
"""The file in the catalog's folder."""


def recalled(project: Project) -> History:
    """Return the history, an empty one where there is none; raise CatalogError if it is broken."""
    path = project.catalog / NAME if project.catalog else None
    if path and path.exists():
        return History.parse(path.read_text("utf-8"), str(path))
    return History()


def noted(project: Project, papers: Iterable[Paper], *, at: str | None) -> History:
    """Return the history with what a build at that time changed, and keep it so.

    Without a time, or a catalog folder, nothing is noted.
    """
    history = recalled(project)
    if at and project.catalog and project.catalog.is_dir():
        history = history.followed_by(papers, at=at)
        if history.changes:
            output.replace(project.catalog / NAME, history.text().encode())
    return history
