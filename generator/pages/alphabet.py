"""Long indices in the order of the alphabet, in parts, with a line of letters to jump by."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator import urls
from generator.pages.page import Choice
from generator.pages.parts import Part, parts

NAMES_A_PART: Final = 600
"""Names on one page of an index: a page of 60 kB."""

OTHER: Final = "#"
"""Stands for digits, signs and other scripts, after Z."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name in an index."""

    name: str
    """As the index shows it: "Lovelace, Ada"."""

    target: str
    """The address of the page it leads to."""

    count: int
    """How many papers stand behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter in the line of letters."""

    letter: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The names on one page that begin with one letter."""

    letter: str

    anchor: str
    """The id of its heading: "letter-a"."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPart:
    """One part of an index."""

    part: Part
    letters: tuple[Letter, ...]
    """All letters that have names, each with the link to the part it begins on."""

    groups: tuple[Group, ...]


def folded(name: str) -> str:
    """Return the name without case, accents and leading signs, for sorting: "Émile" as "emile"."""
    # Taken apart first, because "™" becomes capitals by that.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return bare.lstrip("\"'`.,-–—([{ ") or bare


def letter_of(name: str) -> str:
    """Return the letter a name stands under, from A to Z, or "#"."""
    first = folded(name)[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def index(
    address: str, entries: Iterable[Entry], size: int = NAMES_A_PART
) -> Iterator[tuple[str, IndexPart]]:
    """Yield an index in parts: the address of each and what stands on it."""

    def rank(entry: Entry) -> tuple[bool, str, str, str]:
        other = letter_of(entry.name) == OTHER
        return (other, folded(entry.name), entry.name, entry.target)

    ordered = sorted(entries, key=rank)
    begins_on: dict[str, int] = {}
    for position, entry in enumerate(ordered):
        begins_on.setdefault(letter_of(entry.name), position // size + 1)
    for here, part, shown in parts(address, ordered, size):
        yield (
            here,
            IndexPart(
                part=part,
                letters=tuple(
                    Letter(letter=letter, href=_jump(here, urls.part(address, number), letter))
                    for letter, number in begins_on.items()
                ),
                groups=tuple(
                    Group(
                        letter=letter,
                        anchor=_anchor(letter),
                        choices=tuple(
                            Choice(
                                name=entry.name,
                                href=urls.link(source=here, target=entry.target),
                                count=entry.count,
                            )
                            for entry in of_letter
                        ),
                    )
                    for letter, of_letter in groupby(shown, lambda entry: letter_of(entry.name))
                ),
            ),
        )


def _anchor(letter: str) -> str:
    return f"letter-{'other' if letter == OTHER else letter.lower()}"


def _jump(source: str, target: str, letter: str) -> str:
    return f"{urls.link(source=source, target=target)}#{_anchor(letter)}"
