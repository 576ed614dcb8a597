import pytest

from generator.exports.names import (
    apa,
    apa_editors,
    chicago,
    ieee,
    initials,
    mla,
    reading_order,
)
from generator.records import Author

ADA = Author(family="Lovelace", given="Ada King")
BERG = Author(family="van der Berg", given="Zoë")
GROUP = Author(family="ATLAS Collaboration")


def crowd(size: int) -> tuple[Author, ...]:
    return tuple(Author(family=f"F{number}", given="G") for number in range(1, size + 1))


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("Ada King", "A. K."),
        ("Jean-Pierre", "J.-P."),
        ("J. R.", "J. R."),
        ("J.R.", "J. R."),
        ("JR", "J. R."),
        ("Éva", "É."),
        ("", ""),
    ],
)
def test_given_names_are_written_as_initials(given: str, short: str) -> None:
    assert initials(given) == short


def test_apa_puts_initials_last_and_an_ampersand_before_the_last_name() -> None:
    assert apa((ADA, BERG, GROUP)) == "Lovelace, A. K., van der Berg, Z., & ATLAS Collaboration"


def test_apa_names_nineteen_of_more_than_twenty_authors_and_the_last() -> None:
    assert apa(crowd(20)).endswith("F19, G., & F20, G.")
    assert apa(crowd(22)).endswith("F19, G., … F22, G.")


def test_mla_names_two_authors_at_most() -> None:
    assert mla((ADA, BERG)) == "Lovelace, Ada King, and Zoë van der Berg"
    assert mla((BERG, ADA, GROUP)) == "van der Berg, Zoë, et al."


def test_chicago_names_six_authors_at_most() -> None:
    assert chicago((ADA, BERG, GROUP)) == (
        "Lovelace, Ada King, Zoë van der Berg, and ATLAS Collaboration"
    )
    assert chicago(crowd(7)) == "F1, G, G F2, G F3, et al."


def test_ieee_puts_initials_first() -> None:
    assert ieee((ADA, BERG)) == "A. K. Lovelace and Z. van der Berg"
    assert ieee(crowd(3)) == "G. F1, G. F2, and G. F3"
    assert ieee(crowd(7)) == "G. F1 et al."


def test_editors_are_named_in_reading_order() -> None:
    assert apa_editors((ADA,)) == "A. K. Lovelace (Ed.)"
    assert apa_editors((ADA, BERG)) == "A. K. Lovelace & Z. van der Berg (Eds.)"
    assert reading_order((ADA, BERG)) == "Ada King Lovelace and Zoë van der Berg"


@pytest.mark.parametrize("write", [apa, apa_editors, chicago, ieee, mla, reading_order])
def test_nobody_is_an_empty_text(write: object) -> None:
    assert callable(write)
    assert write(()) == ""
