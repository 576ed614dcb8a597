"""From sources to a site: the flat list of steps of a build, each of them timed."""

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from generator import catalog, classify, engine, exports, output, pages, search, sources
from generator.catalog import Catalog
from generator.classify import vocabulary
from generator.errors import CatalogError, Fault, Place
from generator.ids import Assignment, Registry, assign
from generator.merge import Work, ledger_of, merge, papers_of
from generator.output import Written
from generator.project import Project, shipped_pages, shipped_theme
from generator.records import Entry, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What the sources hold, before anything is classified or written."""

    sources: int
    works: tuple[Work, ...]
    refusals: tuple[Refusal, ...]
    doubts: tuple[Fault, ...]

    @property
    def entries(self) -> int:
        """How many were read, refused ones included."""
        return len(self.refusals) + sum(len(work.entries) for work in self.works)

    @property
    def merged(self) -> int:
        """How many entries were merged into the paper of another one."""
        return sum(len(work.entries) - 1 for work in self.works)


@dataclass(slots=True, kw_only=True)
class Clock:
    """How long each step took."""

    announce: Callable[[str], None] = lambda _: None
    """Told the name of each step as it begins."""

    seconds_by_step: dict[str, float] = field(default_factory=dict)
    """Name of the step -> wall time, in the order of the steps."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done within."""
        self.announce(name)
        start = time.perf_counter()
        yield
        self.seconds_by_step[name] = time.perf_counter() - start


def collect(project: Project, named: Sequence[Path], clock: Clock) -> Collected:
    """Read and merge the named sources, or those of the project's own folder.

    Raises CatalogError where there is nothing to read.
    """
    with clock.step("read"):
        found = sources.find(named or [_own_papers(project)])
        readings = [sources.read(source) for source in found]
    entries: list[Entry] = [entry for reading in readings for entry in reading.entries]
    refusals = [refusal for reading in readings for refusal in reading.refusals]
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    with clock.step("merge"):
        works, unsure = merge(entries)
    return Collected(
        sources=len(found),
        works=works,
        refusals=tuple(refusals),
        doubts=(*doubts, *unsure),
    )


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


@contextmanager
def _uncollected() -> Iterator[None]:
    """Run a build without the garbage collector, which finds nothing to collect in it.

    10,000 papers take the same memory either way, and a tenth less time without.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_uncollected()
def generate(project: Project, named: Sequence[Path], clock: Clock) -> tuple[Collected, Written]:
    """Write everything that MkDocs needs into the docs folder."""
    collected, whole, written = _pages(project, named, clock)
    with clock.step("index"):
        written += _write_copied(project, _copied(whole))
    return collected, written


@_uncollected()
def build(
    project: Project, named: Sequence[Path], clock: Clock, *, clean: bool
) -> tuple[Collected, Written]:
    """Generate the pages and have MkDocs make the site of them."""
    engine.refuse_foreign(project.site)
    collected, whole, written = _pages(project, named, clock)
    with clock.step("render and index"):
        # The engine takes longest, on one core. What it would only copy is made meanwhile.
        with engine.rendering(project, clean=clean) as found:
            copied = list(_copied(whole))
        written += _write_copied(project, copied)
        engine.complete(project, copied, found=found)
    return collected, written


def _pages(
    project: Project, named: Sequence[Path], clock: Clock
) -> tuple[Collected, Catalog, Written]:
    """Write the pages, and the theme where the project has none of its own."""
    collected = collect(project, named, clock)
    with clock.step("give ids"):
        assignment = _assigned(project, collected, keep=not named)
    with clock.step("classify"):
        papers = papers_of(collected.works, assignment.ids)
        words = vocabulary.load(project.own("topics.yml"), project.own("tags.yml"))
        labels = classify.classify(papers, words)
    with clock.step("gather"):
        whole = catalog.build(
            papers,
            ledger=ledger_of(collected.works, assignment.ids, collected.refusals),
            labels=labels,
            redirects=assignment.redirects,
        )
    with clock.step("write pages"):
        theme = project.theme or project.state
        output.write(theme, shipped_theme(project), manifest=project.state / "theme.txt")
        facts = pages.SiteFacts(
            title=project.name, description=project.description, source_url=project.repository
        )
        planned = pages.plan(whole, facts, exports.citations(whole))
        files = chain(shipped_pages(project), ((path, text.encode()) for path, text in planned))
        written = output.write(project.documents, files, manifest=project.state / "pages.txt")
    return collected, whole, written


def _copied(whole: Catalog) -> Iterator[tuple[str, bytes]]:
    """Yield the files that an engine only copies: the search index and the data files."""
    yield from search.plan(whole, exports.rows(whole))
    yield from exports.plan(whole)


def _write_copied(project: Project, files: Iterable[tuple[str, bytes]]) -> Written:
    return output.write(project.documents, files, manifest=project.state / "copied.txt")


def _assigned(project: Project, collected: Collected, *, keep: bool) -> Assignment:
    """Give ids by the user's registry, and note new ones in it if these are the user's papers."""
    path = project.catalog / "ids.json" if project.catalog else None
    registry = Registry()
    if path and path.exists():
        registry = Registry.parse(path.read_text("utf-8"), str(path))
    assignment = assign(collected.works, registry)
    if path and keep and path.parent.is_dir():
        output.replace(path, assignment.registry.text().encode())
    return assignment
