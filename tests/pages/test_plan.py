import pytest

from generator.catalog import Catalog
from generator.errors import Place
from generator.pages import contexts, plan
from generator.pages.about import AboutPage
from generator.pages.home import HomePage
from generator.pages.listings import ListingPage
from generator.pages.page import Page
from generator.records import LedgerLine
from tests.pages.small import CITING, SITE, catalog_of, paper

MANY = catalog_of(
    *(
        paper(
            f"paper-{number:03}",
            abstract="All alike. " * 30,
            authors=("Ada Lovelace", f"Person Nr{number}"),
            date=str(2000 + number % 3),
            venue="Notes",
            position=number + 1,
        )
        for number in range(220)
    ),
    tags_by_paper={f"paper-{number:03}": ("clip", "segmentation") for number in range(220)},
    redirects={"an-old-one": "paper-007"},
)
EMPTY = catalog_of()


def _pages(catalog: Catalog) -> dict[str, Page]:
    return dict(contexts(catalog, SITE, CITING))


@pytest.mark.parametrize(
    "name", ["index", "papers", "topics", "tags", "authors", "venues", "years", "lists", "about"]
)
def test_a_catalog_of_nothing_has_all_pages_of_the_navigation(name: str) -> None:
    assert f"{name}.md" in dict(plan(EMPTY, SITE, CITING))


def test_no_file_is_planned_twice() -> None:
    files = [file for file, _ in contexts(MANY, SITE, CITING)]
    assert len(files) == len(set(files))


def test_each_page_has_a_description_of_its_own() -> None:
    heads = [getattr(page, "head", None) for page in _pages(MANY).values()]
    descriptions = [head.description for head in heads if head]
    assert len(descriptions) == len(set(descriptions)) > 120
    assert max(map(len, descriptions)) <= 160


@pytest.mark.parametrize(
    "address",
    [
        "papers",
        "topics/vision",
        "tags/clip",
        "authors/ada-lovelace",
        "venues/notes",
        "lists/reading",
    ],
)
def test_a_long_list_has_further_pages(address: str) -> None:
    assert {f"{address}.md", f"{address}/page/2.md", f"{address}/page/3.md"} <= set(_pages(MANY))


def test_an_author_of_one_paper_has_no_page() -> None:
    assert "authors/person-nr1.md" not in _pages(MANY)


def test_a_listing_goes_on_counting_on_its_second_page() -> None:
    page = _pages(MANY)["lists/reading/page/2.md"]
    assert isinstance(page, ListingPage)
    assert [card.rank for card in page.cards][:2] == [101, 102]


def test_a_former_address_forwards_without_being_a_page_of_the_engine() -> None:
    text = dict(plan(MANY, SITE, CITING))["papers/an-old-one/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../papers/paper-007/">' in text
    assert '<link rel="canonical" href="../../papers/paper-007/">' in text


def test_the_home_page_begins_a_listing_where_no_paper_has_a_date() -> None:
    page = _pages(catalog_of(paper("a", position=2), paper("b", position=1)))["index.md"]
    assert isinstance(page, HomePage)
    assert page.shelf_name == "Daily Papers of Jul 3"
    assert [card.href for card in page.cards] == ["papers/b/", "papers/a/"]


def test_the_home_page_names_only_ways_that_lead_somewhere() -> None:
    page = _pages(catalog_of(paper("a")))["index.md"]
    assert isinstance(page, HomePage)
    assert [(way.name, way.count) for way in page.ways] == [
        ("paper", 1),
        ("topic", 1),
        ("tags", 2),
    ]


def test_the_style_sheet_of_sections_hides_the_empty_ones() -> None:
    sheet = dict(plan(catalog_of(paper("a")), SITE, CITING))["assets/sections.css"]
    assert sheet == (
        "/* The parts of the site that have pages: made with them. */\n"
        '[data-section="authors"] { display: none; }\n'
        '[data-section="venues"] { display: none; }\n'
        '[data-section="years"] { display: none; }\n'
        '[data-section="lists"] { display: none; }\n'
    )


def test_the_ledger_is_summed_up_by_source_and_refused_entries_say_why() -> None:
    line = LedgerLine(
        place=Place(source="other.bib", line=3),
        title=None,
        outcome="refused",
        paper=None,
        reason="it has no title; add one",
    )
    page = _pages(catalog_of(paper("a"), refused=(line,)))["about.md"]
    assert isinstance(page, AboutPage)
    assert [(each.source, each.accepted, each.refused) for each in page.sources] == [
        ("other.bib", 0, 1),
        ("reading.bib", 1, 0),
    ]
    assert (page.total.entries, page.total.accepted, page.total.refused) == (2, 1, 1)
    [refused] = page.refused
    assert (refused.place, refused.title) == ("other.bib:3", "(no title)")
    assert refused.reason == "it has no title; add one"


def test_the_same_catalog_gives_the_same_text() -> None:
    assert list(plan(MANY, SITE, CITING)) == list(plan(MANY, SITE, CITING))
