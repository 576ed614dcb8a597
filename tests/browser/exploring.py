"""What tests of the search page look at and do."""

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route

BOX = ".explore input[name=q]"
HITS = "[data-explore-hits] > li"


def explore(page: Page, address: str) -> None:
    """Open a search page and wait for the hits and the numbers of the facets."""
    page.goto(address)
    page.wait_for_selector("[data-explore=ready]")
    page.wait_for_selector("[data-explore-filters=counted]", state="attached")


def status(page: Page) -> Locator:
    return page.locator("[data-explore-status]")


def said(page: Page) -> Locator:
    """Return what a screen reader says of the hits."""
    return page.locator("[data-explore-said]")


def titles(page: Page) -> list[str]:
    return page.locator("[data-explore-hits] h2").all_inner_texts()


def facet(page: Page, name: str) -> Locator:
    return page.locator("[data-explore-filters]").get_by_role("checkbox", name=name)


def chips(page: Page) -> Locator:
    return page.locator("[data-explore-chips] button")


def faults(page: Page) -> list[tuple[str, str]]:
    """Return what axe finds wrong, of any level."""
    found = Axe().run(page).response["violations"]
    return [(fault["id"], fault["nodes"][0]["html"]) for fault in found]


@contextmanager
def held(page: Page, pattern: str) -> Iterator[list[Route]]:
    """Hold back what is asked of the server meanwhile."""
    routes: list[Route] = []

    def hold(route: Route) -> None:
        routes.append(route)

    page.context.route(pattern, hold)
    yield routes
    for route in routes:
        route.continue_()
    page.context.unroute(pattern)
