"""HTML and JATS as services put them into titles and abstracts, resolved to text."""

import re
from html import unescape
from html.entities import html5
from typing import Final

from generator.text.characters import lowered, raised

_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_ATTRIBUTES: Final = r"""(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*"""
_BLOCKS: Final = "p|br|div|li|ul|ol|h[1-6]|sec|title|table|tr|abstract|list|list-item|disp-formula"
_INLINE: Final = (
    "i|b|u|a|em|strong|italic|bold|sub|sup|span|small|tt|sc|monospace|underline|font|ext-link|xref|inline-formula"
    "|math|mrow|mi|mn|mo|msub|msup|msubsup|mtext|mstyle|mfrac|msqrt|semantics|annotation|mover|munder|mspace"
    "|tex-math|alternatives|named-content|td|th"
)
_SHIFTED: Final = re.compile(r"<(?:jats:)?(sub|sup)>([^<>]{1,30})</(?:jats:)?\1>", re.IGNORECASE)
_LINK: Final = re.compile(
    r"""<a\s[^<>]*?href\s*=\s*["'](https?://[^"'<>\s]+)["'][^<>]*>([^<>]*)</a>"""
)
_COMMENT: Final = re.compile(r"<!--.{0,5000}?-->", re.DOTALL)
_BLOCK: Final = re.compile(rf"</?(?:jats:)?(?:{_BLOCKS}){_ATTRIBUTES}/?>", re.IGNORECASE)
_TAG: Final = re.compile(rf"</?(?:jats:|mml:)?(?:{_INLINE}){_ATTRIBUTES}/?>", re.IGNORECASE)


def without_entities(text: str) -> str:
    """Return text with character references decoded, also those that were encoded twice.

    Only references that end in a semicolon count, so that "?a=1&copy=2" stays an address.
    """
    while "&" in text:
        decoded = _ENTITY.sub(_decoded, text)
        if decoded == text:
            break
        text = decoded
    return text


def _decoded(match: re.Match[str]) -> str:
    return match[0] if match[1] and f"{match[1]};" not in html5 else unescape(match[0])


def without_tags(text: str) -> str:
    """Return text without the tags of HTML and JATS; what only looks like one ("a < b") stays.

    Tags of blocks leave a blank line; tokens of language models ("<s>", "<eos>") are text.
    """
    if "<" not in text:
        return text
    text = _SHIFTED.sub(_shift, _LINK.sub(_linked, _COMMENT.sub("", text)))
    return _TAG.sub("", _BLOCK.sub("\n\n", text))


def _linked(match: re.Match[str]) -> str:
    address, label = match[1], match[2].strip()
    return address if not label or label.rstrip("/") in address else f"{label} ({address})"


def _shift(match: re.Match[str]) -> str:
    shifted = (raised if match[1].lower() == "sup" else lowered)(match[2])
    return match[2] if shifted is None else shifted
