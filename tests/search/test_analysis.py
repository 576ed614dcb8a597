"""Words and terms; the same vectors are checked in the scripts by analysis.test.mjs."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.analysis import compounds, fold, terms, words

VECTORS = json.loads((Path(__file__).parent / "analysis.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["text"])
def test_a_text_has_the_words_and_terms_of_its_vector(vector: dict[str, list[str]]) -> None:
    written = words(str(vector["text"]))
    assert written == vector["words"]
    assert terms(written) == vector["terms"]


def test_neighbours_are_joined_where_others_write_a_hyphen() -> None:
    assert words("Multi task tuning", {"multitask"}) == ["multi", "task", "multitask", "tuning"]


def test_a_compound_joins_the_word_before_it_too() -> None:
    assert words("few shot-wise", {"fewshot"}) == ["few", "shot", "fewshot", "wise", "shotwise"]


@given(st.text())
def test_folding_what_is_folded_changes_no_word(text: str) -> None:
    assert compounds(fold(text)) == compounds(text)


@given(st.text())
def test_no_word_is_empty_or_holds_what_lunr_would_read_as_a_command(text: str) -> None:
    assert all(word.isalnum() for word in words(text))
