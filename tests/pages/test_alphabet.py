import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pages.alphabet import Entry, folded, index, letter_of


def _entries(*names: str) -> list[Entry]:
    return [Entry(name=name, target=f"tags/{name}/", count=1) for name in names]


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Émile", "E"), ("van Beethoven", "V"), ("(re)ranking", "R"), ("3D", "#"), ("李", "#")],
)
def test_a_name_stands_under_its_first_letter(name: str, letter: str) -> None:
    assert letter_of(name) == letter


def test_names_of_other_signs_come_after_z() -> None:
    [(_, only)] = index("tags/", _entries("3D", "zebra", "Apple"))
    assert [group.letter for group in only.groups] == ["A", "Z", "#"]


def test_case_and_accents_do_not_part_names() -> None:
    [(_, only)] = index("tags/", _entries("eta", "Érdi", "Edison"))
    assert [choice.name for choice in only.groups[0].choices] == ["Edison", "Érdi", "eta"]


def test_a_letter_leads_to_the_part_it_begins_on() -> None:
    first, second = index("tags/", _entries("a", "b", "c"), size=2)
    hrefs = {letter.letter: letter.href for letter in first[1].letters}
    assert hrefs == {
        "A": "../tags/#letter-a",
        "B": "../tags/#letter-b",
        "C": "../tags/page/2/#letter-c",
    }
    assert second[1].letters[0].href == "../../../tags/#letter-a"


@given(st.text(max_size=20))
@example("™")
def test_folding_twice_is_folding_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)
