r"""BibTeX of papers, in UTF-8.

What is special to LaTeX is escaped, mathematics stays between dollar signs, and capitals that
BibTeX styles would lower are protected by braces.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final

from generator.catalog import Catalog
from generator.exports.citation import address_of, further_addresses, imprint_of, kind_of, subjects
from generator.records import Author, Paper, WorkKind
from generator.text.prose import parts

_ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\^{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "@": "{@}",
}
"""Braces have names, as BibTeX counts escaped ones too; an "@" could be taken for an entry."""

_ESCAPED: Final = str.maketrans(_ESCAPES)

_QUOTED: Final = {"{": "%7B", "}": "%7D", "\\": "%5C"}
_QUOTED_IN_LISTS: Final = {**_QUOTED, "$": "%24", ";": "%3B"}
_LIGATURE: Final = re.compile(r"([-',])(?=\1)")
"""What LaTeX would join to a dash or a quote."""

_WORD: Final = re.compile(r"\w(?:\S*\w)?|[^\w\s]+")
_COMMENT: Final = re.compile(r"(?<!\\)%")
_TYPES: Final[dict[WorkKind, str]] = {
    "article": "article",
    "conference": "inproceedings",
    "chapter": "incollection",
    "book": "book",
    "thesis": "phdthesis",
    "report": "techreport",
    "preprint": "unpublished",
    "dataset": "dataset",
    "software": "software",
}
_VENUES: Final = {"article": "journal", "conference": "booktitle", "chapter": "booktitle"}
_OTHERS: Final = ("pdf", "code", "project", "data", "demo", "video")
"""Kinds of links that have fields of their own, which styles pass over."""

_PUBLISHERS: Final = {"thesis": "school", "report": "institution"}
_MONTHS: Final = "janfebmaraprmayjunjulaugsepoctnovdec"


def papers_bib(catalog: Catalog) -> str:
    """Return all papers with abstracts and keywords, in the order of their ids."""
    papers = sorted(catalog.papers.values(), key=lambda paper: paper.id)
    return "\n".join(map(entries(catalog), papers))


def entries(catalog: Catalog) -> Callable[[Paper], str]:
    """Return what gives a paper's entry in papers.bib; a blank line parts two entries."""
    names = {tag.id: tag.name for tag in catalog.labels.tags}

    def entry(paper: Paper) -> str:
        tags = (names[tag] for tag in catalog.labels.tags_by_paper[paper.id])
        more = (
            ("keywords", _listed(subjects(paper.keywords, tags))),
            ("abstract", escaped(paper.abstract or "")),
        )
        return _entry(paper, catalog.citation_keys[paper.id], more)

    return entry


def bibtex(paper: Paper, key: str) -> str:
    """Return one entry, to be pasted into a bibliography: no abstract, no keywords."""
    return _entry(paper, key, ())


def _entry(paper: Paper, key: str, more: Iterable[tuple[str, str]]) -> str:
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n"
        for name, value in (*_fields(paper), *more)
        if value
    ]
    return f"@{_type(paper)}{{{key},\n{''.join(lines)}}}\n"


def _type(paper: Paper) -> str:
    """Return the type of a paper's entry: "misc" for preprints of arXiv, as arXiv has it."""
    kind = kind_of(paper)
    told_without = paper.arxiv is not None or imprint_of(paper).kind is None
    return "misc" if kind == "preprint" and told_without else _TYPES[kind]


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield all fields in their order, empty ones included."""
    kind, imprint = kind_of(paper), imprint_of(paper)
    year, month, day = (*(paper.date or "").split("-"), "", "")[:3]
    pages, *papers = further_addresses(paper, "paper") or ("",)
    yield "title", protected(paper.title)
    yield "author", " and ".join(map(_name, paper.authors))
    yield "editor", " and ".join(map(_name, imprint.editors))
    yield _VENUES.get(kind, "series"), escaped(paper.venue or "")
    yield "volume", escaped(imprint.volume or "")
    yield "number", escaped(imprint.issue or "")
    yield "pages", escaped(imprint.pages or "").replace("–", "--")
    yield _PUBLISHERS.get(kind, "publisher"), escaped(imprint.publisher or "")
    yield "year", year
    yield "month", _MONTHS[3 * int(month) - 3 : 3 * int(month)] if month else ""
    yield "day", day.lstrip("0")
    yield "isbn", imprint.isbn or ""
    yield "issn", imprint.issn or ""
    yield "language", imprint.language or ""
    yield "doi", _verbatim(paper.doi or "")
    yield "eprint", paper.arxiv or ""
    yield "archivePrefix", "arXiv" if paper.arxiv else ""
    yield "primaryClass", " ".join(paper.categories[:1])
    yield "url", _verbatim(pages or address_of(paper) or "", _QUOTED_IN_LISTS)
    for name, addresses in (
        ("paper", papers),
        *((kind, further_addresses(paper, kind)) for kind in _OTHERS),
    ):
        yield name, " ".join(_verbatim(address, _QUOTED_IN_LISTS) for address in addresses)


def escaped(prose: str) -> str:
    """Return prose as LaTeX."""
    return "".join(_math(part) if is_math else _text(part) for is_math, part in parts(prose))


def protected(prose: str) -> str:
    """Return a title as LaTeX, with braces around the words that hold capitals within."""
    return "".join(
        _math(part) if is_math else _WORD.sub(_guarded, part) for is_math, part in parts(prose)
    )


def _text(text: str) -> str:
    return _LIGATURE.sub(r"\1{}", text.translate(_ESCAPED))


def _guarded(word: re.Match[str]) -> str:
    return f"{{{_text(word[0])}}}" if _has_capitals_within(word[0]) else _text(word[0])


def _has_capitals_within(word: str) -> bool:
    """Tell "LoRA", "GPT-4" and "U-Net" from "Multi-Task" and "A"."""
    parts = word.split("-")
    return any(
        any(map(str.isupper, part[1:])) or (len(parts) > 1 and part.isupper()) for part in parts
    )


def _math(formula: str) -> str:
    """Return a formula that BibTeX can take, which counts escaped braces as well."""
    formula = formula.replace(r"\{", r"\lbrace ").replace(r"\}", r"\rbrace ")
    depths = list(accumulate((letter == "{") - (letter == "}") for letter in formula))
    if any(depth < 0 for depth in depths) or depths[-1] != 0:
        return _text(f"${formula}$")
    return f"${_COMMENT.sub(lambda _: _ESCAPES['%'], formula)}$"


def _name(author: Author) -> str:
    """Return a name in the form "Family, Given", a group's name whole in braces."""
    family, given = escaped(author.family), escaped(author.given)
    whole = not given and " " in family
    if whole or "," in family or re.search(r"\band\b", family, re.IGNORECASE):
        family = f"{{{family}}}"
    if "," in given or re.search(r"\band\b", given, re.IGNORECASE):
        given = f"{{{given}}}"
    return f"{family}, {given}" if given else family


def _verbatim(address: str, quoted: Mapping[str, str] = _QUOTED) -> str:
    """Return an address or DOI as it is, save what would end the field; styles take the rest."""
    return "".join(quoted.get(letter, letter) for letter in address)


def _listed(words: Iterable[str]) -> str:
    """Return words as a list that commas part, or semicolons where a word has a comma."""
    written = [escaped(word) for word in words]
    comma = not any("," in word for word in written)
    return ", ".join(written) if comma else "".join(f"{word}; " for word in written).rstrip()
