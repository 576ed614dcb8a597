import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.classify.phrases import Phrasebook, fold, form, is_acronym, spans, words


def found(text: str, *writings: str) -> list[str]:
    return Phrasebook((writing, writing) for writing in writings).found(words(text))


@pytest.mark.parametrize(
    "text", ["multi-task", "Multi task", "MULTITASK", "multi‑tasks", "multi–task"]
)
def test_case_hyphens_spaces_and_plurals_do_not_count(text: str) -> None:
    assert found(f"On {text}, again", "multi-task") == (
        ["multi-task"] if text != "multi–task" else []
    )


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("network", "networks"),
        ("study", "studies"),
        ("class", "classes"),
        ("bias", "biases"),
        ("case", "cases"),
        ("box", "boxes"),
        ("cache", "caches"),
        ("patch", "patches"),
        ("movie", "movies"),
        ("corpus", "corpora"),
        ("matrix", "matrices"),
        ("hypothesis", "hypotheses"),
        ("Rényi entropy", "renyi entropies"),
    ],
)
def test_a_plural_is_its_singular(one: str, many: str) -> None:
    assert form(one) == form(many)


@pytest.mark.parametrize("word", ["gas", "loss", "virus", "analysis", "axis"])
def test_a_singular_in_s_stays(word: str) -> None:
    assert fold(word) == word


def test_a_phrase_is_found_only_between_word_boundaries() -> None:
    assert found("pretraining restrains trainees", "train", "rain") == []


def test_a_phrase_does_not_reach_across_punctuation() -> None:
    assert found("We generalize. Language models help.", "generalize language") == []


def test_a_short_alias_with_inner_capitals_is_found_as_written_or_in_the_plural_only() -> None:
    assert found("RAG and rag, LLMs and llms, Llm", "RAG", "LLM") == ["RAG", "LLM"]


@pytest.mark.parametrize(
    ("writing", "said"),
    [("RAG", True), ("LoRA", True), ("3D", True), ("Bert", False), ("DeepSeek", False)],
)
def test_an_acronym_is_short_and_has_capitals_within(writing: str, *, said: bool) -> None:
    assert is_acronym(writing) is said


def test_the_longest_of_nested_phrases_counts_alone() -> None:
    text = "Vision-language models, and language models"
    assert found(text, "language model", "vision-language model") == [
        "vision-language model",
        "language model",
    ]


def test_phrases_that_overlap_both_count() -> None:
    assert found("multi-task learning to rank", "multitask learning", "learning to rank") == [
        "multitask learning",
        "learning to rank",
    ]


def test_one_writing_may_stand_for_several_ids() -> None:
    book = Phrasebook([("graphs", "b"), ("Graph", "a")])
    assert book.found(words("a graph")) == ["a", "b"]


def test_a_writing_as_a_whole_is_named() -> None:
    book = Phrasebook([("RAG", "rag"), ("language model", "lm")])
    assert book.named("Language Models") == ("lm",)
    assert book.named("RAG") == ("rag",)
    assert book.named("large language models") == ()


def test_a_run_of_folded_words_is_known_whatever_its_case() -> None:
    book = Phrasebook([("RAG", "rag"), ("case studies", "case")])
    assert book.knows("rag")
    assert book.knows(" ".join([fold("case"), fold("study")]))
    assert not book.knows("study")


def test_names_with_signs_are_words() -> None:
    assert words("C++ and C#, GPT-3.5") == ("C++", "and", "C#", "", "GPT", "3.5")


@given(st.text())
def test_every_word_has_a_span(text: str) -> None:
    for word, (start, end) in zip(words(text), spans(text), strict=True):
        assert word in ("", text[start:end])


@given(st.lists(st.from_regex(r"[A-Za-z]{2,9}", fullmatch=True), min_size=1, max_size=4))
def test_a_phrase_is_found_in_a_text_that_holds_it(phrase: list[str]) -> None:
    writing = " ".join(phrase)
    assert found(f"before, {writing}, after", writing) == [writing]
