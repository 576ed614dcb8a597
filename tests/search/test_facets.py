"""The columns of a handful of papers."""

from generator.catalog import build
from generator.classify.labels import Labels
from generator.search.facets import columns
from tests.search.handful import CATALOG

COLUMNS = columns(CATALOG)


def test_each_facet_has_a_column_and_so_has_the_order_of_titles() -> None:
    assert list(COLUMNS) == [
        "topic",
        "tag",
        "year",
        "venue",
        "author",
        "has",
        "listing",
        "by_title",
    ]


def test_topics_stand_in_the_order_of_the_vocabulary() -> None:
    assert COLUMNS["topic"] == {
        "values": [
            ["language", "Language"],
            ["vision", "Vision"],
            ["learning", "Learning in general"],
        ],
        "papers": [[0, 2], [2], [2], [0], [1], [2], [2], [2]],
    }


def test_tags_say_their_kind() -> None:
    assert COLUMNS["tag"] == {
        "values": [
            ["few-shot-learning", "few-shot learning", "task"],
            ["large-language-models", "large language models", "model"],
        ],
        "papers": [[1], [], [], [0, 1], [0], [], [], []],
    }


def test_the_newest_year_stands_first_and_some_papers_have_none() -> None:
    assert COLUMNS["year"] == {
        "values": [[year, year] for year in ("2024", "2023", "2022", "2021", "2020")],
        "papers": [[0], [0], [1], [1], [2], [3], [4], []],
    }


def test_a_paper_has_one_venue_or_none() -> None:
    assert COLUMNS["venue"] == {
        "values": [["journal-of-odd-results", "Journal of Odd Results"]],
        "papers": [[0], [], [], [], [], [], [], []],
    }


def test_people_count_with_two_papers() -> None:
    assert COLUMNS["author"] == {
        "values": [["ada-byron", "Ada Byron"]],
        "papers": [[0], [0], [], [], [], [], [], []],
    }


def test_a_paper_has_what_its_page_links_to() -> None:
    assert COLUMNS["has"] == {
        "values": [
            ["pdf", "PDF"],
            ["code", "Code"],
            ["project", "Project page"],
            ["video", "Video"],
        ],
        "papers": [[], [0], [], [1, 2], [2, 3], [], [], []],
    }


def test_a_listing_has_the_papers_it_shows() -> None:
    assert COLUMNS["listing"] == {
        "values": [["reading", "Daily Papers of Jul 3"]],
        "papers": [[], [0], [], [0], [], [], [], []],
    }


def test_papers_stand_by_title_whatever_their_case() -> None:
    papers = list(CATALOG.papers)
    by_title = COLUMNS["by_title"]
    assert isinstance(by_title, list)
    assert [papers[number] for number in by_title] == [
        "multi-task-c",
        "bound",
        "undated",
        "multi-task-a",
        "multi-task-b",
        "supervision",
        "weak-labels",
        "weak-to-strong",
    ]


def test_a_value_that_no_paper_has_is_left_out() -> None:
    fewer = build([CATALOG.papers["multi-task-b"]], ledger=(), labels=CATALOG.labels, redirects={})
    made = columns(fewer)
    assert made["topic"] == {"values": [["vision", "Vision"]], "papers": [[0]]}
    assert made["tag"] == {
        "values": [["few-shot-learning", "few-shot learning", "task"]],
        "papers": [[0]],
    }


def test_a_catalog_without_papers_has_empty_columns() -> None:
    labels = Labels(tags=(), topics=(), tags_by_paper={}, topics_by_paper={}, related_by_paper={})
    made = columns(build((), ledger=(), labels=labels, redirects={}))
    assert made.pop("by_title") == []
    assert all(column == {"values": [], "papers": []} for column in made.values())
