"""The list of hits: how it comes, looks and goes on, and how a reader comes back to it."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.exploring import BOX, HITS, explore, held, status, titles


def test_hits_are_shown_before_the_facets_are_loaded(page: Page, example_url: str) -> None:
    with held(page, "**/index/column-*"):
        page.goto(f"{example_url}search/?q=papers")
        expect(page.locator(HITS).first).to_be_visible()
        expect(page.locator("[data-explore-filters]")).to_be_hidden()
    expect(page.locator("[data-explore-filters] label").first).to_be_visible()


def test_facets_that_cannot_be_loaded_leave_the_hits(page: Page, example_url: str) -> None:
    page.context.route("**/index/column-*", lambda route: route.abort())
    page.goto(f"{example_url}search/?q=papers")
    lack = page.get_by_text("These could not be loaded.")
    expect(lack).to_be_visible()
    expect(page.locator(HITS).first).to_be_visible()
    page.context.unroute("**/index/column-*")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-explore-filters] label").first).to_be_visible()
    expect(lack).to_be_hidden()


def test_the_order_is_the_readers_choice(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    order = page.get_by_label("Sort by")
    order.select_option("newest")
    page.wait_for_url("**/search/?sort=newest")
    order.select_option("listed")
    page.wait_for_url("**/search/?sort=listed")
    expect(page.locator(HITS).first).to_contain_text("A Measurement Signed by Very Many People")


def test_a_catalog_without_listings_is_not_sorted_by_them(page: Page, site_url: str) -> None:
    page.context.route("**/index/manifest.json", without_listings)
    explore(page, f"{site_url}search/")
    option = page.locator("option[value=listed]")
    assert option.evaluate("option => option.hidden")
    explore(page, f"{site_url}search/?sort=listed")
    expect(page.get_by_label("Sort by")).to_have_value("relevance")


def without_listings(route: Route) -> None:
    manifest = route.fetch().json()
    manifest["columns"].remove("listing")
    route.fulfill(json=manifest)


def test_a_compact_list_has_a_line_for_each_paper(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}search/?q=language")
    expect(page.locator(".snippet").first).to_be_visible()
    page.get_by_role("button", name="Compact list").click()
    page.wait_for_url("**/search/?q=language&view=compact*")
    expect(page.locator(".snippet").first).to_be_hidden()
    box = page.locator(HITS).first.bounding_box()
    assert box is not None
    assert box["height"] < 50
    expect(page.locator(HITS).first.get_by_role("link", name="Similar to")).to_be_visible()
    page.get_by_role("button", name="Comfortable list").click()
    expect(page.locator(".snippet").first).to_be_visible()


def test_more_hits_come_when_the_end_is_near_until_the_page_may_end(
    page: Page, site_url: str
) -> None:
    explore(page, f"{site_url}search/")
    hits = page.locator(HITS)
    expect(hits).to_have_count(10)
    page.evaluate("document.querySelector('[data-explore-hits] > li').kept = true")
    for shown in (20, 30, 40, 50):
        page.mouse.wheel(0, 20_000)
        expect(hits).to_have_count(shown)
    page.wait_for_url("**/search/?shown=50")
    assert page.evaluate("document.querySelector('[data-explore-hits] > li').kept")
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(300)
    expect(hits).to_have_count(50)
    expect(page.locator(".catalog-footer")).to_be_in_viewport()
    assert len(set(titles(page))) == 50


def test_more_hits_are_shown_on_demand_and_after_a_reload(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}search/?shown=50")
    hits = page.locator(HITS)
    more = page.get_by_role("button", name="Show 10 more")
    more.focus()
    page.keyboard.press("Enter")
    expect(hits).to_have_count(60)
    expect(hits.nth(50).locator("h2 a")).to_be_focused()
    page.reload()
    expect(hits).to_have_count(60)


def test_more_hits_that_cannot_be_loaded_can_be_tried_again(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}search/?shown=60")
    page.context.route("**/index/cards-*", lambda route: route.abort())
    page.get_by_role("button", name="Show 10 more").click()
    again = page.get_by_role("button", name="No more could be loaded: try again")
    expect(again).to_be_visible()
    page.context.unroute("**/index/cards-*")
    again.click()
    expect(page.locator(HITS)).to_have_count(70)


def test_without_an_observer_the_button_shows_more(page: Page, site_url: str) -> None:
    page.add_init_script("delete globalThis.IntersectionObserver")
    explore(page, f"{site_url}search/")
    page.get_by_role("button", name="Show 10 more").click()
    expect(page.locator(HITS)).to_have_count(20)


@pytest.mark.parametrize("way", ["back", "reload"])
def test_a_reader_comes_back_to_the_same_place(way: str, page: Page, site_url: str) -> None:
    # What listens to this is not kept alive by the browser, but loaded anew.
    page.add_init_script("addEventListener('unload', () => {})")
    explore(page, f"{site_url}search/?q=language")
    page.mouse.wheel(0, 20_000)
    expect(page.locator(HITS)).to_have_count(20)
    page.mouse.wheel(0, -700)
    page.wait_for_timeout(600)
    place = page.evaluate("scrollY")
    if way == "back":
        page.locator(HITS).nth(15).locator("h2 a").evaluate("link => link.click()")
        page.wait_for_url("**/papers/*/")
        page.go_back()
    else:
        page.reload()
    page.wait_for_selector("[data-explore=ready]")
    assert page.locator(HITS).count() >= 20
    assert abs(page.evaluate("scrollY") - place) < 5


def test_the_first_hit_is_seen_after_a_choice_far_down(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}search/")
    page.mouse.wheel(0, 3_000)
    expect(page.locator(HITS).first).not_to_be_in_viewport()
    page.locator("[data-explore-filters] label").first.click()
    expect(page.locator(HITS).first).to_be_in_viewport()


def test_papers_like_one_are_a_press_away_and_so_is_the_way_back(
    page: Page, example_url: str
) -> None:
    explore(page, f"{example_url}search/?q=measurement")
    title = titles(page)[0]
    page.get_by_role("link", name=f"Similar to {title}", exact=True).click()
    page.wait_for_url("**/search/?like=a-measurement-signed-by-very-many-people")
    chip = page.get_by_role("button", name=f"Stop showing only papers similar to “{title}”")
    expect(chip).to_have_text(f"Similar to “{title}”×")
    expect(status(page)).to_have_text(re.compile("^[0-9]+ papers? similar to it$"))
    assert title not in titles(page)
    expect(page.locator(f"{HITS} .reason").first).to_be_visible()
    page.get_by_role("button", name="Compact list").click()
    expect(page.locator(f"{HITS} .reason").first).to_be_visible()
    page.get_by_role("button", name="Comfortable list").click()
    chip.click()
    page.wait_for_url("**/search/")
    expect(chip).to_have_count(0)


def test_a_paper_that_is_not_there_has_no_like(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?like=nowhere")
    expect(page.locator("[data-explore-hints]")).to_have_text(
        "There is no paper “nowhere” here, so none is compared with it."
    )
    expect(page.locator(HITS)).to_have_count(10)


def test_a_hit_leads_to_its_code(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=alert+title")
    code = page.locator(HITS).first.get_by_role("link", name="Code of")
    assert code.get_attribute("href") == "https://github.com/example/hostile"


def test_a_title_from_right_to_left_reads_so(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    title = page.locator("[data-explore-hits] h2", has_text=re.compile("[\u0590-\u06ff]")).first
    assert title.evaluate("title => getComputedStyle(title).direction") == "rtl"


def test_all_of_it_can_be_done_with_the_keyboard(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("papers")
    expect(status(page)).to_contain_text("papers for “papers”")
    passed = []
    for _ in range(60):
        page.keyboard.press("Tab")
        passed.append(
            page.evaluate(
                """() => {
                  const { activeElement: at } = document;
                  const { outlineStyle, boxShadow } = getComputedStyle(at);
                  const seen = [outlineStyle, boxShadow].some((style) => style !== "none");
                  return [at.ariaLabel ?? at.textContent.trim(), seen || at.type === "range"];
                }"""
            )
        )
        if passed[-1][0].startswith("Similar to"):
            break
    names = [name for name, _ in passed]
    assert names[0] == "How to search"
    assert {"Compact list", "Exclude Prompt tuning"} <= set(names), names
    assert any(re.fullmatch("Save [0-9]+ papers", name) for name in names)
    assert [name for name, seen in passed if not seen] == []
