"""What LaTeX macros mean as characters: symbols, accents, words."""

import unicodedata
from functools import cache
from typing import Final

from pylatexenc.latex2text import get_default_latex_context_db

ABBREVIATIONS: Final = {
    "eg": "e.g.",
    "ie": "i.e.",
    "etc": "etc.",
    "etal": "et al.",
    "wrt": "w.r.t.",
    "vs": "vs.",
    "aka": "a.k.a.",
    "iid": "i.i.d.",
    "resp": "resp.",
}
"""Macros that authors commonly define for abbreviations."""

PLACEHOLDERS: Final = {
    "ours": "our method",
    "method": "our method",
    "ourmethod": "our method",
    "sys": "our system",
    "oursys": "our system",
    "system": "our system",
    "model": "our model",
    "ourmodel": "our model",
    "dataset": "our dataset",
    "benchmark": "our benchmark",
}
"""Macros behind which a paper's source hides a name that only its authors know."""

_LOOKS: Final = """
    it bf em rm sf tt sc sl cal itshape bfseries scshape ttfamily sffamily rmfamily mdseries upshape
    normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge
    displaystyle textstyle scriptstyle centering noindent protect xspace allowbreak ignorespaces
    maketitle left right big Big bigl bigr Bigl Bigr limits nolimits
"""
_GAPS: Final = "quad qquad newline linebreak par space hfill"

SWITCHES: Final = frozenset(_LOOKS.split())
"""Macros that only change how what follows looks."""

SPACES: Final = frozenset(_GAPS.split())
"""Macros that leave a gap."""

_OWN: Final = {
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textunderscore": "_",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textminus": "−",
    "slash": "/",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "degree": "°",
    "celsius": "°C",
    "deg": "°",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "pounds": "£",
    "euro": "€",
    "prime": "′",
    "lesssim": "≲",
    "gtrsim": "≳",
    "texttildelow": "∼",
    "textquotedbl": '"',
    "dotsc": "…",
    "dotsb": "⋯",
    "argmax": "arg max",
    "argmin": "arg min",
    "la": "⟨",
    "ra": "⟩",
    "lvert": "|",
    "rvert": "|",
    "|": "‖",
    "{": "{",
    "}": "}",
    "$": "$",
    "colon": ":",
    "lbrace": "{",
    "rbrace": "}",
    "textbackslash": "\\",
}
_ACCENTS: Final = {
    "'": "\u0301",
    "`": "\u0300",
    '"': "\u0308",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "d": "\u0323",
    "b": "\u0331",
    "r": "\u030a",
    "t": "\u0361",
}
_MATH_ACCENTS: Final = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "bar": "\u0304",
    "overline": "\u0305",
    "dot": "\u0307",
    "ddot": "\u0308",
    "vec": "\u20d7",
    "check": "\u030c",
    "acute": "\u0301",
    "grave": "\u0300",
    "breve": "\u0306",
    "underline": "\u0332",
}
_DOUBLE_STRUCK: Final = {"C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"}


@cache
def symbol(macro: str) -> str | None:
    """Return the characters of a macro without arguments ("alpha", "ss", "%"), None if unknown."""
    if macro in _OWN:
        return _OWN[macro]
    known = get_default_latex_context_db().get_macro_spec(macro)
    characters = None if known is None else known.simplify_repl
    if not isinstance(characters, str) or "%" in characters[:-1] or not characters.strip():
        return None
    return unicodedata.normalize("NFC", characters).replace("µ", "μ")


def is_accent(macro: str) -> bool:
    """Tell whether a macro sets an accent on a letter of ordinary text."""
    return macro in _ACCENTS


def accented(macro: str, letter: str) -> str:
    r"""Return a letter with the accent of a macro: "é" for "'" and "e".

    arXiv's listing turns "\beta" into "\b{eta}"; such letters are recognised.
    """
    greek = symbol(macro + letter) if len(letter) > 1 else None
    return greek or _marked({"ı": "i", "ȷ": "j"}.get(letter, letter), _ACCENTS[macro], macro)


def is_math_accent(macro: str) -> bool:
    """Tell whether a macro sets an accent on a symbol of mathematics."""
    return macro in _MATH_ACCENTS


def math_accented(macro: str, letter: str) -> str:
    """Return a symbol with the accent of a macro; a longer text stays as it is."""
    return _marked(letter, _MATH_ACCENTS[macro], "") if len(letter) == 1 else letter


def double_struck(letters: str) -> str:
    """Return letters of a blackboard alphabet: "ℝ" for "R"."""
    return "".join(
        _DOUBLE_STRUCK.get(letter)
        or (chr(0x1D538 + ord(letter) - 65) if "A" <= letter <= "Z" else letter)
        for letter in letters
    )


def _marked(letter: str, mark: str, bare: str) -> str:
    if not letter.strip():
        return bare + letter
    return unicodedata.normalize("NFC", letter[0] + mark) + letter[1:]
