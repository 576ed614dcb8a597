"""The names that a word offers."""

from generator.search.names import OFFERED, names
from tests.pages.small import catalog_of, paper
from tests.search.handful import CATALOG


def test_a_word_offers_the_names_that_have_it() -> None:
    fewshot = ["tag", "few-shot-learning", "few-shot learning", 2]
    learning = ["topic", "learning", "Learning in general", 6]
    models = ["tag", "large-language-models", "large language models", 2]
    language = ["topic", "language", "Language", 2]
    byron = ["author", "ada-byron", "Ada Byron", 2]
    journal = ["venue", "journal-of-odd-results", "Journal of Odd Results", 1]
    assert list(names(CATALOG).items()) == [
        ("ada", [byron]),
        ("byron", [byron]),
        ("few", [fewshot]),
        ("fewshot", [fewshot]),
        ("general", [learning]),
        ("journal", [journal]),
        ("language", [language, models]),
        ("large", [models]),
        ("learning", [learning, fewshot]),
        ("llm", [models]),
        ("models", [models]),
        ("odd", [journal]),
        ("results", [journal]),
        ("shot", [fewshot]),
        ("vision", [["topic", "vision", "Vision", 1]]),
    ]


def test_equals_stand_by_facet_and_then_by_name() -> None:
    papers = [
        paper(
            f"paper-{number}",
            venue=f"Vision {'ba'[number]}",
            authors=("Zoë Vision", "Yan Vision"),
        )
        for number in range(2)
    ]
    catalog = catalog_of(*papers, tags_by_paper={one.id: ("clip",) for one in papers})
    assert [(facet, name) for facet, _, name, _ in names(catalog)["vision"]] == [
        ("topic", "Vision"),
        ("author", "Yan Vision"),
        ("author", "Zoë Vision"),
        ("venue", "Vision a"),
        ("venue", "Vision b"),
    ]
    assert names(catalog)["vit"] == names(catalog)["vitclip"] == [["tag", "clip", "CLIP", 2]]


def test_a_word_offers_no_more_than_a_reader_looks_through() -> None:
    papers = [paper(f"p{number:03}", venue=f"Venue {number:03}") for number in range(60)]
    offered = names(catalog_of(*papers))["venue"]
    assert len(offered) == OFFERED
    assert [name for _, _, name, _ in offered[:2]] == ["Venue 000", "Venue 001"]


def test_a_person_with_one_paper_is_not_offered() -> None:
    assert "byron" not in names(catalog_of(paper("a", authors=("Ada Byron",))))
