"""LaTeX outside mathematics, resolved to the characters it stands for."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from generator.text.symbols import (
    ABBREVIATIONS,
    PLACEHOLDERS,
    SPACES,
    SWITCHES,
    accented,
    is_accent,
    symbol,
)

_TOKEN: Final = re.compile(r"[^\\{}]+|\\([A-Za-z]+)\*?|\\([^A-Za-z])|[{}]|\\\Z", re.DOTALL)
_BRACE: Final = re.compile(r"\\.|[{}]", re.DOTALL)
_LONGEST_GROUP: Final = 1000
"""Characters; keeps a formula with hundreds of open braces from taking quadratic time."""
_DEEPEST: Final = 30
"""Groups within groups; what is deeper stays as it is written."""

DROPPED: Final = "\x01"
"""What a citation or reference leaves, for the caller to take away with the space around it."""

_SILENT: Final = re.compile(
    r"(?:no|full|text|paren|auto)?[cC]ite[a-z]*|label|(?:page|eq|auto|[cC])?ref|ding|index|thanks"
    r"|footnotemark|color|[vh]space|begin|end|includegraphics|vskip|usepackage"
)
"""Macros whose argument is no part of the text."""

_MATH: Final = {"frac": 2, "sqrt": 1, "mathcal": 1, "mathbb": 1, "mathrm": 1}
"""Macros of mathematics that are met outside it, with the number of their arguments."""

_FIXED: Final = {
    **dict.fromkeys(SWITCHES, ""),
    **dict.fromkeys(SPACES, " "),
    "item": "• ",
}
"""Macros that take no argument -> what they leave."""

_ESCAPES: Final = {",": " ", ";": " ", ":": " ", " ": " ", "\n": " ", "\\": " "}
_LATIN: Final = frozenset("øØßåÅłŁæÆœŒıȷđĐþÞðÐŋ")
"""Letters whose macros swallow the space that ends their name."""
_NOTHING: Final = frozenset("!/-@()[]")
_FONT: Final = re.compile(r"\s*\\([A-Za-z]+)\s+(?=\S)")
_PATH: Final = re.compile(r"\\\Z|(?<![A-Za-z\\])[^\W_]+\Z")
"""What stands before a backslash that is no LaTeX, as in "C:\\Users"."""
_QUOTED: Final = re.compile(r'(?<![\w{\\])\\"([^"\\]{1,80})\\"(?![\w{])')
_POSSESSIVE: Final = re.compile(r"(?<=[A-Za-z}])\\'(?=(?:s|t|re|ve|ll|d|m)\b)")
_OPTIONAL: Final = re.compile(r"(?:\[[^\[\]]{0,200}\])+(?=\{)")


def group(text: str, start: int) -> tuple[str, int] | None:
    """Return what stands between the brace at `start` and its partner, and where that ends."""
    depth = 0
    for brace in _BRACE.finditer(text, start, start + _LONGEST_GROUP):
        if brace[0] == "{":
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if depth == 0:
                return text[start + 1 : brace.start()], brace.end()
    return None


def _partners(text: str) -> dict[int, int]:
    """Return where each brace that is closed opens -> where it closes."""
    closing_by_opening: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and opened:
            closing_by_opening[opened.pop()] = brace.start()
    return closing_by_opening


def resolve(text: str, *, tex: bool = False, depth: int = 0) -> str:
    """Return text without macros; with `tex`, braces are LaTeX's and go too.

    Mathematics must have been taken out before. Never fails: what cannot be read stays.
    """
    if "\\" not in text and not tex:
        return text
    if not depth:
        text = _POSSESSIVE.sub("'", _QUOTED.sub(r'"\1"', text))
    return "".join(_Resolver(text, tex=tex, depth=depth).pieces())


class _Resolver:
    """Walks once through a text; the position moves behind whatever was consumed."""

    def __init__(self, text: str, *, tex: bool, depth: int) -> None:
        self.text, self.tex, self.depth, self.position = text, tex, depth, 0
        self.partners = _partners(text)

    def _braced(self) -> str | None:
        """Consume a group that begins here and return what it holds."""
        closing = self.partners.get(self.position)
        if closing is None:
            return None
        content = self.text[self.position + 1 : closing]
        self.position = closing + 1
        return content

    def pieces(self) -> Iterator[str]:
        while match := _TOKEN.match(self.text, self.position):
            start, self.position = match.span()
            if match[1]:
                yield self._macro(match[1], match[0], self.text[max(0, start - 40) : start])
            elif match[2]:
                yield self._sign(match[2])
            elif match[0] == "{":
                yield self._group(start)
            elif match[0] != "}" or not self.tex:
                yield match[0]

    def _resolved(self, text: str) -> str:
        return text if self.depth > _DEEPEST else resolve(text, tex=self.tex, depth=self.depth + 1)

    def _group(self, start: int) -> str:
        self.position = start
        content = self._braced()
        if content is None or not (self.tex or content.lstrip().startswith("\\")):
            self.position = start + 1
            return "" if self.tex else "{"
        font = _FONT.match(content)
        if font and _is_unknown(font[1]):
            content = content[font.end() :]
        return self._resolved(content)

    def _sign(self, sign: str) -> str:
        if is_accent(sign):
            return self._accent(sign)
        if sign == "\\" and self.text[self.position : self.position + 1] in {"&", "%", "#", "_"}:
            return ""
        if sign in _NOTHING:
            return ""
        return _ESCAPES.get(sign, sign)

    def _accent(self, macro: str) -> str:
        argument = self._braced()
        if argument is not None:
            return accented(macro, self._resolved(argument))
        base = re.compile(r"\s*(?:\\([ij])(?![A-Za-z])|([^\W\d_]))").match(self.text, self.position)
        if base is None or (not macro.isalpha() and base[0][0].isspace()):
            return macro
        letter = base[1] or base[2]
        composed = accented(macro, letter)
        if len(composed) > 1 and not macro.isalpha():
            return macro
        self.position = base.end()
        return composed

    def _arguments(self, most: int) -> list[str]:
        options = _OPTIONAL.match(self.text, self.position)
        if options:
            self.position = options.end()
        arguments: list[str] = []
        while len(arguments) < most and (argument := self._braced()) is not None:
            arguments.append(argument)
        return arguments

    def _skip(self, pattern: str) -> None:
        match = re.compile(pattern).match(self.text, self.position)
        self.position = match.end() if match else self.position

    def _macro(self, name: str, written: str, before: str) -> str:
        if _SILENT.fullmatch(name):
            self._arguments(3)
            return DROPPED
        if name in _WITH_ARGUMENTS:
            return _WITH_ARGUMENTS[name](self)
        if name in _MATH and self.text[self.position : self.position + 1] == "{":
            arguments = "".join(f"{{{part}}}" for part in self._arguments(_MATH[name]))
            return f"${written}{arguments}$"
        if name in _FIXED:
            self._skip(r"\{\}|\s+")
            return _FIXED[name]
        if is_accent(name):
            return self._letter_accent(name, written)
        return self._word(name) or self._unknown(name, written, before)

    def _word(self, name: str) -> str | None:
        if name in ABBREVIATIONS:
            self._skip(r"(?:\{\})?\.?")
            return ABBREVIATIONS[name]
        characters = symbol(name)
        if characters is not None:
            self._skip(r"\{\}|\s+" if characters in _LATIN else r"\{\}")
        return characters

    def address(self) -> str:
        return self._resolved("".join(self._arguments(1)))

    def note(self) -> str:
        return "".join(f" ({self._resolved(note)})" for note in self._arguments(1))

    def second(self) -> str:
        return self._resolved("".join(self._arguments(2)[-1:]))

    def formula(self) -> str:
        return "".join(f"${formula}$" for formula in self._arguments(1))

    def quoted(self) -> str:
        return "".join(f"“{self._resolved(words)}”" for words in self._arguments(1))

    def _letter_accent(self, name: str, written: str) -> str:
        composed = self._accent(name)
        return written if composed == name else composed

    def link(self) -> str:
        arguments = [*self._arguments(2), "", ""][:2]
        address, label = (self._resolved(part).strip() for part in arguments)
        shown = label.removeprefix("https://").removeprefix("http://").rstrip("/")
        return address if not shown or shown in address else f"{label} ({address})"

    def _unknown(self, name: str, written: str, before: str) -> str:
        arguments = self._arguments(1 if name.startswith("text") else 4)
        if any(arguments):
            return " ".join(self._resolved(part) for part in arguments)
        if name in PLACEHOLDERS:
            return PLACEHOLDERS[name]
        if not arguments and (len(name) == 1 or _PATH.search(before)):
            return written
        return name


_WITH_ARGUMENTS: Final[dict[str, Callable[[_Resolver], str]]] = {
    "url": _Resolver.address,
    "path": _Resolver.address,
    "nolinkurl": _Resolver.address,
    "href": _Resolver.link,
    "footnote": _Resolver.note,
    "enquote": _Resolver.quoted,
    "ensuremath": _Resolver.formula,
    "textcolor": _Resolver.second,
    "colorbox": _Resolver.second,
    "texorpdfstring": _Resolver.second,
    "hyperref": _Resolver.second,
}
"""Macro -> what it makes of its arguments."""


def _is_unknown(name: str) -> bool:
    known = name in _FIXED or name in ABBREVIATIONS or name in PLACEHOLDERS or is_accent(name)
    return not known and symbol(name) is None
