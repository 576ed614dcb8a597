"""Saved "Daily Papers" pages: titles, each with its abstract, in an order that means something."""

import re
from dataclasses import dataclass, field
from typing import Final

from generator.errors import Fault, Place
from generator.records import Entry, Listed, Reading, Refusal
from generator.sources import fields, furniture, heads, linked
from generator.sources.completing import NO_ABSTRACT, completed
from generator.sources.paragraphs import Paragraph, paragraphs
from generator.sources.wording import SURE, ends_openly, holds_sentences, is_finished, score
from generator.text import clean

_HEAD_LINES: Final = 40
_SHOWN: Final = 60
_WHOLE_ABSTRACT: Final = 600
"""Characters; two paragraphs that are both longer may be abstracts of two papers."""

_LONGEST_ABSTRACT: Final = 2500
"""Characters; arXiv takes 1,920 (https://info.arxiv.org/help/prep.html)."""

_MARK: Final = re.compile(r"\A(?:[-–—*+•◦▪‣·#>]+ )+")
_LABEL: Final = re.compile(r"\A(?:(?:Title|Abstract) ?[:—–] ?(?=\S)|Abstract\. (?=[A-Z]))")
_BOLD: Final = re.compile(r"(?:\*\*|__)(.+)(?:\*\*|__)")


def recognises(text: str) -> bool:
    """Tell whether a heading of the page stands near the beginning, or titles link to papers."""
    head = text.splitlines()[:_HEAD_LINES]
    lines = (" ".join(line.replace("\u200b", "").split()) for line in head)
    headed = any(furniture.is_heading(line) or furniture.unglued(line)[0] for line in lines)
    return headed or linked.holds(text)


def parse(text: str, where: str) -> Reading:
    """Return the papers of a text that holds one saved page or several, one after another."""
    bare, facts = linked.parted(text)
    return completed(_Listing(where).read(list(paragraphs(bare))), facts)


@dataclass(slots=True, kw_only=True)
class _Item:
    """A title and what has been found of its abstract."""

    line: int
    title: str
    page: int
    position: int
    day: str | None
    abstract: list[str] = field(default_factory=list)


class _Listing:
    """Follows a page from the top; what it found gathers in `items`, `refusals` and `doubts`."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.items: list[_Item] = []
        self.refusals: list[Refusal] = []
        self.doubts: list[Fault] = []
        self.page, self.position = 1, 0
        self.day: str | None = None

    def read(self, found: list[Paragraph]) -> Reading:
        position = 0
        while position < len(found):
            head = heads.length(found, position)
            if head:
                following = found[position + head : position + head + 1]
                self._pass_over(found[position : position + head], following)
            else:
                self._take(found[position], found[position + 1 : position + 2])
            position += head or 1
        self._check_end()
        return Reading(
            entries=tuple(self._entry(item) for item in self.items),
            refusals=tuple(self.refusals),
            doubts=tuple(sorted(self.doubts, key=lambda doubt: doubt.place.line or 0)),
        )

    def _pass_over(self, head: list[Paragraph], following: list[Paragraph]) -> None:
        """Go over furniture. It begins a page if it is a page's head, and no abstract is due."""
        days = [day for line in head if (day := furniture.day_of(line.text))]
        headings = sum(furniture.is_heading(line.text) for line in head)
        begins = bool(days) or (headings > 0 and len(head) > 1)
        if begins and self.position and not heads.is_surely_abstract(following):
            self.page, self.position, self.day = self.page + 1, 0, None
        if begins and days and (self.day is None or not self.position):
            self.day = days[-1]
        for at, line in enumerate(head):
            if not heads.is_furniture(head, at):
                self._doubt(
                    line.line,
                    f'"{_shown(line.text)}" stands in the head of the page and was passed over',
                    "if it is a title, put it below the head",
                )

    def _take(self, paragraph: Paragraph, following: list[Paragraph]) -> None:
        item = self.items[-1] if self.position else None
        if self._is_abstract(paragraph, item, following):
            self._take_abstract(paragraph, item)
        elif item and not item.abstract and ends_openly(item.title):
            item.title = f"{item.title} {paragraph.text}"
        else:
            self._take_title(paragraph, item, following)

    def _is_abstract(
        self, paragraph: Paragraph, item: _Item | None, following: list[Paragraph]
    ) -> bool:
        """Decide by the wording, and by what is due where that leaves it open."""
        points = score(paragraph.text)
        if abs(points) >= SURE:
            return points > 0
        if item is None:
            return False
        if item.abstract:
            ends = is_finished(paragraph.text) and points > 0
            return ends and not heads.is_surely_abstract(following)
        if heads.is_surely_abstract(following):
            return points > 0 and is_finished(paragraph.text)
        if not following and holds_sentences(paragraph.text):
            return True
        return points > 0 or (is_finished(paragraph.text) and points > -1)

    def _take_title(
        self, paragraph: Paragraph, item: _Item | None, following: list[Paragraph]
    ) -> None:
        due = item is not None and not item.abstract
        if item and due:
            self._doubt_missing(item)
        if score(paragraph.text) > 0 and (due or not heads.is_surely_abstract(following)):
            self._doubt(
                paragraph.line,
                f'"{_shown(paragraph.text)}" was taken for a title',
                "if it belongs to an abstract, join it with the line before",
            )
        self.position += 1
        self.items.append(
            _Item(
                line=paragraph.line,
                title=paragraph.text,
                page=self.page,
                position=self.position,
                day=self.day,
            )
        )

    def _take_abstract(self, paragraph: Paragraph, item: _Item | None) -> None:
        if item is None:
            fault = Fault(
                place=Place(source=self.where, line=paragraph.line),
                problem=f'the abstract "{_shown(paragraph.text)}" has no title',
                remedy="put its title on a line before it or remove it",
            )
            self.refusals.append(Refusal(fault=fault))
            return
        if score(paragraph.text) < SURE:
            self._doubt(
                paragraph.line,
                f'"{_shown(paragraph.text)}" was taken for the abstract of "{_shown(item.title)}"',
                "if it is a title, put its abstract on the line after it",
            )
        if len(paragraph.text) > _LONGEST_ABSTRACT:
            self._doubt(
                paragraph.line,
                f'the abstract of "{_shown(item.title)}" has {len(paragraph.text):,} characters',
                "if the next paper runs on in it, put that one's title on a line of its own",
            )
        longest = max(map(len, item.abstract), default=0)
        if min(longest, len(paragraph.text)) > _WHOLE_ABSTRACT:
            self._doubt(
                paragraph.line,
                f'"{_shown(paragraph.text)}" was taken for a further paragraph'
                f' of "{_shown(item.title)}"',
                "if it is another paper's abstract, put its title before it",
            )
        item.abstract.append(paragraph.text)

    def _check_end(self) -> None:
        if not self.items:
            return
        last = self.items[-1]
        if not last.abstract:
            self._doubt_missing(last)
        elif not is_finished(last.abstract[-1]):
            self._doubt(
                last.line,
                f'the abstract of "{_shown(last.title)}", the last one, ends within a sentence',
                "check whether the file was cut off",
            )

    def _doubt_missing(self, item: _Item) -> None:
        self._doubt(
            item.line,
            f'"{_shown(item.title)}" {NO_ABSTRACT}',
            "put it on the line after the title, or leave it so",
        )

    def _doubt(self, line: int, problem: str, remedy: str) -> None:
        place = Place(source=self.where, line=line)
        self.doubts.append(Fault(place=place, problem=problem, remedy=remedy))

    def _entry(self, item: _Item) -> Entry:
        stated = _LABEL.sub("", "\n\n".join(item.abstract))
        abstract = clean(stated, paragraphs=True) or None
        title = _unmarked(item.title, item.position)
        return Entry(
            place=Place(source=self.where, line=item.line),
            title=clean(title) or title,
            abstract=abstract,
            links=fields.links((), abstract, arxiv=None, own_doi=None),
            listed=Listed(page=item.page, position=item.position, day=item.day),
        )


def _unmarked(title: str, position: int) -> str:
    """Return a title without bullet, number in its list, label and Markdown."""
    bare = _LABEL.sub("", _MARK.sub("", title))
    bare = bare.removeprefix(f"{position}. ").removeprefix(f"{position}) ")
    bold = _BOLD.fullmatch(bare)
    return bold[1] if bold else bare or title


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
