"""Identifiers and dates in the one form in which records hold them."""

import re
from datetime import date as calendar_date
from typing import Final
from urllib.parse import unquote

_ARXIV: Final = re.compile(
    r"""
    (?: (?:https?://)?(?:www\.|export\.|[a-z]{2}\.)?arxiv\.org/(?:abs|pdf|html|format|src|e-print)/
      | (?:https?://)?(?:www\.)?(?:huggingface\.co|alphaxiv\.org)/(?:papers|abs)/
      | (?:https?://)?(?:www\.)?ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html)/
      | (?:https?://)?(?:(?:www\.)?papers\.cool/arxiv/|(?:www\.|api\.)?semanticscholar\.org/arxiv[/:])
      | (?:https?://(?:dx\.)?doi\.org/|doi:\s*)?10\.48550/arxiv\.
      | arxiv\s*[:.]\s* | arxiv\s+preprint\s+(?:arxiv:)?\s*
    )?
    (?: (?P<new>\d\d(?:0[1-9]|1[0-2])\.\d{4,5})
      | (?P<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?P<number>\d\d(?:0[1-9]|1[0-2])\d{3}) )
    (?:v\d{1,3})? (?:\.pdf)? /? (?:\s*\[[\w.-]+\])? (?:[?\#].*)?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_DOI: Final = re.compile(
    r"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi\s*[:=]?\s*)?(10\.\d{4,9}/\S+)",
    re.IGNORECASE | re.ASCII,
)
_NAMES: Final = (
    "january february march april may june july august september october november december"
)
_FULL: Final = tuple(_NAMES.split())
_MONTHS: Final = tuple(name[:3] for name in _FULL)
_NUMERIC: Final = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?", re.ASCII)
_WRITTEN: Final = re.compile(
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?P<month>[a-z]{3,9})\.?(?:\s+(?P<after>\d{1,2})"
    r"(?:st|nd|rd|th)?)?,?\s+(?P<year>\d{4})",
    re.IGNORECASE | re.ASCII,
)


def arxiv_id(text: str) -> str | None:
    """Return the arXiv id that a text is, without version: "2410.05434", "hep-th/9901001".

    Takes bare ids, "arXiv:…", addresses of arXiv and DOIs of arXiv, nothing else: an id within a
    longer text is a citation of another paper. Forms as of https://info.arxiv.org/help/arxiv_identifier.html.
    """
    match = _ARXIV.fullmatch(text.strip())
    if match is None:
        return None
    return match["new"] or f"{match['archive'].lower()}/{match['number']}"


def doi(text: str) -> str | None:
    """Return the DOI that a text is, in lower case and without resolver: "10.1145/abc"."""
    match = _DOI.fullmatch(unquote(text.strip()))
    return match[1].rstrip(".,;").lower() if match else None


def month(text: str) -> int | None:
    """Return a month, 1 to 12, from its number or English name: 7 for "jul", "July" or "07"."""
    text = text.strip().strip(".").lower()
    if re.fullmatch(r"0?[1-9]|1[0-2]", text):
        return int(text)
    written = text in {text[:3], "sept"} or text in _FULL
    return _MONTHS.index(text[:3]) + 1 if written and text[:3] in _MONTHS else None


def date(text: str) -> str | None:
    """Return a date as exact as a text gives it: "2024-07" for "2024-7" or "July 2024"."""
    text = text.strip()
    if match := _NUMERIC.fullmatch(text):
        return _checked(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    match = _WRITTEN.fullmatch(text)
    number = month(match["month"]) if match else None
    if match is None or number is None:
        return None
    return _checked(int(match["year"]), number, int(match["before"] or match["after"] or 0))


def _checked(year: int, month_number: int, day: int) -> str | None:
    """Return the date as far as it exists: a wrong month or day leaves what stands before it."""
    if not 1000 <= year <= 2999:  # noqa: PLR2004 - what people mean by a year of publication
        return None
    if not 1 <= month_number <= 12:  # noqa: PLR2004
        return f"{year}"
    try:
        return calendar_date(year, month_number, day).isoformat()
    except ValueError:
        return f"{year}-{month_number:02}"
