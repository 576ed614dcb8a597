"""What we write, our own readers read back: no field that their tables map is lost."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import Catalog
from generator.errors import Place
from generator.exports.bibtex import papers_bib
from generator.exports.csl import papers_csl_json
from generator.exports.ris import papers_ris
from generator.records import (
    LINK_KINDS,
    Author,
    Entry,
    Imprint,
    Link,
    Paper,
    Reading,
    WorkKind,
)
from generator.sources import bibtex, csl, ris
from generator.sources.decoding import decode
from generator.text import clean, plain
from tests.exports.catalogs import TAG, catalog_of

Writer = Callable[[Catalog], str]
Reader = Callable[[str, str], Reading]

OWN = frozenset({"place", "key", "listed"})
"""Fields of an entry that say where it was read, not what of."""

KINDS: tuple[WorkKind, ...] = (
    "article",
    "conference",
    "chapter",
    "book",
    "thesis",
    "report",
    "preprint",
    "dataset",
    "software",
)

words = st.from_regex(r"[A-ZÄÉŁ][a-zäéßł]{2,9}", fullmatch=True)
texts = st.lists(words, min_size=1, max_size=4).map(" ".join)
titles = st.tuples(
    texts, st.sampled_from(["", ": 100% & C#", " of $O(n^2)$", " {a_b} ^~", " – “x”", " 5 < 6"])
).map("".join)
people = st.lists(
    st.one_of(
        st.builds(Author, family=words, given=texts),
        st.builds(Author, family=words.map("van der {}".format), given=words),
        st.builds(Author, family=st.tuples(words, words).map("{0[0]} {0[1]} Group".format)),
    ),
    max_size=3,
    unique=True,
).map(tuple)
maybe_texts = st.none() | texts
imprints = st.builds(
    Imprint,
    kind=st.sampled_from(KINDS),
    volume=st.none() | st.integers(1, 99).map(str),
    issue=st.none() | st.sampled_from(["3", "3–4", "S1"]),
    pages=st.none() | st.sampled_from(["12–34", "e2045", "22", "S12–S15"]),
    publisher=maybe_texts,
    editors=people,
    isbn=st.none() | st.just("9780262035613"),
    issn=st.none() | st.just("1234-567X"),
    language=st.none() | st.sampled_from(["en", "pt-BR", "de"]),
)


def _is_preprint(entry: Entry) -> bool:
    """Tell an article of arXiv and no venue, which our readers take for a preprint."""
    article = entry.imprint is not None and entry.imprint.kind == "article"
    return article and entry.arxiv is not None and entry.venue is None


hosts = st.from_regex(r"[a-z]{3,8}", fullmatch=True).map("https://{}.example/x".format)
entries: st.SearchStrategy[Entry] = st.builds(
    Entry,
    place=st.just(Place(source="x")),
    title=titles,
    abstract=maybe_texts,
    authors=people,
    date=st.none() | st.sampled_from(["2024", "2024-07", "2024-07-03"]),
    venue=maybe_texts,
    doi=st.none() | st.sampled_from(["10.1000/a_b", "10.1002/(sici)1-2<3::4>5.0.co;2-2"]),
    arxiv=st.none() | st.just("2407.00001"),
    imprint=imprints,
    keywords=st.lists(texts, max_size=3, unique=True).map(tuple),
).filter(lambda entry: not _is_preprint(entry))
linked = st.builds(lambda kind, url: Link(kind=kind, url=url), st.sampled_from(LINK_KINDS), hosts)


def paper_of(entry: Entry, number: int) -> Paper:
    shared = {field.name for field in fields(Entry)} - OWN
    values = {name: getattr(entry, name) for name in shared}
    return Paper(id=f"p{number:05}", entries=(entry,), **values)


def back(found: list[Entry], write: Writer, read: Reader) -> list[Entry]:
    papers = [paper_of(entry, number) for number, entry in enumerate(found)]
    reading = read(write(catalog_of(papers)), "x")
    assert (reading.refusals, reading.doubts) == ((), ())
    return list(reading.entries)


def told(entry: Entry, *, in_unicode: bool = False) -> dict[str, object]:
    """Return what an entry says, without our own tag and without how mathematics is written."""
    said = {field.name: getattr(entry, field.name) for field in fields(Entry)}
    said |= {"keywords": tuple(word for word in entry.keywords if word != clean(TAG.name))}
    if in_unicode:
        said |= {name: plain(said[name] or "") for name in ("title", "abstract", "venue")}
    imprint = entry.imprint or Imprint()
    said |= {field.name: getattr(imprint, field.name) for field in fields(Imprint)}
    return {name: value for name, value in said.items() if name not in OWN | {"imprint"}}


def lost(before: dict[str, object], after: dict[str, object]) -> dict[str, object]:
    """Return what differs; a kind may be told where there was none."""
    return {
        name: (value, after[name])
        for name, value in before.items()
        if value != after[name] and not (name == "kind" and value is None)
    }


@given(entries, st.lists(linked, max_size=4, unique_by=lambda link: link.url))
@settings(max_examples=60, deadline=None)
def test_bibtex_gives_every_field_back(entry: Entry, links: list[Link]) -> None:
    entry = replace(entry, links=tuple(sorted(links)))
    (again,) = back([entry], papers_bib, bibtex.parse)
    assert lost(told(entry), told(again)) == {}


@given(entries)
@settings(max_examples=60, deadline=None)
def test_ris_gives_every_field_back(entry: Entry) -> None:
    (again,) = back([entry], papers_ris, ris.parse)
    assert lost(told(entry, in_unicode=True), told(again, in_unicode=True)) == {}


@given(entries)
@settings(max_examples=60, deadline=None)
def test_csl_json_gives_every_field_back(entry: Entry) -> None:
    (again,) = back([replace(entry, keywords=())], papers_csl_json, csl.parse)
    assert (
        lost(told(replace(entry, keywords=()), in_unicode=True), told(again, in_unicode=True)) == {}
    )


REAL = [
    ("bibtex/conference.bib", papers_bib, bibtex.parse),
    ("ris/zotero-library.ris", papers_ris, ris.parse),
    ("ris/example_wos.ris", papers_ris, ris.parse),
    ("ris/example_full.ris", papers_ris, ris.parse),
    ("ris/example_utf_chars.ris", papers_ris, ris.parse),
    ("ris/broken.ris", papers_ris, ris.parse),
    ("ris/zotero-library.ris", papers_bib, bibtex.parse),
    ("json/csl-json-2.json", papers_csl_json, csl.parse),
]


@pytest.mark.parametrize(
    ("name", "write", "read"), REAL, ids=[f"{name} as {write.__name__}" for name, write, _ in REAL]
)
def test_real_files_come_back_whole(name: str, write: Writer, read: Reader, shared: Path) -> None:
    file = shared / "data" / "imports" / name
    reader = {".bib": bibtex.parse, ".ris": ris.parse, ".json": csl.parse}[file.suffix]
    decoded = decode(file.read_bytes(), name)
    assert decoded
    found = reader(decoded[0], name).entries
    in_unicode = write is not papers_bib
    differences = [
        lost(told(entry, in_unicode=in_unicode), told(again, in_unicode=in_unicode))
        for entry, again in zip(found, back(list(found), write, read), strict=True)
    ]
    assert [difference for difference in differences if difference] == []
