"""Names of people and groups, taken apart."""

import re
from functools import lru_cache
from typing import Final

from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from generator.records import Author
from generator.text import clean

_SUFFIX: Final = re.compile(r"(?:Jr|Sr)\.?|II|III|IV")
_AFTER_COMMA: Final = "af al av bin da das de del den der di dos du el ibn la le ten ter van von zu"
_PARTICLES: Final = frozenset(_AFTER_COMMA.split())
"""Particles that some programs write behind the given name: "Beethoven, Ludwig van"."""

_GROUP: Final = re.compile(
    r"\b(?:collaborations?|consortium|team|group|project|initiative|committee|network"
    r"|investigators|institute|university|authors)\Z",
    re.IGNORECASE,
)

_EXTENDED: Final = re.compile(r"[\s{\"]*(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=")
_PART: Final = re.compile(
    r"(?:^|,)[\s\"]*(?P<part>[\w-]+)\s*=\s*"
    r"(?P<value>\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\"[^\"]*\"|[^,{]*(?:\{[^{}]*\}[^,{]*)*)"
)
"""A part of a biblatex name: "given={Jean Pierre}"; a pair may stand in quotes as a whole."""


@lru_cache(maxsize=1000)  # the editors of a conference stand in each of its papers
def authors(field: str) -> tuple[Author, ...]:
    """Return the people of a BibTeX field, "A and B and others", in its order.

    >>> authors("Beethoven, Ludwig van and {ATLAS Collaboration}")[1].family
    'ATLAS Collaboration'
    """
    names = split_multiple_persons_names(" ".join(field.replace("~", " ").split()))
    found = (
        _extended(name) if _EXTENDED.match(name) else _author(name, tex=True)
        for name in names
        if name.strip("{} ") != "others"
    )
    return tuple(author for author in found if author is not None)


def author(name: str) -> Author | None:
    """Return a person or group as ordinary text names it: "Ludwig van Beethoven"."""
    text = clean(name)
    if _GROUP.search(text):
        return Author(family=text)
    return _author(text.replace("{", "(").replace("}", ")"), tex=False)


def inverted(name: str) -> Author | None:
    """Return a person that is named family first: "King, Martin L., Jr."; else a group.

    Some programs end the name of a group with a comma: "ATLAS Collaboration,".
    """
    family, *rest = [part.strip() for part in name.split(",")]
    if not any(rest):
        return Author(family=text) if (text := clean(family)) else None
    return author(", ".join([family, *rest[1:], rest[0]]))


def named(family: str, given: str = "", *, particle: str = "", suffix: str = "") -> Author | None:
    """Return a person whose names stand apart already; a group has a family name only.

    >>> named("Beethoven", "Ludwig", particle="van")
    Author(family='van Beethoven', given='Ludwig')
    """
    last, first = clean(" ".join(f"{particle} {family} {suffix}".split())), clean(given)
    if not last:
        last, first = first, ""
    return Author(family=last, given=first) if last else None


def _extended(name: str) -> Author | None:
    """Return a name that biblatex has in parts: "family=Bach, given={Johann S.}, prefix=von"."""
    parts = {
        match["part"]: clean(match["value"].strip('"'), tex=True)
        for match in _PART.finditer(name[1:-1] if name.startswith("{") else name)
    }
    family = " ".join(parts[part] for part in ("prefix", "family", "suffix") if parts.get(part))
    given = parts.get("given", "")
    return (
        Author(family=family or given, given=given if family else "") if family or given else None
    )


def _author(name: str, *, tex: bool) -> Author | None:
    parts = parse_single_name_into_parts(name, strict=False)
    given, last, junior = list(parts.first), list(parts.last), list(parts.jr)
    particles: list[str] = []
    while given and last and "," in name and given[-1] in _PARTICLES:
        particles.insert(0, given.pop())
    last = [*particles, *last]
    if not junior and given and len(last) == 1 and _SUFFIX.fullmatch(last[0]):
        last.insert(0, given.pop())
    family = clean(" ".join([*parts.von, *last, *junior]), tex=tex)
    first = clean(" ".join(given), tex=tex)
    if not family:
        family, first = first, ""
    return Author(family=family, given=first) if family else None
