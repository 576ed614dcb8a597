from dataclasses import replace

import pytest

from generator.exports.citation import (
    address_of,
    first_and_last,
    further_addresses,
    kind_of,
    subjects,
)
from generator.records import Imprint, Link, Paper
from tests.exports.catalogs import BARE, FULL


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        (None, "preprint"),
        ("Nature", "article"),
        ("Transactions on Graphs", "article"),
        ("Neural Computation", "article"),
        ("International Conference on Machine Learning", "conference"),
        ("NeurIPS", "conference"),
        ("Proceedings of the Workshop on Trees", "conference"),
    ],
)
def test_the_venue_tells_the_kind_of_work(venue: str | None, kind: str) -> None:
    assert kind_of(replace(BARE, venue=venue)) == kind


@pytest.mark.parametrize(
    ("paper", "address"),
    [
        (replace(BARE, doi="10.1/x", arxiv="2407.1"), "https://doi.org/10.1/x"),
        (replace(BARE, arxiv="2407.1"), "https://arxiv.org/abs/2407.1"),
        (
            replace(
                BARE,
                links=(Link(kind="pdf", url="https://a.b/p"), Link(kind="code", url="https://a.b")),
            ),
            "https://a.b/p",
        ),
        (replace(BARE, links=(Link(kind="code", url="https://a.b"),)), None),
    ],
)
def test_the_most_lasting_address_is_cited(paper: Paper, address: str | None) -> None:
    assert address_of(paper) == address


def test_what_the_sources_say_of_the_kind_counts_more_than_the_venue() -> None:
    stated = replace(BARE, venue="Conference on Trees", imprint=Imprint(kind="thesis"))
    assert kind_of(stated) == "thesis"


def test_addresses_that_identifiers_give_are_no_further_ones() -> None:
    links = tuple(
        Link(kind="paper", url=url)
        for url in (
            "https://a.b",
            "https://arxiv.org/abs/2407.00001",
            "https://doi.org/10.1000/a_b",
        )
    )
    assert further_addresses(replace(FULL, links=links), "paper") == ("https://a.b",)


@pytest.mark.parametrize(
    ("pages", "both"),
    [("12–34", ("12", "34")), ("e2045", ("e2045", "")), ("1–2–3", ("1", "2–3")), ("", ("", ""))],
)
def test_a_range_of_pages_has_a_first_and_a_last_one(pages: str, both: tuple[str, str]) -> None:
    assert first_and_last(pages) == both


def test_a_keyword_and_a_tag_of_one_word_are_one() -> None:
    assert subjects(("LoRA", "graphs"), ("lora", "Trees")) == ("LoRA", "graphs", "Trees")
