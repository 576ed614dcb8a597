"""Proposed topics and tags, written into the user's own files for the user to edit."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from generator import output
from generator.classify import proposals, vocabulary
from generator.clock import Clock
from generator.collecting import collect
from generator.errors import CatalogError, Fault, Place
from generator.project import Project


def write(
    project: Project, named: Sequence[Path], labels: Literal["topics", "tags"]
) -> tuple[Path, int]:
    """Append proposals to `topics.yml` or `tags.yml`; return the file and how many were added.

    Raises CatalogError where there is no catalog folder to write to.
    """
    if project.catalog is None:
        fault = Fault(
            place=Place(source=str(Path.cwd())),
            problem="there is no mkdocs.yml, so there is no catalog to write proposals to",
            remedy='start one with "paper-catalog new"',
        )
        raise CatalogError([fault])
    papers = collect(project, named, Clock()).papers
    words = vocabulary.load(project.own("topics.yml"), project.own("tags.yml"))
    path = project.catalog / f"{labels}.yml"
    old = path.read_text("utf-8") if path.exists() else ""
    propose = proposals.propose_topics if labels == "topics" else proposals.propose_tags
    text = propose(papers, words, old)
    output.replace(path, text.encode())
    return path, text.count("\n- ") - old.count("\n- ")
