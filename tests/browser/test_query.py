"""What is typed into the box of the search page: words, the query language, identifiers."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.exploring import BOX, HITS, explore, status

NOTES = "[data-explore-notes]"
DOI = "10.1000/bound.1"
BOUND = "**/papers/an-o-n2-log-n-bound-for-k-means-*/"


def test_what_is_not_understood_is_noted_and_marked(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=papers+year:20x")
    expect(page.locator(NOTES)).to_have_text(
        "papers year:20x year: needs a value right after it, as in year:2022..2024"
    )
    expect(page.locator(f"{NOTES} u")).to_have_text("year:20x")
    expect(page.locator(HITS).first).to_be_visible()
    described = page.locator(BOX).get_attribute("aria-describedby")
    assert page.locator(f"#{described}").get_attribute("aria-live") == "polite"


def test_notes_wait_until_the_keys_rest(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.locator(BOX).press_sequentially('"odd pap')
    expect(status(page)).to_contain_text('“"odd pap”')
    expect(page.locator(NOTES)).to_be_empty()
    expect(page.locator(NOTES)).to_contain_text("The quotation mark has no partner")
    page.locator(BOX).press_sequentially('ers"')
    expect(page.locator(NOTES)).to_be_empty()


def test_words_too_common_are_named_as_such(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=to+be+")
    expect(status(page)).to_contain_text("papers; these words are too common to search for")


@pytest.mark.parametrize("query", ["has:", "%22", "NOT"])
def test_where_no_word_is_typed_none_is_too_common(
    query: str, page: Page, example_url: str
) -> None:
    explore(page, f"{example_url}search/?q={query}")
    expect(status(page)).to_have_text("13 papers")


def test_an_unknown_word_beside_others_is_named(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=xyzzy+foundations")
    expect(status(page)).to_have_text("2 papers for “xyzzy foundations”; none has “xyzzy”")


def test_a_misspelt_word_finds_its_papers_and_is_told(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=foundatoins")
    hint = page.locator("[data-explore-hints]")
    expect(hint).to_have_text("No paper has “foundatoins”; showing “foundations”.")
    expect(status(page)).to_have_text("2 papers for “foundatoins”")
    assert "Foundations" in page.locator("[data-explore-hits] mark").all_inner_texts()
    page.get_by_role("link", name="“foundations”").click()
    page.wait_for_url("**/search/?q=foundations")
    expect(page.locator(BOX)).to_have_value("foundations")
    expect(page.locator(BOX)).to_be_focused()
    expect(hint).to_be_empty()
    page.go_back()
    expect(hint).to_contain_text("No paper has “foundatoins”")


def test_a_page_opened_with_an_identifier_is_its_paper(page: Page, example_url: str) -> None:
    page.goto(f"{example_url}about/")
    page.goto(f"{example_url}search/?q=https://doi.org/{DOI}")
    page.wait_for_url(BOUND)
    page.go_back()
    page.wait_for_url("**/about/")


def test_a_pasted_identifier_leads_to_its_paper_and_back(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=odd")
    page.locator(BOX).select_text()
    page.keyboard.insert_text("arXiv:2407.00002v2")
    page.wait_for_url("**/papers/retrieval-of-quoted-tagged-text/")
    page.go_back()
    expect(page.locator(BOX)).to_have_value("odd")
    expect(status(page)).to_contain_text("“odd”")


def test_a_typed_identifier_waits_for_enter(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.locator(BOX).press_sequentially(DOI)
    expect(page.locator("[data-explore-hints]")).to_have_text(
        "This DOI is in the catalog: press Enter to open its paper."
    )
    page.keyboard.press("Enter")
    page.wait_for_url(BOUND)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10.9999/12", "No paper here has the DOI 10.9999/12."),
        ("arXiv:1706.03762v2", "No paper here has the arXiv id 1706.03762."),
        ("https://example.org/a/", "No paper here has the address example.org/a."),
    ],
)
def test_an_identifier_that_no_paper_has_is_said(
    text: str, said: str, page: Page, example_url: str
) -> None:
    explore(page, f"{example_url}search/?q={text}")
    expect(status(page)).to_contain_text(said)


def test_the_card_explains_by_examples_that_run(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.keyboard.press("?")
    card = page.get_by_role("dialog", name="How to search")
    expect(card).to_be_visible()
    expect(card.locator("dl:not([aria-busy]) dt a").first).to_be_visible()
    examples = card.locator("dt a").all_inner_texts()
    for part in ['"', " -", " OR ", "(", "*", "title:", "author:", "tag:", "year:", "has:"]:
        assert any(part in example for example in examples), part
    number = card.locator("dt", has_text="tag:").locator("small").inner_text()
    card.get_by_role("link", name="tag:").click()
    expect(card).to_be_hidden()
    expect(status(page)).to_contain_text(f"{number} for “tag:")
    expect(page.locator(BOX)).to_be_focused()


def test_escape_closes_the_card_and_the_focus_returns(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    opener = page.get_by_role("button", name="How to search")
    opener.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="How to search")
    expect(card).to_be_visible()
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(card.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


def test_a_question_mark_can_be_typed_into_the_box(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.locator(BOX).press_sequentially("why?")
    expect(page.locator(BOX)).to_have_value("why?")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_help_that_cannot_be_loaded_says_so_until_it_is(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    page.context.route("**/help.js", lambda route: route.abort())
    page.get_by_role("button", name="How to search").click()
    lack = "The help could not be loaded. Try again when you are online."
    expect(page.locator(NOTES)).to_have_text(lack)
    page.context.unroute("**/help.js")
    page.get_by_role("button", name="How to search").click()
    expect(page.get_by_role("dialog", name="How to search")).to_be_visible()
    expect(page.locator(NOTES)).to_be_empty()
