"""JSON Lines of papers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import sources
from generator.records import Author, Link
from generator.sources.jsonl import parse, recognises

WHOLE = {
    "id": "deep-x",
    "title": "Deep $x$",
    "abstract": "One.\n\nTwo.",
    "authors": ["Ludwig van Beethoven", "ATLAS Collaboration", "王伟"],
    "year": 2024,
    "date": "2024-07-03",
    "venue": "ICML",
    "doi": "10.1145/ABC",
    "arxiv": "2410.05434v1",
    "links": [{"kind": "code", "url": "https://github.com/x/y"}],
    "tags": ["pruning"],
    "url": "papers/deep-x/",
    "topics": ["a"],
    "related": [],
    "sources": [],
}


def faults(*records: object) -> list[str]:
    text = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in records)
    reading = parse(text, "p.jsonl")
    return [*(str(refusal.fault) for refusal in reading.refusals), *map(str, reading.doubts)]


def test_our_own_records_are_read_back() -> None:
    reading = parse(json.dumps(WHOLE), "p.jsonl")
    assert (reading.refusals, reading.doubts) == ((), ())
    (entry,) = reading.entries
    assert (entry.title, entry.abstract) == ("Deep $x$", "One.\n\nTwo.")
    assert entry.authors == (
        Author(family="van Beethoven", given="Ludwig"),
        Author(family="ATLAS Collaboration"),
        Author(family="王伟"),
    )
    assert (entry.date, entry.venue, entry.doi) == ("2024-07-03", "ICML", "10.1145/abc")
    assert (entry.arxiv, entry.key) == ("2410.05434", "deep-x")
    assert entry.links == (Link(kind="code", url="https://github.com/x/y"),)
    assert entry.keywords == ("pruning",)


def test_a_record_of_arxiv_is_known_by_its_address() -> None:
    record = {
        "id": "2606.17953v1",
        "title": "T",
        "year": 2026,
        "month": 6,
        "venue": "arXiv",
        "categories": ["cs.CL", "cs.LG"],
        "comment": "Code: https://github.com/x/y",
        "url": "http://arxiv.org/abs/2606.17953v1",
        "pdf": "https://arxiv.org/pdf/2606.17953v1",
    }
    (entry,) = parse(json.dumps(record), "p.jsonl").entries
    assert (entry.arxiv, entry.venue, entry.date) == ("2606.17953", None, "2026-06")
    assert entry.categories == ("cs.CL", "cs.LG")
    assert entry.links == (
        Link(kind="code", url="https://github.com/x/y"),
        Link(kind="pdf", url="https://arxiv.org/pdf/2606.17953"),
    )


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "A"}\n\n{"title": "B"}\n',
        '{"title": "A"}\r\n{"title": "B"}',
        '[{"title": "A"},\n{"title": "B"}]',
        '[\n  {\n    "title": "A"\n  },\n  {\n    "title": "B"\n  }\n]',
    ],
)
def test_lines_and_arrays_are_both_read(text: str) -> None:
    assert [entry.title for entry in parse(text, "p.json").entries] == ["A", "B"]


def test_a_place_names_the_line_of_its_object() -> None:
    text = '[\n  {\n    "title": "A"\n  },\n\n  {"title": "B"}\n]'
    assert [str(entry.place) for entry in parse(text, "p.json").entries] == ["p.json:2", "p.json:6"]


def test_what_is_no_record_is_refused_and_does_not_stop_the_others() -> None:
    assert faults({"title": "A"}, "{x}", "5", {"year": 1}, {"title": 5}, {"title": "B"}) == [
        (
            "p.jsonl:2: this is not JSON: expecting property name enclosed in double quotes at"
            " column 2; correct or remove it"
        ),
        'p.jsonl:3: "5" is not an object; write it as {"title": "…"} or remove it',
        'p.jsonl:4: the record has no title; add a field "title" or remove the record',
        (
            'p.jsonl:5: field "title" is "5", not a title; write the title in quotes or remove the'
            " record"
        ),
    ]


def test_wrong_optional_fields_are_said_and_left_out() -> None:
    wrong = {
        "title": "A",
        "year": "twenty",
        "month": 13,
        "date": "soon",
        "abstract": 12,
        "doi": "x",
        "arxiv": "y",
        "authors": "A and B",
        "links": [{"url": "javascript:1"}],
        "tags": ["ok", 1],
        "pdf": "no pdf",
    }
    assert sorted(faults(wrong)) == [
        f"p.jsonl:1: field {rest} or leave it out"
        for rest in [
            '"abstract" is "12", not text; put it in quotes',
            '"arxiv" is "y", not an arXiv id; write it as 2410.05434',
            (
                '"authors" is "A and B", not a list of names; write it as'
                ' ["Ada Lovelace", "Alan Turing"]'
            ),
            '"date" is "soon", not a date; write it as 2024, 2024-07 or 2024-07-03',
            '"doi" is "x", not a DOI; write it as 10.1145/3292500.3330701',
            (
                '"links" is "{"url": "javascript:1"}", not a list of links; write it as'
                ' [{"kind": "code", "url": "https://example.org"}]'
            ),
            '"month" is "13", not a month; write it as 7',
            '"pdf" is "no pdf", not a web address; write it as https://example.org',
            '"tags" is "1", not a list of texts; write it as ["one", "two"]',
            '"year" is "twenty", not a number; write it as 2024',
        ]
    ]


def test_unknown_fields_are_said_once() -> None:
    assert faults({"title": "A"}, {"title": "B", "y": 1, "x": 2}, {"title": "C", "z": 1}) == [
        'p.jsonl:2: unknown fields "x", "y", "z" are ignored, here and below; rename or remove them'
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"title": ' + "[" * 100_000, "nested too deeply"),
        ('{"title": "A", "year": ' + "9" * 5000 + "}", "a huge number"),
    ],
)
def test_hostile_json_is_refused(text: str, reason: str) -> None:
    assert faults(text) == [f"p.jsonl:1: this is not JSON: {reason}; correct or remove it"]


def test_odd_json_is_read() -> None:
    reading = parse('{"title": "A", "title": "B\\ud800", "year": NaN}', "p.jsonl")
    assert [entry.title for entry in reading.entries] == ["B"]
    assert [str(doubt) for doubt in reading.doubts] == [
        'p.jsonl:1: field "year" is "NaN", not a number; write it as 2024 or leave it out'
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(WHOLE)), JSON))
def test_any_values_are_read_or_refused(record: dict[str, object]) -> None:
    reading = parse(json.dumps(record), "p.jsonl")
    assert len(reading.entries) + len(reading.refusals) == 1


def test_json_is_recognised_by_its_beginning() -> None:
    assert recognises('\n[ {"title": "A"}]')
    assert recognises('{"title": "A"}')
    assert not recognises("{ curly prose")


def test_ten_thousand_records_of_arxiv_are_read(shared: Path) -> None:
    (source,) = sources.find([shared / "data/arxiv-10k.jsonl.gz"])
    reading = sources.read(source)
    assert (len(reading.entries), reading.refusals, reading.doubts) == (10_000, (), ())
    assert all(entry.arxiv and entry.venue is None for entry in reading.entries)


def test_an_open_string_is_said_in_plain_words() -> None:
    refusal = parse('{"title": "Open', "a.jsonl").refusals[0]
    assert str(refusal.fault) == (
        "a.jsonl:1: this is not JSON: unterminated string starting at column 11;"
        " correct or remove it"
    )
