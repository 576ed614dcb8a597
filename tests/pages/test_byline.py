from generator.pages.byline import byline
from generator.records import Author


def _authors(count: int) -> list[Author]:
    return [Author(given="A.", family=f"Person{number}") for number in range(1, count + 1)]


def test_nobody_is_an_empty_line() -> None:
    assert byline([]) == ""


def test_three_authors_are_all_named() -> None:
    assert byline(_authors(3)) == "A. Person1, A. Person2, A. Person3"


def test_of_three_thousand_authors_two_are_named() -> None:
    assert byline(_authors(3000)) == "A. Person1, A. Person2 and 2,998 others"
