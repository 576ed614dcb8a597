from hypothesis import given
from hypothesis import strategies as st

from generator.pages.excerpt import excerpt


def test_a_short_text_stands_as_it_is() -> None:
    assert excerpt("A calm look at optimisers.", 40) == "A calm look at optimisers."


def test_a_long_text_is_cut_after_a_word_and_without_its_comma() -> None:
    assert excerpt("A calm look, and then another one", 16) == "A calm look…"


def test_paragraphs_become_one_line() -> None:
    assert excerpt("One.\n\nTwo.", 40) == "One. Two."


def test_a_text_without_spaces_is_cut_between_characters() -> None:
    assert excerpt("机器学习" * 10, 9) == "机器学习机器学习…"


@given(st.text(max_size=300), st.integers(min_value=2, max_value=200))
def test_an_excerpt_is_never_wider_than_asked_for(text: str, width: int) -> None:
    assert len(excerpt(text, width)) <= width
