"""A search index of papers in a folder of its own, and Node to ask it, as a reader's page does."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import sync_playwright
from serving import Line, served

from generator import catalog, classify, search, shipped
from generator.classify import vocabulary
from generator.errors import Place
from generator.records import Author, Entry, Paper

ASKING: Final = Path(__file__).with_name("asking.mjs")

SHARED: Final = Path(__file__).parent.parent.parent / "shared" / "data"
"""The folder of real input beside the checkout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the search gave to one query."""

    ids: tuple[str, ...]
    """The ten best papers, best first."""

    scores: tuple[float, ...]
    milliseconds: float


def paper(number: str, title: str, abstract: str, authors: Sequence[str] = ()) -> Paper:
    """Make a paper of what a collection says, with the collection's own number as its id."""
    place = Place(source="benchmark", line=1)
    return Paper(
        id=number,
        title=title or "Untitled",
        abstract=abstract or None,
        authors=tuple(Author(family=name) for name in authors),
        entries=(Entry(place=place, title=title or "Untitled"),),
    )


def write(papers: Iterable[Paper], folder: Path) -> None:
    """Classify papers by the vocabulary that comes with the program and write their index."""
    assets = shipped.folder() / "site_src" / "assets"
    left_out = shutil.ignore_patterns("index", "lunr.js")
    shutil.copytree(assets, folder / "assets", ignore=left_out, dirs_exist_ok=True)
    found = list(papers)
    own = shipped.folder() / "catalog"
    words = vocabulary.load(own / "topics.yml", own / "tags.yml")
    whole = catalog.build(found, ledger=(), labels=classify.classify(found, words), redirects={})
    for path, content in search.plan(whole, {}):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def ask(folder: Path, queries: Sequence[str]) -> list[Reply]:
    """Put queries to the index in a folder, one after the other, in Node."""
    done = subprocess.run(
        ["node", ASKING.with_name("ask.mjs"), folder],
        input=json.dumps(list(queries)),
        capture_output=True,
        text=True,
        check=True,
    )
    return _replies(json.loads(done.stdout))


def ask_in_chromium(folder: Path, queries: Sequence[str]) -> list[Reply]:
    """Put queries to the index in a folder, one after the other, in a page of Chromium."""
    shutil.copy(ASKING, folder / "assets")
    with served(folder, Line()) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"{server.url}assets/catalog/package.json")
        script = "async ([site, script, queries]) => (await import(script)).answers(site, queries)"
        found = page.evaluate(
            script, [server.url, f"{server.url}assets/{ASKING.name}", list(queries)]
        )
        browser.close()
    return _replies(found)


def _replies(found: list[dict[str, Any]]) -> list[Reply]:
    return [
        Reply(ids=tuple(row["ids"]), scores=tuple(row["scores"]), milliseconds=row["ms"])
        for row in found
    ]
