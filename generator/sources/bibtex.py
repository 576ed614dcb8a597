"""BibTeX libraries, as reference managers and conferences write them."""

import re
from collections.abc import Iterator
from typing import Final

from generator.errors import Fault, Place
from generator.records import LINK_KINDS, Entry, Reading, Refusal, WorkKind
from generator.sources.blocks import Failure, Record, blocks
from generator.sources.draft import Draft
from generator.sources.imprint import kind_named
from generator.sources.inheritance import completed
from generator.sources.names import authors
from generator.text import clean
from generator.text.characters import tidy
from generator.text.identifiers import arxiv_id

_ENTRY: Final = re.compile(
    r"^[ \t]*@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]"
    r"|[a-z]+[ \t]*[{(]\s*[^\s,{}()\"=]*\s*,)",
    re.MULTILINE | re.IGNORECASE,
)
MAPPING: Final = {
    "title": "title",
    "author": "authors",
    "editor": "editors",
    "abstract": "abstract",
    "date": "date",
    "year": "year",
    "month": "month",
    "day": "day",
    "journal": "venue",
    "journaltitle": "venue",
    "booktitle": "venue",
    "maintitle": "venue",
    "eventtitle": "venue",
    "series": "venue",
    "doi": "doi",
    "eprint": "arxiv",
    "arxiv": "maybe an identifier",
    "arxivid": "maybe an identifier",
    "primaryclass": "categories",
    "eprintclass": "categories",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "pages": "pages",
    "eid": "article number",
    "publisher": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "isbn": "number",
    "issn": "number",
    "langid": "language",
    "language": "language",
    "keywords": "keywords",
    "keyword": "keywords",
    "code": "code",
    "github": "code",
    "repository": "code",
    "software": "code",
    "pdf": "pdf",
    "website": "project",
    "project": "project",
    "projectpage": "project",
    "homepage": "project",
    "dataset": "data",
    "data": "data",
    "demo": "demo",
    "video": "video",
    "url": "url",
    "paper": "paper",
    "note": "text with addresses",
    "howpublished": "text with addresses",
}
"""Field -> what it holds; of fields that hold the same, the first one counts."""

_ADDRESSES: Final = frozenset({"text with addresses", "doi", "arxiv", "maybe an identifier"})
_KINDS: Final[dict[str, WorkKind]] = {
    "proceedings": "book",
    "mvproceedings": "book",
    "collection": "book",
    "mvcollection": "book",
    "booklet": "book",
    "reference": "book",
    "mvreference": "book",
    "periodical": "book",
}
"""Type of entry -> kind, where its name tells another one."""

_WRAPPED_ADDRESS: Final = re.compile(r"\\(?:url|href|path)\s*\{([^{}]*)\}.*", re.DOTALL)
_REPOSITORY: Final = re.compile(r"[\w.-]+/[\w.-]+")
_SHOWN: Final = 60


def recognises(text: str) -> bool:
    """Tell whether a line of a text begins an entry."""
    return _ENTRY.search(text) is not None


def parse(text: str, where: str) -> Reading:
    """Return the entries of a text; one key on two of them does not make them one paper."""
    records, failures = blocks(text)
    entries: list[Entry] = []
    refusals = [(failure.line, _refused(failure, where)) for failure in failures if failure.lost]
    doubts = [_loose(failure, where) for failure in failures if not failure.lost]
    for record in completed(records):
        place = Place(source=where, line=record.line)
        draft = Draft(place, _written(record), MAPPING, owner=_shown(record.key))
        entry = draft.entry(
            authors=authors(record.fields.get("author", "")),
            editors=authors(record.fields.get("editor", "")),
            kind=_kind(record),
            key=_shown(record.key),
        )
        if isinstance(entry, Entry):
            entries.append(entry)
            doubts += [*_badly_written(record, place), *draft.doubts]
        else:
            refusals.append((record.line, Refusal(fault=_untitled(record, place))))
    return Reading(
        entries=tuple(entries),
        refusals=tuple(refusal for _, refusal in sorted(refusals, key=lambda pair: pair[0])),
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.place.line or 0)),
    )


def _kind(record: Record) -> WorkKind | None:
    """Return what an entry's type tells; arXiv has its preprints as "misc"."""
    told = _KINDS.get(record.kind) or kind_named(record.kind)
    return "preprint" if told is None and _scheme(record) == "arxiv" else told


def _scheme(record: Record) -> str:
    return (record.fields.get("archiveprefix") or record.fields.get("eprinttype") or "").lower()


def _untitled(record: Record, place: Place) -> Fault:
    return Fault(
        place=place,
        problem=f'entry "{_shown(record.key)}" has no title',
        remedy="add a title field or remove the entry",
    )


def _refused(failure: Failure, where: str) -> Refusal:
    title = re.search(r"\btitle\s*=\s*[{\"]+([^{}\"\n]+)", failure.text, re.IGNORECASE)
    key = re.match(r"@\s*\w+\s*[{(]\s*([^\s,{}]+)", failure.text)
    named = f'entry "{_shown(key[1])}"' if key else "an entry"
    return Refusal(
        title=clean(title[1], tex=True) or None if title else None,
        fault=Fault(
            place=Place(source=where, line=failure.line),
            problem=f"{named} is not valid BibTeX: {_shown(failure.reason, 200)}",
            remedy="close its braces and quotes, and part its fields by commas",
        ),
    )


def _loose(failure: Failure, where: str) -> Fault:
    return Fault(
        place=Place(source=where, line=failure.line),
        problem=f'"{_shown(failure.text)}" stands outside of any entry and is ignored',
        remedy='begin the entry with "@" and its type',
    )


def _shown(text: str, width: int = _SHOWN) -> str:
    return " ".join(tidy(text).split())[:width]


def _badly_written(record: Record, place: Place) -> Iterator[Fault]:
    key = _shown(record.key)
    for field in record.repeated:
        problem = f'entry "{key}" has two fields "{field}", the first one counts'
        yield Fault(place=place, problem=problem, remedy="remove one of them")
    for field in record.joined:
        problem = f'entry "{key}" has no comma before its field "{_shown(field)}"'
        yield Fault(place=place, problem=problem, remedy="add the comma")


def _written(record: Record) -> dict[str, list[str]]:
    """Return the fields without LaTeX: prose, addresses and lists one a line."""
    written = {
        field: [_value(field, MAPPING[field], value)]
        for field, value in record.fields.items()
        if field in MAPPING
    }
    if "subtitle" in record.fields and "title" in written:
        subtitle = clean(record.fields["subtitle"], tex=True)
        written["title"] = [f"{written['title'][0]}: {subtitle}"]
    scheme = _scheme(record)
    eprint = written.pop("eprint", [])
    if scheme == "arxiv" or any(map(arxiv_id, eprint if not scheme else ())):
        written["eprint"] = eprint
    return written


def _value(field: str, meaning: str, value: str) -> str:
    if meaning in LINK_KINDS or meaning == "url":
        parts = re.split(r"[\s;]+|,(?=\s|https?:)", _address(value))
        whole = field == "github"
        return "\n".join(
            f"https://github.com/{part}" if whole and _REPOSITORY.fullmatch(part) else part
            for part in parts
        )
    if meaning in _ADDRESSES:
        return _address(value)
    if meaning == "date":
        return clean(value, tex=True).partition("/")[0]
    if meaning == "keywords":
        parts = re.split(";" if ";" in value else ",", value)
        return "\n".join(clean(part, tex=True) for part in parts)
    return clean(value, tex=True, paragraphs=meaning == "abstract")


def _address(value: str) -> str:
    r"""Return an address or identifier without LaTeX: "a_b~c" for "\url{a\_b\textasciitilde c}"."""
    value = _WRAPPED_ADDRESS.sub(r"\1", value)
    value = re.sub(r"\{?\\(?:textasciitilde|sim)\b\s*(?:\{\})?\}?|\\~(?:\{\})?", "~", value)
    return tidy(re.sub(r"\\(?=[^A-Za-z])|[{}$]", "", value)).strip()
