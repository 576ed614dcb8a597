"""References as the guides have them: each case is built like an example of the guide."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.formatted import APA, CHICAGO, IEEE, MLA, STYLES, Style, reference
from generator.records import Author, Imprint, Paper
from tests.exports.catalogs import BARE
from tests.exports.test_round_trip import KINDS

AUTHORS = (Author(family="Lovelace", given="Ada King"), Author(family="van der Berg", given="Zoë"))
ARTICLE = replace(
    BARE,
    title="Notes on Engines",
    authors=AUTHORS,
    date="2021-02",
    venue="Journal of Notes",
    doi="10.1000/abc",
    imprint=Imprint(kind="article", volume="3", issue="2", pages="125–133"),
)
CHAPTER = replace(
    ARTICLE,
    venue="The Book of Notes",
    imprint=Imprint(
        kind="chapter",
        pages="12–34",
        publisher="Note Press",
        editors=(Author(family="Turing", given="Alan"),),
    ),
)
PREPRINT = replace(BARE, title="Do Engines Think?", authors=AUTHORS, date="2017-06-12")
PREPRINT = replace(PREPRINT, arxiv="1706.03762")
BOOK = replace(BARE, title="Engines", authors=AUTHORS[:1], date="1999")
BOOK = replace(BOOK, imprint=Imprint(kind="book", publisher="Note Press"))
THESIS = replace(BOOK, imprint=Imprint(kind="thesis", publisher="University of Notes"))
REPORT = replace(BOOK, imprint=Imprint(kind="report", publisher="Note Lab", issue="7"))

WRITTEN: list[tuple[Style, Paper, str]] = [
    (
        APA,
        ARTICLE,
        (
            "Lovelace, A. K., & van der Berg, Z. (2021). Notes on Engines. Journal of Notes, "
            "3(2), 125–133. https://doi.org/10.1000/abc"
        ),
    ),
    (
        MLA,
        ARTICLE,
        (
            "Lovelace, Ada King, and Zoë van der Berg. “Notes on Engines.” Journal of Notes, "
            "vol. 3, no. 2, Feb. 2021, pp. 125–33, https://doi.org/10.1000/abc."
        ),
    ),
    (
        CHICAGO,
        ARTICLE,
        (
            "Lovelace, Ada King, and Zoë van der Berg. 2021. “Notes on Engines.” Journal of "
            "Notes 3 (2): 125–133. https://doi.org/10.1000/abc."
        ),
    ),
    (
        IEEE,
        ARTICLE,
        (
            "A. K. Lovelace and Z. van der Berg, “Notes on Engines,” Journal of Notes, vol. 3, "
            "no. 2, pp. 125–133, Feb. 2021, doi: 10.1000/abc."
        ),
    ),
    (
        APA,
        CHAPTER,
        (
            "Lovelace, A. K., & van der Berg, Z. (2021). Notes on Engines. In A. Turing (Ed.), "
            "The Book of Notes (pp. 12–34). Note Press. https://doi.org/10.1000/abc"
        ),
    ),
    (
        MLA,
        CHAPTER,
        (
            "Lovelace, Ada King, and Zoë van der Berg. “Notes on Engines.” The Book of Notes, "
            "edited by Alan Turing, Note Press, Feb. 2021, pp. 12–34, "
            "https://doi.org/10.1000/abc."
        ),
    ),
    (
        CHICAGO,
        CHAPTER,
        (
            "Lovelace, Ada King, and Zoë van der Berg. 2021. “Notes on Engines.” In The Book of"
            " Notes, edited by Alan Turing, 12–34. Note Press. https://doi.org/10.1000/abc."
        ),
    ),
    (
        IEEE,
        CHAPTER,
        (
            "A. K. Lovelace and Z. van der Berg, “Notes on Engines,” in The Book of Notes, Note"
            " Press, 2021, pp. 12–34, doi: 10.1000/abc."
        ),
    ),
    (
        APA,
        PREPRINT,
        (
            "Lovelace, A. K., & van der Berg, Z. (2017). Do Engines Think? (arXiv:1706.03762). "
            "arXiv. https://arxiv.org/abs/1706.03762"
        ),
    ),
    (
        MLA,
        PREPRINT,
        (
            "Lovelace, Ada King, and Zoë van der Berg. “Do Engines Think?” arXiv:1706.03762, "
            "arXiv, 12 June 2017, https://arxiv.org/abs/1706.03762."
        ),
    ),
    (
        CHICAGO,
        PREPRINT,
        (
            "Lovelace, Ada King, and Zoë van der Berg. 2017. “Do Engines Think?” Preprint, "
            "arXiv, June 12. https://arxiv.org/abs/1706.03762."
        ),
    ),
    (
        IEEE,
        PREPRINT,
        (
            "A. K. Lovelace and Z. van der Berg, “Do Engines Think?” Jun. 12, 2017, "
            "arXiv:1706.03762. [Online]. Available: https://arxiv.org/abs/1706.03762"
        ),
    ),
    (APA, BOOK, "Lovelace, A. K. (1999). Engines. Note Press."),
    (MLA, BOOK, "Lovelace, Ada King. Engines. Note Press, 1999."),
    (CHICAGO, BOOK, "Lovelace, Ada King. 1999. Engines. Note Press."),
    (IEEE, BOOK, "A. K. Lovelace, Engines. Note Press, 1999."),
    (APA, THESIS, "Lovelace, A. K. (1999). Engines [Thesis, University of Notes]."),
    (MLA, THESIS, "Lovelace, Ada King. Engines. 1999. University of Notes, Thesis."),
    (CHICAGO, THESIS, "Lovelace, Ada King. 1999. “Engines.” Thesis, University of Notes."),
    (IEEE, THESIS, "A. K. Lovelace, “Engines,” thesis, University of Notes, 1999."),
    (APA, REPORT, "Lovelace, A. K. (1999). Engines (Report No. 7). Note Lab."),
    (IEEE, REPORT, "A. K. Lovelace, “Engines,” Note Lab, Rep. 7, 1999."),
    (APA, BARE, "Nothing known. (n.d.)."),
    (MLA, BARE, "“Nothing known.”"),
    (CHICAGO, BARE, "“Nothing known.” n.d. Preprint."),
    (IEEE, BARE, "“Nothing known.”"),
]


@pytest.mark.parametrize(
    ("style", "paper", "text"), WRITTEN, ids=[f"{s.name} {p.title}" for s, p, _ in WRITTEN]
)
def test_a_reference_is_as_its_guide_has_it(style: Style, paper: Paper, text: str) -> None:
    assert reference(paper, style) == text


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_mathematics_and_accents_are_unicode(style: Style) -> None:
    text = reference(replace(BARE, title="Über $O(n^2)$ {a}"), style)
    assert "Über O(n²) {a}" in text


parts = st.sampled_from([None, "x y", "2"])


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
@given(
    kind=st.sampled_from(KINDS),
    texts=st.tuples(parts, parts, parts, parts, parts),
    date=st.sampled_from([None, "2020", "2020-07", "2020-07-03"]),
    authors=st.sampled_from([(), AUTHORS]),
)
def test_no_sign_stands_alone_whatever_is_unknown(
    style: Style,
    kind: str,
    texts: tuple[str | None, ...],
    date: str | None,
    authors: tuple[Author, ...],
) -> None:
    volume, issue, pages, publisher, venue = texts
    imprint = Imprint(
        kind=kind,  # type: ignore[arg-type]
        volume=volume,
        issue=issue,
        pages=pages,
        publisher=publisher,
    )
    text = reference(replace(BARE, imprint=imprint, date=date, authors=authors, venue=venue), style)
    assert not [sign for sign in (" ,", " .", ",,", "..", "()", "  ", ",.", "“”") if sign in text]
    assert text == text.strip()
