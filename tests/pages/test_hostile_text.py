"""Hostile text comes through the whole way, to built HTML, as the text it is."""

import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.classify.labels import Neighbour
from generator.pages import SiteFacts, plan
from tests.pages.small import CITING, catalog_of, paper

ROOT = Path(__file__).parent.parent.parent

HOSTILE = (
    "</title><script>alert(1)</script> {{ config }} {% raw %} [x](javascript:alert(1)) "
    '<img src=x onerror=alert(1)> *a* __b__ `c` --8<-- "mkdocs.yml" {: .d } ![i](http://e.e/i.png) '
    "| ~~f~~ ==g== :smile: &amp; &lt;b&gt; http://auto.link <http://auto.link> \"h\" 'i' \\* # $5"
)


class Reader(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.tags: list[str] = []
        self.links: list[str] = []
        self.description = ""
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag, its link and its handlers."""
        known = dict(attrs)
        self.tags.append(tag)
        self.links.append(known.get("href") or known.get("src") or "")
        if known.get("name") == "description":
            self.description = known.get("content") or ""
        assert not [name for name in known if name.startswith("on")]
        if tag in {"title", "h1", "p", "pre"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Add to the innermost element of interest."""
        if self._open:
            self.texts[self._open[-1]] = self.texts.get(self._open[-1], "") + data


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two papers, one of them hostile in every field, built by each engine."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile = paper(
        "hostile",
        HOSTILE,
        abstract=f"{HOSTILE}\n\n1. {HOSTILE}\n\n    {HOSTILE}",
        authors=(f"Ada {HOSTILE}",),
        venue=HOSTILE,
        date="2024",
    )
    catalog = catalog_of(
        hostile,
        paper("calm", authors=(f"Ada {HOSTILE}",), venue=HOSTILE),
        related_by_paper={"calm": (Neighbour(paper="hostile", terms=(HOSTILE, "calm")),)},
    )
    facts = SiteFacts(title=HOSTILE, description=HOSTILE)
    for file, text in plan(catalog, facts, CITING):
        target = folder / "site_src" / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    (folder / "site_src" / "search.md").write_text("# Search\n", "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "templates" / "theme", folder / "templates" / "theme")
    done = subprocess.run(
        [sys.executable, "-m", request.param, "build", "--strict"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


def _read(site: Path, address: str) -> Reader:
    return Reader((site / address / "index.html").read_text("utf-8"))


def test_a_title_is_shown_as_it_is(site: Path) -> None:
    page = _read(site, "papers/hostile")
    assert page.texts["h1"].strip() == HOSTILE
    assert page.texts["title"] == f"{HOSTILE} · Paper Catalog"


def test_a_description_is_shown_as_it_is(site: Path) -> None:
    assert _read(site, "papers/hostile").description.startswith(HOSTILE[:100])


def test_each_paragraph_of_an_abstract_is_a_paragraph(site: Path) -> None:
    # Beside the abstract's three there are venue, person and reference.
    assert _read(site, "papers/hostile").texts["p"].count(HOSTILE) == 6


def test_a_citation_is_shown_as_it_is(site: Path) -> None:
    assert f"title = {{{HOSTILE}}}" in _read(site, "papers/hostile").texts["pre"]


@pytest.mark.parametrize(
    "address", ["", "papers", "papers/hostile", "papers/calm", "topics/vision"]
)
def test_no_page_holds_an_element_or_a_link_of_the_text(site: Path, address: str) -> None:
    page = _read(site, address)
    calm = _read(site, "about")
    assert page.tags.count("script") == calm.tags.count("script")
    assert "img" not in page.tags
    assert not [link for link in page.links if ":" in link or link.startswith("//")]
