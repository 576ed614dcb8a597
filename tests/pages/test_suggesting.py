"""The link by which a reader suggests a correction."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.suggesting import FORM, suggestion
from tests.pages.small import paper

REPOSITORY = "https://github.com/you/reading-list"
ROOT = Path(__file__).parents[2]


def test_the_form_is_filled_in_with_the_paper_and_what_is_known_of_it() -> None:
    one = paper("a", "Rings & $x^2$", authors=("Emmy Noether",), date="1921", doi="10.1000/a")
    address = suggestion(one, f"{REPOSITORY}/")
    assert address.startswith(f"{REPOSITORY}/issues/new?template=correction.yml&")
    assert parse_qs(urlsplit(address).query) == {
        "template": ["correction.yml"],
        "title": ["Correction: a"],
        "paper": ["a"],
        "field": ["title"],
        "current": ["title: Rings & x²\nauthors: Emmy Noether\ndate: 1921\ndoi: 10.1000/a"],
    }


@pytest.mark.parametrize("repository", [None, "", "https://gitlab.com/a/b", "you/reading-list"])
def test_without_a_repository_that_has_forms_there_is_no_link(repository: str | None) -> None:
    assert suggestion(paper("a"), repository) == ""


@given(st.text(min_size=1, max_size=5000))
def test_the_address_is_never_too_long(written: str) -> None:
    one = paper("a" * 80, f"x {written}", authors=(f"A {written}",), venue=written, doi="10.1000/a")
    assert len(suggestion(one, REPOSITORY)) < 8000


@pytest.mark.parametrize("folder", ["", "generator/starter"], ids=["ours", "starter"])
def test_the_form_has_the_fields_that_the_link_fills_in(folder: str) -> None:
    path = ROOT / folder / ".github" / "ISSUE_TEMPLATE" / FORM
    fields = {part["id"]: part["type"] for part in yaml.safe_load(path.read_text())["body"][1:]}
    assert fields == {
        "paper": "input",
        "field": "input",
        "current": "textarea",
        "correct": "textarea",
        "source": "input",
    }
