from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import CatalogError
from generator.history import Change, Dates, History, digest
from tests.exports.catalogs import BARE, FULL

FIRST, SECOND, THIRD = (f"2026-11-{day}T08:00:00Z" for day in (20, 21, 22))
BEGUN = History().followed_by([FULL, BARE], at=FIRST)


def test_a_first_build_adds_all_papers_by_id() -> None:
    (change,) = BEGUN.changes
    assert (change.at, list(change.added)) == (FIRST, ["bare", "full"])
    assert (change.changed, change.withdrawn) == ({}, ())


def test_a_build_that_changes_nothing_leaves_the_history_as_it_is() -> None:
    assert BEGUN.followed_by([BARE, FULL], at=SECOND) is BEGUN


def test_a_change_of_a_paper_is_noted_with_the_day() -> None:
    changed = replace(BARE, venue="Mind")
    history = BEGUN.followed_by([FULL, changed], at=SECOND)
    assert history.changes[1] == Change(at=SECOND, changed={"bare": digest(changed)})
    assert history.dates()["bare"] == Dates(added=FIRST, updated=SECOND)
    assert history.dates()["full"] == Dates(added=FIRST, updated=FIRST)


def test_a_paper_that_went_away_and_came_back_is_new_again() -> None:
    gone = BEGUN.followed_by([FULL], at=SECOND)
    assert gone.changes[1] == Change(at=SECOND, withdrawn=("bare",))
    assert "bare" not in gone.dates()
    back = gone.followed_by([FULL, BARE], at=THIRD)
    assert back.dates()["bare"] == Dates(added=THIRD, updated=THIRD)


def test_labels_and_places_are_no_change_of_a_paper() -> None:
    assert digest(replace(FULL, entries=BARE.entries, keywords=("x",))) == digest(FULL)


def test_a_file_has_one_line_a_build() -> None:
    history = BEGUN.followed_by([FULL], at=SECOND)
    assert history.text() == (
        f'{{"at": "{FIRST}", "added": {{"bare": "{digest(BARE)}", "full": "{digest(FULL)}"}}}}\n'
        f'{{"at": "{SECOND}", "withdrawn": ["bare"]}}\n'
    )


_DIGESTS = st.dictionaries(st.text(max_size=5), st.text("0123456789abcdef", max_size=8), max_size=3)


@given(
    st.lists(
        st.builds(
            Change,
            at=st.sampled_from([FIRST, SECOND, THIRD]),
            added=_DIGESTS,
            changed=_DIGESTS,
            withdrawn=st.lists(st.text(max_size=5), max_size=3).map(tuple),
        ),
        max_size=4,
    )
)
def test_what_is_written_is_read_back(changes: list[Change]) -> None:
    history = History(changes=tuple(changes))
    assert History.parse(history.text(), "history.jsonl") == history


def test_every_line_that_is_something_else_is_told() -> None:
    text = f'<<<<<<< HEAD\n{{"at": "{FIRST}"}}\n{{"at": "yesterday"}}\n[]\n'
    with pytest.raises(CatalogError) as raised:
        History.parse(text, "catalog/history.jsonl")
    assert list(map(str, raised.value.faults)) == [
        f"catalog/history.jsonl:{line}: this line of the history cannot be read ({reason}); "
        "restore the file from version control; deleting it begins a new one"
        for line, reason in (
            (1, "Expecting value: line 1 column 1 (char 0)"),
            (3, '"at" is "yesterday"'),
            (4, "list indices must be integers or slices, not str"),
        )
    ]
