"""What the search page is told to load at once, before its scripts ask for each other."""

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.exploring import explore

SOURCE = Path(__file__).parents[2] / "site_src"
ASSETS = SOURCE / "assets" / "catalog"
IMPORT = re.compile(r'^(?:import|export)\b[^;"]*"\./([\w-]+\.js)";$', re.MULTILINE)


def imported(module: str, seen: set[str]) -> Iterator[str]:
    """Yield a module and all that it imports, each once."""
    if module in seen:
        return
    seen.add(module)
    yield module
    if module != "lunr.js":
        for other in IMPORT.findall((ASSETS / module).read_text(encoding="utf-8")):
            yield from imported(other, seen)


def test_the_page_names_all_modules_that_the_first_answer_needs() -> None:
    matter = (SOURCE / "search.md").read_text(encoding="utf-8").split("---")[1]
    named = re.findall(r"[\w-]+\.js", matter.split("preload:")[1])
    seen: set[str] = set()
    needed = [*imported("explore.js", seen), *imported("worker.js", seen)]
    assert named == sorted(needed)


def test_each_of_them_is_asked_for_by_the_page(page: Page, example_url: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    explore(page, f"{example_url}search/?q=prompt")
    preloaded = page.locator("link[rel=modulepreload]").evaluate_all("all => all.map(a => a.href)")
    assert len(preloaded) == len(set(preloaded)) > 20
    assert set(preloaded) <= set(asked)
