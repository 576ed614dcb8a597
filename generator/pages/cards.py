"""Papers as lists show them: title, people, when and where, a few words, a few tags."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator import text, urls
from generator.catalog import Catalog
from generator.pages.byline import byline
from generator.pages.excerpt import excerpt
from generator.pages.page import Choice
from generator.pages.raw import raw
from generator.records import Paper

SNIPPET_WIDTH: Final = 220
"""Characters of an abstract in a list: two lines on a desk, four on a phone."""

TAGS_SHOWN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A paper in a list."""

    href: str
    title: Markup

    facts: str
    """People, venue and year in one line: "A. Turing, Mind, 1950"; empty where none is known."""

    snippet: str
    """The beginning of the abstract; empty where there is none."""

    tags: tuple[Choice, ...]

    span: str
    """The paper for reference managers, in the title of a span; empty without."""

    rank: int | None
    """Its position in a saved listing, or None in other lists."""


@dataclass(frozen=True, slots=True)
class _Writing:
    """What a paper's cards have in common wherever they stand."""

    title: Markup
    facts: str
    snippet: str
    span: str
    tags: tuple[tuple[str, str], ...]
    """Names and addresses."""


class Shelf:
    """Makes the cards of a catalog's papers; what they have in common is worked out once."""

    def __init__(self, catalog: Catalog, span: Callable[[Paper], str] = lambda _: "") -> None:
        self._catalog = catalog
        self._span = span
        self._tag_names = {tag.id: tag.name for tag in catalog.labels.tags}
        self._writings: dict[str, _Writing] = {}

    def card(
        self, paper_id: str, *, source: str, rank: int | None = None, tagged: bool = True
    ) -> Card:
        """Return the card of a paper for a list at the address `source`.

        Lists that show a paper once for each of its tags or authors go without tags and span: these
        are most of all cards, and the engine's time goes with the number of elements.
        """
        writing = self._writings.get(paper_id)
        if writing is None:
            writing = self._writings[paper_id] = self._write(paper_id)
        return Card(
            href=urls.link(source=source, target=urls.paper(paper_id)),
            title=writing.title,
            facts=writing.facts,
            snippet=writing.snippet,
            tags=tuple(
                Choice(name=name, href=urls.link(source=source, target=target))
                for name, target in (writing.tags if tagged else ())
            ),
            span=writing.span if tagged else "",
            rank=rank,
        )

    def cards(
        self, paper_ids: Iterable[str], *, source: str, tagged: bool = True
    ) -> tuple[Card, ...]:
        """Return the cards of papers, in the order given, for a list at the address `source`."""
        return tuple(self.card(paper_id, source=source, tagged=tagged) for paper_id in paper_ids)

    def _write(self, paper_id: str) -> _Writing:
        paper = self._catalog.papers[paper_id]
        tags = self._catalog.labels.tags_by_paper[paper_id]
        venue = text.plain(paper.venue or "")
        facts = (byline(paper.authors), venue, paper.year and str(paper.year))
        return _Writing(
            title=raw(paper.title),
            facts=" · ".join(fact for fact in facts if fact),
            snippet=excerpt(text.plain(paper.abstract or ""), SNIPPET_WIDTH),
            span=self._span(paper),
            tags=tuple((self._tag_names[tag], urls.tag(tag)) for tag in tags[:TAGS_SHOWN]),
        )
