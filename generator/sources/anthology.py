"""Collections of the ACL Anthology: volumes of papers in XML.

Elements as of https://github.com/acl-org/acl-anthology/blob/master/data/xml/schema.rnc.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.errors import Fault, Place
from generator.records import Author, Reading
from generator.sources.draft import Draft
from generator.sources.elements import Broken, Element, records
from generator.sources.gathering import Gathering
from generator.sources.names import author, named
from generator.text import clean

MAPPING: Final = {
    "title": "title",
    "author": "authors",
    "abstract": "abstract",
    "doi": "doi",
    "pages": "pages",
    "url": "url and pdf",
    "pwccode": "code",
    "video": "video",
    "language": "language",
    "bibkey": "key",
    "journal-title": "venue",
    "booktitle": "venue",
    "year": "year",
    "month": "date, with the year",
    "journal-volume": "volume",
    "journal-issue": "issue",
    "publisher": "publisher",
    "isbn": "number",
    "issn": "number",
    "editor": "editors",
}
"""Element of a paper, or else of its volume -> what it means."""

_SITE: Final = "https://aclanthology.org"
_MEANINGS: Final = {**MAPPING, "url": "url", "file": "pdf", "month": "date"}
_OF_VOLUME: Final = (
    "journal-title", "booktitle", "year", "month", "journal-volume", "journal-issue", "publisher",
    "isbn", "issn", "language",
)  # fmt: skip
_START: Final = re.compile(r"<(?:collection|volume)\s[^<>]*\bid\s*=")
_HEAD: Final = 8192
_RECORDS: Final = frozenset({"meta", "frontmatter", "paper"})
_FRAMES: Final = frozenset({"collection", "volume"})
_MARKUP: Final = frozenset({"sub", "sup"})
_NO_PAPER: Final = ("retracted", "removed")


def recognises(text: str) -> bool:
    """Tell whether a text is XML of the Anthology."""
    return _START.search(text[:_HEAD]) is not None and "<paper" in text


def parse(text: str, where: str) -> Reading:
    """Return the papers of a collection; front matter is refused."""
    found = Gathering()
    meta = Element(name="meta", line=1, attributes={})
    volume: dict[str, str] | None = None
    for record in records(text, _RECORDS, _FRAMES):
        if isinstance(record, Broken):
            record.report(where, found)
            continue
        place = Place(source=where, line=record.line)
        if record.around.get("volume") != volume:
            volume = record.around.get("volume")
            meta = Element(name="meta", line=record.line, attributes={})
        if record.name == "meta":
            meta = record
        elif record.name == "frontmatter":
            problem = f'"{_prose(meta, "booktitle")}" has front matter, which is not a paper'
            found.refuse(place, problem, "leave it so")
        else:
            _add(record, meta, place, found)
    return found.reading()


def _add(paper: Element, meta: Element, place: Place, found: Gathering) -> None:
    draft = Draft(place, _written(paper, meta), _MEANINGS)
    is_article = bool(draft.texts("volume"))
    found.add(
        draft,
        authors=_people(paper, "author"),
        editors=_people(paper if paper.child("editor") else meta, "editor"),
        kind="article" if is_article else "conference",
        key=paper.text_of("bibkey"),
    )
    for name in _NO_PAPER:
        if paper.child(name):
            problem = f'"{_prose(paper, "title")}" was {name}'
            fault = Fault(place=place, problem=problem, remedy="remove it, or leave it so")
            found.doubts.append(fault)


def _written(paper: Element, meta: Element) -> dict[str, list[str]]:
    """Return name of a field -> its values, as prose."""
    plain = ("doi", "pages", "isbn", "issn")
    written = {
        **{name: [_prose(paper, name)] for name in ("title", "abstract")},
        **{name: [paper.text_of(name)] for name in plain},
        **_addresses(paper.text_of("url")),
        "pwccode": [one.attributes.get("url", "") for one in paper.children("pwccode")],
        "video": [_video(one.attributes.get("href", "")) for one in paper.children("video")],
    }
    for name in _OF_VOLUME:
        written[name] = [_prose(paper, name) or _prose(meta, name)]
    month, year = written["month"][0], written["year"][0]
    written["month"] = [f"{month} {year}"] if month else []
    return written


def _addresses(url: str) -> dict[str, list[str]]:
    """Return the addresses of a paper: "P18-1001" stands for its page and its file."""
    if not url or "://" in url:
        return {"url": [url]}
    return {"url": [f"{_SITE}/{url}"], "file": [f"{_SITE}/{url}.pdf"]}


def _video(address: str) -> str:
    return address if "://" in address or not address else f"{_SITE}/{address}"


def _people(element: Element, role: str) -> Iterator[Author | None]:
    for one in element.children(role):
        family, given = one.text_of("last"), one.text_of("first")
        if family or given:
            yield named(family, given)
        else:
            yield author(" ".join(one.text.split()))


def _prose(element: Element, name: str) -> str:
    """Return the text of an element within another one as prose."""
    found = element.child(name)
    return clean(_raw(found)) if found else ""


def _raw(element: Element) -> str:
    """Return text with formulas between dollar signs, and markup that `clean` knows."""
    parts = []
    for part in element.content:
        if isinstance(part, str):
            parts.append(part.replace("$", r"\$"))
        elif part.name == "tex-math":
            parts.append(f"${part.text}$")
        elif part.name in _MARKUP:
            parts.append(f"<{part.name}>{_raw(part)}</{part.name}>")
        else:
            parts.append(_raw(part))
    return "".join(parts)
