"""JSON of services."""

import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from generator import sources
from generator.errors import Place
from generator.records import Entry
from generator.sources import crossref, daily, openalex, openreview, semanticscholar, shapes

PLACE = Place(source="p.json", line=1)
SIGNS: dict[ModuleType, dict[str, object]] = {
    openalex: {"id": "https://openalex.org/W1", "title": "T"},
    crossref: {"DOI": None, "prefix": "10.1000", "title": ["T"]},
    semanticscholar: {"paperId": "x", "title": "T"},
    openreview: {"forum": None, "content": {"title": "T"}, "invitations": []},
    daily: {"paper": {"id": None, "title": "T"}},
}
"""The least that has a shape, with a title."""

VALUES: dict[str, object] = {
    "title": "Another",
    "title, behind a colon": "Below",
    "abstract": "Abstract.",
    "authors": "Ada Wool",
    "editors": "Ada Wool",
    "date": "2024-07-03",
    "day of the listing": "2024-07-03",
    "year": "2024",
    "doi": "10.1000/x",
    "arxiv": "2401.00001",
    "maybe an identifier": "2401.00001",
    "url": "https://example.org/x",
    "pdf": "https://example.org/x.pdf",
    "code": "https://example.org/x",
    "project": "https://example.org/x",
    "number": "1234-5679",
    "votes": 7,
    "language": "en",
    "kind": "journal-article",
}
"""Meaning -> a value that changes an entry; any text does for others."""

ODD: dict[tuple[ModuleType, str], object] = {
    (openalex, "abstract_inverted_index"): {"Word": [0]},
    (crossref, "author"): [{"family": "Wool"}],
    (crossref, "editor"): [{"family": "Wool"}],
    (crossref, "relation.has-preprint.id"): None,
    (crossref, "link.URL"): None,
    (openreview, "content.venueid"): "Flock.cc/2024/Conference",
    (openreview, "forum"): "x",
    **{(openreview, field): 1705406400000 for field in ("pdate", "odate", "tcdate", "cdate")},
}
WHOLE: dict[tuple[ModuleType, str], dict[str, object]] = {
    (crossref, "relation.has-preprint.id"): {
        "relation": {"has-preprint": [{"id-type": "arxiv", "id": "2401.00001"}]}
    },
    (crossref, "link.URL"): {
        "link": [{"URL": "https://example.org/x.pdf", "content-type": "application/pdf"}]
    },
}
"""Fields that only count with others beside them."""

ROWS = [(shape, path) for shape in shapes.SHAPES for path in shape.MAPPING]


def nested(path: str, value: object) -> dict[str, object]:
    name, _, rest = path.partition(".")
    return {name: nested(rest, value) if rest else value}


def joined(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    made = dict(first)
    for name, value in second.items():
        there = made.get(name)
        both = isinstance(there, dict) and isinstance(value, dict)
        made[name] = joined(there, value) if both else value  # type: ignore[arg-type]
    return made


def read(record: dict[str, object]) -> Entry:
    (entry,) = shapes.parse(json.dumps(record), "p.json").entries
    return replace(entry, place=PLACE)


@pytest.mark.parametrize(("shape", "path"), ROWS, ids=[f"{s.__name__}:{p}" for s, p in ROWS])
def test_each_field_of_the_table_is_read(shape: ModuleType, path: str) -> None:
    value = ODD.get((shape, path), VALUES.get(shape.MAPPING[path], "Some words"))
    if path.endswith("date-parts"):
        value = [[2024, 7, 3]]
    field = WHOLE.get((shape, path)) or nested(path, value)
    sign = SIGNS[shape]
    if shape.MAPPING[path] == "title":
        sign = {name: part for name, part in sign.items() if name != "title"}
        sign |= {"paper": {"id": None}} if shape is daily else {}
        sign |= {"content": {}} if shape is openreview else {}
        assert "Another" in read(joined(sign, field)).title
    else:
        assert read(joined(sign, field)) != read(sign)


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_the_least_of_a_shape_is_recognised(shape: ModuleType) -> None:
    assert shapes.recognises(json.dumps(SIGNS[shape]))
    assert shapes.recognises(json.dumps([SIGNS[shape]]))


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Our own", "abstract": "A", "authors": ["Ada Wool"]}',
        '[{"id": "x", "type": "article-journal", "title": "CSL", "DOI": "10.1000/x"}]',
        "[1, 2]",
        "@article{a, title={B}}",
        "",
    ],
)
def test_other_texts_are_not(text: str) -> None:
    assert not shapes.recognises(text)


def test_a_reply_without_results_holds_no_papers(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    path.write_text('{"meta": {"count": 0}, "results": []}', encoding="utf-8")
    (source,) = sources.find([path])
    assert [str(doubt) for doubt in sources.read(source).doubts] == [
        "none.json: it holds no papers (JSON of a service); check the file"
    ]


def test_a_bare_paper_of_the_daily_papers_is_read() -> None:
    bare = {"id": "2401.00001v2", "title": "T", "summary": "S.", "publishedAt": "2024-01-02T00:00Z"}
    entry = read(dict(bare))
    assert (entry.arxiv, entry.abstract, entry.date) == ("2401.00001", "S.", "2024-01-02")


def test_a_citation_of_semantic_scholar_is_the_paper_that_cites() -> None:
    text = '{"data": [{"isInfluential": true, "citingPaper": {"paperId": "x", "title": "T"}}]}'
    assert shapes.parse(text, "p.json").entries[0].title == "T"


def test_fields_of_a_wrong_kind_are_left_out_and_said() -> None:
    text = json.dumps({**SIGNS[openalex], "doi": {"a": 1}, "publication_date": "soon"})
    first, second = shapes.parse(text, "p.json").doubts
    assert str(first) == (
        'p.json:1: field "doi" is "{"a": 1}", not text; put it in quotes or leave it out'
    )
    assert str(second) == (
        'p.json:1: field "publication_date" is "soon", not a date;'
        " write it as 2024, 2024-07 or 2024-07-03 or leave it out"
    )


@pytest.mark.parametrize(
    "value", [True, [], {}, [[[]]], {"a": {"b": []}}, 10**30, -1, "\ud800", 1.5]
)
@pytest.mark.parametrize(("shape", "path"), ROWS, ids=[f"{s.__name__}:{p}" for s, p in ROWS])
def test_no_value_of_a_field_stops_reading(shape: ModuleType, path: str, value: object) -> None:
    record = joined(SIGNS[shape], nested(path, value))
    reading = shapes.parse(json.dumps(record), "p.json")
    assert len(reading.entries) + len(reading.refusals) == 1
