"""Records of JSON replies."""

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.sources.replies import records

LEAVES = st.none() | st.booleans() | st.integers() | st.text()
RECORDS = st.lists(
    st.fixed_dictionaries({"id": LEAVES, "name": LEAVES, "topics": st.lists(LEAVES)})
)


def said(text: str) -> list[object]:
    return [
        f"{line}: {value}" if isinstance(value, ValueError) else value
        for line, value in records(text)
    ]


@given(RECORDS, st.sampled_from(["results", "data", "items", "notes", "dailyPapers"]))
def test_a_wrapped_list_stands_for_its_records(found: list[object], name: str) -> None:
    wrapped = json.dumps({"meta": {"count": 1}, name: found, "next": None}, indent=1)
    assert said(wrapped) == found


@given(RECORDS)
def test_a_list_and_lines_hold_the_same_records(found: list[object]) -> None:
    assert said(json.dumps(found)) == said("\n".join(map(json.dumps, found))) == found


def test_a_record_says_its_line() -> None:
    text = json.dumps({"results": [{"a": 1}, {"a": 2}]}, indent=1)
    assert [line for line, _ in records(text)] == [3, 6]


def test_an_object_in_a_wrapper_is_the_record() -> None:
    assert said('{"status": "ok", "message": {"DOI": "x"}}') == [{"DOI": "x"}]
    assert said('{"message": {"total": 2, "items": [{"DOI": "x"}]}}') == [{"DOI": "x"}]
    assert said('{"message": "not found"}') == [{"message": "not found"}]


def test_an_empty_list_holds_nothing() -> None:
    assert said('{"results": [], "meta": {}}') == said("[]") == said("") == []


def test_behind_a_broken_record_reading_resumes_at_one_like_the_one_before() -> None:
    whole = '{"id": 1, "name": "a", "topics": [{"id": 5}]}'
    broken = whole.replace('"name":', '"name"')
    reason = "1: expecting ':' delimiter at column 78"
    assert said(f'{{"results": [{whole}, {broken}, {whole}], "meta": {{}}}}') == [
        json.loads(whole),
        reason,
        json.loads(whole),
    ]


def test_behind_a_broken_first_record_reading_resumes_at_a_line_like_its() -> None:
    assert said('{"a" 1}\n{"a": 2}') == ["1: expecting ':' delimiter at column 6", {"a": 2}]


def test_what_cannot_be_resumed_says_so() -> None:
    assert said('[{"a": 1}, {"a": ') == [
        {"a": 1},
        "1: expecting value at column 18, nothing after it was read",
    ]
    assert said('[{"a": ' + "[" * 100_000) == ["1: nested too deeply, nothing after it was read"]


@given(RECORDS.filter(bool), st.data())
def test_a_cut_or_torn_text_never_raises(found: list[object], data: st.DataObject) -> None:
    text = json.dumps({"results": found})
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    list(records(text[:start] + text[end:]))
