"""Pages as a reader sees them: on a desk, on a phone, in light and dark, with the keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

KINDS = {
    "home": "",
    "papers": "papers/",
    "paper": "papers/an-o-n2-log-n-bound-for-k-means-with-l1-norms/",
    "hostile paper": "papers/config-raw-x-javascript-alert-1-a-img-src-x-onerror-alert-1-html/",
    "topics": "topics/",
    "topic": "topics/graphs/",
    "tags": "tags/",
    "tag": "tags/prompt-tuning/",
    "authors": "authors/",
    "author": "authors/jorg-muller/",
    "venues": "venues/",
    "years": "years/",
    "year": "years/2024/",
    "lists": "lists/",
    "listing": "lists/saved/",
    "search": "search/?q=prompt",
    "find": "find/?doi=10.1000/nowhere",
    "about": "about/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_has_a_fault_of_accessibility(
    kind: str, scheme: str, browser: Browser, example_url: str
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(example_url + KINDS[kind])
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_phone(kind: str, page: Page, example_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(example_url + KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_hostile_title_is_shown_as_it_is(page: Page, example_url: str) -> None:
    page.goto(example_url + KINDS["hostile paper"])
    title = (
        "{{ config }} {% raw %} [x](javascript:alert(1)) | a | <img src=x onerror=alert(1)> & --> "
        ":html-->"
    )
    assert page.locator("h1").inner_text() == title
    assert page.title().startswith(title)


def test_mathematics_is_mathml(page: Page, example_url: str) -> None:
    page.goto(example_url + KINDS["paper"])
    assert page.locator("h1 math").count() == 3
    assert page.locator("math mfrac").count() == 1


def test_the_reader_chooses_dark_and_keeps_it(page: Page, example_url: str) -> None:
    page.goto(example_url)
    schemes = []
    for _ in range(3):
        schemes.append(page.locator("body").get_attribute("data-md-color-scheme"))
        page.locator("form[data-md-component=palette] label:not([hidden])").click()
    assert set(schemes) == {"default", "slate"}
    chosen = page.locator("body").get_attribute("data-md-color-scheme")
    page.goto(example_url + KINDS["paper"])
    assert page.locator("body").get_attribute("data-md-color-scheme") == chosen


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page, example_url: str) -> None:
    page.goto(example_url + KINDS["paper"])
    page.keyboard.press("Tab")
    assert "Skip" in page.evaluate("document.activeElement.textContent")


def test_escape_closes_the_menu_of_a_phone(page: Page, example_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(example_url)
    page.get_by_role("button", name="Menu").click()
    topics = page.get_by_role("navigation", name="Menu").get_by_role("link", name="Topics")
    assert topics.is_visible()
    page.keyboard.press("Escape")
    assert not topics.is_visible()


def test_a_topic_is_searched_on_the_page_to_explore(page: Page, example_url: str) -> None:
    page.goto(example_url + KINDS["topic"])
    total = page.locator(".tally strong").inner_text()
    page.get_by_role("link", name="Search and filter these").click()
    page.wait_for_selector("[data-explore=ready]")
    assert page.locator("[data-explore-status]").inner_text() == f"{total} papers"
    expect(page.locator("[data-explore-filters] :checked")).to_have_count(1)


def test_pages_read_well_without_scripts(browser: Browser, example_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example_url + KINDS["topic"])
    page.get_by_role("link", name="Foundations of Odd Papers II").first.click()
    assert page.locator("h1").inner_text() == "Foundations of Odd Papers II"
    page.goto(example_url + "search/")
    assert page.locator("p.empty").is_visible()
    context.close()
