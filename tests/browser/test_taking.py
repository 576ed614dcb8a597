"""Papers taken along from the search page: the whole result as a file."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.exploring import explore, held

FILES = {
    "BibTeX": ("papers.bib", "@", "}\n"),
    "RIS": ("papers.ris", "TY  - ", "ER  -\r\n\r\n"),
    "CSV": ("papers.csv", "\ufeffid,title,authors,year,date,venue,doi", "\r\n"),
}
"""By name of the format: the file, how it begins and how it ends."""


def opened(page: Page, address: str, number: int) -> None:
    explore(page, address)
    page.get_by_text(f"Save {number} papers").click()
    expect(page.get_by_role("button", name="BibTeX")).to_be_visible()


def taken(page: Page, name: str) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return Path(download.value.path())


@pytest.mark.parametrize("name", FILES)
def test_the_whole_result_is_saved(name: str, page: Page, example_url: str) -> None:
    file, start, end = FILES[name]
    opened(page, f"{example_url}search/", 13)
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    expect(page.get_by_text(f"Saved 13 papers as {file}.")).to_be_visible()
    content = Path(download.value.path()).read_bytes().decode()
    assert download.value.suggested_filename == file
    assert (content[: len(start)], content[-len(end) :]) == (start, end)


def test_what_is_saved_is_what_all_pages_of_the_list_show(page: Page, example_url: str) -> None:
    opened(page, f"{example_url}search/?q=foundations&sort=title", 2)
    rows = list(csv.reader(io.StringIO(taken(page, "CSV").read_text(encoding="utf-8-sig"))))
    head = "id,title,authors,year,date,venue,doi,arxiv,url,tags,topics"
    assert ",".join(rows[0]) == head
    titles = page.locator("[data-explore-hits] h2").all_inner_texts()
    assert [row[1] for row in rows[1:]] == titles


def test_the_whole_catalog_in_bibtex_is_the_file_of_the_site(
    page: Page, example_url: str, example_site: Path
) -> None:
    opened(page, f"{example_url}search/", 13)
    entries = taken(page, "BibTeX").read_text(encoding="utf-8").split("\n@")
    whole = (example_site / "data" / "papers.bib").read_text(encoding="utf-8")
    assert len(entries) == 13
    assert all(entry.strip().removeprefix("@") in whole for entry in entries)


def test_it_can_be_cancelled_while_papers_come(page: Page, example_url: str) -> None:
    opened(page, f"{example_url}search/", 13)
    with held(page, "**/index/ris-*"):
        page.get_by_role("button", name="RIS").click()
        expect(page.get_by_role("progressbar", name="Papers loaded")).to_be_visible()
        expect(page.get_by_role("button", name="Cancel")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Nothing was saved.")).to_be_visible()
        expect(page.get_by_role("button", name="BibTeX")).to_be_focused()


def test_papers_that_cannot_be_loaded_can_be_tried_again(page: Page, example_url: str) -> None:
    opened(page, f"{example_url}search/", 13)
    page.context.route("**/index/bibtex-*", lambda route: route.abort())
    page.get_by_role("button", name="BibTeX").click()
    expect(page.get_by_text("The papers could not be loaded. Try again.")).to_be_visible()
    page.context.unroute("**/index/bibtex-*")
    taken(page, "BibTeX")
    expect(page.get_by_text("Saved 13 papers as papers.bib.")).to_be_visible()


def test_escape_closes_the_menu(page: Page, example_url: str) -> None:
    opened(page, f"{example_url}search/", 13)
    page.get_by_role("button", name="RIS").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="RIS")).to_be_hidden()
    expect(page.get_by_text("Save 13 papers")).to_be_focused()


def test_formats_that_cannot_be_loaded_say_so_until_they_are(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.context.route("**/taking.js", lambda route: route.abort())
    save = page.get_by_text("Save 13 papers")
    save.click()
    lack = page.get_by_text("The formats could not be loaded. Try again when you are online.")
    expect(lack).to_be_visible()
    page.context.unroute("**/taking.js")
    save.click()
    save.click()
    expect(page.get_by_role("button", name="BibTeX")).to_be_visible()
    expect(lack).to_have_count(0)


def test_zoomed_in_four_times_the_menu_stays_inside(page: Page, example_url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    opened(page, f"{example_url}search/", 13)
    box = page.locator(".take-card").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_arrow_of_the_menu_is_seen_in_forced_colours(page: Page, example_url: str) -> None:
    page.emulate_media(forced_colors="active")
    explore(page, f"{example_url}search/")
    seen = "summary => getComputedStyle(summary, '::after').backgroundColor"
    summary = page.locator("[data-explore-take] > summary")
    ground = summary.evaluate("summary => getComputedStyle(summary).backgroundColor")
    assert summary.evaluate(seen) != ground
