"""Listings that were saved with their links: what stands between title and abstract there.

As Markdown or text, such a page links each title to "/papers/2410.05434", which tells its arXiv id,
and says votes, numbers of authors and dates around it.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.records import Link
from generator.sources import furniture
from generator.text.identifiers import arxiv_id, date
from generator.text.links import kind_of, web_address

_PAPER: Final = r"(?:https?://(?:www\.)?(?:huggingface|hf)\.co)?/papers/(\d{4}\.\d{4,5})(?:v\d+)?/?"
_PAPER_ADDRESS: Final = re.compile(_PAPER)
_IMAGE: Final = re.compile(r"!\[[^\[\]]{0,500}\]\([^()\s]*\)")
_LINK: Final = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]{0,100}\]){0,600})\]\(<?((?:[^()\s<>]|\([^()\s]*\))+)>?"
    r"(?:\s+\"[^\"]*\")?\)"
)
_ENDING: Final = re.compile(rf"(?<![\w/.]){_PAPER}[)>]?\W{{0,3}}\Z")
_MARKS: Final = re.compile(r"\A[\W_]*(?:\d{1,3}[.)]\s*)?[\W_]*\Z")
_SEPARATOR: Final = re.compile(r"\s*[•·|–—]\s*|\s{2,}|(?<=\d)\s*,\s*(?=\d+ \w)")

_MONTHS: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY: Final = rf"(?:{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS})"
_DATE: Final = rf"(?P<date>{_DAY},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
_NUMBER: Final = r"\d[\d,.]*k?"
_VOTES: Final = re.compile(
    rf"\W*(?:(?:upvotes?|votes|likes)\W*(?P<after>{_NUMBER})|(?P<before>{_NUMBER})\W*(?:upvotes?|votes|likes)"
    rf"|[▲△⬆👍❤]\W*(?P<marked>{_NUMBER}))\W*",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(rf"\W*(?:published(?: on)?\W+)?{_DATE}\W*", re.IGNORECASE)
_ANOTHER: Final = re.compile(
    rf"\W*(?:.{{0,300}}\(\d+ authors?\)|.{{0,200}}\bet al\.?"
    rf"|(?:\+|and )?\d+ (?:more )?(?:authors?|comments?)"
    rf"|submitted(?: by [\w.-]+)?(?: on)?(?:\W*(?:{_DAY}(?:,? \d{{4}})?))?"
    rf"|(?:updated )?(?:about )?\w+ ?\w* ago"
    rf"|paper|arxiv(?: page| id)?(?:\W+\d{{4}}\.\d{{4,5}})?|\d{{4}}\.\d{{4,5}}"
    rf"|pdf|code|project(?: page)?|(?:github|stars?|💬|⭐)\W*(?:{_NUMBER})?"
    rf"|{_DAY}|{_NUMBER}|\W*)\W*",
    re.IGNORECASE,
)
"""Pieces of no interest; a day without its year is that of the listing."""

_LONGEST: Final = 1000
"""Characters of a line that says such things."""


@dataclass(slots=True, kw_only=True)
class Facts:
    """What a line says of a paper."""

    arxiv: str | None = None
    titled: bool = False
    """Whether the line is the title that links to the id."""

    votes: int | None = None
    date: str | None = None
    links: list[Link] = field(default_factory=list)


def holds(text: str) -> bool:
    """Tell whether at least two lines of a text are titles that link to papers."""
    if not _PAPER_ADDRESS.search(text):
        return False
    _, facts = parted(text)
    return sum(one.titled for one in facts.values()) > 1


def parted(text: str) -> tuple[str, dict[int, Facts]]:
    """Return a text without links and what stands around them, and line -> what it says.

    Lines keep their numbers. A text that links to no papers stays as it is.
    """
    if not _PAPER_ADDRESS.search(text):
        return text, {}
    facts: dict[int, Facts] = {}
    lines = re.split(r"\r\n|\r|\n", _unlinked(_IMAGE.sub("", text), facts))
    begun = after_fact = False
    for number in range(1, len(lines) + 1):
        own = _with_address(lines, number, facts)
        begun = begun or bool(own and own.arxiv)
        line = lines[number - 1]
        if begun and not (own and own.titled) and not furniture.is_heading(line):
            said = _said(line, after_fact=after_fact)
            if said is not None:
                lines[number - 1] = ""
                _join(facts.setdefault(number, Facts()), said)
        after_fact = number in facts or (after_fact and not line.strip())
    return "\n".join(lines), facts


def _with_address(lines: list[str], number: int, facts: dict[int, Facts]) -> Facts | None:
    """Return what a line says, also where an address of a paper ends it, which is taken off."""
    own, line = facts.get(number), lines[number - 1].rstrip()
    ended = None if own and own.arxiv else _ENDING.search(line)
    if ended is None:
        return own
    title = line[: ended.start()].rstrip(" (<")
    own = facts.setdefault(number, Facts())
    own.arxiv, own.titled = ended[1], not _MARKS.match(title)
    lines[number - 1] = title if own.titled else ""
    return own


def _unlinked(text: str, facts: dict[int, Facts]) -> str:
    """Return a text with the labels of its links only; addresses within sentences stay."""
    pieces, position, line, counted = [], 0, 1, 0
    for link in _LINK.finditer(text):
        line, counted = line + text.count("\n", counted, link.start()), link.start()
        label, address = link[1], link[2]
        before = text[text.rfind("\n", 0, link.start()) + 1 : link.start()]
        rest = text[link.end() :].partition("\n")[0]
        paper, full = _PAPER_ADDRESS.fullmatch(address), web_address(address)
        if paper and _MARKS.match(before) and not re.search(r"[^\W_]", rest):
            own = facts.setdefault(line, Facts())
            own.arxiv = own.arxiv or paper[1]
            own.titled = own.titled or not _MARKS.match(label)
        elif len(before + rest) < _LONGEST and not re.search(
            r"[^\W_]", _LINK.sub("", before + rest)
        ):
            label = f" • {label} • "  # a row of buttons
            if full and "://" in address:
                facts.setdefault(line, Facts()).links.append(Link(kind=kind_of(full), url=full))
        elif full and "://" in address and not paper:
            label = f"{label} ({full})"
        pieces += [text[position : link.start()], label]
        position = link.end()
    return "".join([*pieces, text[position:]])


def _said(line: str, *, after_fact: bool) -> Facts | None:
    """Return what a line says of a paper, None where it says anything else, or is blank."""
    if not re.search(r"\w", line) or len(line) > _LONGEST:
        return None
    said = Facts()
    for piece in _SEPARATOR.split(line.strip().strip("*_")):
        votes, published = _VOTES.fullmatch(piece), _PUBLISHED.fullmatch(piece)
        if votes:
            said.votes = _number(votes["after"] or votes["before"] or votes["marked"])
        elif published:
            said.date = date(published["date"])
        elif said.date and re.fullmatch(_NUMBER, piece):
            said.votes = _number(piece)
        elif not _ANOTHER.fullmatch(piece):
            return None
    return None if furniture.day_of(line) and not (said.date or after_fact) else said


def _number(text: str) -> int | None:
    digits = text.replace(",", "")
    if digits.lower().endswith("k"):
        return (
            round(float(digits[:-1]) * 1000)
            if re.fullmatch(r"\d+(?:\.\d+)?", digits[:-1])
            else None
        )
    return int(digits) if digits.isdigit() else None


def _join(facts: Facts, said: Facts) -> None:
    facts.votes, facts.date = facts.votes or said.votes, facts.date or said.date


def about(lines: list[int], facts: dict[int, Facts]) -> Iterator[Facts]:
    """Yield for each title, by its line, what the lines around it say of its paper.

    What stands before the first title belongs to the title that follows it, and so on.
    """
    numbers = sorted(facts)
    early = [facts[number] for number in numbers[: bisect(numbers, lines[0] - 1)]] if lines else []
    ids_first = any(one.arxiv for one in early)
    votes_first = any(one.votes is not None for one in early)
    begin = 0
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        at, behind = bisect(numbers, line - 1), bisect(numbers, line)
        end = len(numbers) if following is None else bisect(numbers, following - 1)
        own = [facts[number] for number in numbers[at:behind]]
        above = [facts[number] for number in reversed(numbers[begin:at])]
        below = [facts[number] for number in numbers[behind:end]]
        begin = behind
        for_id = own + (above if ids_first else below)
        for_votes = own + (above if votes_first else below)
        arxiv = next((one.arxiv for one in for_id if one.arxiv), None)
        yield Facts(
            arxiv=arxiv,
            votes=next((one.votes for one in for_votes if one.votes is not None), None),
            date=next((one.date for one in [*own, *below] if one.date), None),
            links=[
                link
                for one in [*own, *below]
                for link in one.links
                if arxiv_id(link.url) in {None, arxiv}
            ],
        )
