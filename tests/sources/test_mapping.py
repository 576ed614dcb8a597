"""What the tables of the formats say of fields is so."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.records import Entry, Reading
from generator.sources import bibtex, columns, csl, nbib, ris, table, wos

SAMPLES = {
    "title": "Another",
    "short title": "Another",
    "date": "2020-07-03",
    "year": "2021",
    "month": "jul",
    "day": "3",
    "doi": "10.1000/x",
    "arxiv": "2401.00001",
    "maybe an identifier": "arXiv:2401.00001",
    "number": "1234-5678",
    "language": "English",
    "note": "https://github.com/x/y",
    "text with addresses": "https://example.org/x",
    "kind": "Thesis",
    "last page": "9",
    **dict.fromkeys(
        ("url", "file", "paper", "pdf", "code", "project", "data", "demo", "video"),
        "https://example.org/c",
    ),
}
"""What a field holds -> a value of it; "Lovelace" everywhere else."""

NEEDED = {"month": "year", "day": "month", "short title": ""}
"""Meaning -> what must be there for it to count."""


def in_ris(fields: dict[str, str]) -> str:
    lines = [f"{tag}  - {value}" for tag, value in fields.items() if tag != "TY"]
    return "\n".join([f"TY  - {fields.get('TY', 'GEN')}", *lines, "ER  - "])


def in_wos(fields: dict[str, str]) -> str:
    lines = [f"{tag} {value}" for tag, value in fields.items() if tag != "PT"]
    return "\n".join([f"PT {fields.get('PT', 'P')}", *lines, "ER"])


def in_nbib(fields: dict[str, str]) -> str:
    if "LID" in fields or "AID" in fields:
        fields = {tag: value + " [doi]" * (tag in {"LID", "AID"}) for tag, value in fields.items()}
    lines = [f"{tag:4}- {value}" for tag, value in fields.items() if tag != "PMID"]
    return "\n".join([f"PMID- {fields.get('PMID', '')}", *lines])


def in_csl(fields: dict[str, str]) -> str:
    people = {"author", "editor"}
    return json.dumps(
        {name: [{"family": value}] if name in people else value for name, value in fields.items()}
    )


def in_bibtex(fields: dict[str, str]) -> str:
    scheme = "archiveprefix = {arXiv}, " if "eprint" in fields else ""
    return "@misc{k, " + scheme + ", ".join(f"{a} = {{{b}}}" for a, b in fields.items()) + "}"


def in_table(fields: dict[str, str]) -> str:
    return "\t".join(fields) + "\n" + "\t".join(fields.values())


FORMATS: dict[
    str, tuple[dict[str, str], Callable[[str, str], Reading], Callable[[dict[str, str]], str]]
] = {
    "RIS": (ris.MAPPING, ris.parse, in_ris),
    "Web of Science": (wos.MAPPING, wos.parse, in_wos),
    "PubMed": (nbib.MAPPING, nbib.parse, in_nbib),
    "CSL-JSON": (csl.MAPPING, csl.parse, in_csl),
    "BibTeX": (bibtex.MAPPING, bibtex.parse, in_bibtex),
    "table": (columns.MAPPING, table.parse, in_table),
}


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name in FORMATS for field in FORMATS[name][0]]
)
def test_every_field_of_a_table_is_read(name: str, field: str) -> None:
    mapping, parse, written = FORMATS[name]
    meaning = mapping[field]
    first = {mapping[one]: one for one in reversed(mapping)}
    fields = {} if meaning in {"title", "short title"} else {first["title"]: "A Title"}
    if name == "table" and not fields:
        fields = {"title": ""}
    while (needed := NEEDED.get(meaning)) and (meaning := needed):
        fields[first[meaning]] = SAMPLES[meaning]
    without = parse(written(fields), "x")
    sample = SAMPLES.get(mapping[field], "Lovelace")
    if (name, field) == ("RIS", "TY"):
        sample = "THES"
    with_it = parse(written({**fields, field: sample}), "x")
    assert with_it.doubts == ()
    (entry,) = with_it.entries
    assert [entry] != [replace(one) for one in without.entries]
    assert isinstance(entry, Entry)
