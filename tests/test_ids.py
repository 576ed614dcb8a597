"""Ids are given once and for all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import CatalogError, Place
from generator.ids import Registry, assign
from generator.merge import Work, merge
from generator.records import Entry


def works(*titles: str, **fields: str) -> tuple[Work, ...]:
    entries = [
        Entry(place=Place(source="a.bib", line=line), title=title, **fields)  # type: ignore[arg-type]
        for line, title in enumerate(titles, start=1)
    ]
    return merge(entries)[0]


def test_an_id_is_the_slug_of_the_title() -> None:
    assert assign(works("Supervised Chain of Thought"), Registry()).ids == (
        "supervised-chain-of-thought",
    )


def test_a_title_of_only_symbols_still_gets_an_id() -> None:
    assert assign(works("!?…"), Registry()).ids == ("paper-0bc9572f",)


def test_papers_of_one_slug_are_numbered() -> None:
    found = works("Of C in Short Programs", "Of C++ in Short Programs")
    assert assign(found, Registry()).ids == ("of-c-in-short-programs", "of-c-in-short-programs-2")


def test_a_title_that_means_a_folder_page_is_numbered() -> None:
    assert assign(works("Index"), Registry()).ids == ("index-2",)


def test_a_new_title_of_an_identified_paper_changes_no_address() -> None:
    before = assign(works("The First of Its Titles", arxiv="2401.00001"), Registry())
    after = assign(works("A Second Title Altogether", arxiv="2401.00001"), before.registry)
    assert after.ids == before.ids
    assert after.redirects == {}


def test_a_new_title_under_the_same_citation_key_changes_no_address() -> None:
    before = assign(works("The First of Its Titles", key="smith2020"), Registry())
    after = assign(works("A Second Title Altogether", key="smith2020"), before.registry)
    assert after.ids == before.ids


def test_papers_that_prove_to_be_one_leave_a_redirect() -> None:
    before = assign(works("The First of Its Titles", "A Second Title Altogether"), Registry())
    found = works("The First of Its Titles", "A Second Title Altogether", arxiv="2401.00001")
    after = assign(found, before.registry)
    assert after.ids == ("a-second-title-altogether",)
    assert after.redirects == {"the-first-of-its-titles": "a-second-title-altogether"}
    assert assign(found, after.registry).redirects == after.redirects


def test_another_paper_of_the_same_title_does_not_take_over_an_address() -> None:
    before = assign(works("A Title That Two Have", arxiv="2401.00001"), Registry())
    after = assign(works("A Title That Two Have", arxiv="2401.00002"), before.registry)
    assert after.ids == ("a-title-that-two-have-2",)


def test_a_registry_reads_back_as_it_was_written() -> None:
    registry = assign(
        works("Täglich Neues aus Übersee", doi="10.1/a", key="k"), Registry()
    ).registry
    assert Registry.parse(registry.text(), "ids.json").text() == registry.text()


@pytest.mark.parametrize("text", ["", "[]", '{"papers": []}', '{"papers": {"a": 1}}'])
def test_a_broken_registry_is_told_with_its_place(text: str) -> None:
    with pytest.raises(CatalogError, match=r"^ids\.json: the registry of ids cannot be read \("):
        Registry.parse(text, "ids.json")


@given(st.permutations(["A Long Title Once", "A Long Title: Once!", "Über Long Titles", "?", "!"]))
def test_ids_do_not_depend_on_the_order_of_sources(titles: list[str]) -> None:
    ids_by_title = dict(
        zip(
            (work.merged.title for work in works(*sorted(titles))),
            assign(works(*sorted(titles)), Registry()).ids,
            strict=True,
        )
    )
    found = works(*titles)
    for work, paper_id in zip(found, assign(found, Registry()).ids, strict=True):
        assert ids_by_title.get(work.merged.title, paper_id) == paper_id


def test_a_title_of_only_symbols_is_known_again() -> None:
    before = assign(works("!?…"), Registry())
    assert assign(works("!?…"), before.registry).ids == before.ids


def test_citation_keys_are_kept_beside_the_ids() -> None:
    registry = assign(works("A Title"), Registry()).registry.keyed({"a-title": "title"})
    again = Registry.parse(registry.text(), "ids.json")
    assert again.citation_keys == {"a-title": "title"}
    assert assign(works("A Title", "Another"), again).registry.citation_keys == {"a-title": "title"}


def test_a_registry_without_citation_keys_stays_readable() -> None:
    assert Registry.parse('{"papers": {"a": {"title": ["a"]}}}', "ids.json").citation_keys == {}
