"""Places of words, decoded and compared with the texts."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from generator.search.analysis import compounds
from generator.search.places import FIELDS, places

WORDS = st.sampled_from(
    ["the", "Weak", "multi-task", "k-means", "Erdős", "3.5", "$x$", "\U00010330", "ﬁ"]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
PAPERS = st.lists(
    st.fixed_dictionaries(
        {"title": TEXTS, "abstract": TEXTS, "authors": st.lists(TEXTS, max_size=3).map("\n".join)}
    ),
    max_size=6,
)


def paper(title: str = "", abstract: str = "", authors: str = "") -> dict[str, str]:
    return {"title": title, "abstract": abstract, "authors": authors}


def decoded(flat: list[int]) -> Iterator[tuple[int, int]]:
    """Undo the steps: yield paper number and place of each word."""
    numbers = iter(flat)
    paper_number = 0
    for step in numbers:
        paper_number += step
        place = 0
        for _ in range(next(numbers)):
            place += next(numbers)
            yield paper_number, place


def test_a_word_lists_paper_count_and_places_by_steps() -> None:
    papers = [
        paper("The Weak and the Strong", abstract="Weak, weaker."),
        paper("Strong"),
        paper("Weak Weak-to-strong Weak"),
    ]
    assert places(papers) == {
        "and": [[0, 1, 2], [], []],
        "strong": [[0, 1, 4, 1, 1, 0, 1, 1, 3], [], []],
        "the": [[0, 2, 0, 3], [], []],
        "to": [[2, 1, 2], [], []],
        "weak": [[0, 1, 1, 2, 3, 0, 1, 3], [0, 1, 0], []],
        "weaker": [[], [0, 1, 1], []],
    }


def test_between_two_authors_a_place_stays_free() -> None:
    found = places([paper(authors="Ada Byron\nPaul Erdős")])
    assert found == {
        "ada": [[], [], [0, 1, 0]],
        "byron": [[], [], [0, 1, 1]],
        "erdos": [[], [], [0, 1, 4]],
        "paul": [[], [], [0, 1, 3]],
    }


def test_paragraphs_of_an_abstract_follow_each_other() -> None:
    assert places([paper(abstract="One.\n\nTwo.")])["two"] == [[], [0, 1, 1], []]


def test_words_are_in_the_order_of_javascript() -> None:
    astral, private = "\U00010330", "\ufa0e"
    assert list(places([paper(f"{private} {astral} a")])) == ["a", astral, private]


def test_no_papers_have_no_places() -> None:
    assert places([]) == {}


@given(PAPERS)
def test_the_places_of_all_words_make_the_texts_again(papers: list[dict[str, str]]) -> None:
    standing = {
        (number, name, place): word
        for word, flat_by_field in places(papers).items()
        for name, flat in zip(FIELDS, flat_by_field, strict=True)
        for number, place in decoded(flat)
    }
    expected = {}
    for number, texts in enumerate(papers):
        for name in FIELDS:
            place = 0
            for run in texts[name].split("\n") if name == "authors" else [texts[name]]:
                for word in (part for parts in compounds(run) for part in parts):
                    expected[number, name, place] = word
                    place += 1
                place += 1
    assert standing == expected
