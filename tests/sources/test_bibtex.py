"""BibTeX libraries."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import sources
from generator.records import Author, Entry, Link
from generator.sources import jsonl, listing
from generator.sources.bibtex import parse, recognises
from generator.sources.decoding import decode

LIBRARY = r"""
@string{jml = "J. Mach. Learn. Res."}
@article{beethoven2020,
  title = {Deep {\"U}ber {NLP}: {$O(n)$}},
  author = {Beethoven, Ludwig van and {ATLAS Collaboration} and King, Jr., M. L. and others},
  journal = jml, year = 2020, month = jul # "~3",
  abstract = {First,
     with 5\%.

     Second.},
  keywords = {deep learning; music, old},
  doi = {https://doi.org/10.1145/ABC}, url = {https://x.org/a\_b},
  code = {\url{https://github.com/x/y}}
}
"""


def only(text: str) -> Entry:
    """The one entry of a text in which nothing is wrong."""
    reading = parse(text, "a.bib")
    assert (reading.refusals, reading.doubts) == ((), ())
    (entry,) = reading.entries
    return entry


def faults(text: str) -> list[str]:
    reading = parse(text, "a.bib")
    return [*(str(refusal.fault) for refusal in reading.refusals), *map(str, reading.doubts)]


def test_a_well_kept_entry_is_read_whole() -> None:
    entry = only(LIBRARY)
    assert str(entry.place) == "a.bib:3"
    assert entry.key == "beethoven2020"
    assert entry.title == "Deep Über NLP: $O(n)$"
    assert entry.abstract == "First, with 5%.\n\nSecond."
    assert entry.authors == (
        Author(family="van Beethoven", given="Ludwig"),
        Author(family="ATLAS Collaboration"),
        Author(family="King Jr.", given="M. L."),
    )
    assert (entry.date, entry.venue) == ("2020-07-03", "J. Mach. Learn. Res.")
    assert (entry.doi, entry.arxiv) == ("10.1145/abc", None)
    assert entry.keywords == ("deep learning", "music, old")
    assert entry.links == (
        Link(kind="code", url="https://github.com/x/y"),
        Link(kind="paper", url="https://x.org/a_b"),
    )


@pytest.mark.parametrize(
    "fields",
    [
        "eprint = {2401.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL}",
        "eprint = {2401.00001}, eprinttype = {arxiv}",
        "journal = {arXiv preprint arXiv:2401.00001}",
        "journal = {CoRR}, volume = {abs/2401.00001}",
        "url = {https://arxiv.org/abs/2401.00001}",
        "doi = {10.48550/arXiv.2401.00001}",
        "arxiv = {arXiv:2401.00001}",
    ],
)
def test_an_arxiv_id_is_found_wherever_libraries_put_it(fields: str) -> None:
    entry = only(f"@misc{{a, title = {{T}}, {fields}}}")
    assert (entry.arxiv, entry.doi, entry.venue, entry.links) == ("2401.00001", None, None, ())


def test_an_arxiv_id_in_an_abstract_is_another_paper() -> None:
    abstract = "We extend arXiv:2410.15027 and https://arxiv.org/abs/2410.15027."
    entry = only(f"@misc{{a, title={{T}}, abstract={{{abstract}}}}}")
    assert (entry.arxiv, entry.links) == (None, ())


def test_links_come_from_many_fields() -> None:
    fields = (
        "github={x/y}, website={https://x.org}, dataset={https://x.org/d}, demo={https://x.org/e},"
        "video={https://x.org/v}, pdf={x.org/p.pdf}, note={See \\url{https://github.com/x/z}},"
        "howpublished={http://x.org/~me/}"
    )
    assert [(link.kind, link.url) for link in only(f"@misc{{a, title={{T}}, {fields}}}").links] == [
        ("code", "https://github.com/x/y"),
        ("code", "https://github.com/x/z"),
        ("data", "https://x.org/d"),
        ("demo", "https://x.org/e"),
        ("pdf", "https://x.org/p.pdf"),
        ("project", "http://x.org/~me/"),
        ("project", "https://x.org"),
        ("video", "https://x.org/v"),
    ]


def test_an_entry_inherits_what_it_lacks_from_its_crossref() -> None:
    text = (
        "@inproceedings{a, title={Child}, crossref={P}}\n"
        "@proceedings{p, title={Proceedings of X}, year={2021}, editor={E}, doi={10.1000/p}}"
    )
    child, parent = parse(text, "a.bib").entries
    assert (child.title, child.venue, child.date) == ("Child", "Proceedings of X", "2021")
    assert (child.doi, parent.doi) == (None, "10.1000/p")


def test_two_entries_of_one_key_are_two_entries() -> None:
    text = "@misc{a, title={One}}\n@misc{a, title={Two}}"
    assert [(entry.key, entry.title) for entry in parse(text, "a.bib").entries] == [
        ("a", "One"),
        ("a", "Two"),
    ]


def test_an_entry_without_a_title_is_refused() -> None:
    assert faults("\n@misc{smith2020, author={A}}") == [
        'a.bib:2: entry "smith2020" has no title; add a title field or remove the entry'
    ]


def test_a_broken_entry_is_refused_and_does_not_stop_the_others() -> None:
    text = "@article{a, title={X}, year={2020}\n@article{b, title={Y}}\n@misc{c, title={Z"
    assert [entry.title for entry in parse(text, "a.bib").entries] == ["Y"]
    assert parse(text, "a.bib").refusals[0].title == "X"
    assert faults(text) == [
        (
            'a.bib:1: entry "a" is not valid BibTeX: Unexpected block start: `@article`. Was still'
            " looking for field-value closing `,` or `}`; close its braces and quotes, and part its"
            " fields by commas"
        ),
        (
            'a.bib:3: entry "c" is not valid BibTeX: Unexpectedly reached end of file; close'
            " its braces and quotes, and part its fields by commas"
        ),
    ]


def test_wrong_fields_are_said_and_left_out() -> None:
    text = (
        "@misc{a, title={T}, title={U}, year={in press}, month={x}, doi={10}, pdf={none such},"
        "eprint={12}, archivePrefix={arXiv}}"
    )
    assert faults(text) == [
        'a.bib:1: entry "a" has two fields "title", the first one counts; remove one of them',
        (
            'a.bib:1: field "eprint" of "a" is "12", not an arXiv id; write it as 2410.05434 or'
            " leave it out"
        ),
        (
            'a.bib:1: field "doi" of "a" is "10", not a DOI; write it as 10.1145/3292500.3330701 or'
            " leave it out"
        ),
        (
            'a.bib:1: field "year" of "a" is "in press", not a number; write it as 2024 or leave it'
            " out"
        ),
        'a.bib:1: field "month" of "a" is "x", not a month; write it as 7 or leave it out',
        (
            'a.bib:1: field "pdf" of "a" is "none such", not a web address; write it as'
            " https://example.org or leave it out"
        ),
    ]


def test_an_entry_that_lost_its_beginning_is_said() -> None:
    assert faults("title = {X},\n year={2}}\n@misc{k, title={P}}") == [
        (
            'a.bib:1: "title = {X}, year={2}}" stands outside of any entry and is ignored;'
            " begin the"
            ' entry with "@" and its type'
        )
    ]


def test_bibtex_is_recognised_by_an_entry() -> None:
    assert recognises("% comment\n @Article (key,\n title={T})")
    assert recognises(LIBRARY)
    assert not recognises("@dataclass(frozen=True, slots=True)\nclass X: ...")
    assert not recognises("mail me @home {x, y}")


SMALL = [
    LIBRARY + "@inproceedings(c, title={Child}, crossref={beethoven2020})\n",
    "Daily Papers\n\nJul 3\n\nLearning Tasks\n\nWe study $O(n)$ and 5\\%. It is good.\n\nIs It?\n",
    '{"title":"A","authors":["L v B"],"year":2024,"links":[{"kind":"code","url":"https://x.y"}]}\n',
]


@given(st.sampled_from(SMALL), st.randoms(use_true_random=False))
def test_no_reader_fails_on_damaged_sources(text: str, chance: random.Random) -> None:
    content = bytearray(text.encode())
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.choices(range(len(content) + 1), k=2))
        match chance.randint(0, 3):
            case 0:
                del content[start:]
            case 1:
                content[start:start] = content[end : end + 30]
            case 2:
                content[start : start + 1] = bytes([chance.randrange(256)])
            case _:
                content[start:start] = chance.choice([b"{", b"}", b'"', b"@", b"\\", b"\xff", b"#"])
    decoded = decode(bytes(content), "a.bib")
    for reader in (parse, listing.parse, jsonl.parse):
        if decoded:
            reader(decoded[0], "a.bib")


def test_real_libraries_are_read_whole(shared: Path) -> None:
    (library,) = sources.find([shared / "data/seed-papers.bib"])
    reading = sources.read(library)
    assert (len(reading.entries), reading.refusals, reading.doubts) == (149, (), ())
    assert all(entry.authors and entry.date for entry in reading.entries)
    (conference,) = sources.find([shared / "data/imports/bibtex/conference.bib"])
    reading = sources.read(conference)
    assert (len(reading.entries), reading.refusals, reading.doubts) == (1200, (), ())
    assert not any("\\" in author.name for entry in reading.entries for author in entry.authors)


def test_nothing_is_inherited_without_crossref() -> None:
    keyless = "@article{, title={No Key}, year={2004}}\n@article{b, title={Other}}"
    assert [entry.date for entry in parse(keyless, "a.bib").entries] == ["2004", None]


def test_a_missing_comma_loses_no_field() -> None:
    text = '@article{a, title={One} author="A {B}"\n year={2001}, month={jul}}'
    reading = parse(text, "a.bib")
    assert [(entry.title, entry.date) for entry in reading.entries] == [("One", "2001-07")]
    assert [author.name for author in reading.entries[0].authors] == ["A B"]
    assert [str(doubt) for doubt in reading.doubts] == [
        'a.bib:1: entry "a" has no comma before its field "author"; add the comma',
        'a.bib:1: entry "a" has no comma before its field "year"; add the comma',
    ]
