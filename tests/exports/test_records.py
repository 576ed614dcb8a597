import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from generator.exports.records import ledger_jsonl, papers_jsonl, schema_json
from tests.exports.catalogs import BARE, FULL, catalog_of


def test_a_line_says_all_of_a_paper_in_the_stated_order() -> None:
    line = papers_jsonl(catalog_of()).splitlines()[1]
    assert list(json.loads(line).items()) == [
        ("id", "full"),
        ("url", "papers/full/"),
        ("title", r"Learning $O(n^2)$ LoRA & U-Net for \$5"),
        ("abstract", "First 100% {braces}.\n\nSecond $x_1$."),
        ("authors", ["Zoë van der Berg", "ATLAS Collaboration"]),
        ("year", 2024),
        ("date", "2024-07-03"),
        ("venue", "Journal of Graphs"),
        ("doi", "10.1000/a_b"),
        ("arxiv", "2407.00001"),
        ("links", [{"kind": "code", "url": "https://example.org/code"}]),
        ("tags", ["R&D"]),
        ("topics", ["Graphs"]),
        ("related", [{"id": "full", "reason": "R&D, graphs"}]),
        (
            "sources",
            [
                {"source": "a.txt", "line": 3, "position": 2},
                {"source": "b.bib", "line": 9},
            ],
        ),
    ]
    assert "Zoë" in line


def test_what_is_unknown_is_null_or_empty() -> None:
    record = json.loads(papers_jsonl(catalog_of([BARE])))
    absent = ("abstract", "year", "date", "venue", "doi", "arxiv")
    assert [record[name] for name in absent] == [None] * 6
    assert (record["authors"], record["links"]) == ([], [])


def test_papers_stand_one_a_line_in_the_order_of_their_ids() -> None:
    papers = [replace(BARE, id=name, title="line\u2028end\nx") for name in "cab"]
    lines = papers_jsonl(catalog_of(papers)).split("\n")
    assert [json.loads(line)["id"] for line in lines[:-1]] == ["a", "b", "c"]
    assert lines[-1] == ""


def test_every_line_keeps_to_the_schema() -> None:
    schema = json.loads(schema_json())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for line in papers_jsonl(catalog_of()).splitlines():
        assert list(validator.iter_errors(json.loads(line))) == []


def test_the_schema_names_and_describes_every_key_in_order() -> None:
    schema = json.loads(schema_json())
    record = json.loads(papers_jsonl(catalog_of([FULL])))
    assert list(schema["properties"]) == list(record)
    assert all(key["description"] for key in schema["properties"].values())


def test_the_ledger_stands_in_reading_order() -> None:
    lines = [json.loads(line) for line in ledger_jsonl(catalog_of()).splitlines()]
    assert lines == [
        {
            "source": "a.txt",
            "line": 3,
            "title": "Learning",
            "outcome": "accepted",
            "paper": "full",
            "reason": None,
        },
        {
            "source": "b.bib",
            "line": 20,
            "title": None,
            "outcome": "refused",
            "paper": None,
            "reason": 'entry "x" has no title; add one',
        },
    ]
