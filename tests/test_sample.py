"""The bundled sample is big enough to show everything, and its summaries are its own."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_file

ROOT = Path(__file__).parent.parent
PAPERS = ROOT / "catalog" / "papers"
SEEDS = ROOT.parent / "shared" / "seeds"
RUN = 8
"""So many words in a row make a copy."""


def _summary_by_title() -> dict[str, str]:
    library = parse_file(str(PAPERS / "reading-list.bib"))
    assert not library.failed_blocks
    return {
        entry["title"]: re.sub(r"\\([%&#_$])", r"\1", entry["abstract"])
        for entry in library.entries
    }


def _listed_by_title() -> dict[str, str]:
    paragraphs = (PAPERS / "daily-papers.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return dict(zip(paragraphs[5::2], paragraphs[6::2], strict=True))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def test_the_sample_has_at_least_120_papers() -> None:
    assert len(_summary_by_title()) >= 120


def test_each_summary_has_two_to_four_sentences() -> None:
    lengths = {
        title: len(re.findall(r"[.?!](?=\s+[A-Z0-9]|\s*$)", summary))
        for title, summary in (_summary_by_title() | _listed_by_title()).items()
    }
    assert {title: length for title, length in lengths.items() if not 2 <= length <= 4} == {}


def test_each_listed_paper_stands_in_the_reading_list_with_another_summary() -> None:
    summary_by_title = _summary_by_title()
    listed_by_title = _listed_by_title()
    assert len(listed_by_title) >= 10
    assert listed_by_title.keys() <= summary_by_title.keys()
    assert all(summary_by_title[title] != text for title, text in listed_by_title.items())


def test_the_reading_list_is_sorted_by_key() -> None:
    keys = re.findall(
        r"^@\w+\{(.+),$", (PAPERS / "reading-list.bib").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert all(one < other for one, other in pairwise(keys))


def test_no_summary_shares_eight_words_in_a_row_with_an_abstract() -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"no saved pages to compare with: {SEEDS} is absent")
    summaries = [*_summary_by_title().values(), *_listed_by_title().values()]
    ours = set().union(*(_runs(summary) for summary in summaries))
    theirs = set().union(
        *(
            _runs(line)
            for page in sorted(SEEDS.glob("*.txt"))
            for line in page.read_text(encoding="utf-8").splitlines()
        )
    )
    assert theirs
    assert ours & theirs == set()
