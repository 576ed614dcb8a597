"""People as a cell of a table lists them: "Lovelace, Ada; Turing, Alan", "Snow J, Farr W"."""

import re
from typing import Final

from generator.records import Author
from generator.sources.names import author, inverted

_INITIALS: Final = r"(?:[^\W\d_]\.?[ -]?){1,4}"
_INITIALLED: Final = re.compile(
    r"(?P<family>[^,]*[^,\s])\s+(?P<given>(?:[A-Z]\.[ -]?){1,4}|[A-Z]{1,3})"
    r"(?P<rest>\s+(?:Jr|Sr|2nd|3rd|4th))?\.?"
)
_ONLY_INITIALS: Final = re.compile(rf"\s*{_INITIALS}\s*")
_NUMBER: Final = re.compile(r"\s*\(\d+\)")
"""The number that Scopus gives each author."""

_NO_NAMES: Final = re.compile(
    r"\[no author.*\]|[,;]?\s*(?:\bet\.? al\b|…|\.\.\.)\.?\s*\Z", re.IGNORECASE
)


def listed(cell: str) -> list[Author | None]:
    """Return the people of a cell, in its order, whatever parts them."""
    names = _parted(_NO_NAMES.sub("", _NUMBER.sub("", cell)))
    if all(_INITIALLED.fullmatch(name) for name in names):
        return [initialled(name) for name in names]
    return [inverted(name) if "," in name else author(name) for name in names]


def initialled(name: str) -> Author | None:
    """Return a person of whom only initials follow the family name: "van der Berg JH 3rd"."""
    match = _INITIALLED.fullmatch(name)
    if match is None:
        return author(name)
    return Author(family=f"{match['family']}{match['rest'] or ''}", given=match["given"])


def _parted(cell: str) -> list[str]:
    if re.search("[;\n|]", cell):
        return _stripped(re.split("[;\n|]", cell))
    several = _stripped(re.split(r"\s+(?:and|&)\s+|,\s*(?:and|&)\s+", cell))
    if len(several) > 1 and all(name.count(",") == 1 for name in several):
        return several  # "Lovelace, Ada and Turing, Alan"
    pieces = _stripped(re.split(r",|\s(?:and|&)\s", cell))
    if len(several) == 1 and len(pieces) == 2 and _is_one_name(*pieces):  # noqa: PLR2004
        return [cell]
    given = pieces[1::2]
    if len(pieces) % 2 == 0 and all(_ONLY_INITIALS.fullmatch(name) for name in given):
        return [f"{family}, {name}" for family, name in zip(pieces[::2], given, strict=True)]
    return pieces


def _is_one_name(first: str, second: str) -> bool:
    """Tell "van den Berg, Anna" from "Ada Lovelace, Alan Turing" and "Snow J, Farr W"."""
    return (" " not in first or " " not in second) and not _INITIALLED.fullmatch(first)


def _stripped(names: list[str]) -> list[str]:
    return [name.strip() for name in names if name.strip(" .")]
