"""From sources to a site: the flat list of steps of a build, each of them timed."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator import catalog, engine, exports, output, pages, remembering, search
from generator.catalog import Catalog
from generator.classify.labels import Labels
from generator.clock import Clock
from generator.collecting import Collected, collect, label
from generator.exports.digest import Format
from generator.history import History
from generator.ids import Registry
from generator.output import Written
from generator.project import Project, shipped_pages, shipped_theme

__all__ = ["Clock", "Collected", "Made", "build", "collect", "digest", "generate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What pages and data files are made from."""

    catalog: Catalog
    facts: pages.SiteFacts
    history: History


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
    collected, made, written = _pages(project, named, clock)
    with clock.step("index"):
        written += _write_copied(project, _copied(made))
    return collected, written


@_uncollected()
def build(
    project: Project, named: Sequence[Path], clock: Clock, *, clean: bool
) -> tuple[Collected, Written]:
    """Generate the pages and have MkDocs make the site of them."""
    engine.refuse_foreign(project.site)
    collected, made, written = _pages(project, named, clock)
    with clock.step("render and index"):
        # The engine takes longest, on one core. What it would only copy is made meanwhile.
        with engine.rendering(project, clean=clean) as found:
            copied = list(_copied(made))
        written += _write_copied(project, copied)
        engine.complete(project, copied, found=found)
    return collected, written


def _pages(
    project: Project, named: Sequence[Path], clock: Clock
) -> tuple[Collected, Made, Written]:
    """Write the pages, and the theme where the project has none of its own."""
    collected = collect(project, named, clock)
    with clock.step("classify"):
        labels, collected = label(project, collected)
    with clock.step("gather"):
        whole = _gathered(collected, labels)
        if not named:
            _keep(project, collected.settled.registry.keyed(whole.citation_keys))
        history = remembering.noted(project, whole.papers.values(), at=None if named else clock.now)
    with clock.step("write pages"):
        theme = project.theme or project.state
        output.write(theme, shipped_theme(project), manifest=project.state / "theme.txt")
        planned = pages.plan(whole, project.facts, exports.citing(whole, project.facts), history)
        files = chain(shipped_pages(project), ((path, text.encode()) for path, text in planned))
        written = output.write(project.documents, files, manifest=project.state / "pages.txt")
    return collected, Made(catalog=whole, facts=project.facts, history=history), written


def _gathered(collected: Collected, labels: Labels) -> Catalog:
    return catalog.build(
        collected.papers,
        ledger=collected.ledger,
        labels=labels,
        redirects=collected.settled.redirects,
        given_keys=collected.settled.registry.citation_keys,
    )


def digest(project: Project, *, since: str, form: Format) -> str:
    """Return what builds on or after a day added to the user's papers, as a page for an e-mail."""
    labels, collected = label(project, collect(project, [], Clock()))
    whole = _gathered(collected, labels)
    history = remembering.recalled(project)
    return exports.digest(whole, project.facts, history, since=since, form=form)


def _copied(made: Made) -> Iterator[tuple[str, bytes]]:
    """Yield the files that an engine only copies: the search index and the data files."""
    yield from search.plan(made.catalog, exports.rows(made.catalog))
    yield from exports.plan(made.catalog, made.facts, made.history)


def _write_copied(project: Project, files: Iterable[tuple[str, bytes]]) -> Written:
    return output.write(project.documents, files, manifest=project.state / "copied.txt")


def _keep(project: Project, registry: Registry) -> None:
    """Note what was given to the user's papers, where the user has a catalog folder."""
    if project.catalog and project.catalog.is_dir():
        output.replace(project.catalog / "ids.json", registry.text().encode())
