"""Search as a reader does it: in the box of every page, and on the page to explore."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

HEADER = ".catalog-header input[name=q]"
WEAK = "Weak Supervision for Label Efficient Visual Bug Detection"
STRONG = "Weak-to-Strong Generalization: Eliciting Strong Capabilities With Weak Supervision"


def explore(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("[data-explore=ready]")


def status(page: Page) -> Locator:
    return page.locator("[data-explore-status]")


def titles(page: Page) -> list[str]:
    return page.locator("[data-explore-hits] h2").all_inner_texts()


def facet(page: Page, name: str) -> Locator:
    return page.locator("[data-explore-filters]").get_by_role("checkbox", name=name)


def serious_faults(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page).response["violations"]
    return [
        (fault["id"], fault["nodes"][0]["html"])
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]


def test_typing_in_the_header_shows_the_papers_meant(page: Page, seeds_url: str) -> None:
    page.goto(seeds_url)
    page.locator(HEADER).press_sequentially("weak superv")
    expect(page.get_by_role("option", name=re.compile("^All [0-9]+ papers$"))).to_be_visible()
    best = page.locator(".catalog-header .suggestions__title")
    expect(best).to_have_count(5)
    assert {WEAK, STRONG} <= set(best.all_inner_texts())


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


def test_nothing_is_loaded_before_the_box_is_touched(page: Page, example_url: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(example_url)
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "/index/" in url or "worker" in url or "lunr" in url]
    page.locator(HEADER).press_sequentially("prompt")
    expect(page.get_by_role("option").first).to_be_visible()
    assert [url for url in loaded if url.endswith("/index/manifest.json")]


def test_the_keyboard_goes_from_anywhere_to_a_paper(page: Page, example_url: str) -> None:
    page.goto(f"{example_url}about/")
    page.keyboard.press("/")
    box = page.locator(HEADER)
    expect(box).to_be_focused()
    page.keyboard.type("oddities foundations")
    expect(box).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Foundations of Odd Papers")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    chosen = options.first.get_attribute("id")
    expect(box).to_have_attribute("aria-activedescendant", str(chosen))
    page.keyboard.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", str(chosen))
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers/foundations-of-odd-papers-*/")


def test_escape_closes_the_suggestions_and_keeps_the_words(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.keyboard.press("Control+k")
    page.keyboard.type("prompt")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator(HEADER)).to_have_value("prompt")
    expect(page.locator(HEADER)).to_have_attribute("aria-expanded", "false")


def test_the_last_suggestion_leads_to_all_hits(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("prompt tuning")
    page.get_by_role("option", name=re.compile("^All ")).click()
    page.wait_for_url("**/search/?q=prompt+tuning")
    expect(page.locator(".explore input[name=q]")).to_have_value("prompt tuning")


def test_enter_without_a_choice_explores(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.locator(HEADER).fill("prompt")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=prompt")


def test_words_that_no_paper_has_are_said_in_the_box(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("xyzzy")
    expect(page.locator(".suggestions__note").first).to_have_text("No paper has “xyzzy”.")


def test_results_come_while_typing_with_their_words_marked(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.locator(".explore input[name=q]").press_sequentially("graph neur")
    expect(status(page)).to_contain_text("papers for “graph neur”")
    expect(page.locator("[data-explore-hits] mark").first).to_be_visible()
    marked = {text.lower() for text in page.locator("[data-explore-hits] mark").all_inner_texts()}
    assert "graph neural" in marked
    page.wait_for_url("**/search/?q=graph+neur")


def test_the_whole_state_is_in_the_address(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=papers")
    facet(page, "Graph neural networks").check()
    page.wait_for_url("**&tag=graph-neural-networks")
    facet(page, "2019").check()
    page.wait_for_url("**&year=2019")
    page.get_by_label("Sort by").select_option("title")
    page.wait_for_url("**/search/?q=papers&tag=graph-neural-networks&year=2019&sort=title")
    shown = titles(page)
    assert shown == ["Foundations of Odd Papers II"]
    page.reload()
    expect(page.locator("[data-explore-hits] h2")).to_have_count(1)
    assert titles(page) == shown
    expect(page.get_by_label("Sort by")).to_have_value("title")
    expect(facet(page, "2019")).to_be_checked()


def test_back_and_forward_restore_what_was_shown(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=papers")
    before = titles(page)
    facet(page, "2019").check()
    expect(page.locator("[data-explore-chips] button")).to_have_count(1)
    narrowed = titles(page)
    page.go_back()
    expect(page.locator("[data-explore-chips] button")).to_have_count(0)
    assert titles(page) == before
    page.go_forward()
    expect(page.locator("[data-explore-chips] button")).to_have_count(1)
    assert titles(page) == narrowed


def test_what_is_typed_in_one_go_is_one_step_back(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    box = page.locator(".explore input[name=q]")
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
    expect(facet(page, "2019")).not_to_be_checked()


def test_the_focus_stays_on_the_value_that_was_chosen(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    facet(page, "2019").focus()
    page.keyboard.press("Space")
    expect(status(page)).to_have_text("2 papers")
    expect(facet(page, "2019")).to_be_focused()


def test_more_hits_are_shown_on_demand_and_after_a_reload(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}search/")
    hits = page.locator("[data-explore-hits] > li")
    expect(hits).to_have_count(10)
    page.get_by_role("button", name="Show 10 more").click()
    expect(hits).to_have_count(20)
    expect(hits.nth(10).locator("h2 a")).to_be_focused()
    page.reload()
    expect(hits).to_have_count(20)


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


def test_words_that_no_paper_has_can_be_cleared(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=xyzzy")
    expect(status(page)).to_have_text("No paper has “xyzzy”")
    expect(page.locator("[data-explore-rest] p")).to_have_text(
        "Check the spelling, or try fewer or more general words."
    )
    page.get_by_role("button", name="Clear the words").click()
    expect(status(page)).to_have_text(re.compile("^[0-9]+ papers$"))


def test_an_unknown_word_beside_others_is_named(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=xyzzy+foundations")
    expect(status(page)).to_have_text("2 papers for “xyzzy foundations”; none has “xyzzy”")


def test_a_misspelt_word_finds_its_papers_and_is_told(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=foundatoins")
    expect(page.locator(".explore-hint")).to_have_text(
        "No paper has “foundatoins”; showing “foundations”."
    )
    expect(status(page)).to_have_text("2 papers for “foundatoins”")
    assert "Foundations" in page.locator("[data-explore-hits] mark").all_inner_texts()
    page.get_by_role("link", name="“foundations”").click()
    page.wait_for_url("**/search/?q=foundations")
    expect(page.locator(".explore input[name=q]")).to_have_value("foundations")
    expect(page.locator(".explore input[name=q]")).to_be_focused()
    expect(page.locator(".explore-hint")).to_be_empty()
    page.go_back()
    expect(page.locator(".explore-hint")).to_contain_text("No paper has “foundatoins”")


def test_the_box_tells_that_it_took_another_word(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("oddities foundatoins")
    expect(page.locator(".catalog-header .suggestions__note")).to_have_text(
        "No paper has “foundatoins”; showing “foundations”."
    )
    expect(page.get_by_role("option").first).to_contain_text("Foundations of Odd Papers")


def test_words_too_common_are_named_as_such(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=to+be+")
    expect(status(page)).to_contain_text("papers; these words are too common to search for")


def test_filters_that_leave_nothing_can_be_loosened(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=foundations&year=2019&tag=retrieval")
    expect(status(page)).to_have_text("No paper for “foundations” passes these filters")
    expect(page.locator("[data-explore-rest] p")).to_have_text("Loosen one of them:")
    expect(page.get_by_role("button", name="Any year:")).to_have_count(0)
    page.get_by_role("button", name="Any tag: 2 papers").click()
    expect(status(page)).to_have_text("2 papers for “foundations”")


def test_a_failure_says_so_and_can_be_tried_again(page: Page, example_url: str) -> None:
    page.context.route("**/index/manifest.json", lambda route: route.abort())
    explore(page, f"{example_url}search/?q=prompt")
    expect(status(page)).to_have_text("The search index could not be loaded.")
    page.context.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(status(page)).to_contain_text("papers for “prompt”")


def test_the_box_says_that_the_search_cannot_be_loaded(page: Page, example_url: str) -> None:
    page.context.route("**/index/*", lambda route: route.abort())
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("prompt")
    expect(page.locator(".catalog-header .suggestions__note")).to_have_text(
        "The search could not be loaded. Check the connection and type again."
    )


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
    label = page.locator("[data-explore-filters] label").first
    expect(label).to_be_hidden()
    page.get_by_text("Filters (1)").tap()
    expect(label).to_be_visible()
    for target in page.locator(".explore :is(label, button, select, summary):visible").all():
        box = target.bounding_box()
        if "Sort by" in target.inner_text():
            continue
        assert box is not None
        assert box["height"] >= 43.9, target.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_search_has_no_serious_fault_of_accessibility(
    width: int, scheme: str, browser: Browser, example_url: str
) -> None:
    context = browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    explore(page, f"{example_url}search/?q=prompt+xyzzy&year=2024&year=2018")
    page.evaluate("document.querySelector('[data-explore-panel]').open = true")
    assert serious_faults(page) == []
    explore(page, f"{example_url}search/?q=foundatoins&year=2018")
    assert serious_faults(page) == []
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("prompt")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert serious_faults(page) == []
    context.close()
