"""From sources to papers with ids and labels, as corrections have them; nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import classify, corrections, sources
from generator.classify import vocabulary
from generator.classify.labels import Labels
from generator.clock import Clock
from generator.corrections import Settled
from generator.errors import CatalogError, Fault, Place
from generator.ids import Registry
from generator.merge import Work, ledger_of, merge, papers_of
from generator.project import Project
from generator.records import Entry, LedgerLine, Paper, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What the sources hold, before anything is classified or written."""

    sources: int
    settled: Settled
    papers: tuple[Paper, ...]
    """What the settled works are, under their ids."""

    refusals: tuple[Refusal, ...]
    doubts: tuple[Fault, ...]

    @property
    def works(self) -> tuple[Work, ...]:
        """What is shown, by place of the first entry."""
        return self.settled.works

    @property
    def hidden(self) -> tuple[Refusal, ...]:
        """The entries of hidden papers."""
        return self.settled.hidden

    @property
    def entries(self) -> int:
        """How many were read, refused and hidden ones included."""
        shown = sum(len(work.entries) for work in self.works)
        return shown + len(self.refusals) + len(self.hidden)

    @property
    def merged(self) -> int:
        """How many entries were merged into the paper of another one."""
        return sum(len(work.entries) - 1 for work in self.works)

    @property
    def ledger(self) -> tuple[LedgerLine, ...]:
        """What became of each entry, in reading order."""
        return ledger_of(self.works, self.settled.ids, (*self.refusals, *self.hidden))


def collect(project: Project, named: Sequence[Path], clock: Clock) -> Collected:
    """Read and merge the named sources, or those of the project's own folder.

    Ids are those of the user's registry. Raises CatalogError where there is nothing to read, or a
    file of the user's is wrong.
    """
    own = project.catalog
    stated = corrections.load(own / "corrections.yml") if own else ()
    with clock.step("read"):
        found = sources.find(named or [_own_papers(project)])
        readings = [sources.read(source) for source in found]
    entries: list[Entry] = [entry for reading in readings for entry in reading.entries]
    refusals = [refusal for reading in readings for refusal in reading.refusals]
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    with clock.step("merge"):
        works, unsure = merge(entries)
    with clock.step("give ids"):
        settled = corrections.settle(works, _registry(project), stated, whole=not named)
        papers, needless = corrections.corrected(
            papers_of(settled.works, settled.ids), settled.corrections
        )
    return Collected(
        sources=len(found),
        settled=settled,
        papers=papers,
        refusals=tuple(refusals),
        doubts=(*doubts, *unsure, *settled.doubts, *needless),
    )


def label(project: Project, collected: Collected) -> tuple[Labels, Collected]:
    """Return the labels of the papers, and what was collected with the doubts about them."""
    words = vocabulary.load(project.own("topics.yml"), project.own("tags.yml"))
    labels, needless = corrections.relabelled(
        classify.classify(collected.papers, words), collected.settled.corrections, words
    )
    return labels, replace(collected, doubts=(*collected.doubts, *needless))


def check(project: Project, named: Sequence[Path]) -> Collected:
    """Return all that a build would say; what is not corrected need not be labelled for that."""
    collected = collect(project, named, Clock())
    return label(project, collected)[1] if collected.settled.corrections else collected


def _own_papers(project: Project) -> Path:
    folder = (project.catalog or Path("catalog")) / "papers"
    if not folder.is_dir():
        fault = Fault(
            place=Place(source=str(folder)),
            problem="there is no such folder to read papers from",
            remedy='name a source, or start a catalog with "paper-catalog new DIR"',
        )
        raise CatalogError([fault])
    return folder


def _registry(project: Project) -> Registry:
    """Return the user's registry of ids, an empty one where there is none."""
    path = project.catalog / "ids.json" if project.catalog else None
    if path and path.exists():
        return Registry.parse(path.read_text("utf-8"), str(path))
    return Registry()
