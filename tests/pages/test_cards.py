from generator.pages.cards import Shelf
from tests.pages.small import catalog_of, paper


def test_a_card_says_who_where_and_when_in_one_line() -> None:
    known = paper("a", authors=("Ada Lovelace",), venue="Notes", date="1843-10")
    card = Shelf(catalog_of(known)).card("a", source="years/1843/")
    assert card.facts == "Ada Lovelace · Notes · 1843"


def test_a_paper_of_which_only_the_title_is_known_has_empty_lines() -> None:
    card = Shelf(catalog_of(paper("a"))).card("a", source="papers/")
    assert (card.facts, card.snippet, card.tags, card.rank) == ("", "", (), None)


def test_a_card_links_from_the_page_it_stands_on() -> None:
    shelf = Shelf(catalog_of(paper("a"), tags_by_paper={"a": ("clip",)}))
    card = shelf.card("a", source="topics/vision/page/2/")
    assert card.href == "../../../../papers/a/"
    assert card.tags[0].href == "../../../../tags/clip/"


def test_a_snippet_is_the_beginning_of_the_abstract() -> None:
    card = Shelf(catalog_of(paper("a", abstract="word " * 100))).card("a", source="papers/")
    assert card.snippet.endswith("word…")
    assert len(card.snippet) <= 220


def test_a_card_tells_reference_managers_of_its_paper_where_it_has_tags() -> None:
    shelf = Shelf(catalog_of(paper("a")), lambda work: f"rft.title={work.id}")
    assert shelf.card("a", source="papers/").span == "rft.title=a"
    assert shelf.card("a", source="tags/clip/", tagged=False).span == ""
