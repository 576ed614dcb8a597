from hypothesis import given
from hypothesis import strategies as st

from generator.pages.parts import parts, step_numbers


def test_an_empty_list_has_one_part() -> None:
    nothing: tuple[str, ...] = ()
    [(address, part, items)] = parts("tags/clip/", nothing)
    assert (address, part.total, part.steps, list(items)) == ("tags/clip/", 0, (), [])


def test_a_hundred_papers_stand_on_one_page() -> None:
    assert len(list(parts("papers/", range(100)))) == 1


def test_the_next_paper_opens_a_second_page() -> None:
    (_, first, _), (address, second, items) = parts("tags/clip/", range(101))
    assert address == "tags/clip/page/2/"
    assert (second.first, second.last, second.total, list(items)) == (101, 101, 101, [100])
    assert (first.previous, first.following) == (None, "../../tags/clip/page/2/")
    assert (second.previous, second.following) == ("../../../../tags/clip/", None)


def test_the_part_itself_is_not_linked() -> None:
    _, (_, second, _) = parts("papers/", range(101))
    assert [(step.number, step.href) for step in second.steps] == [
        (1, "../../../papers/"),
        (2, None),
    ]


def test_a_gap_of_one_number_is_that_number() -> None:
    assert step_numbers(5, 9) == (1, 2, 3, 4, 5, 6, 7, 8, 9)


def test_longer_gaps_are_gaps() -> None:
    assert step_numbers(6, 12) == (1, None, 4, 5, 6, 7, 8, None, 12)


@given(st.data())
def test_the_line_of_numbers_rises_from_the_first_to_the_last_part(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 300))
    number = data.draw(st.integers(1, count))
    steps = step_numbers(number, count)
    numbers = [step for step in steps if step is not None]
    assert numbers == sorted(set(numbers))
    assert (numbers[0], numbers[-1]) == (1, count)
    assert number in numbers
    for before, gap, after in zip(steps, steps[1:], steps[2:], strict=False):
        if gap is None:
            assert before is not None
            assert after is not None
            assert after - before > 2


@given(st.lists(st.integers(), max_size=300), st.integers(1, 60))
def test_the_parts_together_are_the_list(items: list[int], size: int) -> None:
    assert [item for *_, shown in parts("papers/", items, size) for item in shown] == items
