"""What we write, other programs read without a fault."""

import json
import logging
import warnings
from dataclasses import replace
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from jsonschema import Draft7Validator
from pybtex.database import parse_string as pybtex_parse

from generator.exports.bibtex import papers_bib
from generator.exports.csl import csl_json, papers_csl_json
from generator.exports.ris import papers_ris
from generator.records import Author, Imprint
from generator.sources import bibtex, ris
from tests.exports.catalogs import BARE, FULL, catalog_of
from tests.exports.test_round_trip import KINDS, paper_of

TEXTS = """
    abstract archive archive_location collection-title container-title DOI ISBN ISSN issue keyword
    language number page publisher title URL volume
"""
TYPES = """
    article article-journal book chapter dataset paper-conference report software thesis
"""
NAME = {
    "type": "object",
    "properties": {part: {"type": "string"} for part in ("family", "given", "literal")},
    "additionalProperties": False,
    "minProperties": 1,
}
PARTS = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": TYPES.split()},
            "author": {"type": "array", "items": NAME},
            "editor": {"type": "array", "items": NAME},
            "issued": {
                "type": "object",
                "properties": {"date-parts": {"type": "array", "items": PARTS, "maxItems": 1}},
                "additionalProperties": False,
            },
            **{name: {"type": "string", "minLength": 1} for name in TEXTS.split()},
        },
        "required": ["id", "type", "title"],
        "additionalProperties": False,
    },
}
"""As strict as the schema of CSL 1.0.2 (csl-data.json of its project) and stricter: only what we
write. No package that is kept up to date carries that file itself."""

EVERYTHING = Imprint(
    volume="3",
    issue="2",
    pages="12–34",
    publisher="Press & Sons",
    editors=(Author(family="Turing", given="Alan"), Author(family="Editors Group")),
    isbn="9780262035613",
    issn="1234-567X",
    language="en",
)
WHOLE = catalog_of(
    [
        FULL,
        BARE,
        *(replace(FULL, id=kind, imprint=replace(EVERYTHING, kind=kind)) for kind in KINDS),
    ]
)


def test_bibtexparser_reads_every_entry(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        library = parse_string(papers_bib(WHOLE))
    assert (library.failed_blocks, caplog.records) == ([], [])
    assert len(library.entries) == len(WHOLE.papers)


def test_pybtex_reads_every_entry_and_name() -> None:
    database = pybtex_parse(papers_bib(WHOLE), "bibtex")
    assert set(database.entries) == set(WHOLE.citation_keys.values())
    entry = database.entries[WHOLE.citation_keys["conference"]]
    assert [str(person) for person in entry.persons["editor"]] == [
        "Turing, Alan",
        "{Editors Group}",
    ]
    assert (entry.type, entry.fields["pages"]) == ("inproceedings", "12--34")


def test_rispy_reads_every_record() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        records = rispy.loads(papers_ris(WHOLE))
    assert len(records) == len(WHOLE.papers)
    assert not [record["unknown_tag"] for record in records if "unknown_tag" in record]


def test_csl_json_keeps_to_the_names_and_types_of_csl() -> None:
    assert list(Draft7Validator(SCHEMA).iter_errors(json.loads(papers_csl_json(WHOLE)))) == []
    assert len(json.loads(csl_json(FULL, "key"))) == 1


@pytest.mark.parametrize(
    ("name", "parse"),
    [("bibtex/conference.bib", bibtex.parse), ("ris/zotero-library.ris", ris.parse)],
)
def test_real_papers_are_read_by_all(name: str, parse: object, shared: Path) -> None:
    assert callable(parse)
    text = (shared / "data" / "imports" / name).read_text("utf-8")
    entries = parse(text, name).entries[:400]
    whole = catalog_of(paper_of(entry, number) for number, entry in enumerate(entries))
    library = parse_string(papers_bib(whole))
    assert not library.failed_blocks
    assert len(pybtex_parse(papers_bib(whole), "bibtex").entries) == len(entries)
    assert len(rispy.loads(papers_ris(whole))) == len(entries)
    assert list(Draft7Validator(SCHEMA).iter_errors(json.loads(papers_csl_json(whole)))) == []
