"""The same search in Firefox, where the distribution has it: what engines may disagree about."""

import shutil
from collections.abc import Iterator

import pytest

from tests.browser.firefox import Firefox, firefox

TITLES = "[...document.querySelectorAll('[data-explore-hits] h2')].map(e => e.textContent)"
READY = "document.querySelector('[data-explore=ready]')"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    executable = shutil.which("firefox-esr") or shutil.which("firefox")
    if executable is None:
        pytest.skip("no Firefox on this machine: install the distribution's package firefox-esr")
    with firefox(executable, tmp_path_factory.mktemp("firefox")) as opened:
        yield opened


def test_a_query_in_the_address_is_answered(fox: Firefox, example_url: str) -> None:
    fox.goto(f"{example_url}search/?q=title:foundations")
    fox.wait_for(READY)
    assert fox.value(TITLES) == ["Foundations of Odd Papers I", "Foundations of Odd Papers II"]
    fox.wait_for("document.querySelector('[data-explore-filters] input[type=checkbox]')")


def test_the_keyboard_goes_from_the_header_to_a_paper(fox: Firefox, example_url: str) -> None:
    fox.goto(f"{example_url}about/")
    fox.press("/")
    fox.wait_for("document.activeElement.name === 'q'")
    fox.press(*"oddities foundations")
    fox.wait_for("document.querySelector('.catalog-header [role=option] .suggestions__title')")
    fox.press("ArrowDown", "Enter")
    fox.wait_for("location.pathname.includes('/papers/foundations-of-odd-papers')")


def test_typing_changes_list_and_address(fox: Firefox, example_url: str) -> None:
    fox.goto(f"{example_url}search/")
    fox.wait_for(READY)
    fox.value("document.querySelector('.explore input[name=q]').focus()")
    fox.press(*"prompt")
    fox.wait_for("location.search === '?q=prompt'")
    fox.wait_for("document.querySelector('[data-explore-hits] mark')")
    fox.value("history.back()")
    fox.wait_for("location.search === ''")
