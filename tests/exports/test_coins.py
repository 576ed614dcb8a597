"""Spans of lists, read back with the rules of Zotero's `parseContextObject`."""

from dataclasses import dataclass, field, replace
from urllib.parse import unquote

import pytest

from generator.exports.coins import context_object
from generator.records import Author, Imprint, Paper, WorkKind
from tests.exports.catalogs import BARE, FULL

GENRES = {
    "bookitem": "bookSection",
    "conference": "conferencePaper",
    "proceeding": "conferencePaper",
    "report": "report",
}
FORMATS = {
    "info:ofi/fmt:kev:mtx:journal": "journalArticle",
    "info:ofi/fmt:kev:mtx:book": "book",
    "info:ofi/fmt:kev:mtx:dissertation": "thesis",
    "info:ofi/fmt:kev:mtx:dc": "webpage",
}


@dataclass(slots=True)
class Item:
    """What Zotero makes of a span."""

    type: str
    fields: dict[str, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)


def read(span: str) -> Item:
    pairs = [part.split("=") for part in span.split("&")]
    values = [(pair[0], unquote(pair[1].replace("+", " "))) for pair in pairs]
    stated = dict(values)
    item = Item(type=FORMATS[stated["rft_val_fmt"]])
    if item.type == "book":
        item.type = GENRES.get(stated["rft.genre"], "book")
    in_other = item.type in {"journalArticle", "bookSection", "conferencePaper"}
    for name, value in values:
        if name == "rft.au":
            item.authors.append(value)
        elif name == "rft_id" and value.startswith("info:doi/"):
            item.fields["DOI"] = value.removeprefix("info:doi/")
        elif name == "rft_id" and value.startswith("http"):
            item.fields["url"] = value
        elif name in ("rft.atitle", "rft.title") or (name == "rft.btitle" and not in_other):
            item.fields["title"] = value
        elif name in ("rft.jtitle", "rft.btitle", "rft.source"):
            item.fields["publicationTitle"] = value
        elif name == "rft.type":
            item.type = value
        elif name.startswith("rft.") and name != "rft.genre":
            item.fields[name.removeprefix("rft.")] = value
    return item


def test_a_journal_article_is_read_whole() -> None:
    imprint = Imprint(volume="3", issue="2", pages="12–34", publisher="Press", issn="1234-567X")
    item = read(context_object(replace(FULL, imprint=imprint)))
    assert item.type == "journalArticle"
    assert item.authors == ["van der Berg, Zoë", "ATLAS Collaboration,"]
    assert item.fields == {
        "title": "Learning O(n²) LoRA & U-Net for $5",
        "publicationTitle": "Journal of Graphs",
        "date": "2024-07-03",
        "volume": "3",
        "issue": "2",
        "pages": "12-34",
        "pub": "Press",
        "issn": "1234-567X",
        "DOI": "10.1000/a_b",
    }


@pytest.mark.parametrize(
    ("kind", "type_", "venue"),
    [
        ("article", "journalArticle", "publicationTitle"),
        ("conference", "conferencePaper", "publicationTitle"),
        ("chapter", "bookSection", "publicationTitle"),
        ("book", "book", "series"),
        ("report", "report", "series"),
        ("thesis", "thesis", None),
        ("preprint", "preprint", "publicationTitle"),
        ("dataset", "dataset", "publicationTitle"),
        ("software", "computerProgram", "publicationTitle"),
    ],
)
def test_each_kind_has_its_type_title_and_venue(
    kind: WorkKind, type_: str, venue: str | None
) -> None:
    item = read(context_object(replace(BARE, venue="Venue", imprint=Imprint(kind=kind))))
    assert (item.type, item.fields["title"]) == (type_, "Nothing known")
    assert [name for name, value in item.fields.items() if value == "Venue"] == [
        name for name in [venue] if name
    ]


def test_signs_that_part_fields_are_quoted() -> None:
    hostile = replace(BARE, title='a=b & c # d % "e" <f>', arxiv="2407.00001")
    span = context_object(hostile)
    assert not set('"<> #') & set(span)
    assert read(span).fields["title"] == hostile.title
    assert read(span).fields["url"] == "https://arxiv.org/abs/2407.00001"


def test_all_authors_are_named_in_order() -> None:
    authors = tuple(Author(family=f"F{number}", given="G") for number in range(30))
    found: Paper = replace(BARE, authors=authors)
    assert read(context_object(found)).authors == [f"F{number}, G" for number in range(30)]
