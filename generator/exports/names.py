"""Names of authors as style guides ask for them."""

import re

from generator.records import Author
from generator.text import plain

_MOST_APA = 20
_MOST_CHICAGO = 6
_MOST_IEEE = 6
"""Authors that are all named: APA 7, 9.8; Chicago 18, 13.107; IEEE Reference Guide."""


def apa(authors: tuple[Author, ...]) -> str:
    """Return "Turing, A. M., & van der Berg, Z."; of more than twenty, nineteen and the last."""
    names = [_initials_last(author) for author in authors]
    if len(names) > _MOST_APA:
        return f"{', '.join(names[: _MOST_APA - 1])}, … {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)


def apa_editors(editors: tuple[Author, ...]) -> str:
    """Return "A. Turing & Z. van der Berg (Eds.)"."""
    names = [_initials_first(editor) for editor in editors]
    sign = "(Eds.)" if len(names) > 1 else "(Ed.)"
    return f"{_listed(names, '&')} {sign}" if names else ""


def mla(authors: tuple[Author, ...]) -> str:
    """Return "Turing, Alan, and Zoë van der Berg"; of more than two, the first "et al."."""
    names = [*map(_inverted, authors[:1]), *map(_plain, authors[1:])]
    if len(names) > 2:  # noqa: PLR2004 - MLA 9, 5.7
        return f"{names[0]}, et al."
    return ", and ".join(names)


def chicago(authors: tuple[Author, ...]) -> str:
    """Return "Turing, Alan, and Zoë van der Berg"; of more than six, three and "et al."."""
    names = [*map(_inverted, authors[:1]), *map(_plain, authors[1:])]
    if len(names) > _MOST_CHICAGO:
        return f"{', '.join(names[:3])}, et al."
    return f"{', '.join(names[:-1])}, and {names[-1]}" if len(names) > 1 else "".join(names)


def ieee(authors: tuple[Author, ...]) -> str:
    """Return "A. M. Turing and Z. van der Berg"; of more than six, the first "et al."."""
    names = [_initials_first(author) for author in authors]
    return f"{names[0]} et al." if len(names) > _MOST_IEEE else _listed(names, "and")


def reading_order(people: tuple[Author, ...]) -> str:
    """Return "Alan Turing and Zoë van der Berg"."""
    return _listed([_plain(person) for person in people], "and")


def initials(given: str) -> str:
    """Return given names as initials: "J.-P. M." for "Jean-Pierre Marie", "J. R." for "JR"."""
    words = re.findall(r"[^\s.]+", given)
    spread = (
        part for word in words for part in (word if re.fullmatch("[A-Z]{2,3}", word) else [word])
    )
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in spread)


def _listed(names: list[str], last: str) -> str:
    """Return names as a sentence lists them: "A and B", "A, B, and C"."""
    if len(names) < 3:  # noqa: PLR2004
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def _plain(author: Author) -> str:
    return plain(author.name)


def _inverted(author: Author) -> str:
    return ", ".join(plain(part) for part in (author.family, author.given) if part)


def _initials_last(author: Author) -> str:
    return ", ".join(filter(None, (plain(author.family), initials(plain(author.given)))))


def _initials_first(author: Author) -> str:
    return f"{initials(plain(author.given))} {plain(author.family)}".strip()
