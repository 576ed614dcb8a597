"""Which entries are one paper."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Place
from generator.merge import merge
from generator.records import Author, Entry

LONG = "A Title That Is Long Enough"

TITLE = "The Same Long Title of Many Papers"


def entry(line: int, title: str = LONG, **fields: object) -> Entry:
    return Entry(place=Place(source="a.bib", line=line), title=title, **fields)  # type: ignore[arg-type]


def sizes(*entries: Entry) -> list[int]:
    return [len(work.entries) for work in merge(entries)[0]]


def by(*families: str) -> tuple[Author, ...]:
    return tuple(Author(family=family) for family in families)


def test_the_same_arxiv_id_is_the_same_paper_whatever_the_title() -> None:
    assert sizes(entry(1, "One", arxiv="2401.00001"), entry(2, "Two", arxiv="2401.00001")) == [2]


def test_the_same_doi_is_the_same_paper_whatever_the_title() -> None:
    assert sizes(entry(1, "One", doi="10.1/a"), entry(2, "Two", doi="10.1/a")) == [2]


def test_the_arxiv_id_is_believed_before_the_doi() -> None:
    entries = entry(1, doi="10.1/a", arxiv="2401.00001"), entry(2, doi="10.1/a", arxiv="2401.00002")
    assert sizes(*entries) == [1, 1]


def test_titles_that_differ_in_case_hyphens_and_stops_are_the_same() -> None:
    assert sizes(
        entry(1, "Multi-Task Learning for All."), entry(2, "multitask learning for all")
    ) == [2]


def test_parts_of_a_series_are_different_papers() -> None:
    assert sizes(entry(1, f"{LONG} I"), entry(2, f"{LONG} II")) == [1, 1]


def test_a_second_version_of_a_system_is_another_paper() -> None:
    assert sizes(entry(1, f"{LONG} v2"), entry(2, LONG)) == [1, 1]


def test_the_same_title_by_other_people_is_another_paper() -> None:
    assert sizes(entry(1, authors=by("Noether")), entry(2, authors=by("Gauss"))) == [1, 1]


def test_the_same_title_with_a_common_author_is_one_paper() -> None:
    assert sizes(entry(1, authors=by("Noether", "Gauss")), entry(2, authors=by("Gauss"))) == [2]


def test_a_short_plain_title_needs_a_witness() -> None:
    assert sizes(entry(1, "Introduction"), entry(2, "Introduction")) == [1, 1]


def test_a_short_title_with_like_abstracts_is_one_paper() -> None:
    abstract = "We say what this volume holds and why."
    first = entry(1, "Introduction", abstract=abstract)
    assert sizes(first, entry(2, "Introduction", abstract=abstract + " More.")) == [2]


def test_a_short_title_with_a_coined_word_is_one_paper() -> None:
    assert sizes(entry(1, "GPT-4 Report"), entry(2, "GPT-4 report")) == [2]


def test_an_entry_without_identifiers_joins_only_one_of_two_papers_of_its_title() -> None:
    entries = entry(1), entry(2, arxiv="2401.00002"), entry(3, arxiv="2401.00001")
    works, _ = merge(entries)
    assert [work.merged.arxiv for work in works] == ["2401.00001", "2401.00002"]


def test_what_was_kept_apart_is_told() -> None:
    _, doubts = merge([entry(1, doi="10.1/a"), entry(2, doi="10.1/b")])
    assert [str(doubt) for doubt in doubts] == [
        (
            'a.bib:2: "A Title That Is Long Enough" looks like a.bib:1 but has another DOI, so '
            "both were kept; if they are one paper, give both entries the same arXiv id or DOI"
        )
    ]


def test_evidence_of_different_kinds_links_a_chain() -> None:
    chain = (
        entry(1, "One of a Chain", arxiv="2401.00001", doi="10.1/a"),
        entry(2, "Two of a Chain", doi="10.1/a"),
        entry(3, "Two of a chain"),
    )
    works, _ = merge(chain)
    assert [work.reasons for work in works] == [
        (None, "same DOI 10.1/a as a.bib:1", "same title as a.bib:2")
    ]


@given(
    st.lists(
        st.builds(
            lambda title, arxiv, doi, family: {
                "title": title,
                "arxiv": arxiv,
                "doi": doi,
                "authors": by(family) if family else (),
            },
            st.sampled_from([LONG, "A Different Long Title", "Short"]),
            st.sampled_from([None, "2401.00001", "2401.00002"]),
            st.sampled_from([None, "10.1/a", "10.1/b"]),
            st.sampled_from([None, "Noether", "Gauss"]),
        ),
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_entries_changes_nothing(
    fields: list[dict[str, object]], random: object
) -> None:
    entries = [entry(line, **stated) for line, stated in enumerate(fields, start=1)]  # type: ignore[arg-type]
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    works, doubts = merge(entries)
    assert merge(shuffled) == (works, doubts)
    assert sorted(one.place for work in works for one in work.entries) == [e.place for e in entries]


def test_a_chinese_title_without_spaces_is_long_enough() -> None:
    twice = [entry(line, "基于大语言模型的任务泛化研究") for line in (1, 2)]
    assert len(merge(twice)[0]) == 1
    assert len(merge([entry(1, "引言"), entry(2, "引言")])[0]) == 2


def test_a_doubt_is_said_once() -> None:
    pair = [entry(line, TITLE, arxiv=f"2401.0000{line}", doi="10.1/a") for line in (1, 2)]
    assert len(merge(pair)[1]) == 1


@pytest.mark.parametrize("kind", ["doi", "authors", "short"])
def test_thousands_of_namesakes_take_no_quadratic_time(kind: str) -> None:
    title = "Editorial" if kind == "short" else TITLE
    namesakes = [
        entry(
            line,
            title,
            doi=f"10.1/{line}" if kind == "doi" else None,
            authors=() if kind == "short" else (Author(family=f"Author {line}"),),
            abstract=" ".join(f"word{line}x{number}" for number in range(100)),
        )
        for line in range(1, 3001)
    ]
    start = time.perf_counter()
    works, doubts = merge(namesakes)
    assert (len(works), len(doubts)) == (3000, 2999)
    assert "has too many namesakes to compare, so both were kept" in str(doubts[-1])
    assert time.perf_counter() - start < 5
