"""What a Daily Papers page says besides papers: its headings, buttons and foot."""

import re
from typing import Final

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY: Final = rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}}\.? {_MONTH})"
_DATE: Final = rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?{_DAY}(?:,? \d{{4}})?"
_HEADING: Final = (
    r"Get trending papers in your email inbox(?: once a day)?!?|(?:Daily|Trending) Papers"
    r"|by ?AK and the research community"
)
_BUTTONS: Final = (
    r"new|subscribe|daily|weekly|monthly|upvote(?: \d+)?|submitted by(?: [\w.-]+)?|log ?in|sign ?up"
    r"|hugging face(?:'s logo)?|models|datasets|spaces|posts|docs|community|enterprise|pricing"
    r"|solutions|papers|previous|next|search|search models, datasets, users|load more"
    r"|view all papers|back to top|system theme|company|tos|terms(?: of service)?"
    r"|privacy(?: policy)?|about|careers|jobs|website|press|\d+ (?:authors?|comments?|upvotes?)"
    r"|© ?hugging face|ctrl\+k|collections|organizations|abstract|github(?: [\d.]+k?)?"
    r"|(?:view )?(?:arxiv page|pdf)|https?://huggingface\.co/papers\S*"
)
_DAY_WITHIN: Final = re.compile(_DAY, re.IGNORECASE)
_HEADING_WITHIN: Final = re.compile(_HEADING, re.IGNORECASE)
_TOP: Final = rf"(?:{_HEADING}|{_DATE})"
_FURNITURE_LINE: Final = re.compile(
    rf"\W*(?:{_BUTTONS})\W*|(?:\W*(?:hugging face\b)?\W*{_TOP})+\W*(?:hugging face\W*)?|[\W\d_]+",
    re.IGNORECASE,
)
_LONGEST: Final = 300
_CAPITAL: Final = r"(?=[A-Z“\"(\[\d])"
_GLUED: Final = re.compile(
    rf"(?:new)?(?:(?:{_HEADING}|Subscribe|{_DATE})(?:{_CAPITAL}|[\s·|,]+(?={_TOP})))+{_CAPITAL}"
    rf"|(?:Subscribe|Sign Up|Log In){_CAPITAL}"
)


def day_of(line: str) -> str | None:
    """Return the day that a line of furniture states, without its year: "Jul 3"."""
    match = _DAY_WITHIN.search(line) if is_furniture(line) else None
    return match[0] if match else None


def is_heading(line: str) -> bool:
    """Tell whether a line belongs to the head of a page, so that a page begins near it."""
    return is_furniture(line) and _HEADING_WITHIN.search(line) is not None


def is_furniture(line: str) -> bool:
    """Tell whether a line is certainly neither title nor abstract."""
    if len(line) > _LONGEST:  # the pattern takes its time for long lines of signs
        return not any(map(str.isalpha, line))
    return _FURNITURE_LINE.fullmatch(line) is not None


def precedes_name(line: str) -> bool:
    """Tell whether the next line is the name of a user."""
    return line.casefold() == "submitted by"


def unglued(line: str) -> tuple[str, str]:
    """Return the furniture that is glued to the front of a line, and the rest of it.

    >>> unglued("SubscribeMulti-task Learning")
    ('Subscribe', 'Multi-task Learning')
    """
    match = _GLUED.match(line)
    end = match.end() if match else 0
    return line[:end], line[end:]
