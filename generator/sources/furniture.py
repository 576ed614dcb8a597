"""What a Daily Papers page says besides papers: its headings, buttons and foot."""

import re
from typing import Final

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY: Final = rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}}\.? {_MONTH})"
_HEADING: Final = (
    r"Get trending papers in your email inbox(?: once a day)?!?|Daily Papers"
    r"|by ?AK and the research community|Trending Papers"
)
_BUTTONS: Final = (
    r"new|subscribe|daily|weekly|monthly|upvote|submitted by|log ?in|sign ?up|hugging face|models"
    r"|datasets|spaces|posts|docs|community|enterprise|pricing|solutions|papers|previous|next|search"
    r"|load more|view all papers|back to top|system theme|company|tos|terms|privacy|about|careers"
    r"|jobs|website|press|\d+ (?:authors?|comments?|upvotes?)"
    r"|© ?hugging face|ctrl\+k|collections|organizations"
)
_DAY_LINE: Final = re.compile(
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?({_DAY})(?:,? \d{{4}})?", re.IGNORECASE
)
_HEADING_LINE: Final = re.compile(_HEADING, re.IGNORECASE)
_FURNITURE_LINE: Final = re.compile(rf"{_HEADING}|{_BUTTONS}|[\W\d_]+", re.IGNORECASE)
_GLUED: Final = re.compile(
    rf"(?:new)?(?:(?:{_HEADING}|Subscribe|{_DAY})(?=[A-Z“\"(\[\d]))+(?=[A-Z“\"(\[\d])|Subscribe(?=[A-Z“\"(\[])"
)


def day_of(line: str) -> str | None:
    """Return the day that a line is, without its year: "Jul 3"."""
    match = _DAY_LINE.fullmatch(line)
    return match[1] if match else None


def is_heading(line: str) -> bool:
    """Tell whether a line belongs to the head of a page, so that a page begins near it."""
    return _HEADING_LINE.fullmatch(line) is not None


def is_furniture(line: str) -> bool:
    """Tell whether a line is certainly neither title nor abstract."""
    return _FURNITURE_LINE.fullmatch(line) is not None or day_of(line) is not None


def unglued(line: str) -> tuple[str, str]:
    """Return the furniture that is glued to the front of a line, and the rest of it.

    >>> unglued("SubscribeMulti-task Learning")
    ('Subscribe', 'Multi-task Learning')
    """
    match = _GLUED.match(line)
    end = match.end() if match else 0
    return line[:end], line[end:]
