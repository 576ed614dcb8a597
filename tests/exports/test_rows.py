"""Papers as a reader takes them along from a search."""

import csv
from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import Catalog
from generator.exports.bibtex import papers_bib
from generator.exports.ris import papers_ris
from generator.exports.rows import rows
from generator.records import Author
from generator.text import clean, plain
from tests.exports.catalogs import BARE, catalog_of

HEAD = "id,title,authors,year,date,venue,doi,arxiv,url,tags,topics"
"""The line that a script writes above the lines."""

TEXT = st.text(
    st.one_of(st.sampled_from("=+-@\t,;\"' \r\n"), st.characters(codec="utf-8")), max_size=20
)


def lines(catalog: Catalog) -> list[str]:
    return list(rows(catalog)["csv"])


def test_all_entries_by_id_make_the_files() -> None:
    catalog = catalog_of()
    taken = {
        kind: dict(zip(catalog.papers, made, strict=True)) for kind, made in rows(catalog).items()
    }
    ids = sorted(catalog.papers)
    assert "\n".join(taken["bibtex"][paper] for paper in ids) == papers_bib(catalog)
    assert "".join(taken["ris"][paper] for paper in ids) == papers_ris(catalog)


def test_entries_stand_in_the_order_of_the_catalog() -> None:
    made = rows(catalog_of())
    assert list(made) == ["bibtex", "ris", "csv"]
    assert [line.partition(",")[0] for line in made["csv"]] == ["full", "bare"]
    assert [entry.partition(",")[0] for entry in made["bibtex"]] == [
        "@article{vanderberg2024learning",
        "@misc{nothing",
    ]


def test_a_line_says_what_a_table_shows() -> None:
    full, bare = lines(catalog_of())
    assert full == (
        "full,Learning O(n²) LoRA & U-Net for $5,Zoë van der Berg; ATLAS Collaboration,2024,"
        "2024-07-03,Journal of Graphs,10.1000/a_b,2407.00001,https://doi.org/10.1000/a_b,R&D,Graphs"
    )
    assert bare == "bare,Nothing known,,,,,,,,R&D,Graphs"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(start: str) -> None:
    (line,) = lines(catalog_of([replace(BARE, doi=f"{start}1")]))
    cited = quote(start, safe="=+@-")
    assert line == f"bare,Nothing known,,,,,'{start}1,,https://doi.org/{cited}1,R&D,Graphs"


@given(TEXT, TEXT)
def test_a_line_is_read_again_as_it_was(title: str, name: str) -> None:
    title, name = clean(title), clean(name)
    paper = replace(BARE, title=title, authors=(Author(family=name),))
    (cells,) = csv.DictReader([HEAD, *lines(catalog_of([paper]))])
    assert cells["title"].removeprefix("'") == plain(title).removeprefix("'")
    assert cells["authors"].removeprefix("'") == plain(name).removeprefix("'")
    assert cells["topics"] == "Graphs"
