import re
from dataclasses import replace

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.bibtex import bibtex, escaped, papers_bib, protected
from generator.records import Author
from generator.text import clean
from tests.exports.catalogs import BARE, FULL, catalog_of

PROSE = st.text(
    st.one_of(
        st.sampled_from(" \\{}$&%#_~^\"'`<>|@=,-–abzABZ09"),
        st.characters(codec="utf-8", categories=["L", "N", "P"]),
    ),
    max_size=60,
)
FORMULAS = st.sampled_from(["", " $O(n^2)$", r" $\{x_1\} \to 5\%$", r" $\alpha$-b"])


def test_an_entry_says_what_is_needed_to_cite() -> None:
    assert bibtex(FULL, "berg2024learning") == (
        "@article{berg2024learning,\n"
        r"  title = {Learning $O(n^2)$ {LoRA} \& {U-Net} for \$5},"
        "\n"
        "  author = {van der Berg, Zoë and {ATLAS Collaboration}},\n"
        "  journal = {Journal of Graphs},\n"
        "  year = {2024},\n"
        "  month = jul,\n"
        "  day = {3},\n"
        "  doi = {10.1000/a_b},\n"
        "  eprint = {2407.00001},\n"
        "  archivePrefix = {arXiv},\n"
        "  url = {https://doi.org/10.1000/a_b},\n"
        "  code = {https://example.org/code},\n"
        "}\n"
    )


def test_a_paper_without_anything_but_a_title_is_still_an_entry() -> None:
    assert bibtex(BARE, "nothing") == "@misc{nothing,\n  title = {Nothing known},\n}\n"


def test_a_conference_paper_stands_in_a_book() -> None:
    entry = bibtex(replace(BARE, venue="Conference on Trees"), "x")
    assert entry.startswith("@inproceedings{x,")
    assert "  booktitle = {Conference on Trees},\n" in entry


def test_the_file_of_all_papers_adds_keywords_and_abstracts() -> None:
    text = papers_bib(catalog_of([FULL]))
    assert r"  keywords = {R\&D}," in text
    assert (
        "  abstract = {First 100\\% \\textbraceleft{}braces\\textbraceright{}.\n\nSecond $x_1$.},\n"
    ) in text


def test_pages_and_file_agree_about_the_key() -> None:
    whole = catalog_of()
    key = whole.citation_keys["full"]
    assert bibtex(FULL, key).startswith(f"@article{{{key},\n")
    assert f"@article{{{key},\n" in papers_bib(whole)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Multi-Task Learning", "Multi-Task Learning"),
        ("GPT-4 and LoRA: A Study", "{GPT-4} and {LoRA}: A Study"),
        ("(U-Net)", "({U-Net})"),
        ("Éléments of BÉZIER", "Éléments of {BÉZIER}"),
        (r"$\mathcal{X}$-GANs", r"$\mathcal{X}$-{GANs}"),
    ],
)
def test_words_with_capitals_within_are_protected(title: str, written: str) -> None:
    assert protected(title) == written


def test_what_latex_would_join_is_kept_apart() -> None:
    assert escaped("a--b '' ``") == r"a-{}-b '{}' \textasciigrave{}\textasciigrave{}"


def test_a_formula_of_unbalanced_braces_is_written_as_text() -> None:
    assert escaped("$x_{1$") == r"\$x\_\textbraceleft{}1\$"


def test_escaped_braces_in_a_formula_get_names() -> None:
    assert escaped(r"$\{x\}$ 5%") == r"$\lbrace x\rbrace $ 5\%"


@pytest.mark.parametrize(
    ("author", "written"),
    [
        (Author(family="Turing", given="Alan M."), "Turing, Alan M."),
        (Author(family="Plato"), "Plato"),
        (Author(family="Barnes and Noble"), "{Barnes and Noble}"),
        (Author(family="King, Jr.", given="Martin"), "{King, Jr.}, Martin"),
        (Author(family="B & B"), r"{B \& B}"),
    ],
)
def test_names_are_parted_by_a_comma_and_groups_kept_whole(author: Author, written: str) -> None:
    assert f"  author = {{{written}}},\n" in bibtex(replace(BARE, authors=(author,)), "x")


@given(PROSE, FORMULAS)
def test_braces_are_balanced_as_bibtex_counts_them(text: str, formula: str) -> None:
    for written in (escaped(text + formula), protected(text + formula)):
        depth = 0
        for brace in re.findall("[{}]", written):
            depth += 1 if brace == "{" else -1
            assert depth >= 0
        assert depth == 0


@given(PROSE, FORMULAS, st.lists(st.tuples(PROSE, PROSE), max_size=3))
def test_a_reader_gets_titles_and_authors_back(
    text: str, formula: str, names: list[tuple[str, str]]
) -> None:
    title = clean(text + formula) or "x"
    authors = tuple(
        Author(family=family, given=clean(given).replace("$", ""))
        for raw, given in names
        if (family := clean(raw).replace("$", ""))
    )
    entry = bibtex(replace(BARE, title=title, authors=authors), "key")
    library = parse_string(entry)
    assert not library.failed_blocks
    fields = library.entries[0].fields_dict
    assert fields["title"].value == protected(title)
    assert fields.keys() == ({"title", "author"} if authors else {"title"})


@pytest.mark.parametrize(
    "title",
    [
        "100% of $5 & C# _ ^ @home",
        "GPT-4: “quotes” – and 3×3",
        r"An $O(n^2)$ bound",
        "a back\\ward step and “it’s”",
    ],
)
def test_our_own_reader_of_latex_gets_prose_back(title: str) -> None:
    assert clean(protected(title), tex=True) == title
