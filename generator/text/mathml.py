"""Mathematics as MathML that can hold nothing but mathematics."""

import re
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element

from latex2mathml import exceptions
from latex2mathml.converter import Converter
from markupsafe import Markup

_NAMES: Final = """
    math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
    mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
"""
_FEATURES: Final = """
    accent accentunder columnalign columnlines columnspacing depth display displaystyle fence form
    height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation
    rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width
"""
_ELEMENTS: Final = frozenset(_NAMES.split())
_ATTRIBUTES: Final = frozenset(_FEATURES.split())
_VALUE: Final = re.compile(r"[A-Za-z0-9.+% -]{1,80}")
_PUNCTUATION: Final = {code: f"&#{code};" for code in range(0x21, 0x7F) if not chr(code).isalnum()}
_REFERENCE: Final = re.compile(r"&#x([0-9A-Fa-f]{1,6});|&(lt|gt|amp);")
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&"}
_DEEPEST: Final = 25
"""Braces within braces: the converter recurses, and no real formula comes near."""

_FAILURES: Final[tuple[type[Exception], ...]] = (
    *(kind for kind in vars(exceptions).values() if isinstance(kind, type)),
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
)
"""What the converter raises on LaTeX that it cannot read. Broken formulas at random met its own
exceptions, IndexError, KeyError, RecursionError, StopIteration and ValueError; their neighbours
stand here for its other versions."""


def referenced(text: str) -> Markup:
    """Return text with all ASCII punctuation as character references: "&#60;" for "<"."""
    return Markup(text.translate(_PUNCTUATION))  # noqa: S704 - no punctuation is left in it


@lru_cache(maxsize=4096)
def render(body: str) -> Markup:
    """Return a formula as a MathML element, or its LaTeX as code if it cannot be read."""
    element = _element(body)
    if element is None:
        return Markup("<code>{}</code>").format(referenced(body))
    return _written(element)


def _element(body: str) -> Element | None:
    if body.count("{") > _DEEPEST and _depth(body) > _DEEPEST:
        return None
    try:
        return Converter().convert_to_element(body)
    except _FAILURES:
        return None


def _depth(body: str) -> int:
    deepest = depth = 0
    for character in body:
        depth += (character == "{") - (character == "}")
        deepest = max(deepest, depth)
    return deepest


def _written(element: Element) -> Markup:
    """Write an element; unknown ones leave only their content."""
    content = referenced(_REFERENCE.sub(_character, element.text or "")) + Markup("").join(
        _written(child) + referenced(_REFERENCE.sub(_character, child.tail or ""))
        for child in element
    )
    if element.tag not in _ELEMENTS:
        return content
    attributes = "".join(
        f' {name}="{value}"'
        for name, value in sorted(element.attrib.items())
        if name in _ATTRIBUTES and _VALUE.fullmatch(value)
    )
    return Markup(f"<{element.tag}{attributes}>{content}</{element.tag}>")  # noqa: S704


def _character(match: re.Match[str]) -> str:
    if match[2]:
        return _NAMED[match[2]]
    code = int(match[1], 16)
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""  # noqa: PLR2004
