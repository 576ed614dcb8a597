"""References as text in the styles that authors are asked for: APA, MLA, Chicago and IEEE.

A style is a table of patterns: "{name}" is a field, "<…>" is left out where one of its own fields
is empty, and of "<…|…>" the first part counts that has all of its fields.

No CSL processor does this here: citeproc-py 0.11 takes 230 ms a paper for the four styles, which
are 38 minutes for 10,000 papers, and writes initials and punctuation that they do not have.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.exports import names
from generator.exports.citation import address_of, imprint_of, kind_of
from generator.records import Author, Paper, WorkKind
from generator.text import plain

_FULL: Final = (
    "January February March April May June July August September October November December"
)
_FULL_MONTHS: Final = tuple(_FULL.split())
_MLA: Final = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec."
_MLA_MONTHS: Final = tuple(_MLA.split())
_IEEE: Final = "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec."
_IEEE_MONTHS: Final = tuple(_IEEE.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a style guide writes references."""

    name: str
    authors: Callable[[tuple[Author, ...]], str]
    editors: Callable[[tuple[Author, ...]], str]
    date: Callable[[str], str]
    """Of a date as records have it, empty for none."""

    patterns: Mapping[WorkKind, str]
    otherwise: str
    """The pattern of all other kinds."""


def _date(months: tuple[str, ...], form: str) -> Callable[[str], str]:
    """Return what writes dates, `form` with day, month and year; with less where less is known."""

    def written(date: str) -> str:
        year, month, day = (*date.split("-"), "", "")[:3]
        named = months[int(month) - 1] if month else ""
        return _filled(form, {"year": year, "month": named, "day": day.lstrip("0")})

    return written


_APA_LEAD: Final = "<{authors} (<{year}|n.d.>). %s.|%s. (<{year}|n.d.>).>"
_APA_BOOK: Final = "< In <{editors}, >{venue}< ({pp})>.>< {publisher}.>"


def _apa(title: str, rest: str) -> str:
    return f"{_APA_LEAD % (title, title)}{rest}< {{url}}>"


APA: Final = Style(
    name="APA",
    authors=names.apa,
    editors=names.apa_editors,
    date=_date(_FULL_MONTHS, "{year}"),
    patterns={
        "article": _apa("{title}", "< {venue}<, {volume}<({issue})>><, {pages}>.>"),
        "conference": _apa("{title}", _APA_BOOK),
        "chapter": _apa("{title}", _APA_BOOK),
        "thesis": _apa("{title} [Thesis<, {publisher}>]", ""),
        "report": _apa("{title}< (Report No. {issue})>", "< {publisher}.>"),
        "preprint": _apa("{title}< ({arxiv})>", "< {server}.>"),
        "dataset": _apa("{title} [Data set]", "< {publisher}.>"),
        "software": _apa("{title} [Computer software]", "< {publisher}.>"),
    },
    otherwise=_apa("{title}", "< {publisher}.>"),
)

_MLA_TAIL: Final = "<, vol. {volume}><, no. {issue}><, {date}><, {short_pp}><, {url}>."
_MLA_BOOK: Final = (
    "<{authors}. >“{title}.” <{venue}<, edited by {editors}><, {publisher}><, {date}>"
    "<, {short_pp}><, {url}>.|<{date}, ><{url}>.>"
)
MLA: Final = Style(
    name="MLA",
    authors=names.mla,
    editors=names.reading_order,
    date=_date(_MLA_MONTHS, "<<{day} >{month} >{year}"),
    patterns={
        "article": "<{authors}. >“{title}.” <{venue}" + _MLA_TAIL + "|<{date}, ><{url}>.>",
        "conference": _MLA_BOOK,
        "chapter": _MLA_BOOK,
        "preprint": "<{authors}. >“{title}.” <{arxiv}, {server}<, {date}><, {url}>."
        "|<{date}><, {url}>.>",
        "thesis": "<{authors}. >{title}.<< {year}>.>< {publisher}, Thesis.>< {url}.>",
    },
    otherwise="<{authors}. >{title}.<<< {publisher}>|>, {date}.>< {url}.>",
)

_CHICAGO_LEAD: Final = "<{authors}. <{year}|n.d.>. “{title}.”|“{title}.” <{year}|n.d.>.>"
_CHICAGO_BOOK: Final = "< In {venue}<, edited by {editors}><, {pages}>.>< {publisher}.>< {url}.>"
CHICAGO: Final = Style(
    name="Chicago",
    authors=names.chicago,
    editors=names.reading_order,
    date=_date(_FULL_MONTHS, "<{month}< {day}>>"),
    patterns={
        "article": _CHICAGO_LEAD + "< {venue}< {volume}>< ({issue})><: {pages}>.>< {url}.>",
        "conference": _CHICAGO_LEAD + _CHICAGO_BOOK,
        "chapter": _CHICAGO_LEAD + _CHICAGO_BOOK,
        "preprint": _CHICAGO_LEAD + " Preprint<, {server}><, {date}>.< {url}.>",
        "thesis": _CHICAGO_LEAD + " Thesis<, {publisher}>.< {url}.>",
    },
    otherwise="<{authors}. <{year}|n.d.>. {title}.|{title}. <{year}|n.d.>.>< {publisher}.>"
    "< {url}.>",
)

_IEEE_END: Final = "<, doi: {doi}.|. [Online]. Available: {url}|.>"
IEEE: Final = Style(
    name="IEEE",
    authors=names.ieee,
    editors=names.reading_order,
    date=_date(_IEEE_MONTHS, "<{month}< {day},> >{year}"),
    patterns={
        "article": "<{authors}, >“{title},”< {venue}><, vol. {volume}><, no. {issue}><, {pp}>"
        "<, {date}>" + _IEEE_END,
        "conference": "<{authors}, >“{title},”< in {venue}><, {date}><, {pp}>" + _IEEE_END,
        "chapter": "<{authors}, >“{title},”< in {venue}><, {publisher}><, {year}><, {pp}>"
        + _IEEE_END,
        "preprint": "<{authors}, >“{title},”< {date}><, {arxiv}>" + _IEEE_END,
        "thesis": "<{authors}, >“{title},” thesis<, {publisher}><, {year}>" + _IEEE_END,
        "report": "<{authors}, >“{title},”< {publisher}><, Rep. {issue}><, {date}>" + _IEEE_END,
    },
    otherwise="<{authors}, >{title}.<<< {publisher}>|>, {year}>" + _IEEE_END,
)


STYLES: Final = (APA, MLA, CHICAGO, IEEE)


def reference(paper: Paper, style: Style) -> str:
    """Return a paper's reference as one line of plain text."""
    kind, imprint = kind_of(paper), imprint_of(paper)
    pages = plain(imprint.pages or "")
    sign = "pp. " if "–" in pages else "p. "
    values = {
        "authors": style.authors(paper.authors),
        "editors": style.editors(imprint.editors),
        "title": plain(paper.title).removesuffix("."),
        "year": (paper.date or "")[:4],
        "date": style.date(paper.date or ""),
        "venue": plain(paper.venue or ""),
        "volume": plain(imprint.volume or ""),
        "issue": plain(imprint.issue or ""),
        "pages": pages,
        "pp": pages and f"{sign}{pages}",
        "short_pp": pages and f"{sign}{_shortened(pages)}",
        "publisher": plain(imprint.publisher or ""),
        "arxiv": f"arXiv:{paper.arxiv}" if paper.arxiv else "",
        "server": plain(imprint.publisher or "") or ("arXiv" if paper.arxiv else ""),
        "doi": paper.doi or "",
        "url": address_of(paper) or "",
    }
    return _ended(_filled(style.patterns.get(kind, style.otherwise), values))


def _ended(text: str) -> str:
    """Return a reference with one full stop where its last parts are not known."""
    text = re.sub(r"[ ,]+\.$", ".", re.sub(r",”\.$", ".”", text))
    return re.sub(r"([.?!]”)\.$", r"\1", text)


def _shortened(pages: str) -> str:
    """Return a range without what its last page repeats: "125–33", "96–101", "1003–05"."""
    match = re.fullmatch(r"(\d+)(\d\d)–\1(\d\d)", pages)
    return f"{match[1]}{match[2]}–{match[3]}" if match else pages


Piece = str | tuple[str] | list["Pieces"]
"""Literal text, a field's name, or the alternatives of a group."""

Pieces = list[Piece]
_TOKEN: Final = re.compile(r"\{(\w+)\}|([<|>])|([^{<|>]+)")


@lru_cache(maxsize=256)
def _parsed(pattern: str) -> Pieces:
    stack: list[list[Pieces]] = [[[]]]
    for field, sign, literal in _TOKEN.findall(pattern):
        if sign == "<":
            stack.append([[]])
        elif sign == "|":
            stack[-1].append([])
        elif sign == ">":
            group = stack.pop()
            stack[-1][-1].append(group)
        else:
            stack[-1][-1].append(literal or (field,))
    return stack[0][0]


def _filled(pattern: str, values: Mapping[str, str]) -> str:
    return _appended("", _parsed(pattern), values)


def _appended(text: str, pieces: Pieces, values: Mapping[str, str]) -> str:
    for piece in pieces:
        if isinstance(piece, tuple):
            text += values[piece[0]]
        elif isinstance(piece, str):
            text = _joined(text, piece)
        else:
            chosen = next((one for one in piece if _is_known(one, values)), [])
            text = _appended(text, chosen, values)
    return text


def _is_known(pieces: Pieces, values: Mapping[str, str]) -> bool:
    return all(values[piece[0]] for piece in pieces if isinstance(piece, tuple))


def _joined(text: str, literal: str) -> str:
    """Append a literal; no full stop or comma follows what already ends a sentence."""
    ended = re.search("([.?!])”?$", text)
    if ended and (literal[0] == "." or (literal[0] == "," and ended[1] in "?!")):
        literal = literal[1:]
    return text + literal
