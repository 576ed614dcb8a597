"""Which papers are the same, which are not, and which are hidden."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from generator.corrections import Settled, parse, settle
from generator.errors import Place
from generator.ids import Registry
from generator.merge import ledger_of, merge
from generator.records import Author, Entry

ALPHA = Entry(
    place=Place(source="a.bib", line=1), title="Alpha Beta Gamma", doi="10.1000/a", key="a"
)
DELTA = Entry(place=Place(source="b.bib", line=1), title="Delta Epsilon Zeta", arxiv="2401.00001")
TWIN = Entry(
    place=Place(source="c.bib", line=1), title="Alpha Beta Gamma", doi="10.1000/a", key="t"
)
BARE = Entry(place=Place(source="d.txt", line=7), title="Alpha Beta Gamma")
ALONE = Entry(
    place=Place(source="e.bib", line=1),
    title="Alpha Beta Gamma",
    authors=(Author(family="Noether"),),
    doi="10.1000/e",
    key="e",
)


def settled(
    *entries: Entry, says: str = "", known: Registry | None = None, whole: bool = True
) -> Settled:
    return settle(merge(entries)[0], known or Registry(), parse(says), whole=whole)


def outcome(found: Settled) -> dict[str, list[str]]:
    """Paper id -> the places of its entries."""
    return {
        paper: [str(entry.place) for entry in work.entries]
        for work, paper in zip(found.works, found.ids, strict=True)
    }


def doubts(found: Settled) -> list[str]:
    return [str(doubt) for doubt in found.doubts]


def test_same_as_makes_one_paper_of_two_and_redirects_the_other_id() -> None:
    found = settled(ALPHA, DELTA, says="delta-epsilon-zeta:\n  same_as: [alpha-beta-gamma]\n")
    assert outcome(found) == {"delta-epsilon-zeta": ["a.bib:1", "b.bib:1"]}
    assert found.redirects == {"alpha-beta-gamma": "delta-epsilon-zeta"}
    assert [
        (str(line.place), line.outcome, line.paper, line.reason)
        for line in ledger_of(found.works, found.ids, found.hidden)
    ] == [
        ("a.bib:1", "accepted", "delta-epsilon-zeta", None),
        ("b.bib:1", "merged", "delta-epsilon-zeta", "correction, corrections.yml:2"),
    ]
    assert doubts(found) == []


def test_same_as_may_name_what_identifies_the_other_paper() -> None:
    for name in ("doi:10.1000/a", "a.bib#a", "a.bib:1", "a.bib"):
        found = settled(ALPHA, DELTA, says=f"delta-epsilon-zeta: {{same_as: ['{name}']}}")
        assert outcome(found) == {"delta-epsilon-zeta": ["a.bib:1", "b.bib:1"]}
    found = settled(ALPHA, DELTA, says="alpha-beta-gamma: {same_as: ['arxiv:2401.00001']}")
    assert outcome(found) == {"alpha-beta-gamma": ["a.bib:1", "b.bib:1"]}


def test_same_as_holds_from_build_to_build_and_leaves_nothing_when_taken_back() -> None:
    says = "delta-epsilon-zeta: {same_as: [alpha-beta-gamma]}"
    first = settled(ALPHA, DELTA, says=says)
    renamed = Entry(place=ALPHA.place, title="Quite Another Name", doi=ALPHA.doi)
    again = settled(DELTA, renamed, says=says, known=first.registry)
    assert outcome(again) == {"delta-epsilon-zeta": ["a.bib:1", "b.bib:1"]}
    assert again.redirects == first.redirects
    assert outcome(settled(ALPHA, DELTA, known=again.registry)) == {
        "alpha-beta-gamma": ["a.bib:1"],
        "delta-epsilon-zeta": ["b.bib:1"],
    }


def test_same_as_joins_chains() -> None:
    third = Entry(place=Place(source="z.bib", line=1), title="Eta Theta Iota")
    says = """\
delta-epsilon-zeta: {same_as: [eta-theta-iota]}
eta-theta-iota: {same_as: [alpha-beta-gamma]}
"""
    found = settled(ALPHA, DELTA, third, says=says)
    assert found.ids == ("delta-epsilon-zeta",)
    assert set(found.redirects) == {"alpha-beta-gamma", "eta-theta-iota"}


def test_same_as_that_the_sources_say_themselves_is_told() -> None:
    found = settled(ALPHA, TWIN, says="alpha-beta-gamma: {same_as: ['c.bib#t']}")
    assert doubts(found) == [
        (
            'corrections.yml:1: the sources themselves say that "alpha-beta-gamma" is "c.bib#t"; '
            "remove this"
        )
    ]


def test_not_same_as_takes_apart_what_the_sources_hold_for_one() -> None:
    says = "alpha-beta-gamma: {not_same_as: ['c.bib#t']}"
    found = settled(ALPHA, TWIN, says=says)
    assert outcome(found) == {"alpha-beta-gamma": ["a.bib:1"], "alpha-beta-gamma-2": ["c.bib:1"]}
    assert doubts(found) == []
    for registry in (found.registry, settled(ALPHA, TWIN).registry):
        again = settled(TWIN, ALPHA, says=says, known=registry)
        assert outcome(again) == outcome(found)
        assert again.redirects == {}


def test_not_same_as_brings_back_an_id_that_led_on() -> None:
    apart = Entry(place=TWIN.place, title="Another Name of It", doi="10.1000/t", key="t")
    before = settled(ALPHA, apart)
    wrong = Entry(place=TWIN.place, title="Another Name of It", doi="10.1000/a", key="t")
    merged = settled(ALPHA, wrong, known=before.registry)
    assert outcome(merged) == {"alpha-beta-gamma": ["a.bib:1", "c.bib:1"]}
    for known in (before.registry, merged.registry):
        found = settled(
            ALPHA, wrong, says="alpha-beta-gamma: {not_same_as: [another-name-of-it]}", known=known
        )
        assert outcome(found) == {
            "alpha-beta-gamma": ["a.bib:1"],
            "another-name-of-it": ["c.bib:1"],
        }
        assert (found.redirects, doubts(found)) == ({}, [])


def test_not_same_as_may_stand_under_either_paper() -> None:
    before = settled(ALPHA, Entry(place=TWIN.place, title="Another Name", key="t"))
    wrong = Entry(place=TWIN.place, title="Another Name", doi="10.1000/a", key="t")
    merged = settled(ALPHA, wrong, known=before.registry)
    one = "alpha-beta-gamma: {not_same_as: [another-name]}"
    other = "another-name: {not_same_as: [alpha-beta-gamma]}"
    outcomes = [
        outcome(settled(ALPHA, wrong, says=says, known=merged.registry))
        for says in (one, other, f"{one}\n{other}")
    ]
    assert outcomes == [{"alpha-beta-gamma": ["a.bib:1"], "another-name": ["c.bib:1"]}] * 3


def test_not_same_as_that_nothing_can_follow_is_told() -> None:
    says = "alpha-beta-gamma:\n  not_same_as:\n  - delta-epsilon-zeta\n  - a.bib\n"
    assert doubts(settled(ALPHA, DELTA, says=says)) == [
        (
            'corrections.yml:3: no source says that "alpha-beta-gamma" is "delta-epsilon-zeta"; '
            "remove this"
        ),
        (
            'corrections.yml:4: nothing tells which entries of "alpha-beta-gamma" are "a.bib"; '
            'name the entries by their places, as in "a.bib:1"'
        ),
    ]


def test_what_one_correction_holds_apart_another_does_not_join() -> None:
    says = """\
alpha-beta-gamma:
  not_same_as: [c.bib]
  same_as:
    - delta-epsilon-zeta
delta-epsilon-zeta:
  same_as:
    - c.bib
"""
    found = settled(ALPHA, TWIN, DELTA, says=says)
    assert doubts(found) == [
        'corrections.yml:7: "c.bib" is held apart by another correction; remove one of them'
    ]
    assert outcome(found) == {
        "alpha-beta-gamma": ["a.bib:1", "b.bib:1"],
        "alpha-beta-gamma-2": ["c.bib:1"],
    }


def test_hide_takes_a_paper_and_its_addresses_away_but_keeps_its_id() -> None:
    before = settled(Entry(place=DELTA.place, title="A Former Name"), DELTA)
    says = "delta-epsilon-zeta:\n  hide: true\n  reason: withdrawn\n"
    both = Entry(place=DELTA.place, title="A Former Name", arxiv=DELTA.arxiv)
    assert "a-former-name" in settled(ALPHA, both, DELTA, known=before.registry).redirects
    found = settled(ALPHA, both, DELTA, says=says, known=before.registry)
    assert (found.ids, found.redirects) == (("alpha-beta-gamma",), {})
    assert [
        (str(line.place), line.outcome, line.paper, line.reason)
        for line in ledger_of(found.works, found.ids, found.hidden)
    ] == [
        ("a.bib:1", "accepted", "alpha-beta-gamma", None),
        *[
            (
                "b.bib:1",
                "refused",
                None,
                (
                    "hidden by a correction, corrections.yml:2 (withdrawn); "
                    'remove "hide" there to show it'
                ),
            )
        ]
        * 2,
    ]
    assert settled(ALPHA, DELTA, known=found.registry).ids == (
        "alpha-beta-gamma",
        "delta-epsilon-zeta",
    )


def test_a_correction_of_no_paper_is_told() -> None:
    says = "alpha-beta-gama: {hide: true}\nomega: {hide: true}\n"
    assert doubts(settled(ALPHA, says=says)) == [
        'corrections.yml:1: no paper is called "alpha-beta-gama"; did you mean "alpha-beta-gamma"?',
        'corrections.yml:2: no paper is called "omega"; an id ends the paper\'s address',
    ]


def test_a_paper_that_left_the_sources_is_missed_where_they_are_all_there() -> None:
    known = settled(ALPHA, DELTA).registry
    says = "delta-epsilon-zeta: {hide: true}"
    assert doubts(settled(ALPHA, says=says, known=known)) == [
        (
            'corrections.yml:1: no source has the paper "delta-epsilon-zeta" any more; '
            "remove the correction, or restore the source"
        )
    ]
    assert doubts(settled(ALPHA, says=says, known=known, whole=False)) == []


def test_a_correction_under_a_former_id_is_followed_by_those_under_the_id() -> None:
    says = """\
alpha-beta-gamma: {note: x, clear: [doi]}
delta-epsilon-zeta: {same_as: [alpha-beta-gamma], clear: [venue]}
"""
    found = settled(ALPHA, DELTA, says=says)
    assert [each.paper for each in found.corrections["delta-epsilon-zeta"]] == [
        "alpha-beta-gamma",
        "delta-epsilon-zeta",
    ]


@given(
    st.permutations([ALPHA, DELTA, TWIN, BARE, ALONE]),
    st.permutations(
        [
            "delta-epsilon-zeta: {same_as: ['doi:10.1000/e']}",
            "alpha-beta-gamma: {not_same_as: [c.bib]}",
        ]
    ),
)
def test_no_order_of_sources_or_corrections_matters(entries: list[Entry], says: list[str]) -> None:
    first = settled(ALPHA, DELTA, TWIN, BARE, ALONE, says="\n".join(sorted(says)))
    found = settled(*entries, says="\n".join(says))
    assert outcome(found) == outcome(first)
    assert found.registry == first.registry


def test_no_entry_is_lost() -> None:
    entries = [ALPHA, DELTA, TWIN, BARE, ALONE]
    verbs = [
        "delta-epsilon-zeta: {same_as: [e.bib]}",
        "alpha-beta-gamma: {not_same_as: [c.bib], hide: true}",
    ]
    for count in range(3):
        for says in itertools.combinations(verbs, count):
            found = settled(*entries, says="\n".join(says))
            assert len(ledger_of(found.works, found.ids, found.hidden)) == len(entries)
