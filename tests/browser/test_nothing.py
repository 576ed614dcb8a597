"""Where nothing is found: what the reader is told, and what one press mends."""

import re

from playwright.sync_api import Page, expect

from tests.browser.exploring import explore, status

ADVICE = "[data-explore-rest] p"


def test_words_that_no_paper_has_can_be_cleared(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=xyzzy")
    expect(status(page)).to_have_text("No paper has “xyzzy”")
    expect(page.locator(ADVICE)).to_have_text(
        "Check the spelling, or try fewer or more general words."
    )
    page.get_by_role("button", name="Clear the words").click()
    expect(status(page)).to_have_text(re.compile("^[0-9]+ papers$"))


def test_filters_that_leave_nothing_can_be_loosened(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=foundations&year=2019..2020&tag=retrieval")
    expect(status(page)).to_have_text("No paper for “foundations” passes these filters")
    expect(page.locator(ADVICE)).to_have_text("Loosen one of them:")
    expect(page.get_by_role("button", name="Any year —")).to_have_count(0)
    page.get_by_role("button", name="Any tag — 2 papers").click()
    expect(status(page)).to_have_text("2 papers for “foundations”")


def test_parts_of_the_query_can_be_left_out(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=foundations+title:xyzzy")
    expect(status(page)).to_have_text("No paper has all that “foundations title:xyzzy” asks for")
    page.get_by_role("button", name="Without title:xyzzy — 2 papers").click()
    page.wait_for_url("**/search/?q=foundations")
    expect(status(page)).to_have_text("2 papers for “foundations”")


def test_where_one_is_not_enough_all_can_be_cleared(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=title:odd&tag=retrieval&year=1901")
    expect(page.locator(ADVICE)).to_have_text("To leave out one is not enough:")
    page.get_by_role("button", name="Clear all filters").click()
    page.wait_for_url("**/search/?q=title:odd")
    expect(status(page)).to_have_text("2 papers for “title:odd”")


def test_where_there_is_one_part_nothing_is_said_of_leaving_out_one(
    page: Page, example_url: str
) -> None:
    explore(page, f'{example_url}search/?q="odd+foundations"')
    expect(page.locator(ADVICE)).to_have_text("Try something more general:")
    expect(page.locator("[data-explore-rest] button")).to_have_text(["Clear the words"])


def test_filters_that_are_not_what_is_in_the_way_are_not_cleared(
    page: Page, example_url: str
) -> None:
    explore(page, f'{example_url}search/?q="odd+foundations"&tag=retrieval')
    expect(page.locator(ADVICE)).to_have_text("To leave out one is not enough:")
    expect(page.locator("[data-explore-rest] button")).to_have_text(["Clear the words"])


def test_there_is_nothing_to_take_along(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?q=xyzzy")
    expect(page.locator("[data-explore-take]")).to_be_hidden()
