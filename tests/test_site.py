"""The whole way, from sources to a built site that holds together."""

import html.parser
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator import project, site
from tests.conftest import ROOT, copied


class Page(html.parser.HTMLParser):
    """The links and the anchors of a page, with what the head says."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.description = ""
        self.title = ""
        self._in_title = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        stated = {name: value or "" for name, value in attrs}
        self.links += [stated[name] for name in ("href", "src", "action") if name in stated]
        self.anchors |= {stated[name] for name in ("id", "name") if name in stated}
        if tag == "meta" and stated.get("name") == "description":
            self.description = stated["content"]
        self._in_title = tag == "title" and not self.title

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False


def pages(folder: Path) -> dict[str, Page]:
    """Address -> page, for all pages of a site but the one for what is not found."""
    return {
        path.parent.relative_to(folder).as_posix().replace(".", "") + "/": Page(path)
        for path in sorted(folder.rglob("index.html"))
    }


def broken_links(folder: Path) -> Iterator[str]:
    found = pages(folder)
    for address, page in found.items():
        for link in page.links:
            parts = urlsplit(urljoin(f"http://site/base/{address.lstrip('/')}", link))
            if parts.scheme not in {"http", "https"} or parts.netloc != "site":
                continue
            path = unquote(parts.path)
            if not path.startswith("/base/"):
                yield f"{address}: {link} leaves the base path"
                continue
            target = path.removeprefix("/base/")
            file = folder / target
            names = (
                {child.name for child in file.parent.iterdir()} if file.parent.is_dir() else set()
            )
            if target and file.name not in names:
                yield f"{address}: {link}"
            elif file.is_dir() and not (file / "index.html").is_file():
                yield f"{address}: {link} is a folder without a page"
            elif parts.fragment and file.is_dir():
                key = f"{target.rstrip('/')}/"
                if key in found and unquote(parts.fragment) not in found[key].anchors:
                    yield f"{address}: {link} has no such anchor"


@pytest.mark.parametrize("built", ["example_site", "sample_site"])
def test_every_internal_link_leads_somewhere(built: str, request: pytest.FixtureRequest) -> None:
    assert list(broken_links(request.getfixturevalue(built))) == []


@pytest.mark.parametrize("built", ["example_site", "sample_site"])
def test_every_page_has_a_title_and_a_description_of_its_own(
    built: str, request: pytest.FixtureRequest
) -> None:
    found = pages(request.getfixturevalue(built))
    for told in ([page.title for page in found.values()], [p.description for p in found.values()]):
        assert all(told)
        assert sorted(set(told)) == sorted(told)


def test_the_site_has_a_page_for_what_is_not_found(example_site: Path) -> None:
    assert "Search" in (example_site / "404.html").read_text("utf-8")


def test_every_entry_of_the_example_is_accounted_for(example_site: Path) -> None:
    lines = (example_site / "data" / "ledger.jsonl").read_text("utf-8").splitlines()
    outcomes = [json.loads(line)["outcome"] for line in lines]
    assert {outcome: outcomes.count(outcome) for outcome in sorted(set(outcomes))} == {
        "accepted": 13,
        "merged": 3,
        "refused": 3,
    }


def bytes_by_file(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("catalog", ["tests/example", "."])
def test_the_same_input_gives_the_same_bytes(catalog: str, tmp_path: Path) -> None:
    built = []
    for seed in ("1", "4711"):
        folder = tmp_path / seed
        folder.mkdir()
        found = copied(ROOT / catalog, folder)
        sources = sorted(
            Path("catalog/papers") / path.name for path in (folder / "catalog/papers").iterdir()
        )
        done = subprocess.run(
            [sys.executable, "-m", "generator", "build", *sources[:: 1 if seed == "1" else -1]],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        built.append(bytes_by_file(found.site))
    one, other = built
    assert sorted(one) == sorted(other)
    assert [path for path, content in one.items() if other[path] != content] == []


def test_a_build_after_touching_nothing_writes_nothing(
    example: project.Project, example_site: Path
) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in example_site.rglob("index.html")}
    _, written = site.build(example, [], site.Clock(), clean=False)
    assert (written.changed, written.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


def test_what_went_away_is_gone_from_the_site_and_the_rest_is_not_rendered_again(
    tmp_path: Path,
) -> None:
    found = copied(ROOT / "tests" / "example", tmp_path)
    site.build(found, [], site.Clock(), clean=False)
    kept = found.site / "papers" / "a-record-with-a-wrong-year" / "index.html"
    before, stamp = set(bytes_by_file(found.site)), kept.stat().st_mtime_ns
    (tmp_path / "catalog" / "papers" / "saved.txt").unlink()
    site.build(found, [], site.Clock(), clean=False)
    gone = before - set(bytes_by_file(found.site))
    assert "lists/saved/index.html" in gone
    assert "papers/prompt-tuning-for-papers-that-only-a-listing-knows/index.html" in gone
    assert kept.stat().st_mtime_ns == stamp
    fresh = copied(ROOT / "tests" / "example", tmp_path / "fresh")
    (tmp_path / "fresh" / "catalog" / "papers" / "saved.txt").unlink()
    (tmp_path / "fresh" / "catalog" / "ids.json").write_text(
        (tmp_path / "catalog" / "ids.json").read_text()
    )
    site.build(fresh, [], site.Clock(), clean=False)
    assert bytes_by_file(found.site) == bytes_by_file(fresh.site)


def test_a_site_holds_nothing_of_another_build_of_the_same_folder(tmp_path: Path) -> None:
    found = copied(ROOT / "tests" / "example", tmp_path)
    one = found.configuration.parent / "catalog" / "papers" / "odd.bib"
    sites = []
    for name, sources in (("first", [one]), ("other", []), ("again", [one])):
        project_of = project.find(found.configuration, tmp_path / name)
        site.build(project_of, sources, site.Clock(), clean=False)
        sites.append(bytes_by_file(project_of.site))
    first, other, again = sites
    assert again == first != other


def test_what_was_built_can_be_read_back(sample_site: Path, tmp_path: Path) -> None:
    again = copied(ROOT / "tests" / "example", tmp_path)
    collected, _ = site.generate(again, [sample_site / "data" / "papers.jsonl"], site.Clock())
    assert (len(collected.works), collected.refusals, collected.doubts) == (149, (), ())


def test_the_seeds_are_413_entries_of_316_papers(shared: Path, tmp_path: Path) -> None:
    found = copied(ROOT, tmp_path)
    collected, _ = site.generate(found, [shared / "seeds"], site.Clock())
    counts = (collected.entries, len(collected.works), collected.merged, len(collected.refusals))
    assert counts == (413, 316, 97, 0)
    papers = (found.documents / "data" / "papers.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in papers]
    assert all(record["topics"] for record in records)
    assert sum(len(record["tags"]) >= 3 for record in records) >= 0.9 * 316


def test_bibliographic_records_complete_the_seeds(shared: Path, tmp_path: Path) -> None:
    found = copied(ROOT, tmp_path)
    sources = [shared / "seeds", shared / "data" / "seed-papers.bib"]
    collected, _ = site.generate(found, sources, site.Clock())
    assert len(collected.works) == 316
    assert sum(bool(work.merged.authors and work.merged.date) for work in collected.works) == 149


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_the_generated_folder_builds_with_either_engine_without_a_warning(
    engine: str, example: project.Project, example_site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / engine
    shutil.copytree(example.configuration.parent, folder, ignore=shutil.ignore_patterns("site"))
    done = subprocess.run(
        [sys.executable, "-m", engine, "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "WARNING" in done.stdout + done.stderr) == (0, False), done.stderr
    assert sorted(pages(folder / "site")) == sorted(pages(example_site))
    assert list(broken_links(folder / "site")) == []


def test_the_about_page_leads_to_the_repository_of_the_sources(tmp_path: Path) -> None:
    found = copied(ROOT / "tests" / "example", tmp_path)
    with found.configuration.open("a") as file:
        file.write("repo_url: https://github.com/you/reading-list\n")
    again = project.find(found.configuration, found.site)
    site.generate(again, [], site.Clock())
    assert "https://github.com/you/reading-list" in (again.documents / "about.md").read_text()
