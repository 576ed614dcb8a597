"""What fields of records mean, the same in all formats, and what is said of wrong ones."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.errors import Fault, Place
from generator.records import Link
from generator.text import find_links
from generator.text.characters import tidy
from generator.text.identifiers import arxiv_id, doi, month
from generator.text.identifiers import date as exact_date
from generator.text.links import kind_of, web_address

_EXPECTED: Final = {
    "year": ("a number", "write it as 2024"),
    "month": ("a month", "write it as 7"),
    "date": ("a date", "write it as 2024, 2024-07 or 2024-07-03"),
    "doi": ("a DOI", "write it as 10.1145/3292500.3330701"),
    "arxiv": ("an arXiv id", "write it as 2410.05434"),
    "authors": ("a list of names", 'write it as ["Ada Lovelace", "Alan Turing"]'),
    "links": ("a list of links", 'write it as [{"kind": "code", "url": "https://example.org"}]'),
    "list": ("a list of texts", 'write it as ["one", "two"]'),
    "text": ("text", "put it in quotes"),
    "address": ("a web address", "write it as https://example.org"),
}
"""What a field holds -> how a message names that, and the remedy."""

_SHOWN: Final = 40
_MOST_NAMES: Final = 20
_ARXIV_VENUE: Final = re.compile(
    r"arxiv\D{0,30}?((?:[a-z-]+(?:\.[a-z]{2})?/)?\d[\d.]+\d)", re.IGNORECASE
)
_SOME_YEAR: Final = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)")
_MONTH_AND_DAY: Final = re.compile(
    r"(?:(?<!\d)(?P<before>\d{1,2})\.?\s+)?(?P<month>[a-z]{3,9})"
    r"(?:\.?\s+(?P<after>\d{1,2})(?!\d))?",
    re.IGNORECASE,
)
_SERVERS: Final = re.compile(
    r"(?:arxiv|corr\b|biorxiv|medrxiv|chemrxiv|psyarxiv|techrxiv|ssrn|preprints?\b|research square"
    r"|computing research repository|hal\b|openreview)",
    re.IGNORECASE,
)


def wrong(place: Place, field: str, value: str, *, holds: str, owner: str = "") -> Fault:
    """Return the doubt about a field that does not hold what it should, and was left out.

    `owner` is the key of the entry, where entries have keys.
    """
    expected, remedy = _EXPECTED[holds]
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    of_owner = f' of "{owner}"' if owner else ""
    return Fault(
        place=place,
        problem=f'field "{field}"{of_owner} is "{" ".join(shown.split())}", not {expected}',
        remedy=f"{remedy} or leave it out",
    )


def unknown(place: Place, names: Iterable[str]) -> Fault:
    """Return the doubt about fields that mean nothing to us; it is said once a file."""
    shown = sorted({" ".join(tidy(name).split())[:_SHOWN] for name in names})[:_MOST_NAMES]
    quoted = ", ".join(f'"{name}"' for name in shown)
    problem = f"unknown fields {quoted} are ignored, here and below"
    return Fault(place=place, problem=problem, remedy="rename or remove them")


def arxiv_in_venue(text: str, volume: str = "") -> Iterator[str]:
    """Yield what may be an arXiv id in "arXiv preprint arXiv:2401.00001", "CoRR abs/2401.00001"."""
    if match := _ARXIV_VENUE.search(text):
        yield match[1]
    if re.match(r"(?:corr|arxiv)\b", text, re.IGNORECASE):
        yield volume.removeprefix("abs/")


def year(text: str) -> str | None:
    """Return the year that stands somewhere in a text."""
    found = _SOME_YEAR.search(text)
    return found[0] if found else None


def written_date(text: str, of_year: str | None = None) -> str | None:
    """Return a date from what people write: "2018 Mar-Apr", "2014///Spring", "JUN 8" of a year."""
    text = " ".join(text.strip(" /?~%").split())
    if (found := exact_date(text)) and not re.search(r"\d [a-z]", text, re.IGNORECASE):
        return found
    stated = year(text)
    rest = text.replace(stated, " ", 1) if stated else text
    own = stated or of_year
    for match in _MONTH_AND_DAY.finditer(rest) if own else ():
        if number := month(match["month"]):
            day = match["before"] or match["after"]
            return exact_date(f"{own}-{number:02}-{day}" if day else f"{own}-{number:02}")
    return own


def venue(text: str) -> str | None:
    """Return a venue, None for a mere preprint server ("arXiv preprint arXiv:2401.00001")."""
    return None if not text or _SERVERS.match(text) else text


def date(year: int | None, month: int | None, day: int | None) -> str | None:
    """Return a date from its parts, as exact as they are: "2024-07"."""
    if year is None:
        return None
    parts = [f"{year:04}", *([f"{month:02}"] if month else [])]
    return "-".join([*parts, *([f"{day:02}"] if month and day else [])])


def links(
    stated: Iterable[Link], *texts: str | None, arxiv: str | None, own_doi: str | None
) -> tuple[Link, ...]:
    """Return the links of an entry, sorted, each address once.

    Those in its texts count unless they lead to papers, which are other papers that it cites.
    Those that only repeat the entry's own arXiv id or DOI are left out.
    """
    cited = {"paper", "pdf"}
    found = [
        *stated,
        *(link for text in texts if text for link in find_links(text) if link.kind not in cited),
    ]
    kept: dict[str, Link] = {}
    for link in found:
        own = arxiv is not None and arxiv_id(link.url) == arxiv
        if own and link.kind == "pdf":
            kept.setdefault("arxiv", Link(kind="pdf", url=f"https://arxiv.org/pdf/{arxiv}"))
        elif not own and (own_doi is None or doi(link.url) != own_doi):
            kept.setdefault(link.url.partition("://")[2].rstrip("/"), link)
    return tuple(sorted(kept.values()))


def page(text: str) -> Link | None:
    """Return the link that a record's "url" is: the paper's own page if nothing else."""
    address = web_address(text)
    if address is None:
        return None
    kind = kind_of(address)
    return Link(kind="paper" if kind == "project" else kind, url=address)
