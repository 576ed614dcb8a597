"""Collections of the ACL Anthology."""

import pytest

from generator.records import Entry
from generator.sources.anthology import MAPPING, parse, recognises

COLLECTION = (
    '<collection id="Z30"><volume id="1"><meta>{}</meta><paper>{}</paper></volume></collection>'
)
ODD = {
    "author": "<first>Ada</first><last>Wool</last>",
    "editor": "<first>Ada</first><last>Wool</last>",
    "doi": "10.1000/x",
    "url": "Z30-1001",
    "language": "fra",
    "year": "2030",
    "month": "July",
    "isbn": "9781000000009",
    "issn": "1234-5679",
}
OF_VOLUMES = [
    "booktitle", "journal-title", "journal-volume", "journal-issue", "year", "month", "publisher",
    "isbn", "issn", "language", "editor",
]  # fmt: skip


def read(paper: str = "", meta: str = "") -> Entry:
    title = "" if "<title" in paper else "<title>A</title>"
    (found,) = parse(COLLECTION.format(meta, title + paper), "z.xml").entries
    return found


def element(name: str) -> str:
    address = "https://example.org/x"
    return f'<{name} url="{address}" href="{address}">{ODD.get(name, "Some words")}</{name}>'


@pytest.mark.parametrize("name", MAPPING)
def test_each_element_of_the_table_is_read(name: str) -> None:
    year = "<year>2030</year>" if name == "month" else ""
    assert read(year + element(name)) != read(year)


@pytest.mark.parametrize("name", OF_VOLUMES)
def test_what_a_paper_does_not_say_its_volume_says(name: str) -> None:
    year = "<year>2030</year>" if name == "month" else ""
    assert read(meta=year + element(name)) == read(year + element(name))


def test_a_volume_says_nothing_of_the_next_one() -> None:
    text = (
        '<collection id="Z"><volume id="1"><meta><year>2030</year></meta></volume>'
        '<volume id="2"><paper><title>A</title></paper></volume></collection>'
    )
    assert parse(text, "z.xml").entries[0].date is None


def test_only_collections_are_recognised() -> None:
    assert recognises(COLLECTION)
    assert not recognises("<feed><entry/></feed>")
    assert not recognises('<volume id="1">no papers</volume>')
