r"""Prose: the one form of text in records, made from whatever a source holds, and its faces.

Prose is Unicode with mathematics between dollar signs; see `generator.records`. Its grammar:
"\$" is a dollar sign, "$…$" with "\\." inside for any escaped character is a formula, everything
else stands for itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from generator.text import mathml, maths
from generator.text.characters import lowered, raised, tidy
from generator.text.latex import DROPPED, resolve
from generator.text.markup import without_entities, without_tags
from generator.text.mathml import referenced

_SPECIAL: Final = re.compile(r"[\\$<&`~{]|--|''")
_TYPEWRITER: Final = re.compile(r"[`~{]|--|''")
_FORMULA: Final = re.compile(r"\\\$|\$((?:[^$\\]|\\.)+)\$", re.DOTALL)
_PARAGRAPHS: Final = re.compile(r"\n\s*\n")

_DOLLAR: Final = "\x00"
_FIRST_FORMULA: Final = 0xF0000
"""Formulas travel as characters of a private plane, which `tidy` has removed from the text."""
_MOST_FORMULAS: Final = 0xFFF0
_STASHED: Final = re.compile("[\U000f0000-\U000ffff0]")

_TIE: Final = re.compile(r"(?<![\\/])~")
"""A tie of LaTeX; "\\~" sets an accent and "/~" stands in addresses."""

_TRACES: Final = re.compile(
    r"[\s~]*[(\[]\s*\x01(?:[\s,;]*\x01)*\s*[)\]]|[\s~]*\x01(?=[\s.,;:)\]]|\Z)|\x01"
)
_TYPED: Final = re.compile(
    r"(?P<labelled>https?://[^\s\"{}]+\{[^{}]{1,60}\})"
    r"|(?P<keep>(?:https?://|www\.)[^\s\"]+|`{3,})"
    r"|``(?P<double>(?:[^`\"']|'(?!')){1,200})(?:''|\")"
    r"|(?<![\w`])`(?P<single>[^`']{1,60})'(?![\w'])"
    r"|(?P<open>``)|(?P<close>'')"
    r"|(?P<long>(?<=[\w)\]”’.,])\s?(?<!-)---(?!-)\s?(?=[\w(“‘]))"
    r"|(?P<short>(?<=[\w)\]”’%×°])(?<!-)--(?=[\w(\[“\x00])|(?<=\S )--(?= \S))"
    r"|(?P<tie>(?<=[A-Za-z]{2})~(?=[\w(-])|(?<=[).:}®™°\U000f0000-\U000ffff0])~(?=[\w(])|(?<=\d)~(?=[A-Za-zÅ])"
    r"|~(?=[\U000f0000-\U000ffff0])|(?<=\w)~(?=[\s.,;]))"
    r"|(?P<script>(?<=[\w)\]])[_^]\{[^{}\\]{1,12}\})"
    r"|(?P<glued>(?<=[A-Za-z])\{[^\W\d_]{1,12}\}|\{[A-Z]{1,3}\}(?=[a-z]))"
    r"|(?P<comma>(?<=\d)\{,\}(?=\d))"
)


def clean(raw: str, *, paragraphs: bool = False, tex: bool = False) -> str:
    """Return raw text as prose; with `paragraphs`, blank lines stay as exactly one.

    `tex` says that the source is LaTeX, as in BibTeX: braces and "~" are its own. Never raises, and
    leaves prose as it is: clean(clean(x)) == clean(x).
    """
    text = tidy(without_entities(raw))
    if tex and ("}" in text or _SPECIAL.search(text)):
        text = _pass(text, tex=True)
    while True:
        blocks = _PARAGRAPHS.split(text) if paragraphs else [text]
        settled = [_settled(block) for block in blocks]
        joined = "\n\n".join(part for block in settled for part in _kept(block, paragraphs) if part)
        if joined == text:
            break
        text = joined
    return text.replace("\\$", "$") if text.count("$") == 1 else text


def _kept(block: str, paragraphs: bool) -> list[str]:  # noqa: FBT001
    blocks = _PARAGRAPHS.split(block) if paragraphs else [block]
    return [" ".join(part.split()) for part in blocks]


def _settled(text: str) -> str:
    return _pass(text) if _SPECIAL.search(text) else text


def _pass(text: str, *, tex: bool = False) -> str:
    """Resolve entities, tags, LaTeX and typewriter punctuation once."""
    text = tidy(without_entities(text))
    formulas: list[str] = []
    pieces = []
    for is_formula, part in maths.split(text):
        if not is_formula:
            pieces.append(_bare(part))
            continue
        stays, settled = maths.settle(part)
        if stays and len(formulas) < _MOST_FORMULAS:
            pieces.append(chr(_FIRST_FORMULA + len(formulas)))
            formulas.append(settled)
        else:
            pieces.append(_bare(settled))
    text = without_tags("".join(pieces))
    text = resolve(_TIE.sub(" ", text) if tex else text, tex=tex)
    text = _TRACES.sub("", text) if DROPPED in text else text
    text = _TYPED.sub(_set, text) if _TYPEWRITER.search(text) else text
    if tex:
        text = text.replace("---", "—").replace("--", "–")
    text = re.sub("\\\\+(?=[\x00\U000f0000-\U000ffff0])", "", text).replace(_DOLLAR, r"\$")
    text = _STASHED.sub(lambda match: f"${formulas[ord(match[0]) - _FIRST_FORMULA]}$", text)
    return tidy(text)


def _bare(part: str) -> str:
    """Hide the dollars of a part that is no formula from what follows."""
    return re.sub(r"(?<!\\)((?:\\\\)*)\\?\$", lambda match: match[1] + _DOLLAR, part)


def _set(match: re.Match[str]) -> str:
    kind = str(match.lastgroup)
    if kind == "double":
        return f"“{match[kind]}”"
    if kind == "single":
        return f"‘{match[kind]}’"
    if kind == "script":
        shifted = (raised if match[0][0] == "^" else lowered)(match[0][2:-1])
        return match[0] if shifted is None else shifted
    if kind == "labelled":
        return match[0].partition("{")[0]
    if kind == "glued":
        return match[0][1:-1]
    return {"comma": ",", "open": "“", "close": "”", "long": "—", "short": "–", "tie": " "}.get(
        kind, match[0]
    )


def parts(prose: str) -> Iterator[tuple[bool, str]]:
    """Yield the parts of prose in order: (True, a formula) and (False, text, unescaped)."""
    position, text = 0, ""
    for match in _FORMULA.finditer(prose):
        text += prose[position : match.start()]
        position = match.end()
        if match[1] is None:
            text += "$"
            continue
        yield False, text
        yield True, match[1]
        text = ""
    yield False, text + prose[position:]


def plain(prose: str) -> str:
    """Return prose as one line of Unicode without LaTeX: "O(n²)" for "$O(n^2)$"."""
    if "$" not in prose:
        return " ".join(prose.split())
    rendered = (maths.unicode(part) if is_math else part for is_math, part in parts(prose))
    return " ".join(tidy("".join(rendered)).split())


def html(prose: str) -> Markup:
    """Return prose as HTML, with mathematics as MathML.

    Safe in HTML and inside a paragraph of Markdown alike: all ASCII punctuation of the text is
    written as character references, in which Markdown sees no markup.
    """
    return Markup("").join(
        mathml.render(part) if is_math else referenced(part) for is_math, part in parts(prose)
    )
