"""Kinds, pages, numbers and languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records import Imprint
from generator.sources.imprint import imprint, kind_named


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12--34", "12–34"),
        ("12 - 34", "12–34"),
        ("123-7", "123–127"),
        ("22-22", "22"),
        ("e2045", "e2045"),
        ("S12-S15", "S12–S15"),
        ("1-5, 9", "1–5, 9"),
        ("A—F", "A–F"),
    ],
)
def test_pages_have_an_en_dash_and_whole_numbers(written: str, read: str) -> None:
    assert imprint(pages=written) == Imprint(pages=read)


@given(st.text(alphabet="0123456789-–, eS", max_size=12))
def test_pages_that_were_read_stay_as_they_are(written: str) -> None:
    once = imprint(pages=written)
    if once and once.pages:
        assert imprint(pages=once.pages) == once


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("English", "en"),
        ("eng", "en"),
        ("ger", "de"),
        ("deu", "de"),
        ("en-us", "en-US"),
        ("en_GB", "en-GB"),
        ("pt-BR", "pt-BR"),
        ("ngerman", "de"),
        ("american", "en-US"),
        ("Brazilian Portuguese", "pt-BR"),
        ("Chinese; English", "zh"),
        ("Klingonese", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_tag_code_or_name(written: str, tag: str | None) -> None:
    found = imprint(volume="1", language=written)
    assert found == Imprint(volume="1", language=tag)


def test_isbn_and_issn_are_told_apart_by_their_length() -> None:
    numbers = ["ISSN 2050-084X (Electronic)", "978-3-16-148410-0; 316148410X", "TR-2020"]
    assert imprint(numbers=numbers) == Imprint(isbn="9783161484100", issn="2050-084X")


def test_nothing_said_is_no_imprint() -> None:
    assert imprint(numbers=["none"], language="?") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("journalArticle", "article"),
        ("Journal Article", "article"),
        ("inproceedings", "conference"),
        ("Proceedings Paper", "conference"),
        ("Conference Review", "article"),
        ("incollection", "chapter"),
        ("bookSection", "chapter"),
        ("book-chapter", "chapter"),
        ("phdthesis", "thesis"),
        ("techreport", "report"),
        ("posted-content", "preprint"),
        ("Data Set", "dataset"),
        ("computerProgram", "software"),
        ("edited-book", "book"),
        ("misc", None),
    ],
)
def test_a_kind_is_known_by_words_of_its_name(name: str, kind: str | None) -> None:
    assert kind_named(name) == kind
