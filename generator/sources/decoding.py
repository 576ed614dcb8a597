"""Bytes to text, whatever program wrote them."""

import codecs
import re
from typing import Final

from generator.errors import Fault, Place

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks; the mark of UTF-32-LE begins with that of UTF-16-LE, so it comes first."""

_HEAD: Final = 4096
_SHOWN: Final = 40


def decode(content: bytes, where: str) -> tuple[str, tuple[Fault, ...]] | None:
    """Return the text of a file and what was doubtful in reading it, None if it is no text.

    Text is UTF-8, or UTF-16 or UTF-32 that shows itself as such; single lines that are not UTF-8
    are taken for Windows-1252.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark) and encoding != "utf-8":
            return content[len(mark) :].decode(encoding, "replace"), ()
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in content[:_HEAD]:
        wide = _wide(content[:_HEAD])
        return None if wide is None else (content.decode(wide, "replace"), ())
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _line_by_line(content, where)


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its zeros stand."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    most = len(head) // 2 * 0.4
    if odd > most and even < most / 10:
        return "utf-16-le"
    return "utf-16-be" if even > most and odd < most / 10 else None


def _line_by_line(content: bytes, where: str) -> tuple[str, tuple[Fault, ...]]:
    lines = []
    wrong: list[tuple[int, str]] = []
    for number, line in enumerate(re.split(rb"(?<=\n)|(?<=\r)(?!\n)", content), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            lines.append(_windows(line))
            shown = _windows(line[max(0, error.start - _SHOWN // 2) :])[:_SHOWN].strip()
            wrong.append((number, shown))
    number, shown = wrong[0]
    others = "" if len(wrong) == 1 else f", like {len(wrong) - 1} more of the file's lines"
    doubt = Fault(
        place=Place(source=where, line=number),
        problem=f'"{shown}" is not UTF-8 and was read as Windows-1252{others}',
        remedy="save the file as UTF-8",
    )
    return "".join(lines), (doubt,)


def _windows(line: bytes) -> str:
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        return line.decode("latin-1")
