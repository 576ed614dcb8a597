"""The records of an XML file, each with its line; a broken one does not take the others with it.

Expat, of the standard library, does the parsing: it streams and knows the line of everything, which
`ElementTree` does not tell. No entity is declared and none fetched, so that none can expand without
end; those of HTML are known anyway.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final
from xml.parsers import expat

from generator.errors import Fault, Place
from generator.records import Refusal
from generator.sources.gathering import Gathering
from generator.text import clean

_CHUNK: Final = 1 << 16
"""Bytes that expat is given at once: what is read again behind a fault is at most that much."""

_DEEPEST: Final = 50
_CUT_OFF: Final = expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML may not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element and what it holds; namespaces do not count."""

    name: str
    """Without prefix: "journal_ref" for "arxiv:journal_ref"."""

    line: int
    """The line it begins on, from 1."""

    attributes: dict[str, str]
    """Name without prefix -> value."""

    content: list["Element | str"] = field(default_factory=list)
    """Text and elements in their order."""

    around: dict[str, dict[str, str]] = field(default_factory=dict)
    """Of a record: name of a frame that it stands in -> that one's attributes."""

    @property
    def text(self) -> str:
        """All text within, without markup."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    def children(self, *names: str) -> Iterator["Element"]:
        """Yield the elements of some names directly within, in their order."""
        for part in self.content:
            if isinstance(part, Element) and part.name in names:
                yield part

    def child(self, name: str) -> "Element | None":
        """Return the first element of a name directly within."""
        return next(self.children(name), None)

    def text_of(self, name: str) -> str:
        """Return the text of the first element of a name, empty where there is none."""
        found = self.child(name)
        return " ".join(found.text.split()) if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A record that is no XML."""

    line: int
    """The line it begins on, from 1."""

    reason: str
    record: Element | None
    """As much of it as could be read; None where the fault is outside of any record."""

    def report(self, where: str, found: Gathering) -> None:
        """Refuse the record, or doubt the file where the fault is outside of any record."""
        place = Place(source=where, line=self.line)
        problem = f"this is not XML: {self.reason}"
        fault = Fault(place=place, problem=problem, remedy="correct it or fetch the file again")
        if self.record:
            title = clean(self.record.text_of("title")) or None
            found.refusals.append(Refusal(fault=fault, title=title))
        else:
            found.doubts.append(fault)


class _NotXmlError(Exception):
    """What expat allows and we do not."""


def records(
    text: str, names: frozenset[str], frames: frozenset[str] = frozenset()
) -> Iterator[Element | Broken]:
    """Yield the elements of some names that stand in no other of them, in their order.

    They know the attributes of the elements around them that are named as `frames`. Behind a fault,
    reading resumes where the next element of either kind begins.
    """
    plain = _FORBIDDEN.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    content = plain.encode("utf-8", "replace")
    record, beginning = _beginning(names), _beginning(names | frames)
    start, line = 0, 1
    around: dict[str, dict[str, str]] = {}
    while True:
        walk = _Walk(names, frames, start, line, around)
        try:
            yield from walk.records(content)
        except (expat.ExpatError, _NotXmlError) as error:
            broken, position = walk.broken(error), walk.resume()
            if tag := walk.unread(content, record):
                at = line + content.count(b"\n", start, tag.start())
                unread = Element(name=tag[1].decode(), line=at, attributes={})
                broken = Broken(line=at, reason=broken.reason, record=unread)
                position = tag.end()
            if broken.record or start == 0:
                yield broken
            following = beginning.search(content, position)
        else:
            return
        if following is None:
            return
        line += content.count(b"\n", start, following.start())
        start = following.start()


def _beginning(names: frozenset[str]) -> re.Pattern[bytes]:
    alternatives = b"|".join(re.escape(name.encode()) for name in sorted(names))
    return re.compile(rb"<(?:[\w.-]+:)?(%b)(?=[\s/>])" % alternatives)


class _Walk:
    """Follows one run of expat, from a byte and its line on."""

    def __init__(
        self,
        names: frozenset[str],
        frames: frozenset[str],
        start: int,
        line: int,
        around: dict[str, dict[str, str]],
    ) -> None:
        self.names, self.frames = names, frames
        self.start, self.line, self.around = start, line, around
        self.open: list[Element] = []
        self.record_start = start
        self.handled = start - 1
        self.found: list[Element] = []
        self.parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.UseForeignDTD(True)  # without it, an unknown entity is a fault
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._entity
        parser.EntityDeclHandler = self._declaration

    def records(self, content: bytes) -> Iterator[Element]:
        """Yield what is found, as soon as it is complete."""
        if self.start:
            self.parser.Parse(b"<resumed>")
        for position in range(self.start, len(content), _CHUNK):
            try:
                self.parser.Parse(content[position : position + _CHUNK])
            finally:
                yield from self.found
                self.found.clear()
        self.parser.Parse(b"", True)

    def resume(self) -> int:
        """Return the byte from which to look for the next record."""
        return self.record_start + 1 if self.open else max(self.start + 1, self._fault)

    def unread(self, content: bytes, record: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """Return the beginning of a record that the fault is in, where that is its first tag."""
        if self.open:
            return None
        if self.parser.ErrorCode == _CUT_OFF and (tag := record.match(content, self._fault)):
            return tag
        return next(reversed([*record.finditer(content, self.handled + 1, self._fault)]), None)

    def broken(self, error: expat.ExpatError | _NotXmlError) -> Broken:
        """Return what is to be said of an error."""
        inside = self.open[0] if self.open else None
        line = self.line + self.parser.ErrorLineNumber - 1
        reason = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else error
        return Broken(line=inside.line if inside else line, reason=str(reason), record=inside)

    @property
    def _ahead(self) -> int:
        return len(b"<resumed>") if self.start else 0

    @property
    def _fault(self) -> int:
        return self.start + self.parser.ErrorByteIndex - self._ahead

    @property
    def _position(self) -> int:
        return self.start + self.parser.CurrentByteIndex - self._ahead

    def _begin(self, written: str, attributes: dict[str, str]) -> None:
        self.handled = max(self.handled, self._position)
        name = written.rpartition(":")[2]
        if self.open and name in self.names:
            raise _NotXmlError(f"it has no end before the next <{name}>")
        if len(self.open) >= _DEEPEST:
            raise _NotXmlError("nested too deeply")
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if not self.open and name not in self.names:
            if name in self.frames:
                self.around[name] = plain
            return
        around = dict(self.around) if not self.open else {}
        line = self.line + self.parser.CurrentLineNumber - 1
        element = Element(name=name, line=line, attributes=plain, around=around)
        if self.open:
            self.open[-1].content.append(element)
        else:
            self.record_start = self._position
        self.open.append(element)

    def _end(self, _: str) -> None:
        self.handled = max(self.handled, self._position)
        if self.open:
            element = self.open.pop()
            if not self.open:
                self.found.append(element)

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1].content.append(text)

    def _entity(self, name: str, is_parameter: bool) -> None:  # noqa: FBT001
        if self.open and not is_parameter:
            self.open[-1].content.append(unescape(f"&{name};"))

    def _declaration(self, *_: object) -> None:
        raise _NotXmlError("it declares entities, which may expand without end")
