"""The page that leads from what identifies a paper to the paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator import project, site
from tests.browser.conftest import served
from tests.conftest import ROOT, copied

STATUS = "[data-find]"
BIB = """\
@article{Noether1921, title = {Ideals: Rings & what follows!}, year = {1921},
  doi = {10.1000/Ideals(1)}, author = {Emmy Noether}}
@misc{other, title = {Something Else about Rings}, eprint = {2401.00001}, archiveprefix = {arXiv}}
"""


@pytest.fixture(scope="module")
def small_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A served catalog of two papers, one of which has been renamed."""
    folder = tmp_path_factory.mktemp("small")
    found = copied(ROOT / "tests" / "example", folder)
    for path in (folder / "catalog" / "papers").iterdir():
        path.unlink()
    source = folder / "catalog" / "papers" / "mine.bib"
    source.write_text(BIB.replace("Ideals: Rings & what follows!", "Its First Name"))
    site.generate(found, [], site.Clock())
    source.write_text(BIB.replace("@misc{other", "@misc{others"))
    (folder / "catalog" / "corrections.yml").write_text(
        "something-else-about-rings: {set: {title: Quite Something Else}}\n"
    )
    site.build(project.find(found.configuration, found.site), [], site.Clock(), clean=False)
    with served(found.site) as address:
        yield address


@pytest.mark.parametrize(
    ("asked", "paper"),
    [
        ("doi=10.1000/ideals(1)", "its-first-name"),
        ("doi=https://doi.org/10.1000/IDEALS%25281)", "its-first-name"),
        ("arxiv=arXiv:2401.00001v2", "something-else-about-rings"),
        ("doi=10.48550/arXiv.2401.00001", "something-else-about-rings"),
        ("key=noether1921", "its-first-name"),
        ("key=others", "something-else-about-rings"),
        ("id=its-first-name", "its-first-name"),
        ("q=Its%20First%20Name", "its-first-name"),
        ("q=ideals rings, and what follows", ""),
        ("q=Ideals: Rings %26 What Follows", "its-first-name"),
        ("q=Quite Something Else", "something-else-about-rings"),
        ("q=10.1000/ideals(1)", "its-first-name"),
        ("doi=10.1000/none&key=Noether1921", "its-first-name"),
    ],
)
def test_what_identifies_a_paper_leads_to_it(
    asked: str, paper: str, page: Page, small_url: str
) -> None:
    page.goto(f"{small_url}about/")
    page.goto(f"{small_url}find/?{asked}")
    if not paper:
        expect(page.locator(STATUS)).to_contain_text("No paper is called")
        return
    page.wait_for_url(f"{small_url}papers/{paper}/")
    page.go_back()
    assert page.url == f"{small_url}about/"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("doi=10.1000/none", "No paper has the DOI “10.1000/none”. Search for it"),
        ("arxiv=x", "No paper has the arXiv id “x”. Search for it"),
        ("key=x", "No paper has the key “x”. Search for it"),
        ("id=x", "No paper has the id “x”. Search for it"),
        ("q=<b>x</b>", "No paper is called “<b>x</b>”. Search for it"),
    ],
)
def test_what_no_paper_has_is_said_and_can_be_searched_for(
    asked: str, said: str, page: Page, example_url: str
) -> None:
    page.goto(f"{example_url}find/?{asked}")
    expect(page.locator(STATUS)).to_have_text(said)
    page.get_by_role("link", name="Search for it").click()
    page.wait_for_url(f"{example_url}search/?q=*")


def test_the_page_asks_for_something_to_find(page: Page, small_url: str) -> None:
    page.goto(f"{small_url}find/")
    expect(page.locator(STATUS)).to_contain_text("This page leads straight to one paper.")
    page.get_by_role("searchbox", name="DOI, arXiv id, BibTeX key or whole title").fill(
        "Noether1921"
    )
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers/its-first-name/")


def test_an_index_that_cannot_be_loaded_is_said(page: Page, example_url: str) -> None:
    page.context.route("**/index/*", lambda route: route.abort())
    page.goto(f"{example_url}find/?doi=10.1000/x")
    expect(page.locator(STATUS)).to_have_text("The index could not be loaded. Try again")


def test_no_search_engine_lists_the_page(example_site: Path) -> None:
    text = (example_site / "find" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in text
    assert "/find/" not in (example_site / "sitemap.xml").read_text("utf-8")
