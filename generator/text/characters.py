"""Characters: which of them prose may hold, and small raised and lowered ones."""

import re
import unicodedata
from typing import Final

_DIGITS: Final = "0123456789+-−=().,"
_RAISED: Final = dict(
    zip(
        _DIGITS + "abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW" + "βγδφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾.," + "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ" + "ᵝᵞᵟᵠᵡ",
        strict=True,
    )
)
_LOWERED: Final = dict(
    zip(
        _DIGITS + "aehijklmnoprstuvx" + "βγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎.," + "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ" + "ᵦᵧᵨᵩᵪ",
        strict=True,
    )
)
_REPLACED: Final = {
    0x2010: "-",  # hyphens that differ from "-" only in where a line may break
    0x2011: "-",
    0xB5: "μ",  # micro sign and ohm sign are Greek letters
    0x2126: "Ω",
    **{
        ligature: unicodedata.normalize("NFKC", chr(ligature)) for ligature in range(0xFB00, 0xFB07)
    },
}
_SIMPLE: Final = re.compile(r"[\n\x20-\x7e]*")
_PRIVATE_PLANES: Final = 0xF0000
_NONE: Final = (0xFFFE, 0xFFFF)
"""The last two code points of each plane, which no file may hold."""
_LINE_ENDS: Final = re.compile(r"\r\n?|\x85|\u2028")


class _Permitted(dict[int, str]):
    """Code point -> what stands for it in prose; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if code in _REPLACED:
            character = _REPLACED[code]
        elif category in {"Zs", "Zl"} or character in "\t\v\f":
            character = " "
        elif category == "Zp":
            character = "\n\n"
        elif character != "\n" and (
            category in {"Cc", "Cf", "Cs"} or code >= _PRIVATE_PLANES or code & 0xFFFF in _NONE
        ):
            character = ""
        self[code] = character
        return character


_permitted: Final = _Permitted()


def tidy(raw: str) -> str:
    r"""Return text in normal form C without control, invisible and unpaired characters.

    Every kind of space becomes a plain one; line ends become "\n" and stay.
    """
    if _SIMPLE.fullmatch(raw):
        return raw
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", raw)).translate(_permitted)
    return unicodedata.normalize("NFC", text)


def raised(text: str) -> str | None:
    """Return text as superscript characters ("3+" as "³⁺"), None if one of them does not exist."""
    return _shifted(text, _RAISED)


def lowered(text: str) -> str | None:
    """Return text as subscript characters ("1-x" as "₁₋ₓ"), None if one of them does not exist."""
    return _shifted(text, _LOWERED)


def _shifted(text: str, forms: dict[str, str]) -> str | None:
    characters = [forms.get(character) for character in text if character != " "]
    return None if None in characters else "".join(character or "" for character in characters)
