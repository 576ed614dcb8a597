"""Names taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.names import author, authors, inverted


@pytest.mark.parametrize(
    ("written", "given_names", "family"),
    [
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("van der Berg, Jan", "Jan", "van der Berg"),
        ("King, Jr., Martin Luther", "Martin Luther", "King Jr."),
        ("Sammy Davis Jr.", "Sammy", "Davis Jr."),
        ("Plato", "", "Plato"),
        ("王伟", "", "王伟"),
        ("Guy L. {Steele Jr.}", "Guy L.", "Steele Jr."),
        (r"Do{\u{g}}ru{\"o}z, A. Seza", "A. Seza", "Doğruöz"),
        ("{Barnes and Noble}", "", "Barnes and Noble"),
    ],
)
def test_a_bibtex_name_is_taken_apart(written: str, given_names: str, family: str) -> None:
    assert [(one.given, one.family) for one in authors(written)] == [(given_names, family)]


def test_people_keep_their_order_and_others_are_nobody() -> None:
    found = authors("Zoe Zed and\n  {ATLAS Collaboration} and Ann Ames and others")
    assert [one.name for one in found] == ["Zoe Zed", "ATLAS Collaboration", "Ann Ames"]


@pytest.mark.parametrize("name", ["ATLAS Collaboration", "Gemini Team"])
def test_a_group_is_one_name(name: str) -> None:
    found = author(name)
    assert found
    assert (found.given, found.family) == ("", name)


@given(st.text())
def test_any_text_can_be_a_name(text: str) -> None:
    assert all(one.family for one in authors(text))
    found = author(text)
    assert found is None or found.family


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("family=Bach, given=Johann Sebastian", ("Bach", "Johann Sebastian")),
        ("given=Ludwig, prefix=van, family=Beethoven, useprefix=true", ("van Beethoven", "Ludwig")),
        ("{family=de la Vallée Poussin, given={Charles}}", ("de la Vallée Poussin", "Charles")),
        ('"family={Robertson and Sons, Inc.}"', ("Robertson and Sons, Inc.", "")),
        ("family=King, given=Martin, suffix={Jr.}, given-i={M}", ("King Jr.", "Martin")),
    ],
)
def test_names_of_biblatex_in_parts_are_put_together(name: str, read: tuple[str, str]) -> None:
    (author,) = authors(name)
    assert (author.family, author.given) == read


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("King, Martin, Jr.", ("King Jr.", "Martin")),
        ("van der Berg, Jan", ("van der Berg", "Jan")),
        ("World Health Organization", ("World Health Organization", "")),
        ("Smith,", ("Smith", "")),
    ],
)
def test_inverted_names_have_the_family_name_first(name: str, read: tuple[str, str]) -> None:
    found = inverted(name)
    assert found
    assert (found.family, found.given) == read
