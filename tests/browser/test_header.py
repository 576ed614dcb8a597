"""The search box of every page: what it suggests while a reader types, and where it leads."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

HEADER = ".catalog-header input[name=q]"
NOTE = ".catalog-header .suggestions__note"
WEAK = "Weak Supervision for Label Efficient Visual Bug Detection"
STRONG = "Weak-to-Strong Generalization: Eliciting Strong Capabilities With Weak Supervision"
DOI = "10.1000/bound.1"
BOUND = "**/papers/an-o-n2-log-n-bound-for-k-means-*/"


def typed(page: Page, text: str) -> Locator:
    """Type into the header's box; return it."""
    box = page.locator(HEADER)
    box.press_sequentially(text)
    return box


def chosen(page: Page) -> Locator:
    return page.locator("[role=option][aria-selected=true]")


def names(page: Page) -> Locator:
    return page.locator(".suggestions__name")


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds wrong, of any level."""
    found = Axe().run(page).response["violations"]
    return [(fault["id"], fault["nodes"][0]["html"]) for fault in found]


@contextmanager
def held(page: Page, pattern: str) -> Iterator[None]:
    """Hold back what is asked of the server meanwhile."""
    routes: list[Route] = []

    def hold(route: Route) -> None:
        routes.append(route)

    page.context.route(pattern, hold)
    yield
    assert routes
    for route in routes:
        route.continue_()
    page.context.unroute(pattern, hold)


def test_typing_in_the_header_shows_the_papers_meant(page: Page, seeds_url: str) -> None:
    page.goto(seeds_url)
    page.locator(HEADER).press_sequentially("weak superv")
    expect(page.get_by_role("option", name=re.compile("^All [0-9]+ papers$"))).to_be_visible()
    best = page.locator(".catalog-header .suggestions__title")
    expect(best).to_have_count(5)
    assert {WEAK, STRONG} <= set(best.all_inner_texts())


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


def test_the_box_tells_that_it_took_another_word(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("oddities foundatoins")
    expect(page.locator(".catalog-header .suggestions__note")).to_have_text(
        "No paper has “foundatoins”; showing “foundations”."
    )
    expect(page.get_by_role("option").first).to_contain_text("Foundations of Odd Papers")


def test_the_box_says_that_the_search_cannot_be_loaded(page: Page, example_url: str) -> None:
    page.context.route("**/index/*", lambda route: route.abort())
    page.goto(example_url)
    page.locator(HEADER).press_sequentially("prompt")
    expect(page.locator(".catalog-header .suggestions__note")).to_have_text(
        "The search could not be loaded. Check the connection and type again."
    )


def test_a_paper_is_told_by_its_authors_its_year_and_its_first_topic(
    page: Page, example_url: str
) -> None:
    page.goto(example_url)
    typed(page, "oddities foundations")
    first = page.get_by_role("option").first
    expect(first).to_have_text(
        "Foundations of Odd Papers IJörg Müller · 2019 · Other odd papers", use_inner_text=False
    )
    expect(first.locator("mark")).to_have_text(["Foundations"])


def test_papers_stand_before_topics_and_tags_before_people(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, "learning")
    groups = page.get_by_role("listbox").get_by_role("group")
    expect(groups).to_have_count(2)
    expect(page.get_by_role("group", name="Papers").get_by_role("option")).to_have_count(5)
    labels = page.get_by_role("group", name="Topics and tags").get_by_role("option")
    expect(labels.nth(0)).to_have_accessible_name("Learning from little data topic · 10 papers")
    expect(labels.nth(1)).to_have_accessible_name("Few-shot learning tag · 5 papers")
    labels.nth(1).click()
    page.wait_for_url("**/tags/few-shot-learning/")
    typed(page, "müller")
    people = page.get_by_role("group", name="Authors").get_by_role("option")
    expect(people).to_have_accessible_name("Jörg Müller author · 4 papers")
    people.click()
    page.wait_for_url("**/authors/jorg-muller/")


def test_of_many_names_three_labels_are_offered(page: Page, seeds_url: str) -> None:
    page.goto(seeds_url)
    typed(page, "learning")
    expect(names(page)).to_have_count(3)
    kinds = [text.split(" · ")[0] for text in names(page).locator("small").all_inner_texts()]
    assert kinds == ["topic", "tag", "tag"]


def test_papers_do_not_wait_for_names_and_a_choice_stays(page: Page, example_url: str) -> None:
    page.goto(example_url)
    with held(page, "**/index/names-*"):
        box = typed(page, "learning")
        expect(page.locator(".suggestions__paper")).to_have_count(5)
        expect(names(page)).to_have_count(0)
        page.keyboard.press("ArrowUp")
        expect(chosen(page)).to_have_text(re.compile("^All 10 papers"))
        before = box.get_attribute("aria-activedescendant")
    expect(names(page)).to_have_count(2)
    expect(chosen(page)).to_have_text(re.compile("^All 10 papers"))
    expect(box).to_have_attribute("aria-activedescendant", str(before))
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_contain_text("Few-shot learning")


def test_names_of_what_was_typed_before_are_not_shown(page: Page, example_url: str) -> None:
    page.goto(example_url)
    box = typed(page, "learning")
    expect(names(page)).to_have_count(2)
    box.press("Control+a")
    box.press_sequentially("foundations")
    expect(page.locator(".suggestions__title").first).to_contain_text("Foundations")
    expect(names(page)).to_have_count(0)


def test_the_arrow_keys_go_through_all_groups_and_round(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, "learning")
    expect(names(page)).to_have_count(2)
    seen = []
    for _ in range(9):
        page.keyboard.press("ArrowDown")
        seen += [option.get_attribute("class") for option in chosen(page).all()]
    paper, name = "suggestions__paper", "suggestions__name"
    assert seen == [paper] * 5 + [name] * 2 + ["suggestions__all"]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tags/few-shot-learning/")


def test_enter_with_ctrl_opens_the_choice_in_a_tab_of_its_own(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, "foundations")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    opened.value.wait_for_url("**/papers/foundations-of-odd-papers-*/")
    assert page.url == example_url


def test_typing_on_takes_the_choice_back(page: Page, example_url: str) -> None:
    page.goto(example_url)
    box = typed(page, "learn")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(chosen(page)).to_have_count(1)
    box.press_sequentially("ing")
    expect(chosen(page)).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=learning")


@pytest.mark.parametrize("text", [DOI, f"https://doi.org/{DOI.upper()}", f" doi: {DOI}"])
def test_enter_on_an_identifier_goes_to_its_paper(text: str, page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, text)
    page.keyboard.press("Enter")
    page.wait_for_url(BOUND)


def test_a_typed_identifier_waits_for_enter(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, DOI)
    expect(page.get_by_role("option").first).to_contain_text("Bound for")
    expect(page.get_by_role("option").last).to_have_accessible_name("Show it on the search page")
    assert page.url == example_url


def test_a_pasted_identifier_goes_to_its_paper_at_once(page: Page, example_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(example_url)
    page.evaluate("text => navigator.clipboard.writeText(text)", f"https://doi.org/{DOI}")
    page.locator(HEADER).press("Control+v")
    page.wait_for_url(BOUND)


def test_a_keyboard_that_pastes_as_if_it_typed_goes_there_as_well(
    page: Page, example_url: str
) -> None:
    page.goto(example_url)
    page.locator(HEADER).focus()
    expect(page.locator(HEADER)).to_have_attribute("role", "combobox")
    page.keyboard.insert_text("arXiv:2101.00001")
    page.wait_for_url("**/papers/a-measurement-signed-by-very-many-people*/")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10.1145/12", "No paper here has the DOI 10.1145/12."),
        ("arXiv:1706.03762v2", "No paper here has the arXiv id 1706.03762."),
        ("https://example.org/a/", "No paper here has the address example.org/a."),
    ],
)
def test_an_identifier_that_no_paper_has_is_said(
    text: str, said: str, page: Page, example_url: str
) -> None:
    page.goto(example_url)
    page.locator(HEADER).focus()
    page.keyboard.insert_text(text)
    expect(page.locator(NOTE)).to_have_text(said)
    expect(page.locator(".catalog-header [role=status]")).to_have_text(said)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")


def test_what_is_not_understood_is_noted_above_the_papers(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, '"graph neural')
    expect(page.locator(NOTE)).to_have_text(
        "The quotation mark has no partner; the phrase goes on to the end."
    )
    expect(page.get_by_role("option").first).to_be_visible()
    typed(page, '"')
    expect(page.locator(NOTE)).to_be_hidden()


def test_words_too_common_are_said_in_the_box(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, "to be ")
    expect(page.locator(NOTE)).to_have_text("These words are too common to search for.")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_hit_by_meaning_says_so_in_place_of_its_facts(page: Page, example_url: str) -> None:
    page.goto(example_url)
    shown = page.evaluate(
        """async () => {
          const { paperGroup } = await import("./assets/catalog/choices.js");
          const reason = "By meaning: papers like it have the words.";
          const hit = { id: "a", title: "B", authors: "C", year: 2020, topics: [["d", "D"]] };
          const [group] = paperGroup([{ ...hit, words: [], reason }]);
          return [...group.querySelector("a").children].map((part) => part.textContent);
        }"""
    )
    assert shown == ["B", "By meaning: papers like it have the words."]


def test_the_keys_focus_the_box_of_the_search_page_itself(page: Page, example_url: str) -> None:
    page.goto(f"{example_url}search/")
    for key in ("/", "Control+k"):
        page.keyboard.press(key)
        expect(page.locator(".explore input[name=q]")).to_be_focused()
        page.evaluate("document.activeElement.blur()")


def test_right_to_left_titles_read_from_the_right(page: Page, example_url: str) -> None:
    page.goto(example_url)
    typed(page, "למידה")
    title = page.locator(".suggestions__title bdi").first
    expect(title).to_contain_text("למידה")
    assert title.evaluate("node => getComputedStyle(node).direction") == "rtl"


@pytest.mark.parametrize(
    ("width", "height", "scheme"),
    [(390, 844, "light"), (390, 844, "dark"), (1280, 900, "light"), (1280, 900, "dark")],
)
def test_the_suggestions_have_no_fault_of_accessibility(
    width: int, height: int, scheme: str, browser: Browser, example_url: str
) -> None:
    context = browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": height},
    )
    page = context.new_page()
    page.goto(example_url)
    box = typed(page, "learning")
    expect(names(page)).to_have_count(2)
    assert faults(page) == []
    page.keyboard.press("ArrowDown")
    assert faults(page) == []
    box.press_sequentially(' foundatoins "')
    expect(page.locator(NOTE)).to_be_visible()
    assert faults(page) == []
    context.close()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (640, 450), (320, 256)])
def test_suggestions_fit_a_phone_and_a_page_zoomed_in(
    width: int, height: int, browser: Browser, example_url: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(example_url)
    typed(page, "learning")
    expect(names(page)).to_have_count(2)
    for option in page.get_by_role("option").all():
        box = option.bounding_box()
        assert box is not None
        assert box["height"] >= 43.9, option.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for _ in range(8):
        page.keyboard.press("ArrowDown")
        expect(chosen(page)).to_be_in_viewport()
    expect(page.locator(".suggestions__all")).to_be_in_viewport(ratio=0.9)
    context.close()


def test_the_choice_is_seen_in_forced_colours(browser: Browser, example_url: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(example_url)
    typed(page, "learning")
    expect(names(page)).to_have_count(2)
    page.keyboard.press("ArrowDown")
    outline = "node => getComputedStyle(node).outlineStyle"
    assert chosen(page).evaluate(outline) == "solid"
    assert page.get_by_role("option").last.evaluate(outline) == "none"
    context.close()
