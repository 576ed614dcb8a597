from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citekeys import citation_keys
from generator.records import Author
from tests.exports.catalogs import BARE


def key(title: str, family: str = "", date: str | None = None) -> str:
    authors = (Author(family=family),) if family else ()
    return citation_keys([replace(BARE, title=title, authors=authors, date=date)], {})["bare"]


def test_a_key_is_family_name_year_and_first_telling_word() -> None:
    assert key("On the Learning of Trees", "Müller-Lüdenscheidt", "2024-07") == (
        "mullerludenscheidt2024learning"
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [("The Of", "the"), ("Trees", "trees"), ("★", "paper-bare"), ("$O(n)$ bounds", "o")],
)
def test_a_paper_without_authors_and_year_has_a_key(title: str, expected: str) -> None:
    assert key(title) == expected


def test_papers_of_one_key_are_told_apart_by_letters_in_the_order_of_their_ids() -> None:
    papers = [replace(BARE, id=f"p{number:02}") for number in range(29)]
    keys = citation_keys(papers, {})
    assert [keys[name] for name in ("p00", "p01", "p26", "p27")] == [
        "nothing",
        "nothinga",
        "nothingz",
        "nothingaa",
    ]


titles = st.sampled_from(["Tree", "Treea", "Treeaa", "Trees", "★"])


@given(st.dictionaries(st.text("abc", min_size=1, max_size=4), titles), st.randoms())
def test_keys_are_unique_whatever_the_order(title_by_id: dict[str, str], random: object) -> None:
    papers = [replace(BARE, id=name, title=title) for name, title in title_by_id.items()]
    keys = citation_keys(papers, {})
    random.shuffle(papers)  # type: ignore[attr-defined]
    assert citation_keys(papers, {}) == keys
    assert len(set(keys.values())) == len(papers)


def test_a_paper_keeps_the_key_that_it_was_given_once() -> None:
    paper = replace(BARE, title="Another Title", date="2020")
    assert citation_keys([paper], {"bare": "nothing"}) == {"bare": "nothing"}


def test_a_key_of_a_paper_that_went_away_is_not_given_again() -> None:
    assert citation_keys([BARE], {"gone": "nothing"}) == {"bare": "nothinga"}
