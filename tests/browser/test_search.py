"""Search as a reader does it on the page to explore."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.exploring import BOX, HITS, chips, explore, facet, faults, said, status, titles


def test_a_facet_narrows_and_the_address_gives_the_same_list(page: Page, seeds_url: str) -> None:
    explore(page, f"{seeds_url}search/?q=weak+superv")
    before = int(status(page).inner_text().split()[0])
    first = page.locator("[data-explore-filters] label").first
    count = int(first.locator("small").inner_text())
    first.click()
    expect(status(page)).to_have_text(f"{count} papers for “weak superv”")
    assert 0 < count < before
    shown = titles(page)
    page.reload()
    expect(status(page)).to_have_text(f"{count} papers for “weak superv”")
    assert titles(page) == shown


def test_results_come_while_typing_with_their_words_marked(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.locator(BOX).press_sequentially("graph neur")
    expect(status(page)).to_contain_text("papers for “graph neur”")
    expect(page.locator("[data-explore-hits] mark").first).to_be_visible()
    marked = {text.lower() for text in page.locator("[data-explore-hits] mark").all_inner_texts()}
    assert "graph neural" in marked
    page.wait_for_url("**/search/?q=graph+neur")


def test_the_whole_state_is_in_the_address(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=papers")
    facet(page, "Graph neural networks").check()
    page.wait_for_url("**&tag=graph-neural-networks")
    page.get_by_label("Sort by").select_option("title")
    page.wait_for_url("**&sort=title")
    page.get_by_role("button", name="Compact list").click()
    page.wait_for_url("**/search/?q=papers&tag=graph-neural-networks&sort=title&view=compact")
    shown = titles(page)
    assert "Foundations of Odd Papers II" in shown
    page.reload()
    expect(page.locator(HITS)).to_have_count(len(shown))
    assert titles(page) == shown
    expect(page.get_by_label("Sort by")).to_have_value("title")
    expect(facet(page, "Graph neural networks")).to_be_checked()
    compact = page.get_by_role("button", name="Compact list")
    expect(compact).to_have_attribute("aria-pressed", "true")


def test_ranges_of_years_and_exclusions_are_in_the_address(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?year=2019..2020&tag=-graph-neural-networks")
    expect(chips(page)).to_have_text(["not Graph neural networks×", "2019–2020×", "Clear all"])
    expect(page.get_by_role("slider", name="From year")).to_have_value("2019")
    before = titles(page)
    page.get_by_role("button", name="Remove tag not Graph neural networks").click()
    page.wait_for_url("**/search/?year=2019..2020")
    expect(status(page)).to_have_text("4 papers")
    assert set(before) < set(titles(page))


def test_back_and_forward_restore_what_was_shown(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=papers")
    before = titles(page)
    facet(page, "Graph neural networks").check()
    expect(chips(page)).to_have_count(1)
    expect(status(page)).to_contain_text("1 paper")
    narrowed = titles(page)
    page.go_back()
    expect(chips(page)).to_have_count(0)
    expect(page.locator(HITS)).to_have_count(len(before))
    assert titles(page) == before
    page.go_forward()
    expect(chips(page)).to_have_count(1)
    expect(page.locator(HITS)).to_have_count(len(narrowed))
    assert titles(page) == narrowed


def test_what_is_typed_in_one_go_is_one_step_back(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    box = page.locator(BOX)
    box.press_sequentially("prompt", delay=20)
    page.wait_for_url("**?q=prompt")
    box.press_sequentially(" tuning", delay=20)
    page.wait_for_url("**?q=prompt+tuning")
    page.go_back()
    page.wait_for_url("**/search/")
    expect(box).to_have_value("")


def test_a_chosen_value_is_taken_back_above_the_list(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?year=2019&year=2020")
    expect(status(page)).to_have_text("4 papers")
    page.get_by_role("button", name="Remove year 2019").click()
    expect(status(page)).to_have_text("2 papers")
    page.wait_for_url("**/search/?year=2020")


def test_the_focus_goes_to_what_was_found_when_the_last_choice_is_taken_back(
    page: Page, example_url: str
) -> None:
    explore(page, f"{example_url}search/?year=2019")
    page.get_by_role("button", name="Remove year 2019").focus()
    page.keyboard.press("Enter")
    expect(chips(page)).to_have_count(0)
    expect(page.get_by_role("region", name="Papers found")).to_be_focused()


def test_the_focus_stays_on_the_value_that_was_chosen(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    facet(page, "Graph neural networks").focus()
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(1)
    expect(page.locator("[data-explore-filters][aria-busy]")).to_have_count(0)
    expect(facet(page, "Graph neural networks")).to_be_focused()


def test_a_long_facet_unfolds_and_can_be_searched(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}search/")
    tags = page.get_by_role("group", name="Tag")
    expect(tags.get_by_role("checkbox")).to_have_count(8)
    tags.get_by_role("button", name=re.compile("^Show all ")).click()
    assert tags.get_by_role("checkbox").count() > 16
    tags.get_by_label("Find a tag").fill("language model")
    for name in tags.locator("label span").all_inner_texts():
        assert "language model" in name.lower()
    expect(tags.get_by_label("Find a tag")).to_be_focused()


def test_a_failure_says_so_and_can_be_tried_again(page: Page, example_url: str) -> None:
    page.context.route("**/index/manifest.json", lambda route: route.abort())
    page.goto(f"{example_url}search/?q=prompt")
    expect(status(page)).to_have_text("The search index could not be loaded.")
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(status(page)).to_contain_text("papers for “prompt”")


def test_a_failure_leaves_nothing_of_the_result_before(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=foundations&year=2018..2024")
    page.context.route("**/index/**", lambda route: route.abort())
    page.locator(BOX).fill("measurement")
    expect(status(page)).to_have_text("The search index could not be loaded.")
    expect(page.locator(HITS)).to_have_count(0)
    expect(page.locator("[data-explore-take]")).to_be_hidden()
    expect(page.locator("[data-explore-filters] label small:visible")).to_have_count(0)
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-explore-filters] label small:visible").first).to_be_visible()


def test_hostile_titles_are_text_and_mathematics_is_mathematics(
    page: Page, example_url: str
) -> None:
    explore(page, f"{example_url}search/?q=alert+title")
    assert '<script>alert("title")</script>' in titles(page)[0]
    explore(page, f"{example_url}search/?q=bound+norms")
    title = page.locator("[data-explore-hits] h2").first
    assert title.locator("math").count() == 3
    assert "Bound" in title.locator("mark").all_inner_texts()


def test_a_phone_has_the_filters_folded_and_targets_for_a_thumb(
    browser: Browser, example_url: str
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    explore(page, f"{example_url}search/?q=prompt&year=2024")
    topic = page.locator("[data-explore-filters] summary").first
    expect(topic).to_be_hidden()
    page.get_by_text("Filters (1)").tap()
    topic.tap()
    expect(page.locator("[data-explore-filters] label").first).to_be_visible()
    targets = ".explore :is(label, button, select, summary, .hit-end a):visible"
    for target in page.locator(targets).all():
        box = target.bounding_box()
        if "Sort by" in target.inner_text():
            continue
        assert box is not None
        assert box["height"] >= 43.9, target.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_zoomed_in_twice_nothing_is_cut_off(page: Page, example_url: str) -> None:
    page.set_viewport_size({"width": 640, "height": 450})
    explore(page, f"{example_url}search/?q=prompt&year=2024")
    page.get_by_role("button", name="How to search").click()
    expect(page.locator("dialog a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_the_number_of_papers_is_said_once_when_the_keys_rest(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    expect(said(page)).to_have_text(re.compile("^[0-9]+ papers$"))
    page.evaluate(
        """() => {
          globalThis.heard = [];
          const said = document.querySelector("[data-explore-said]");
          new MutationObserver(() => heard.push(said.textContent)).observe(said, {childList: true});
        }"""
    )
    page.locator(BOX).press_sequentially("prompt", delay=50)
    expect(said(page)).to_contain_text("papers for “prompt”")
    assert page.evaluate("heard.length") == 1


def test_nothing_moves_by_itself_while_the_page_opens(page: Page, seeds_url: str) -> None:
    page.add_init_script(
        """globalThis.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) moved += value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    explore(page, f"{seeds_url}search/?q=weak+superv")
    page.wait_for_timeout(200)
    assert page.evaluate("moved") < 0.01


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light"), (1280, "dark")])
def test_search_has_no_fault_of_accessibility(
    width: int, scheme: str, browser: Browser, example_url: str
) -> None:
    context = browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    explore(page, f"{example_url}search/?q=prompt+xyzzy+year:20x&year=2024&year=2018")
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    expect(page.get_by_role("button", name="BibTeX")).to_be_visible()
    expect(page.locator("[data-explore-filters][aria-busy]")).to_have_count(0)
    assert faults(page) == []
    explore(page, f"{example_url}search/?q=foundatoins+-odd&year=2018&view=compact")
    assert faults(page) == []
    explore(page, f"{example_url}search/?like=a-measurement-signed-by-very-many-people")
    page.get_by_role("button", name="How to search").click()
    expect(page.locator("dialog dl:not([aria-busy]) a").first).to_be_visible()
    assert faults(page) == []
    context.close()
