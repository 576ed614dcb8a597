"""What fields of records mean, the same in all formats, and what is said of wrong ones."""

import re
from collections.abc import Iterable
from typing import Final

from generator.errors import Fault, Place
from generator.records import Link
from generator.text import find_links
from generator.text.identifiers import arxiv_id, doi
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
