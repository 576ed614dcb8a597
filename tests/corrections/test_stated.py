"""What `corrections.yml` may say, and what is said of what it may not."""

from pathlib import Path

import pytest

from generator.corrections import Named, Setting, load, parse
from generator.errors import CatalogError, Place
from generator.records import Author, Link


def at(line: int) -> Place:
    return Place(source="corrections.yml", line=line)


def faults(text: str) -> list[str]:
    with pytest.raises(CatalogError) as caught:
        parse(text)
    return [str(fault) for fault in caught.value.faults]


def test_a_file_that_does_not_exist_or_says_nothing_corrects_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "corrections.yml") == ()
    assert parse("# nothing yet\n") == ()


def test_places_are_the_same_wherever_the_catalog_lies(tmp_path: Path) -> None:
    path = tmp_path / "catalog" / "corrections.yml"
    path.parent.mkdir()
    path.write_text("a: {hide: true}\n")
    assert str(load(path)[0].place) == "catalog/corrections.yml:1"


def test_every_field_is_read_in_the_form_of_records() -> None:
    (correction,) = parse("""\
a-paper:
  set:
    title: "A   better & <i>title</i>"
    abstract: |
      One paragraph,
      on two lines.

      Another one with $x^2$.
    authors: [Ada Lovelace, "van Beethoven, Ludwig"]
    date: 2024-07-03
    venue: Journal of Corrections
    doi: https://doi.org/10.1145/ABC
    arxiv: arXiv:2401.00001v2
    links: [github.com/a/b, demo https://example.org]
    keywords: [one, no]
    kind: article
    volume: 12
    issue: 3-4
    pages: 1--20
    publisher: House
    editors: [Alan Turing]
    isbn: 978-3-16-148410-0
    issn: 20493630
    language: German
""")
    assert {setting.field: setting.value for setting in correction.settings} == {
        "title": "A better & title",
        "abstract": "One paragraph, on two lines.\n\nAnother one with $x^2$.",
        "authors": (
            Author(family="Lovelace", given="Ada"),
            Author(family="van Beethoven", given="Ludwig"),
        ),
        "date": "2024-07-03",
        "venue": "Journal of Corrections",
        "doi": "10.1145/abc",
        "arxiv": "2401.00001",
        "links": (
            Link(kind="code", url="https://github.com/a/b"),
            Link(kind="demo", url="https://example.org"),
        ),
        "keywords": ("one", "no"),
        "kind": "article",
        "volume": "12",
        "issue": "3-4",
        "pages": "1–20",
        "publisher": "House",
        "editors": (Author(family="Turing", given="Alan"),),
        "isbn": "9783161484100",
        "issn": "2049-3630",
        "language": "de",
    }


def test_all_verbs_are_read_with_their_lines() -> None:
    first, second = parse("""\
a-paper:
  clear: [venue]
  tags: {add: [CLIP], remove: [GPT]}
  topics:
    add:
      - Agents
    remove: [Other papers]
  same_as: [doi:10.1000/b]
  not_same_as: [c]
  reason: It is so.
  note: Told by mail.
b-paper:
  hide: true
""")
    assert first.settings == (Setting(field="venue", value=None, place=at(2)),)
    assert first.added_tags == (Named(name="CLIP", place=at(3)),)
    assert first.removed_tags == (Named(name="GPT", place=at(3)),)
    assert first.added_topics == (Named(name="Agents", place=at(6)),)
    assert first.removed_topics == (Named(name="Other papers", place=at(7)),)
    assert first.same_as == (Named(name="doi:10.1000/b", place=at(8)),)
    assert first.not_same_as == (Named(name="c", place=at(9)),)
    assert (first.reason, first.hidden) == ("It is so.", None)
    assert (second.paper, second.place, second.hidden) == ("b-paper", at(12), at(13))


def test_every_fault_is_told_with_its_line_and_its_remedy() -> None:
    verbs = "set, clear, tags, topics, same_as, not_same_as, hide"
    kinds = "article, conference, chapter, book, thesis, report, preprint, dataset, software"
    assert faults("""\
a:
  sets: {title: x}
  set: {titel: x}
b:
  reason: none
c: {set: {date: 2024-13, doi: 12, arxiv: x, kind: paper, isbn: 1, issn: 2, language: Klingonic}}
d:
  set:
    venue: ""
    authors: []
    links: [not an address]
    keywords: one
  clear: [title, venue, abstrakt, colour]
a: {hide: true}
e: hide
f:
  tags: [CLIP]
  topics: {add: [Agents], remove: [Agents], move: [x]}
  same_as: [f, g]
  not_same_as: [g]
  hide: perhaps
""") == [
        'corrections.yml:2: the field "sets" is unknown; did you mean "set"?',
        'corrections.yml:3: the field "titel" is unknown; did you mean "title"?',
        f'corrections.yml:4: nothing is corrected of "b"; write one of {verbs}',
        (
            'corrections.yml:6: field "date" is "2024-13", not a date; '
            "write it as 2024, 2024-07 or 2024-07-03 or leave it out"
        ),
        (
            'corrections.yml:6: field "doi" is "12", not a DOI; '
            "write it as 10.1145/3292500.3330701 or leave it out"
        ),
        (
            'corrections.yml:6: field "arxiv" is "x", not an arXiv id; '
            "write it as 2410.05434 or leave it out"
        ),
        (
            'corrections.yml:6: field "kind" is "paper", not a kind of work; '
            f"use one of {kinds} or leave it out"
        ),
        (
            'corrections.yml:6: field "isbn" is "1", not an ISBN; '
            "write it as 978-3-16-148410-0 or leave it out"
        ),
        (
            'corrections.yml:6: field "issn" is "2", not an ISSN; '
            "write it as 2049-3630 or leave it out"
        ),
        (
            'corrections.yml:6: field "language" is "Klingonic", not a language; '
            "write it as en or pt-BR or leave it out"
        ),
        (
            'corrections.yml:9: "venue" is empty; '
            'write a value after it, or name the field under "clear"'
        ),
        (
            'corrections.yml:10: "authors" is empty; '
            'write [values] after it, or name the field under "clear"'
        ),
        (
            'corrections.yml:11: field "links" is "not an address", not a web address; '
            'write it as https://example.org or "code https://example.org" or leave it out'
        ),
        'corrections.yml:12: "keywords" is not a list; write it in [brackets]',
        'corrections.yml:13: a paper needs a title; put another one under "set"',
        'corrections.yml:13: "venue" is both set and cleared; keep one of them',
        'corrections.yml:13: the field "abstrakt" is unknown; did you mean "abstract"?',
        (
            'corrections.yml:13: the field "colour" is unknown; use title, abstract, authors, '
            "date, venue, doi, arxiv, links, keywords, kind, volume, issue, pages, publisher, "
            "editors, isbn, issn, language"
        ),
        'corrections.yml:14: "a" stands in line 1 already; put both together',
        f'corrections.yml:15: "e" has no fields; write under it {verbs}, reason, note',
        'corrections.yml:17: "tags" has no fields; write under it add, remove',
        'corrections.yml:18: the field "move" is unknown; did you mean "remove"?',
        'corrections.yml:18: "Agents" stands under "add" and "remove"; keep it under one of them',
        'corrections.yml:19: "f" is compared with itself; name another paper, or remove it',
        (
            'corrections.yml:20: "g" stands under "same_as" and "not_same_as"; '
            "keep it under one of them"
        ),
        'corrections.yml:21: "hide" is "perhaps"; write true or false',
    ]


def test_identifiers_of_papers_are_read_in_the_form_of_records() -> None:
    (found,) = parse("a: {same_as: ['DOI:10.1000/ABC', 'arXiv:2401.00001v3', b]}")
    assert [named.name for named in found.same_as] == ["doi:10.1000/abc", "arxiv:2401.00001", "b"]
    assert faults("a: {same_as: ['doi:x']}") == [
        (
            'corrections.yml:1: field "same_as" is "doi:x", not a DOI; '
            "write it as 10.1145/3292500.3330701 or leave it out"
        )
    ]


def test_a_list_is_no_file_of_corrections() -> None:
    assert faults("- title: x\n") == [
        'corrections.yml:1: this is not a mapping; begin every item with its "name:"'
    ]
