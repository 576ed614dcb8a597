"""The postings of a handful of papers."""

from collections.abc import Sequence

from generator.search.postings import BOOSTS, Postings, index, texts
from tests.search.handful import CATALOG

POSTINGS = index(list(texts(CATALOG)))
NUMBERS = {paper: number for number, paper in enumerate(CATALOG.papers)}


def papers_with(term: str, field: str, index: Postings = POSTINGS) -> list[int]:
    """Undo the steps between paper numbers."""
    lists = index.by_term[term]
    place = list(BOOSTS).index(field)
    postings = lists[place] if place < len(lists) else []
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


def test_scores_are_positive_tenths() -> None:
    for postings in POSTINGS.by_term.values():
        for field in postings:
            assert all(isinstance(score, int) and 0 < score < 300 for score in field[1::2])


def test_empty_lists_at_the_end_are_left_out() -> None:
    assert all(lists[-1] for lists in POSTINGS.by_term.values())
    assert any(not lists[0] for lists in POSTINGS.by_term.values())


def test_a_paper_is_found_by_the_other_writing_of_an_acronym() -> None:
    tuning, models = (
        {**dict.fromkeys(BOOSTS, ""), "title": "Tuning", "writings": "large language models"},
        {**dict.fromkeys(BOOSTS, ""), "title": "Large language models", "writings": "LLM"},
    )
    found = index([tuning, models])
    assert papers_with("llm", "writings", found) == [1]
    assert papers_with("languag", "writings", found) == [0]
    assert papers_with("languag", "title", found) == [1]


def related_to(related: Sequence[Sequence[int]]) -> Postings:
    papers = [{**dict.fromkeys(BOOSTS, ""), "title": "Cars"}]
    papers += [{**papers[0], "title": "Cars and vehicles"}] * 3
    papers += [{**papers[0], "title": "Birds"}] * 5
    return index(papers, related)


def test_a_paper_is_found_by_a_word_of_its_related_papers() -> None:
    found = related_to([[1, 2, 3], *[[]] * 8])
    assert papers_with("vehicl", "meaning", found) == [0]
    assert papers_with("car", "meaning", found) == []


def test_without_related_papers_a_small_catalog_has_no_meaning() -> None:
    found = related_to(())
    assert all(papers_with(term, "meaning", found) == [] for term in found.by_term)


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
