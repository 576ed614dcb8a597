"""Normal forms of titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import clean, key, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Multi-Task Learning", "multitask learning"),
        ("Café Å Łódź", "CAFE a lodz"),
        ("MoS$_2$ films", "MoS2 Films"),
        ("An $O(n^2)$ Bound", "an O(n²) bound"),
        ("Vision & Language", "Vision and Language"),
        ("Straße", "STRASSE"),
        ("What? Why!", "what why"),
        ("“Quoted”: text…", "Quoted text"),
    ],
)
def test_writings_of_one_title_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Part I", "Part II"),
        ("Model v1", "Model v2"),
        ("C++ for all", "C for all"),
        ("C# for all", "C for all"),
        ("CodeT5+", "CodeT5"),
        ("Qwen2.5", "Qwen25"),
        ("The α case", "The β case"),
        ("深度学习", "机器学习"),
        ("が", "か"),
        ("कि", "का"),
    ],
)
def test_different_titles_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_title_of_only_symbols_has_no_key_and_no_slug() -> None:
    assert key("?! — …") == ""
    assert slug("?! — …") == ""


@given(st.text())
def test_keys_do_not_depend_on_spaces_around(raw: str) -> None:
    prose = clean(raw)
    assert key(f" {prose} ") == key(prose)


def test_a_slug_is_ascii_and_ends_with_a_word() -> None:
    assert slug("Über $O(n^2)$: größer &amp; “besser”?") == "uber-o-n2-grosser-amp-besser"
    assert slug("one two three four", limit=12) == "one-two"


@given(st.text(), st.integers(min_value=5, max_value=80))
def test_a_slug_is_a_part_of_an_address(raw: str, limit: int) -> None:
    found = slug(clean(raw), limit)
    assert len(found) <= limit
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert found.strip("-") == found
