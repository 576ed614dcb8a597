from generator.classify.labels import Neighbour
from generator.pages.paper import PaperPage, outside, plan
from generator.records import Link, Paper
from tests.pages.small import CITING, SITE, catalog_of, paper


def _page(*papers: Paper, neighbours: tuple[Neighbour, ...] = ()) -> PaperPage:
    catalog = catalog_of(*papers, related_by_paper={papers[0].id: neighbours})
    pages = dict(plan(catalog, CITING, SITE))
    page = pages[f"papers/{papers[0].id}.md"]
    assert isinstance(page, PaperPage)
    return page


def test_links_begin_with_those_of_the_identifiers() -> None:
    code = Link(kind="code", url="https://www.github.com/a/b")
    found = outside(paper("a", arxiv="2410.05434", doi="10.1/x", links=(code,)))
    assert [(link.name, link.target) for link in found] == [
        ("arXiv", "2410.05434"),
        ("PDF", "arxiv.org"),
        ("DOI", "10.1/x"),
        ("Code", "github.com/a/b"),
    ]


def test_a_link_that_repeats_an_identifier_is_not_shown_twice() -> None:
    stated = Link(kind="paper", url="http://dx.doi.org/10.1/X/")
    assert [link.href for link in outside(paper("a", doi="10.1/x", links=(stated,)))] == [
        "https://doi.org/10.1/x"
    ]


def test_an_author_of_one_paper_is_not_linked_back_to_it() -> None:
    page = _page(
        paper("a", authors=("Ada Lovelace", "Al Turing")), paper("b", authors=("Al Turing",))
    )
    assert [(person.name, person.href) for person in page.people] == [
        ("Ada Lovelace", ""),
        ("Al Turing", "../../authors/al-turing/"),
    ]


def test_three_thousand_authors_unfold() -> None:
    page = _page(paper("a", authors=tuple(f"A Person{n}" for n in range(3000))))
    assert (len(page.people), len(page.more_people)) == (20, 2980)


def test_two_more_authors_than_fit_do_not_unfold() -> None:
    page = _page(paper("a", authors=tuple(f"A Person{n}" for n in range(22))))
    assert (len(page.people), len(page.more_people)) == (22, 0)


def test_a_related_paper_comes_with_its_reason() -> None:
    near = Neighbour(paper="b", terms=("prompt tuning", "few-shot"))
    [related] = _page(paper("a"), paper("b"), neighbours=(near,)).related
    assert (related.href, related.reason) == ("../../papers/b/", "prompt tuning, few-shot")


def test_a_listing_says_the_position() -> None:
    [shown] = _page(paper("a", position=3)).lists
    assert (shown.name, shown.position) == ("Daily Papers of Jul 3", 1)


def test_where_a_paper_comes_from_names_file_and_line() -> None:
    [source] = _page(paper("a")).provenance
    assert source.place == "reading.bib, line 7"


def test_without_a_repository_nothing_can_be_suggested() -> None:
    assert _page(paper("a")).suggest_href == ""


def test_the_year_is_named_by_the_date_as_exact_as_it_is_known() -> None:
    year = _page(paper("a", date="2024-07")).year
    assert year is not None
    assert (year.name, year.href) == ("2024-07", "../../years/2024/")


def test_papers_with_the_same_abstract_are_described_apart() -> None:
    first, second = (paper(name, abstract="The same words. " * 20) for name in "ab")
    assert _page(first, second).head.description.endswith("… (a)")
    assert _page(second, first).head.description.endswith("… (b)")


def test_paragraphs_stay_apart() -> None:
    assert _page(paper("a", abstract="One < two.\n\nThree.")).abstract == (
        "One &lt; two.",
        "Three.",
    )
