"""The years on the search page: a range is chosen, excluded and taken back."""

from playwright.sync_api import Page, expect

from tests.browser.exploring import BOX, chips, explore, status


def test_a_range_of_years_is_excluded_and_chosen_again(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/?year=2019..2020")
    expect(status(page)).to_have_text("4 papers")
    exclude = page.get_by_role("button", name="Exclude", exact=True)
    expect(exclude).to_have_attribute("aria-pressed", "false")
    exclude.click()
    page.wait_for_url("**/search/?year=-2019..2020")
    expect(status(page)).to_have_text("9 papers")
    expect(chips(page)).to_have_text(["not 2019–2020×"])
    expect(exclude).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("slider", name="To year")).to_have_value("2020")
    exclude.click()
    page.wait_for_url("**/search/?year=2019..2020")
    page.get_by_role("button", name="Any year").click()
    expect(exclude).to_be_hidden()


def test_arrow_keys_on_one_slider_are_one_step_back(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    slider = page.get_by_role("slider", name="From year")
    first = int(slider.input_value())
    slider.focus()
    for year in range(first + 1, first + 4):
        page.keyboard.press("ArrowRight")
        page.wait_for_url(f"**/search/?year={year}..")
    page.go_back()
    page.wait_for_url("**/search/")
    expect(chips(page)).to_have_count(0)


def test_escape_gives_up_a_range_that_is_being_dragged(page: Page, example_url: str) -> None:
    explore(page, f"{example_url}search/")
    box = page.locator(".histogram-bars").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 5)
    expect(page.locator(".histogram-bars.chosen")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".histogram-bars.chosen")).to_have_count(0)
    page.mouse.up()
    expect(page.locator(BOX)).to_have_value("")
    expect(chips(page)).to_have_count(0)
    assert page.url.endswith("/search/")
