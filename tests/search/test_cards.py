"""Cards of a handful of papers."""

from generator.search.cards import cards
from tests.search.handful import CATALOG

CARDS = {card["id"]: card for card in cards(CATALOG)}


def test_cards_stand_in_the_order_of_the_catalog() -> None:
    assert list(CARDS) == list(CATALOG.papers)


def test_a_card_says_what_a_list_shows() -> None:
    assert CARDS["weak-to-strong"] == {
        "id": "weak-to-strong",
        "title": "Weak-to-Strong Generalization: Strong Capabilities With Weak Supervision",
        "authors": "Ada Byron, Paul Erdős and 2 others",
        "year": 2024,
        "venue": "Journal of Odd Results",
        "topics": [["language", "Language"], ["learning", "Learning in general"]],
        "tags": [["large-language-models", "large language models"]],
        "abstract": "We ask whether a weak model can supervise a strong one. It can, in part.",
    }


def test_a_title_with_mathematics_comes_as_html_too_and_the_rest_of_it_escaped() -> None:
    html = str(CARDS["bound"]["html"])
    assert "<math" in html
    assert "<b>" not in html


def test_the_paragraphs_of_an_abstract_become_one_line() -> None:
    assert str(CARDS["bound"]["abstract"]).endswith("for k-means. A second paragraph & more.")


def test_what_a_paper_has_not_its_card_leaves_out() -> None:
    assert set(CARDS["undated"]) == {"id", "title", "html", "topics"}


def test_a_card_leads_to_the_code() -> None:
    assert CARDS["multi-task-a"]["code"] == "https://example.org/prompting"
