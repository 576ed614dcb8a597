"""Listings that were saved with their links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records import Entry
from generator.sources import listing
from generator.sources.linked import holds, parted

TITLE = "Counting Sheep with Very Large Language Models of Wool"
ABSTRACT = (
    "We count sheep with large language models. Our method counts every sheep on the meadow, and"
    " it is shown to be better than counting goats."
)
LINKED = f"[{TITLE}](/papers/2501.00001)"
HEAD = "Daily Papers\nJan 3"


def read(*lines: str) -> list[Entry]:
    return list(listing.parse("\n".join([HEAD, *lines]), "p.md").entries)


@pytest.mark.parametrize(
    "lines",
    [
        (LINKED,),
        (f"### {LINKED}",),
        (f"1. **{LINKED}**",),
        (f"[### {TITLE}](https://huggingface.co/papers/2501.00001v2)",),
        (f"{TITLE} (https://huggingface.co/papers/2501.00001)",),
        (f"{TITLE} <https://huggingface.co/papers/2501.00001>",),
        (f"{TITLE} /papers/2501.00001",),
        (TITLE, "https://huggingface.co/papers/2501.00001"),
        ("[](/papers/2501.00001)", TITLE),
        ("[![x](https://cdn.example.org/x.png)](/papers/2501.00001)", LINKED),
    ],
)
def test_the_link_of_a_title_tells_its_arxiv_id(lines: tuple[str, ...]) -> None:
    (entry,) = read(*lines, ABSTRACT)
    assert (entry.title, entry.abstract, entry.arxiv) == (TITLE, ABSTRACT, "2501.00001")
    assert entry.links == ()


@pytest.mark.parametrize(
    ("said", "votes"),
    [
        ("Upvote 41", 41),
        ("41 upvotes", 41),
        ("▲ 1,204 • 💬 5 • ⭐ 2.5k • 3 days ago", 1204),
        ("- Upvote 1.2k", 1200),
        ("· 5 authors", None),
        ("*Ada Wool, Bo Peep et al. (5 authors)*", None),
        ("Submitted by sheep on Jan 4", None),
        ("Jan 4", None),
    ],
)
def test_what_stands_between_title_and_abstract_is_neither(said: str, votes: int | None) -> None:
    (entry,) = read(LINKED, said, "", ABSTRACT)
    assert entry.abstract == ABSTRACT
    assert entry.listed
    assert (entry.listed.votes, entry.listed.day, entry.listed.page) == (votes, "Jan 3", 1)


@pytest.mark.parametrize("said", ["Published on Jan 1, 2025", "1 Jan 2025", "2025-01-01"])
def test_a_date_between_title_and_abstract_is_the_date(said: str) -> None:
    assert read(LINKED, said, ABSTRACT)[0].date == "2025-01-01"


def test_votes_before_a_title_are_its_own_where_the_first_ones_are() -> None:
    second = LINKED.replace("Sheep", "Goats").replace("00001", "00002")
    # The first link stands above the votes, as around a picture.
    picture = "[](/papers/2501.00001)"
    lines = (picture, "Upvote 3", LINKED, ABSTRACT, "Upvote 7", second, ABSTRACT)
    assert [entry.listed and entry.listed.votes for entry in read(*lines)] == [3, 7]
    assert [entry.arxiv for entry in read(*lines)] == ["2501.00001", "2501.00002"]


def test_links_within_an_abstract_are_its_links() -> None:
    (entry,) = read(LINKED, f"{ABSTRACT} See [the code](https://github.com/meadow/sheep).")
    assert entry.abstract == f"{ABSTRACT} See the code (https://github.com/meadow/sheep)."
    assert [link.url for link in entry.links] == ["https://github.com/meadow/sheep"]


def test_buttons_lead_to_code() -> None:
    buttons = "[GitHub 12](https://github.com/meadow/sheep) [arXiv Page](https://arxiv.org/abs/2501.00001)"
    (entry,) = read(LINKED, ABSTRACT, buttons)
    assert [link.url for link in entry.links] == ["https://github.com/meadow/sheep"]


def test_titles_with_links_make_a_listing() -> None:
    assert holds(f"{LINKED}\nx\n{LINKED}")
    assert not holds(f"As [we said](/papers/2501.00001) in\n{LINKED}")
    assert listing.recognises(f"{LINKED}\n{LINKED}")


@given(st.text())
def test_a_text_without_links_to_papers_stays_as_it_is(text: str) -> None:
    assert parted(text) == (text, {})


PIECES = [
    "/papers/2501.00001",
    "[",
    "]",
    "](",
    ")",
    "![",
    "\n",
    " • ",
    "Upvote 3",
    "Jan 3",
    "x",
    "(2 authors)",
]


@given(st.lists(st.sampled_from(PIECES)))
def test_lines_keep_their_numbers(pieces: list[str]) -> None:
    text = "".join(["/papers/2501.00001\n", *pieces])
    assert parted(text)[0].count("\n") == text.count("\n")
    listing.parse(text, "p.md")
