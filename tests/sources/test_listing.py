"""Saved Daily Papers pages: layouts, oddities, and what is said of them."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import sources
from generator.records import Reading
from generator.sources.listing import parse, recognises
from generator.text import key

HEAD = (
    "new",
    "Get trending papers in your email inbox!",
    "Subscribe",
    "Daily Papers",
    "byAK and the research community",
    "Jul 3",
)
ONE = "Learning Tasks from Few Examples: A Simple Approach"
TWO = "Pruning Large Models by Layer Importance"
THREE = "How new data changes what models know"
FIRST = (
    "We study how models learn tasks from few examples. Our method reaches high accuracy on three"
    " benchmarks, and we release code at https://github.com/x/y. It needs little memory and is"
    " simple to train, which makes it useful in practice."
)
SECOND = (
    "Large models are costly. This paper presents a way to prune them by measuring how much each"
    " layer matters, and shows that half of the layers can go. Experiments on five data sets"
    " confirm that accuracy stays within one point of the original."
)
PAGE = (*HEAD, ONE, FIRST, TWO, SECOND)
PAPERS = [(ONE, FIRST), (TWO, SECOND)]


def spaced(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def dense(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def papers(text: str) -> list[tuple[str, str | None]]:
    """Titles and abstracts; fails if anything was refused."""
    reading = parse(text, "a.txt")
    assert reading.refusals == ()
    return [(entry.title, entry.abstract) for entry in reading.entries]


def doubts(reading: Reading) -> list[str]:
    return [str(doubt) for doubt in reading.doubts]


@pytest.mark.parametrize("layout", [spaced, dense])
def test_titles_and_abstracts_alternate_in_both_layouts(layout: object) -> None:
    reading = parse(layout(*PAGE), "a.txt")  # type: ignore[operator]
    assert [(entry.title, entry.abstract) for entry in reading.entries] == PAPERS
    assert reading.doubts == ()
    assert [entry.listed and entry.listed.day for entry in reading.entries] == ["Jul 3", "Jul 3"]


def test_an_entry_says_its_line_its_rank_and_its_links() -> None:
    first, second = parse(spaced(*PAGE), "a.txt").entries
    assert (str(first.place), str(second.place)) == ("a.txt:13", "a.txt:17")
    assert first.listed
    assert (first.listed.page, first.listed.position) == (1, 1)
    assert [(link.kind, link.url) for link in first.links] == [("code", "https://github.com/x/y")]


def test_a_title_may_be_glued_to_the_head() -> None:
    assert papers(dense(*HEAD[1:3])[:-1] + dense(ONE, FIRST, TWO, SECOND)) == PAPERS
    assert papers(dense("Daily Papers", f"Jul 3{ONE}", FIRST, TWO, SECOND)) == PAPERS


def test_marks_line_ends_and_invisible_characters_do_not_matter() -> None:
    text = "\ufeff" + spaced(*PAGE).replace("\n\n", "\n \u200b\n").replace("Jul 3", "Jul\xa03")
    for end in ("\n", "\r\n", "\r"):
        reading = parse(text.replace("\n", end).replace("Tasks", "Ta\u200bsks"), "a.txt")
        assert [(entry.title, entry.abstract) for entry in reading.entries] == PAPERS
        assert [entry.place.line for entry in reading.entries] == [13, 17]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_wrapped_abstracts_are_put_together(between: str) -> None:
    wrapped = [textwrap.fill(text, 72) for text in (*PAGE, THREE, SECOND)]
    assert papers(between.join(wrapped)) == [*PAPERS, (THREE, SECOND)]


def test_a_wrapped_title_is_put_together() -> None:
    title = "Learning Tasks from Few Examples in the\nPresence of Noise and Distribution Shift"
    assert papers(spaced(*HEAD, title, FIRST)) == [(title.replace("\n", " "), FIRST)]


def test_an_abstract_may_have_paragraphs() -> None:
    text = spaced(*HEAD, ONE, FIRST, "A second paragraph follows here.", TWO, SECOND)
    assert papers(text) == [(ONE, f"{FIRST}\n\nA second paragraph follows here."), (TWO, SECOND)]


def test_a_missing_abstract_is_said() -> None:
    reading = parse(spaced(*HEAD, ONE, TWO, SECOND, THREE), "a.txt")
    assert [(entry.title, entry.abstract) for entry in reading.entries] == [
        (ONE, None),
        (TWO, SECOND),
        (THREE, None),
    ]
    assert doubts(reading) == [
        f'a.txt:13: "{ONE}" has no abstract; put it on the line after the title, or leave it so',
        f'a.txt:19: "{THREE}" has no abstract; put it on the line after the title, or leave it so',
    ]


def test_an_abstract_without_a_title_is_refused() -> None:
    reading = parse(spaced(*HEAD, SECOND, ONE, FIRST), "a.txt")
    assert [str(refusal.fault) for refusal in reading.refusals] == [
        (
            'a.txt:13: the abstract "Large models are costly. This paper presents a way to'
            ' prune…" has'
            " no title; put its title on a line before it or remove it"
        )
    ]
    assert len(reading.entries) == 1


def test_unknown_text_in_the_head_is_said() -> None:
    reading = parse(spaced("Daily Papers", "Strange Button", "Jul 3", ONE, FIRST), "a.txt")
    assert [entry.title for entry in reading.entries] == [ONE]
    assert doubts(reading) == [
        (
            'a.txt:3: "Strange Button" stands in the head of the page and was passed over; if'
            " it is a title, put it below the head"
        )
    ]


def test_a_short_abstract_is_one_if_one_is_due() -> None:
    reading = parse(spaced(*HEAD, ONE, "A survey of pruning.", TWO, SECOND), "a.txt")
    assert [entry.abstract for entry in reading.entries] == ["A survey of pruning.", SECOND]
    assert doubts(reading) == [
        (
            f'a.txt:15: "A survey of pruning." was taken for the abstract of "{ONE}"; if it is'
            f" a title, put its abstract on the line after it"
        )
    ]


def test_two_long_paragraphs_may_be_two_papers() -> None:
    long = " ".join([SECOND] * 3)
    reading = parse(spaced(*HEAD, ONE, long, long), "a.txt")
    assert doubts(reading) == [
        (
            'a.txt:17: "Large models are costly. This paper presents a way to prune…" was taken'
            " for a"
            f' further paragraph of "{ONE}"; if it is another paper\'s abstract, put its title'
            f" before it"
        )
    ]


@pytest.mark.parametrize("length", [29, 60, 150])
def test_a_file_that_was_cut_off_is_said(length: int) -> None:
    reading = parse(spaced(*HEAD, ONE, FIRST, TWO, SECOND[:length]), "a.txt")
    assert [entry.title for entry in reading.entries] == [ONE, TWO]
    assert (
        f'a.txt:17: the abstract of "{TWO}", the last one, ends within a sentence; check whether'
        " the file was cut off"
    ) in doubts(reading)


def test_two_pages_in_one_file_count_apart() -> None:
    other = (*HEAD[:-1], "4 July 2024", THREE, FIRST)
    entries = parse(spaced(*PAGE) + dense(*other), "a.txt").entries
    assert [
        (entry.listed.page, entry.listed.position, entry.listed.day)
        for entry in entries
        if entry.listed
    ] == [(1, 1, "Jul 3"), (1, 2, "Jul 3"), (2, 1, "4 July")]


def test_lines_of_the_page_between_papers_do_not_matter() -> None:
    text = spaced(*HEAD, ONE, FIRST, "Subscribe", TWO, HEAD[1], SECOND, "Next", "System theme")
    assert papers(text) == PAPERS


@pytest.mark.parametrize(
    "title",
    [
        "Attention Is All You Need!",
        "When can transformers reason with abstract symbols?",
        "Is Prompt All You Need? No. A Broader View of Learning",
        "Language hooks: a framework that decouples tools from the model and its prompt",
        "Über schöne Größen: Eine Übersicht über maschinelles Lernen",
        "We Need to Talk.",
        (
            "A Very Long Title That Goes on and on About Self-Supervised Representation"
            " Learning for"
            " Multi-Modal Multi-Task Few-Shot Settings with Large Models in Robotics and Beyond"
        ),
        (
            "A very long title that goes on and on about self-supervised representation"
            " learning for"
            " multi-modal multi-task few-shot settings with large models in robotics and beyond"
        ),
    ],
)
def test_odd_titles_are_titles(title: str) -> None:
    assert papers(spaced(*HEAD, ONE, FIRST, title, SECOND)) == [(ONE, FIRST), (title, SECOND)]


def test_an_abstract_needs_no_final_stop() -> None:
    text = spaced(*HEAD, ONE, FIRST.rstrip("."), TWO, SECOND.rstrip("."), THREE, FIRST)
    assert len(papers(text)) == 3


def test_a_listing_is_recognised_by_its_head() -> None:
    assert recognises(spaced(*PAGE))
    assert recognises("SubscribeMulti-task Learning\n")
    assert not recognises(spaced(ONE, FIRST))


@given(st.lists(st.sampled_from([*PAGE, "", "12", SECOND[:40], "x " * 120]), max_size=20))
def test_every_line_ends_somewhere(lines: list[str]) -> None:
    reading = parse(dense(*lines), "a.txt")
    said = "".join(
        [
            *(f"{entry.title} {entry.abstract}" for entry in reading.entries),
            *(str(refusal.fault) for refusal in reading.refusals),
            *map(str, reading.doubts),
        ]
    )
    # A refusal quotes only the beginning of the paragraph whose first line it names.
    refused = [refusal.fault.place.line or 0 for refusal in reading.refusals]
    titles = [number for number, line in enumerate(lines, 1) if line in (ONE, TWO)]
    lost = [number for number in titles if lines[number - 1] not in said]
    assert [number for number in lost if not any(first <= number for first in refused)] == []


@pytest.mark.parametrize(
    "head",
    [
        ("Daily Papers", "byAK and the research community · Jul 3, 2025"),
        ("Daily Papers: Jul 3",),
        ("# Daily Papers", "Thursday, July 3, 2025"),
        ("Search models, datasets, users...", "Daily Papers - Hugging Face", "Jul 3"),
    ],
)
@pytest.mark.parametrize("layout", [spaced, dense])
def test_heads_of_other_wording_are_heads(head: tuple[str, ...], layout: object) -> None:
    reading = parse(layout(*head, ONE, FIRST, TWO, SECOND), "a.txt")  # type: ignore[operator]
    assert [(entry.title, entry.abstract) for entry in reading.entries] == PAPERS
    assert {entry.listed.day for entry in reading.entries if entry.listed} <= {"Jul 3", "July 3"}
    assert reading.doubts == ()


def test_users_numbers_and_buttons_around_titles_are_passed_over() -> None:
    lines = ("42", ONE, "Submitted by", "akhaliq", "·", "5 authors", FIRST, "Upvote 7", TWO, SECOND)
    assert parse(spaced(*HEAD, *lines), "a.txt").doubts == ()
    assert papers(spaced(*HEAD, *lines)) == PAPERS


@pytest.mark.parametrize("mark", ["- {}", "• {}", "## {}", "**{}**", "1. {}", "1) {}", "Title: {}"])
def test_marks_of_a_list_are_no_part_of_a_title(mark: str) -> None:
    text = spaced(*HEAD, mark.format(ONE), "Abstract", f"Abstract: {FIRST}")
    assert papers(text) == [(ONE, FIRST)]


@pytest.mark.parametrize("end", ["\v", "\x85", "\u2028", "\u2029"])
def test_rare_line_ends_end_lines(end: str) -> None:
    assert papers(dense(*PAGE).replace("\n", end)) == PAPERS


def test_a_title_may_end_in_a_stop() -> None:
    title = "Free pose estimation with geometric and vision foundation models."
    assert papers(spaced(*HEAD, ONE, FIRST, title, SECOND)) == [(ONE, FIRST), (title, SECOND)]


def test_chinese_and_russian_abstracts_are_abstracts() -> None:
    pairs = [
        (
            "基于大语言模型的任务泛化研究",
            "本文研究了大语言模型的泛化能力。我们提出了一种新的方法，通过对任务进行分组来提高性能。实验结果表明，该方法有效。",
        ),
        (
            "Обучение с подкреплением для роботов",
            "Мы изучаем обучение с подкреплением. Метод даёт лучшие модели. Код открыт.",
        ),
    ]
    assert papers(spaced(*HEAD, *(text for pair in pairs for text in pair))) == pairs


def test_an_overlong_abstract_is_said() -> None:
    reading = parse(spaced(*HEAD, ONE, " ".join([FIRST] * 12)), "a.txt")
    assert doubts(reading) == [
        (
            f'a.txt:15: the abstract of "{ONE}" has {12 * len(FIRST) + 11:,} characters; if the'
            " next paper runs on in it, put that one's title on a line of its own"
        )
    ]


@pytest.mark.parametrize("layout", [spaced, dense])
@pytest.mark.parametrize("width", [66, 72, 80, 100])
@pytest.mark.parametrize("long", [0, 150])
def test_wrapped_pages_lose_no_paper_in_silence(
    shared: Path, layout: object, width: int, long: int
) -> None:
    first = sources.read(sources.find([shared / "seeds"])[0]).entries
    pairs = [(entry.title, entry.abstract or "") for entry in first]
    lines = [
        textwrap.fill(text, width, break_on_hyphens=False) if len(text) > long else text
        for pair in pairs
        for text in pair
    ]
    reading = parse(layout(*HEAD, *lines), "a.txt")  # type: ignore[operator]
    found = {(entry.title, entry.abstract) for entry in reading.entries}
    lost = [pair for pair in pairs if pair not in found]
    assert len(lost) <= len(pairs) / 16
    assert reading.doubts or not lost


def test_the_five_saved_pages_hold_413_entries(shared: Path) -> None:
    readings = [sources.read(source) for source in sources.find([shared / "seeds"])]
    assert [len(reading.entries) for reading in readings] == [69, 75, 66, 118, 85]
    assert [reading.refusals for reading in readings] == [()] * 5
    assert [reading.doubts for reading in readings] == [()] * 5
    entries = [entry for reading in readings for entry in reading.entries]
    assert len({key(entry.title) for entry in entries}) == 316
    assert all(entry.abstract and len(entry.abstract) > 500 for entry in entries)
    days = [reading.entries[0].listed and reading.entries[0].listed.day for reading in readings]
    assert days == ["Jul 3", "Jul 29", "Sep 2", None, "Aug 27"]
