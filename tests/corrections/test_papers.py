"""Fields that are set and cleared."""

from generator.corrections import corrected, parse
from generator.errors import Place
from generator.records import Author, Entry, Imprint, Link, Paper

ENTRY = Entry(place=Place(source="a.bib", line=4), title="A Title")
PAPER = Paper(
    id="a",
    title="A Title",
    venue="Venue",
    date="2024",
    doi="10.1000/a",
    imprint=Imprint(volume="1"),
    links=(
        Link(kind="code", url="https://github.com/a/b"),
        Link(kind="paper", url="https://doi.org/10.1000/a"),
    ),
    entries=(ENTRY,),
    origins={"title": ENTRY.place, "venue": ENTRY.place},
)


def after(says: str) -> tuple[Paper, list[str]]:
    (paper,), doubts = corrected([PAPER], {"a": parse(says)})
    return paper, [str(doubt) for doubt in doubts]


def test_a_field_that_is_set_wins_and_says_where_it_is_from() -> None:
    paper, doubts = after("a:\n  set:\n    title: Another Title\n    authors: [Emmy Noether]\n")
    assert (paper.title, paper.authors) == (
        "Another Title",
        (Author(given="Emmy", family="Noether"),),
    )
    assert {field: str(place) for field, place in paper.origins.items()} == {
        "title": "corrections.yml:3",
        "venue": "a.bib:4",
        "authors": "corrections.yml:4",
    }
    assert (paper.id, doubts) == ("a", [])


def test_a_field_that_is_cleared_is_empty_and_says_so() -> None:
    paper, doubts = after("a: {clear: [venue, links]}")
    assert paper.venue is None
    assert [link.url for link in paper.links] == ["https://doi.org/10.1000/a"]
    assert str(paper.origins["venue"]) == "corrections.yml:1"
    assert doubts == []


def test_fields_of_the_imprint_are_set_and_cleared_one_by_one() -> None:
    assert after("a: {set: {pages: 1-9, issue: 2}}")[0].imprint == Imprint(
        volume="1", issue="2", pages="1–9"
    )
    assert after("a: {clear: [volume]}")[0].imprint is None


def test_another_identifier_brings_its_own_link() -> None:
    paper, _ = after("a: {set: {doi: 10.2000/b, arxiv: 2401.00001}}")
    assert [link.url for link in paper.links] == [
        "https://github.com/a/b",
        "https://arxiv.org/abs/2401.00001",
        "https://doi.org/10.2000/b",
    ]


def test_what_the_sources_say_by_now_is_told() -> None:
    _, doubts = after("a:\n  set: {venue: Venue}\n  clear: [abstract]\n")
    assert doubts == [
        'corrections.yml:2: the sources now state the same "venue" of "a"; remove this',
        'corrections.yml:3: no source states "abstract" of "a" any more; remove this',
    ]


def test_papers_without_corrections_stay_the_very_same() -> None:
    (paper,), _ = corrected([PAPER], {})
    assert paper is PAPER
