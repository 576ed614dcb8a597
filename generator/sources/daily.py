"""Papers of the Daily Papers API, which are also what the saved page holds."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from generator.errors import Place
from generator.records import Entry, Listed
from generator.sources import paths
from generator.sources.gathering import Gathering
from generator.sources.names import author
from generator.sources.paths import Object
from generator.text.identifiers import date

MAPPING: Final = {
    "title": "title",
    "paper.title": "title",
    "paper.summary": "abstract",
    "summary": "abstract",
    "paper.authors.name": "authors",
    "paper.id": "arxiv",
    "paper.publishedAt": "date",
    "paper.ai_keywords": "keywords",
    "paper.githubRepo": "code",
    "paper.projectPage": "project",
    "paper.upvotes": "votes",
    "paper.submittedOnDailyAt": "day of the listing",
    "publishedAt": "day of the listing",
}
"""Field -> what it means; of several with one meaning the first one counts. A bare paper has the
fields of "paper" only, and no day."""

_MOST_VOTES: Final = 10**9


def fits(record: Object) -> bool:
    """Tell whether a record is an item of the listing or a bare paper."""
    bare = {"id", "summary", "publishedAt"} <= record.keys()
    return bare or "id" in next(iter(paths.objects(record, "paper")), {})


def add(record: Object, place: Place, found: Gathering) -> None:
    """Take an item; where it stands in the listing is worked out when all are known."""
    item: Object = record if isinstance(record.get("paper"), dict) else {"paper": record}
    draft = paths.draft(item, place, MAPPING, {})
    people = paths.objects(item, "paper.authors")
    names = [paths.text(one, "name") for one in people if one.get("hidden") is not True]
    before = len(found.entries)
    found.add(draft, authors=[author(name) for name in names])
    if len(found.entries) > before:
        days = (date(text) for text in draft.texts("day of the listing"))
        day = next(filter(None, days), None)
        listed = Listed(page=0, position=0, day=day, votes=_votes(item))
        found.entries[-1] = replace(found.entries[-1], listed=listed)


def numbered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries with their places: each day is a page, in the order of the source."""
    pages_by_day: dict[str | None, int] = {}
    ranks_by_page: dict[int, int] = {}
    made = []
    for entry in entries:
        if entry.listed is None:
            made.append(entry)
            continue
        page = pages_by_day.setdefault(entry.listed.day, len(pages_by_day) + 1)
        rank = ranks_by_page[page] = ranks_by_page.get(page, 0) + 1
        made.append(replace(entry, listed=replace(entry.listed, page=page, position=rank)))
    return tuple(made)


def _votes(item: Object) -> int | None:
    votes = next(iter(paths.at(item, "paper.upvotes")), None)
    if isinstance(votes, bool) or not isinstance(votes, int) or not 0 <= votes <= _MOST_VOTES:
        return None
    return votes
