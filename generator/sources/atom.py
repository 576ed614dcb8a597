"""Replies of the arXiv API, which are Atom feeds with fields of arXiv's own.

Fields as of https://info.arxiv.org/help/api/user-manual.html.
"""

import re
from typing import Final

from generator.errors import Place
from generator.records import Reading
from generator.sources.draft import Draft
from generator.sources.elements import Broken, Element, records
from generator.sources.gathering import Gathering
from generator.sources.names import author
from generator.text import clean

MAPPING: Final = {
    "id": "arxiv",
    "title": "title",
    "summary": "abstract",
    "author": "authors",
    "published": "date",
    "doi": "doi",
    "journal_ref": "venue, volume, issue and pages",
    "comment": "note",
    "link": "url",
    "primary_category": "the first category",
    "category": "categories",
}
"""Element of an entry -> what it means. "published" is the day of the first version; the DOI is
that of the published one; addresses in notes are links."""

_MEANINGS: Final = {
    **MAPPING,
    "journal_ref": "venue",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "pdf": "pdf",
}
_LONGEST: Final = 400
"""Characters of a reference that is taken apart."""

_HEAD: Final = 4096
_FEED: Final = re.compile(r"<(?:\w+:)?feed\b[^>]*http://www\.w3\.org/2005/Atom")
_ERROR: Final = re.compile(r"https?://(?:export\.)?arxiv\.org/api/errors")
_CATEGORY: Final = re.compile(r"[a-z][a-z-]+(?:\.[A-Za-z-]+)?")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_JOURNAL: Final = re.compile(
    r"""
    (?P<venue> (?! \s*(?:in\b|inproc|proc|accepted|to\ appear) ) [^\d;]{1,200}? [^\W\d_][.)]? )
    [\s,:]* (?: \bvol(?:ume|\.)? \s* )? \b (?P<volume> (?!(?:19|20)\d\d\b) [A-Z]?\d{1,4} ) \b
    (?: \s*\( (?P<in_brackets> (?!(?:19|20)\d\d\b) \d[\d–-]* ) \)
      | [\s,]* (?:no|num|number|issue)\b [.:]? \s* (?P<issue> \d[\d–-]* ) )?
    (?: [\s,:]* (?:\((?:19|20)\d\d\))? [\s,:]* (?:pp?\b\.?|pages)? \s*
        (?P<pages> (?!(?:19|20)\d\d\b) [A-Za-z]?\d+ (?:\s?[-–]+\s?[A-Za-z]?\d+)? ) )?
    (?= [\s,:.()] | \Z ) .*
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A reference to a journal: "Phys.Rev. D76:013009,2007", "Nature 450 (2007) 272-277"."""
_CONFERENCE: Final = re.compile(
    r"(?P<venue>.{10,}?)[\s,]*\(?\b(?:pp?\.|pages)\s*(?P<pages>\d+(?:\s?[-–]+\s?\d+)?)\)?.*",
    re.IGNORECASE,
)


def recognises(text: str) -> bool:
    """Tell whether a text is an Atom feed of arXiv."""
    head = text[:_HEAD]
    return _FEED.search(head) is not None and "arxiv.org" in head.lower()


def parse(text: str, where: str) -> Reading:
    """Return the papers of a reply; an error that the API reports as an entry is refused."""
    found = Gathering()
    for record in records(text, frozenset({"entry"})):
        if isinstance(record, Broken):
            record.report(where, found)
        else:
            _add(record, Place(source=where, line=record.line), found)
    return found.reading()


def _add(entry: Element, place: Place, found: Gathering) -> None:
    if _ERROR.match(entry.text_of("id")):
        reason = entry.text_of("summary") or "it does not say which"
        problem = f'arXiv replied with an error: "{reason}"'
        found.refuse(place, problem, "correct the request and repeat it")
        return
    draft = Draft(place, _written(entry), _MEANINGS)
    people = (author(person.text_of("name")) for person in entry.children("author"))
    found.add(draft, authors=people, kind="article" if draft.texts("volume") else None)


def _written(entry: Element) -> dict[str, list[str]]:
    """Return name of a field -> its values."""
    links = list(entry.children("link"))
    primary = [one.attributes.get("term", "") for one in entry.children("primary_category")]
    terms = [one.attributes.get("term", "") for one in entry.children("category")]
    plain = ("id", "title", "summary", "published", "comment")
    return {
        **{name: [one.text for one in entry.children(name)] for name in plain},
        **_published(clean(entry.text_of("journal_ref"))),
        "doi": entry.text_of("doi").split()[:1],  # a second one is of an erratum
        "pdf": [one.attributes.get("href", "") for one in links if _is_pdf(one)],
        "link": [one.attributes.get("href", "") for one in links if not _is_pdf(one)],
        # Authors write codes of other schemes there, too: "68T50", "I.2.7; H.3.3".
        "category": [term for term in [*primary, *terms] if _CATEGORY.fullmatch(term)],
    }


def _is_pdf(link: Element) -> bool:
    return link.attributes.get("title") == "pdf"


def _published(reference: str) -> dict[str, list[str]]:
    """Return the venue that a reference names, and where in it the paper stands.

    Of a reference that is not understood, all is the venue.
    """
    short = len(reference) <= _LONGEST
    match = _JOURNAL.fullmatch(reference) if short and _YEAR.search(reference) else None
    match = match or (_CONFERENCE.fullmatch(reference) if short else None)
    if match is None:
        return {"journal_ref": [reference]}
    parts = match.groupdict(default="")
    return {
        "journal_ref": [parts["venue"].rstrip(" ,(")],
        "volume": [parts.get("volume", "")],
        "issue": [parts.get("in_brackets", "") or parts.get("issue", "")],
        "pages": [parts["pages"]],
    }
