r"""BibTeX of papers, in UTF-8.

What is special to LaTeX is escaped, mathematics stays between dollar signs, and capitals that
BibTeX styles would lower are protected by braces.
"""

import re
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Final

from generator.catalog import Catalog
from generator.exports.citation import address_of, citation_keys, kind_of
from generator.records import Author, Paper
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
_LIGATURE: Final = re.compile(r"([-',])(?=\1)")
"""What LaTeX would join to a dash or a quote."""

_WORD: Final = re.compile(r"\w(?:\S*\w)?|[^\w\s]+")
_COMMENT: Final = re.compile(r"(?<!\\)%")
_TYPES: Final = {"article": "article", "conference": "inproceedings", "preprint": "misc"}
_VENUES: Final = {"article": "journal", "conference": "booktitle"}
_MONTHS: Final = "janfebmaraprmayjunjulaugsepoctnovdec"


def papers_bib(catalog: Catalog) -> str:
    """Return all papers with abstracts and keywords, in the order of their ids."""
    papers = sorted(catalog.papers.values(), key=lambda paper: paper.id)
    return "\n".join(map(entries(catalog), papers))


def entries(catalog: Catalog) -> Callable[[Paper], str]:
    """Return what gives a paper's entry in papers.bib; a blank line parts two entries."""
    keys = citation_keys(catalog.papers.values())
    names = {tag.id: tag.name for tag in catalog.labels.tags}
    return lambda paper: _entry(
        paper,
        keys[paper.id],
        {
            "keywords": ", ".join(
                escaped(names[tag]) for tag in catalog.labels.tags_by_paper[paper.id]
            ),
            "abstract": escaped(paper.abstract or ""),
        },
    )


def citations(catalog: Catalog) -> Callable[[Paper], str]:
    """Return what gives a paper's entry under the key that it has in papers.bib."""
    keys = citation_keys(catalog.papers.values())
    return lambda paper: bibtex(paper, keys[paper.id])


def bibtex(paper: Paper, key: str) -> str:
    """Return one entry, to be pasted into a bibliography: no abstract, no keywords.

    `key` is the paper's own in `citation_keys` of its catalog.
    """
    return _entry(paper, key, {})


def _entry(paper: Paper, key: str, more: Mapping[str, str]) -> str:
    kind = kind_of(paper)
    month = int((paper.date or "")[5:7] or 0)
    fields = {
        "title": protected(paper.title),
        "author": " and ".join(map(_name, paper.authors)),
        _VENUES.get(kind, ""): escaped(paper.venue or ""),
        "year": "" if paper.year is None else str(paper.year),
        "month": _MONTHS[3 * month - 3 : 3 * month],
        "doi": _verbatim(paper.doi or ""),
        "eprint": paper.arxiv or "",
        "archivePrefix": "arXiv" if paper.arxiv else "",
        "url": _verbatim(address_of(paper) or ""),
        **more,
    }
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n"
        for name, value in fields.items()
        if value
    ]
    return f"@{_TYPES[kind]}{{{key},\n{''.join(lines)}}}\n"


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


def _verbatim(address: str) -> str:
    """Return an address or DOI as it is, save what would end the field; styles take the rest."""
    return "".join(_QUOTED.get(letter, letter) for letter in address)
