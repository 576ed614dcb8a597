"""Each part of the search among 10,000 papers: real ones of arXiv, where they are at hand."""

import csv
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator import catalog, classify, exports, project, search, site
from generator.catalog import Catalog
from generator.classify import vocabulary
from generator.ids import Registry, assign
from generator.merge import papers_of
from generator.search.analysis import fold, terms, words
from tests.browser.conftest import served
from tests.browser.exploring import BOX, HITS, chips, explore, faults, status, titles
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def large(example: project.Project, shared: Path) -> Catalog:
    source = shared / "data" / "arxiv-10k.jsonl.gz"
    collected = site.collect(example, [source], site.Clock())
    papers = papers_of(collected.works, assign(collected.works, Registry()).ids)
    own = ROOT / "catalog"
    labels = classify.classify(papers, vocabulary.load(own / "topics.yml", own / "tags.yml"))
    return catalog.build(papers, ledger=(), labels=labels, redirects={})


@pytest.fixture(scope="module")
def url(
    large: Catalog, example_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The search page over an index of 10,000 papers; the papers' own pages are not built."""
    folder = tmp_path_factory.mktemp("large") / "site"
    left_out = shutil.ignore_patterns("index", "papers")
    shutil.copytree(example_site, folder, ignore=left_out)
    shutil.copy(example_site / "index.html", folder)
    for path, content in search.plan(large, exports.rows(large)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with served(folder) as address:
        yield address


def number(text: str) -> int:
    found = re.search(r"[\d,]+", text)
    assert found is not None, text
    return int(found[0].replace(",", ""))


def test_fields_and_years_find_just_what_has_them(page: Page, url: str, large: Catalog) -> None:
    explore(page, f"{url}search/?q=title:graph+year:2025..")
    having = [
        paper
        for paper in large.papers.values()
        if (paper.year or 0) >= 2025 and "graph" in terms(words(paper.title))
    ]
    assert len(having) > 50
    expect(status(page)).to_contain_text(f"{len(having):,} papers")


def test_every_topic_is_counted_right(page: Page, url: str, large: Catalog) -> None:
    explore(page, f"{url}search/")
    page.get_by_role("group", name="Topic").get_by_role("button", name="Show all").click()
    names = {topic.id: topic.name for topic in large.labels.topics}
    expected = {names[topic]: len(papers) for topic, papers in large.papers_by_topic.items()}
    rows = page.get_by_role("group", name="Topic").locator("label").all_inner_texts()
    shown = {row.rsplit("\n", 1)[0]: number(row.rsplit("\n", 1)[1]) for row in rows}
    assert shown == {name: count for name, count in expected.items() if count}


def test_choices_narrow_down_and_go_back(page: Page, url: str) -> None:
    explore(page, f"{url}search/?q=quantum")
    before = number(status(page).inner_text())
    tag = page.get_by_role("group", name="Tag").get_by_role("checkbox").first
    count = number(page.get_by_role("group", name="Tag").locator("label small").first.inner_text())
    tag.check()
    expect(chips(page)).to_have_count(1)
    expect(status(page)).to_contain_text(f"{count:,} papers")
    page.go_back()
    expect(chips(page)).to_have_count(0)
    assert number(status(page).inner_text()) == before


def test_one_wrong_letter_is_forgiven_and_told(page: Page, url: str) -> None:
    explore(page, f"{url}search/?q=superconductng+qubits")
    expect(page.locator("[data-explore-hints]")).to_contain_text("superconducting")
    assert any("superconduct" in title.lower() for title in titles(page))


def test_the_keyboard_alone_goes_from_the_box_to_a_hit(page: Page, url: str) -> None:
    explore(page, f"{url}search/")
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type('"neural network" -graph')
    expect(status(page)).to_contain_text("-graph”")
    first = page.locator(f"{HITS} h2 a").first
    for _ in range(200):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    expect(first).to_be_focused()
    target = str(first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_the_header_shows_papers_tags_and_people(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(".catalog-header input[name=q]").press_sequentially("reinforcement")
    groups = page.locator(".catalog-header [role=listbox] [role=group]")
    expect(groups.first).to_have_attribute("aria-label", "Papers")
    expect(groups.nth(1)).to_be_visible()


def test_the_whole_result_can_be_taken_along(page: Page, url: str) -> None:
    explore(page, f"{url}search/?q=title:qubit")
    total = number(status(page).inner_text())
    page.get_by_text(f"Save {total:,} papers").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == total
    assert all("qubit" in row["title"].lower() for row in rows)


def test_papers_like_one_have_reasons(page: Page, url: str) -> None:
    explore(page, f"{url}search/?q=qubit+readout")
    page.locator(HITS).first.get_by_role("link", name=re.compile("^Similar to")).click()
    expect(page.locator("[data-explore-like]")).to_contain_text("Similar to")
    expect(page.locator(f"{HITS} .reason").first).to_be_visible()


def test_a_long_list_of_people_can_be_searched(page: Page, url: str) -> None:
    explore(page, f"{url}search/")
    page.locator("#filter-author").click()
    people = page.get_by_role("group", name="Author")
    people.get_by_role("button", name="Show all").click()
    people.get_by_label("Find an author").fill("zhang")
    rows = people.locator("label").all_text_contents()
    assert len(rows) > 5
    assert all("zhang" in fold(row) for row in rows)


def test_axe_finds_nothing(page: Page, url: str) -> None:
    explore(page, f"{url}search/?q=learning&has=pdf")
    expect(page.locator(HITS).first).to_be_visible()
    assert faults(page) == []
