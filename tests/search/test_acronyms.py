"""Acronyms that papers explain, and the other writings that they give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.classify.vocabulary import Tag
from generator.search.acronyms import definitions, stands_for, writings

LLM = Tag(id="llm", name="large language models", kind="model", aliases=("LLM", "foundation model"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We train large language models (LLMs) on text.", [("LLM", "large language models")]),
        ("An LLM (large language model) answers.", [("LLM", "large language model")]),
        (
            "retrieval-augmented generation (RAG; Lewis)",
            [("RAG", "retrieval-augmented generation")],
        ),
        ("low-rank adaptation (LoRA)", [("LoRA", "low-rank adaptation")]),
        ("We ask a lot. Models (see Table 2) do.", []),
        ("a method (GPT) of ours", []),
        ("the LLM (LLM)", []),
        ("It ends. Large (LM)", []),
    ],
)
def test_an_acronym_stands_with_its_long_form(text: str, found: list[tuple[str, str]]) -> None:
    assert list(definitions(text)) == found


def test_no_long_form_reaches_across_the_end_of_a_sentence() -> None:
    assert list(definitions("They are large. Language models (LLM)")) == []


def test_an_alias_that_abbreviates_the_name_is_an_acronym_of_it() -> None:
    assert stands_for("LLM", "large language models")
    assert not stands_for("foundation model", "large language models")
    assert not stands_for("GPT", "large language models")


def test_a_text_with_only_the_long_form_gets_the_acronym() -> None:
    assert writings(["Large language models (LLMs)", "Tuning a large language model"], ()) == [
        "",
        "LLM",
    ]


def test_a_text_with_only_the_acronym_gets_the_long_form() -> None:
    assert writings(["large language models (LLMs)", "Tuning LLMs"], ()) == [
        "",
        "large language models",
    ]


def test_a_tag_explains_an_acronym_that_no_paper_explains() -> None:
    assert writings(["Tuning LLMs", "A large language model"], [LLM]) == [
        "large language models",
        "LLM",
    ]


def test_a_long_form_is_found_within_a_longer_one() -> None:
    texts = ["Large language models (LLMs)", "Multimodal large language models"]
    assert writings(texts, ()) == ["", "LLM"]


def test_an_acronym_of_two_meanings_means_nothing() -> None:
    texts = ["mean field (MF)", "matrix factorization (MF)", "An MF", "A mean field"]
    assert writings(texts, ()) == ["", "", "", ""]


def test_a_paper_that_means_something_else_keeps_its_own_meaning() -> None:
    texts = [*["matrix factorization (MF)"] * 3, "mean field (MF)", "A fast MF"]
    assert writings(texts, ()) == ["", "", "", "", "matrix factorization"]


def test_an_acronym_that_hardly_anybody_uses_is_not_given() -> None:
    texts = ["high quality (HQ)", *["Pictures of high quality"] * 40]
    assert set(writings(texts, ())) == {""}


def test_an_acronym_that_hardly_anybody_explains_is_taken_for_known() -> None:
    texts = ["active pharmaceutical ingredient (API)", *["Calls of an API"] * 40]
    assert set(writings(texts, ())) == {""}


def test_capitals_tell_an_acronym_from_a_word() -> None:
    assert writings(["retrieval augmented generation (RAG)", "a rag doll"], ()) == ["", ""]


@given(st.lists(st.text()))
def test_every_text_gets_an_answer(texts: list[str]) -> None:
    assert len(writings(texts, [LLM])) == len(texts)
