"""The postings of a handful of papers."""

from generator.search.postings import BOOSTS, Postings, index, texts
from tests.search.handful import CATALOG

POSTINGS = index(list(texts(CATALOG)))
NUMBERS = {paper: number for number, paper in enumerate(CATALOG.papers)}


def papers_with(term: str, field: str) -> list[int]:
    """Undo the steps between paper numbers."""
    postings = POSTINGS.by_term[term][list(BOOSTS).index(field)]
    numbers = [0]
    for step in postings[::2]:
        numbers.append(numbers[-1] + step)
    return numbers[1:]


def test_a_term_lists_the_papers_that_have_it_by_field() -> None:
    assert papers_with("weak", "title") == sorted(
        NUMBERS[paper] for paper in ("weak-to-strong", "weak-labels")
    )
    assert papers_with("weak", "abstract") == [NUMBERS["weak-to-strong"]]
    assert papers_with("weak", "venue") == []


def test_every_field_is_searched() -> None:
    assert papers_with("erdo", "authors") == [NUMBERS["weak-to-strong"]]
    assert papers_with("odd", "venue") == [NUMBERS["weak-to-strong"]]
    assert papers_with("vision", "topics") == [NUMBERS["multi-task-b"]]


def test_a_tag_is_found_by_its_aliases() -> None:
    assert papers_with("llm", "tags") == sorted(
        NUMBERS[paper] for paper in ("weak-to-strong", "multi-task-a")
    )


def test_the_three_writings_of_a_compound_share_a_term() -> None:
    assert papers_with("multitask", "title") == sorted(
        NUMBERS[paper] for paper in ("multi-task-a", "multi-task-b", "multi-task-c")
    )


def test_scores_are_positive_thousandths() -> None:
    for postings in POSTINGS.by_term.values():
        for field in postings:
            assert all(isinstance(score, int) and score > 0 for score in field[1::2])


def test_title_and_abstract_are_scored_as_one_text() -> None:
    def score(title: str, abstract: str) -> int:
        others = [{"title": "graph", "abstract": "graph graph graph graph"}] * 3
        papers = [{**dict.fromkeys(BOOSTS, ""), **paper} for paper in others]
        papers.append({**dict.fromkeys(BOOSTS, ""), "title": title, "abstract": abstract})
        fields = index(papers).by_term["word"]
        return sum(score for field in fields for score in field[1::2])

    assert score("word word", "") > score("word", "word") > score("", "word word")
    # A second field adds less than the first one.
    assert score("word", "word") < score("word", "") + score("", "word")


def test_words_stand_as_written_and_stop_words_do_not() -> None:
    assert POSTINGS.fields_by_word["supervise"] == 1
    assert POSTINGS.fields_by_word["weak"] == 3
    assert "whether" in POSTINGS.fields_by_word
    assert "the" not in POSTINGS.fields_by_word


def test_terms_and_words_are_in_the_order_of_javascript() -> None:
    astral, private = "\U00010330", "\ufa0e"
    papers = [dict.fromkeys(BOOSTS, f"{astral} {private} a")]
    postings = index(papers)
    assert list(postings.by_term) == [astral, private]
    assert list(postings.fields_by_word) == [astral, private]


def test_no_papers_have_no_postings() -> None:
    assert index([]) == Postings(by_term={}, fields_by_word={})
