"""Files of services: none is read in part in silence, damaged or not."""

import html
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import sources
from generator.records import Reading
from generator.sources import anthology, atom, listing, saved, shapes
from generator.sources.decoding import decode

CASES = Path(__file__).parent
PARSERS: dict[str, Callable[[str, str], Reading]] = {
    "atom": atom.parse,
    "anthology": anthology.parse,
    "daily": shapes.parse,
    "openalex": shapes.parse,
    "crossref": shapes.parse,
    "semanticscholar": shapes.parse,
    "openreview": shapes.parse,
    "listing": listing.parse,
}
SMALL = [
    path
    for folder in PARSERS
    for path in sorted((CASES / folder).iterdir())
    if not path.name.endswith(".expected.json")
]
REAL = {
    "arxiv-atom/q_testing_s5_m15_bbcf6b23085b.http200.xml": atom.parse,
    "acl-xml/P18.xml": anthology.parse,
    "hf-api/daily_papers.json": shapes.parse,
    "json/openalex-work.json": shapes.parse,
}
STARTS = {atom.parse: rb"<(?:\w+:)?entry\s*>", anthology.parse: rb"<(?:paper|frontmatter)[\s>]"}
"""Parser -> what begins a record of a file, damaged as it may be."""

_SLICE = 12_000
_INSERTED = (b'"', b"{", b"}", b"]", b",", b"<", b">", b"&", b"\n", b"\r", b"\x00", b"\xff", b"\\")


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A part of a file with a few bytes cut, doubled, swapped or replaced."""
    start = chance.randrange(max(1, len(content) - _SLICE)) * chance.randint(0, 1)
    part = bytearray(content[start : start + _SLICE])
    for _ in range(chance.randint(0, 5)):
        one, two = sorted(chance.choices(range(len(part) + 1), k=2))
        match chance.randint(0, 4):
            case 0:
                del part[one : one + 200]
            case 1:
                part[one:one] = part[two : two + 300]
            case 2:
                part[one:two] = part[one:two][::-1][:100]
            case 3:
                part[one : one + 1] = bytes([chance.randrange(256)])
            case _:
                part[one:one] = chance.choice(_INSERTED)
    return bytes(part)


def check(content: bytes, parse: Callable[[str, str], Reading]) -> None:
    decoded = decode(content, "x")
    if decoded is None:
        return
    reading = parse(decoded[0], "x")
    swallows = re.search(
        r"<\?(?!xml )|(?s:.)<\?|<!", decoded[0]
    )  # as a comment does, records that follow
    if parse in STARTS and not swallows:
        begun = len(re.findall(STARTS[parse], decoded[0].encode()))
        assert len(reading.entries) + len(reading.refusals) >= begun


@settings(deadline=None)
@given(st.sampled_from(SMALL), st.randoms(use_true_random=False))
def test_damaged_files_are_read_without_loss(path: Path, chance: random.Random) -> None:
    parse = saved.parse if path.suffix == ".html" else PARSERS[path.parent.name]
    check(damaged(path.read_bytes(), chance), parse)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(sorted(REAL)), chance=st.randoms(use_true_random=False))
def test_damaged_real_files_are_read_without_loss(
    shared: Path, name: str, chance: random.Random
) -> None:
    check(damaged((shared / "data/imports" / name).read_bytes(), chance), REAL[name])


def counted(path: Path) -> int:
    """The records of a file as another program counts them."""
    if path.suffix == ".json":
        whole = json.loads(path.read_text(encoding="utf-8"))
        return len(whole) if isinstance(whole, list) else 1
    records = {"{http://www.w3.org/2005/Atom}entry", "paper", "frontmatter"}
    return sum(element.tag in records for element in ET.parse(path).iter())  # noqa: S314


@pytest.mark.parametrize(
    ("name", "entries", "refusals"),
    [
        ("arxiv-atom/id_0808.05394_1707.08567_s0_m100_42e5aa0ec3af.http200.xml", 1, 0),
        ("arxiv-atom/id_0808.05394_s0_m100_7b0c7d0a7cdd.http200.xml", 0, 0),
        ("arxiv-atom/id_abc_s0_m100_b79c8dcf6bc3.http400.xml", 0, 1),
        ("arxiv-atom/q_testing_s0_m10_bc5a6c384fe9.http200.xml", 10, 0),
        ("arxiv-atom/q_testing_s5_m15_bbcf6b23085b.http200.xml", 15, 0),
        ("acl-xml/2020.sigdial.xml", 41, 1),
        ("acl-xml/P18.xml", 435, 5),
        ("hf-api/daily_papers.json", 200, 0),
        ("json/openalex-work.json", 1, 0),
    ],
)
def test_real_files_are_read_whole(shared: Path, name: str, entries: int, refusals: int) -> None:
    path = shared / "data/imports" / name
    (source,) = sources.find([path])
    reading = sources.read(source)
    assert (len(reading.entries), len(reading.refusals)) == (entries, refusals)
    assert entries + refusals == counted(path)


def page(props: str, *, quoted: bool = True) -> str:
    value = html.escape(props) if quoted else props.replace("'", "&#39;")
    mark = '"' if quoted else "'"
    return (
        "<!DOCTYPE html>\n<html><body>\n"
        f'<div class="x" data-target="DailyPapers" data-props={mark}{value}{mark}></div>'
    )


@pytest.mark.parametrize("quoted", [True, False])
def test_a_saved_page_holds_what_the_api_gives(shared: Path, *, quoted: bool) -> None:
    text = (shared / "data/imports/hf-api/daily_papers.json").read_text(encoding="utf-8")
    given_by_api = shapes.parse(text, "x").entries
    found = saved.parse(page(f'{{"dailyPapers": {text}}}', quoted=quoted), "x").entries
    assert [entry.arxiv for entry in found] == [entry.arxiv for entry in given_by_api]
    assert [entry.listed and entry.listed.position for entry in found] == list(range(1, 201))


def test_a_page_without_papers_says_so() -> None:
    assert [str(doubt) for doubt in saved.parse(page("{}"), "p.html").doubts] == [
        "p.html: the page holds no papers; save it again when it is loaded"
    ]


def test_a_page_that_was_cut_off_says_so() -> None:
    text = '{"dailyPapers": [{"paper": {"id": "2501.00001", "title": "A", "summary": "B."}}, {"pap'
    cut = page(text).partition('"></div>')[0]
    reading = saved.parse(cut, "p.html")
    assert [entry.title for entry in reading.entries] == ["A"]
    (refusal,) = reading.refusals
    assert str(refusal.fault) == (
        "p.html:3: this is not JSON: unterminated string starting at column 83,"
        " nothing after it was read; save the page again"
    )
