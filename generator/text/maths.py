r"""Mathematics in running text: where it stands, and how it reads without LaTeX."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from generator.text.characters import lowered, raised
from generator.text.latex import group
from generator.text.symbols import (
    SWITCHES,
    double_struck,
    is_math_accent,
    math_accented,
    symbol,
)

_LONGEST: Final = 1000
"""Characters of one formula; a longer stretch between dollars is no formula."""
_DEEPEST: Final = 20

_DELIMITED: Final = re.compile(
    r"(?<!\\)\\\((.{1,1000}?)\\\)|(?<!\\)\\\[(.{1,3000}?)\\\]|\$\$([^$]{1,3000})\$\$"
    r"|\\begin\{(equation|align|gather|math|displaymath|eqnarray)(\*?)\}(.{1,3000}?)\\end\{\4\5\}",
    re.DOTALL,
)
_DOLLAR: Final = re.compile(r"\\.|\$", re.DOTALL)
_WORD: Final = re.compile(r"(?<![\\A-Za-z{])[A-Za-z]{3,}(?![A-Za-z}])")
_LOST_BACKSLASH: Final = re.compile(
    r"(?<![\\A-Za-z])(?=(?:text(?:bf|it|tt|sc|rm|sf|normal)?|math(?:bf|rm|cal|bb|it|sf)|emph)\{)"
)
_TEXT: Final = re.compile(r"\\(?:text\w*|emph|underline|mbox|href|url)\s*(?=\{)")
_FORMULA: Final = re.compile(r"[\\^_=+<>|\d*~]")
_LONE_MACRO: Final = re.compile(r"\{?\\([A-Za-z]+)\s*(?:\{\})?\}?")
_PLAIN: Final = re.compile(r"[\d\s.,:;%°×±∼≈≃<>≤≥≪≫+\-−–/→←↔·=…'′()\[\]#&⁰¹²³⁴-⁹₀-₉*]+")
_SCRIPT: Final = re.compile(r"\s*\{?\s*([_^])\s*(?:\{([^{}\\]*)\}|([^{}\\\s]))\s*\}?\s*")
_PIECE: Final = re.compile(
    r"\\([A-Za-z]+)\*?\s*|\\(.)|([_^])|(\s+)|([{}&~'])|([^\\_^\s{}&~']+)", re.DOTALL
)
_ATOM: Final = re.compile(r".?|[\w.]+|\w[\u0300-\u036f\u20d7]")
_FONT: Final = re.compile(r"math|text|oper|bold|bb?m\Z|pmb\Z|scr\Z")
_WORD_END: Final = "\x02"
"""Follows the name of a function, such as log, until it is known what comes after it."""
_TOUCHING: Final = re.compile(r"\x02(?=[^\w√]|[₀-₉⁰¹²³⁴-⁹]|\Z)|(?<=[(\[]) | (?=[)\]])")
_TIGHT: Final = re.compile(r"\s*[×·±]\s*")
_BINARY: Final = re.compile(r"(?<=[\w)\]}])\s*([=≈≤≥<>→∈∼≃≠≪≫∝≡])\s*(?=[\w(\[{−-])")


def split(text: str) -> Iterator[tuple[bool, str]]:
    r"""Yield the parts of raw text in order: (True, a formula) and (False, what is none).

    Knows "$…$", "$$…$$", "\(…\)", "\[…\]" and the common environments; amounts of money and other
    lone dollars are text. "\$" in text stays as it is.
    """
    position = 0
    for match in _DELIMITED.finditer(text):
        yield from _dollars(text[position : match.start()])
        yield True, next(part for part in match.group(1, 2, 3, 6) if part is not None)
        position = match.end()
    yield from _dollars(text[position:])


def _dollars(text: str) -> Iterator[tuple[bool, str]]:
    marks = [match.start() for match in _DOLLAR.finditer(text) if match[0] == "$"]
    begin, index = 0, 0
    while index + 1 < len(marks):
        start, last = marks[index], index + 1
        while _open_braces(text[start : marks[last]]) > 0 and last + 1 < len(marks):
            if marks[last + 1] - start > _LONGEST:
                break
            last += 1
        body = text[start + 1 : marks[last]]
        if _is_formula(body, text[marks[last] + 1 : marks[last] + 2]):
            yield False, text[begin:start]
            yield True, re.sub(r"(?<!\\)\$", "", body)
            begin, index = marks[last] + 1, last + 1
        else:
            index += 1
    yield False, text[begin:]


def _open_braces(body: str) -> int:
    bare = re.sub(r"\\.", "", body)
    return bare.count("{") - bare.count("}") if len(body) <= _LONGEST else 0


def _is_formula(body: str, following: str) -> bool:
    """Tell formulas from money and prose that happen to stand between two dollars."""
    if len(body) > _LONGEST:
        return False
    rest = _outside_text(_LOST_BACKSLASH.sub(r"\\", body))
    words = len(_WORD.findall(body if rest is None else rest))
    if re.search(r"\\[A-Za-z%{|]|[\^_]|text\w\w\{", body):
        money = body[:1].isdigit() and body[-1:].isspace() and following.isdigit()
        return words < 4 and not money  # noqa: PLR2004 - four plain words are a sentence
    if body[:1].isdigit() and (following.isdigit() or re.search(r"[A-Za-z]{2}", body)):
        return False
    return words < 2 and not (body[-1:].isspace() and following.isdigit())  # noqa: PLR2004


def settle(body: str) -> tuple[bool, str]:
    r"""Return a formula in its settled form: (True, LaTeX), or (False, text) if it needs none.

    "10\%" is plain Unicode, "\textbf{X}" is text, and "_2" is "₂".
    """
    body = _LOST_BACKSLASH.sub(r"\\", " ".join(body.split())).strip()
    text = _without_formula(body)
    if text is not None:
        return False, text
    body = body.rstrip("\\") if len(body) - len(body.rstrip("\\")) & 1 else body
    return bool(body), body


def _without_formula(body: str) -> str | None:
    if not body or body == "{}":
        return ""
    script = _SCRIPT.fullmatch(body)
    if script:
        return (raised if script[1] == "^" else lowered)(script[2] or script[3] or "")
    lone = _LONE_MACRO.fullmatch(body)
    if lone and not (symbol(lone[1]) or is_math_accent(lone[1]) or lone[1] in SWITCHES):
        return body
    rest = _outside_text(body)
    if rest is not None and not _FORMULA.search(rest):
        return body
    plain = unicode(body) if len(body) < 60 else ""  # noqa: PLR2004 - numbers are short
    return plain if _PLAIN.fullmatch(plain) and "\\" not in plain else None


def _outside_text(body: str) -> str | None:
    r"""Return what a formula holds besides "\text{…}" and its kin, None if it has none of these."""
    pieces, position = [], 0
    for match in _TEXT.finditer(body):
        if match.start() < position:
            continue
        pieces.append(body[position : match.start()])
        position = match.end()
        while position < len(body) and body[position] == "{" and (found := group(body, position)):
            position = found[1]
    return None if not pieces else "".join([*pieces, body[position:]])


def unicode(body: str) -> str:
    r"""Return a formula as one line of Unicode: "O(n²)" for "\mathcal{O}(n^2)"."""
    text = "".join(_rendered(body, 0))
    text = _TOUCHING.sub("", text).replace(_WORD_END, " ")
    text = _TIGHT.sub(lambda match: match[0].strip(), _BINARY.sub(r" \1 ", text))
    return " ".join(text.split())


def _rendered(body: str, depth: int) -> Iterator[str]:
    position = 0
    while match := _PIECE.match(body, position):
        position = match.end()
        if match[1]:
            text, position = _macro(match[1], body, position, depth)
            yield text
        elif match[2]:
            yield {"\\": " ", ",": " ", ";": " ", ":": " ", " ": " ", "!": "", "|": "‖"}.get(
                match[2], match[2]
            )
        elif match[3]:
            content, position = _argument(body, position, depth)
            yield _script(match[3], content)
        elif match[5]:
            yield {"&": " ", "~": " ", "'": "′"}.get(match[5], "")
        else:
            yield " " if match[4] else match[6]


def _macro(name: str, body: str, position: int, depth: int) -> tuple[str, int]:
    """Return what a macro reads as, and where what follows it begins."""
    if name in _TAKING:
        arguments = []
        for _ in range(_TAKING[name][0]):
            argument, position = _argument(body, position, depth)
            arguments.append(argument)
        return _TAKING[name][1](*arguments), position
    if is_math_accent(name):
        content, position = _argument(body, position, depth)
        return math_accented(name, content), position
    characters = "" if name in SWITCHES else symbol(name)
    if characters is not None:
        word = len(characters) > 1 and characters.isalpha()
        return f" {characters}{_WORD_END}" if word else characters, position
    if body[position : position + 1] == "{":  # fonts and whatever else only dresses its argument
        return _argument(body, position, depth)
    return "" if _FONT.match(name) else name, position


_TAKING: Final[dict[str, tuple[int, Callable[..., str]]]] = {
    "frac": (2, lambda over, under: f"{_bracketed(over)}/{_bracketed(under)}"),
    "dfrac": (2, lambda over, under: f"{_bracketed(over)}/{_bracketed(under)}"),
    "tfrac": (2, lambda over, under: f"{_bracketed(over)}/{_bracketed(under)}"),
    "sqrt": (1, lambda content: f"√{_bracketed(content)}"),
    "mathbb": (1, double_struck),
    "pmod": (1, lambda content: f" (mod {content})"),
    "begin": (1, lambda _: " "),
    "end": (1, lambda _: " "),
    "label": (1, lambda _: ""),
    "quad": (0, lambda: " "),
    "qquad": (0, lambda: " "),
}
"""Macro -> how many arguments it takes, and what it makes of them."""


def _argument(body: str, position: int, depth: int) -> tuple[str, int]:
    """Return the next argument, rendered, and where it ends."""
    while body[position : position + 1].isspace():
        position += 1
    found = group(body, position) if body[position : position + 1] == "{" else None
    if found:
        content, end = found
        return "".join(_rendered(content, depth + 1)) if depth < _DEEPEST else content, end
    macro = re.compile(r"\\([A-Za-z]+)\s*").match(body, position)
    if macro and depth < _DEEPEST:
        return _macro(macro[1], body, macro.end(), depth + 1)
    end = position + (2 if body[position : position + 1] == "\\" else 1)
    return body[position:end].lstrip("\\"), end


def _script(sign: str, content: str) -> str:
    content = content.strip()
    if sign == "^" and content in {"∘", "°", "o"}:
        return "°"
    if sign == "^" and content in {"′", "*", "∗"}:
        return content.replace("∗", "*")
    shifted = (raised if sign == "^" else lowered)(content)
    return shifted if shifted is not None else f"{sign}{_bracketed(content)}"


def _bracketed(content: str) -> str:
    content = content.strip()
    return content if _ATOM.fullmatch(content) else f"({content})"
