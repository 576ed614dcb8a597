"""What a reader may paste to get to a paper."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import Catalog
from generator.records import Link
from generator.search.identifiers import identified, identifiers
from generator.text.identifiers import arxiv_id, doi
from tests.pages.small import catalog_of, paper
from tests.search.handful import CATALOG

CASES = json.loads((Path(__file__).parent / "identifiers.json").read_text("utf-8"))
"""Checked in the scripts as well, by identifiers.test.mjs."""

HOST = st.from_regex(r"[a-z]{2,8}\.(org|io|com)", fullmatch=True)
PATH = st.lists(st.from_regex(r"[a-z0-9._~-]{1,6}", fullmatch=True), max_size=3).map("/".join)


def found(catalog: Catalog) -> dict[str, str]:
    """Identifier -> paper, but for the ids and keys that the catalog itself has given."""
    papers = list(catalog.papers)
    return {
        identifier: papers[number]
        for identifier, number in identifiers(catalog).items()
        if not identifier.startswith(("id:", "key:", "title:"))
    }


def test_papers_are_found_by_doi_arxiv_id_and_links_but_not_by_a_page_they_share() -> None:
    assert list(found(CATALOG).items()) == [
        ("arxiv:2401.00001", "weak-labels"),
        ("doi:10.1000/prompting", "multi-task-a"),
        ("url:example.org/adapters.mp4", "multi-task-b"),
        ("url:example.org/prompting", "multi-task-a"),
    ]


def test_papers_are_found_by_the_ids_of_the_catalog() -> None:
    numbers = identifiers(CATALOG)
    assert [numbers[f"id:{one}"] for one in CATALOG.papers] == list(range(len(CATALOG.papers)))


def test_papers_are_found_by_former_ids() -> None:
    catalog = catalog_of(paper("b"), paper("a"), redirects={"old-a": "a"})
    numbers = identifiers(catalog)
    assert numbers["id:old-a"] == numbers["id:a"]


def test_papers_are_found_by_the_keys_of_sources_and_of_the_catalog() -> None:
    smith, other = paper("a", "Deep Rings", authors=("Ada Smith",), date="2020"), paper("b")
    entries = tuple(replace(entry, key="Smith20") for entry in smith.entries)
    catalog = catalog_of(replace(smith, entries=entries), other)
    numbers = identifiers(catalog)
    keys = ("key:smith20", f"key:{catalog.citation_keys['a'].lower()}")
    assert [list(catalog.papers)[numbers[key]] for key in keys] == ["a", "a"]


def test_a_key_that_two_sources_give_tells_neither() -> None:
    papers = (paper("a"), paper("b"))
    twins = (
        replace(one, entries=tuple(replace(entry, key="x") for entry in one.entries))
        for one in papers
    )
    assert "key:x" not in identifiers(catalog_of(*twins))


def test_a_paper_keeps_its_own_identifier_though_another_links_to_it() -> None:
    link = Link(kind="paper", url="https://arxiv.org/abs/2401.00001v3")
    papers = (paper("a", arxiv="2401.00001"), paper("b", links=(link,)))
    assert found(catalog_of(*papers)) == {"arxiv:2401.00001": "a"}


def test_an_identifier_of_two_papers_tells_neither_whoever_links_to_it() -> None:
    link = Link(kind="paper", url="https://doi.org/10.1000/x")
    papers = (paper("a", doi="10.1000/x"), paper("b", doi="10.1000/x"), paper("c", links=(link,)))
    assert found(catalog_of(*papers)) == {}


def test_a_page_that_a_paper_links_to_twice_is_still_its_own() -> None:
    links = tuple(Link(kind="code", url=f"https://a.org/b{end}") for end in ("", "/", "#x"))
    assert found(catalog_of(paper("a", links=links))) == {"url:a.org/b": "a"}


def test_a_catalog_without_papers_has_no_identifiers() -> None:
    assert identifiers(catalog_of()) == {}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_text_stands_for_what_it_names(case: dict[str, str | None]) -> None:
    text, key = str(case["text"]), case["key"]
    if key is None:
        assert (arxiv_id(text), doi(text)) == (None, None)
    else:
        assert identified(text.strip()) == key


@given(HOST, PATH)
def test_scheme_www_case_fragment_and_last_slash_do_not_count(host: str, path: str) -> None:
    plain = identified(f"https://{host}/{path}")
    assert identified(f"http://www.{host.upper()}/{path}") == plain
    assert identified(f"https://{host}/{path}/#part") == plain
    assert identified(plain.replace("url:", "https://")) == plain
