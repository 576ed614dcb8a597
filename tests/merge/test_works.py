"""What the entries of one paper add up to."""

from generator.errors import Fault, Place
from generator.merge import Work, ledger_of, merge, papers_of
from generator.records import Author, Entry, Link, Listed, Refusal

TITLE = "A Title That Is Long Enough"
LISTED = Entry(
    place=Place(source="a.txt", line=9),
    title="A title that is long enough",
    abstract="The abstract as the listing has it.",
    links=(Link(kind="code", url="https://github.com/a/b"),),
    listed=Listed(page=1, position=3),
)
PREPRINT = Entry(
    place=Place(source="b.jsonl", line=1),
    title=TITLE,
    authors=(Author(given="Emmy", family="Noether"),),
    date="2023-07-03",
    arxiv="2307.00001",
    keywords=("rings",),
)
PUBLISHED = Entry(
    place=Place(source="c.bib", line=4),
    title=f"{TITLE}!",
    authors=(Author(given="Emmy", family="Noether"), Author(given="Carl", family="Gauss")),
    date="2024",
    venue="Conference on Rings",
    doi="10.1/a",
    keywords=("rings", "ideals"),
)


def work() -> Work:
    (only,) = merge([LISTED, PREPRINT, PUBLISHED])[0]
    return only


def test_the_published_record_says_title_date_and_venue() -> None:
    merged = work().merged
    assert (merged.title, merged.date, merged.venue) == (f"{TITLE}!", "2024", "Conference on Rings")


def test_the_longest_abstract_is_taken() -> None:
    assert work().merged.abstract == "The abstract as the listing has it."


def test_links_and_keywords_are_collected_from_all() -> None:
    merged = work().merged
    assert merged.keywords == ("rings", "ideals")
    assert [link.url for link in merged.links] == [
        "https://github.com/a/b",
        "https://arxiv.org/abs/2307.00001",
        "https://doi.org/10.1/a",
    ]


def test_each_field_remembers_where_it_is_from() -> None:
    assert {field: str(place) for field, place in work().origins.items()} == {
        "title": "c.bib:4",
        "abstract": "a.txt:9",
        "authors": "c.bib:4",
        "date": "c.bib:4",
        "venue": "c.bib:4",
        "doi": "c.bib:4",
        "arxiv": "b.jsonl:1",
    }


def test_of_dates_that_agree_the_most_exact_is_taken() -> None:
    exact = Entry(place=Place(source="d.bib", line=1), title=TITLE, date="2024-05")
    (only,) = merge([PUBLISHED, exact])[0]
    assert only.merged.date == "2024-05"


def test_the_ledger_accounts_for_every_entry_in_reading_order() -> None:
    works, _ = merge([LISTED, PREPRINT])
    place = Place(source="a.txt", line=2)
    refusal = Refusal(fault=Fault(place=place, problem="it has no title", remedy="add one"))
    lines = ledger_of(works, ["an-id"], [refusal])
    assert [(str(line.place), line.outcome, line.paper, line.reason) for line in lines] == [
        ("a.txt:2", "refused", None, "it has no title; add one"),
        ("a.txt:9", "accepted", "an-id", None),
        ("b.jsonl:1", "merged", "an-id", "same title as a.txt:9"),
    ]


def test_papers_keep_their_entries() -> None:
    works, _ = merge([LISTED, PREPRINT])
    (paper,) = papers_of(works, ["an-id"])
    assert (paper.id, paper.entries, paper.year) == ("an-id", (LISTED, PREPRINT), 2023)
