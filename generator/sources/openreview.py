"""Notes of OpenReview: submissions, as both versions of its API return them.

Fields as of https://docs.openreview.net/reference/api-v2/entities/note.
"""

import re
from datetime import UTC, datetime
from typing import Final

from generator.errors import Place
from generator.records import WorkKind
from generator.sources import paths
from generator.sources.gathering import Gathering
from generator.sources.names import author
from generator.sources.paths import Object

MAPPING: Final = {
    "content.title": "title",
    "content.abstract": "abstract",
    "content.TL;DR": "abstract",
    "content.TLDR": "abstract",
    "content.authors": "authors",
    "content.keywords": "keywords",
    "content.venue": "venue",
    "content.pdf": "pdf",
    "content.html": "url",
    "content.code": "code",
    "content.venueid": "kind",
    "forum": "url",
    "pdate": "date",
    "odate": "date",
    "tcdate": "date",
    "cdate": "date",
}
"""Field -> what it means; of several with one meaning the first one counts. A venue also tells what
became of a submission: "Submitted to ICLR 2024"."""

_SITE: Final = "https://openreview.net"
_DATES: Final = tuple(path for path, meaning in MAPPING.items() if meaning == "date")
_JOURNALS: Final = re.compile(r"TMLR|JMLR|.*\bJournal\b", re.IGNORECASE)
_OUTSIDE: Final = re.compile(r"reject|withdrawn|submission|submitted", re.IGNORECASE)


def fits(record: Object) -> bool:
    """Tell whether a record is a note."""
    signs = {"forum", "invitation", "invitations", "signatures"}
    return isinstance(record.get("content"), dict) and bool(signs & record.keys())


def add(record: Object, place: Place, found: Gathering) -> None:
    """Take a submission; reviews and comments are refused."""
    forum, own = paths.text(record, "forum"), paths.text(record, "id")
    if record.get("replyto") or (forum and own and forum != own):
        problem = f'note "{own}" is a review or comment, not a paper'
        found.refuse(place, problem, "remove it, or leave it so")
        return
    content = {name: _value(value) for name, value in paths.objects(record, "content")[0].items()}
    plain = {**record, "content": content}
    draft = paths.draft(plain, place, MAPPING, _worked_out(plain))
    people = content.get("authors")
    names = people.split(",") if isinstance(people, str) else _names(people)
    found.add(draft, authors=[author(name) for name in names], kind=_kind(content))


def _value(field: object) -> object:
    """Return what a field holds: version 2 wraps it as {"value": …}."""
    return field.get("value") if isinstance(field, dict) else field


def _names(people: object) -> list[str]:
    return paths.texts(people, "fullname") or paths.texts(people, "")


def _worked_out(record: Object) -> dict[str, list[str]]:
    forum = paths.text(record, "forum") or paths.text(record, "id")
    keywords = paths.texts(record, "content.keywords")
    code = paths.text(record, "content.code")
    return {
        "forum": [f"{_SITE}/forum?id={forum}"] if forum else [],
        "content.pdf": [_address(pdf) for pdf in paths.texts(record, "content.pdf")],
        "content.authors": [],
        "content.code": [code] if code.startswith("http") else [],  # else an answer: "Yes"
        "content.keywords": [word for text in keywords for word in re.split(r"[,;]", text)],
        **{path: [_date(record.get(path))] for path in _DATES},
    }


def _address(pdf: str) -> str:
    return f"{_SITE}{pdf}" if pdf.startswith("/") else pdf


def _date(milliseconds: object) -> str:
    if not isinstance(milliseconds, int) or isinstance(milliseconds, bool):
        return ""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _kind(content: Object) -> WorkKind | None:
    venues = f"{paths.text(content, 'venueid')} {paths.text(content, 'venue')}"
    if _OUTSIDE.search(venues):
        return None
    if _JOURNALS.match(venues):
        return "article"
    return "conference" if "/Conference" in venues else None
