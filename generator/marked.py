"""YAML that knows its lines: fields of mappings, read with every fault collected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

import yaml

from generator.errors import CatalogError, Fault, Place

_ABSENT = ("", "~", "null", "Null", "NULL")
"""How YAML 1.1 writes nothing."""


@dataclass(slots=True, kw_only=True)
class MarkedFile:
    """One YAML file and the faults found in it so far."""

    source: str
    """The file as the user names it."""

    faults: list[Fault] = field(default_factory=list)

    def refuse(self, line: int | None, problem: str, remedy: str) -> None:
        """Note a fault on a line."""
        place = Place(source=self.source, line=line)
        self.faults.append(Fault(place=place, problem=problem, remedy=remedy))

    def items(self, text: str, known: Sequence[str]) -> "Iterator[Item]":
        """Yield the mappings that the file lists, by line; `known` are the fields they may have.

        What is not such a mapping becomes a fault.
        """
        node = self.root(text)
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            remedy = 'begin every item with "- name: "'
            self.refuse(_line(node), "this is not a list", remedy)
            return
        for value in node.value:
            if isinstance(value, yaml.MappingNode):
                yield Item(self, value, known)
            else:
                remedy = f'write "- name: " and under it {", ".join(known[1:])}'
                self.refuse(_line(value), "this item has no fields", remedy)

    def named_items(self, text: str, known: Sequence[str]) -> "Iterator[tuple[str, int, Item]]":
        """Yield the mappings that the file has under names: name, its line, the mapping.

        `known` are the fields that a mapping may have. What is not such a mapping, and a name that
        comes again, become faults.
        """
        node = self.root(text)
        if node is not None and not isinstance(node, yaml.MappingNode):
            self.refuse(_line(node), "this is not a mapping", 'begin every item with its "name:"')
        seen: dict[str, int] = {}
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            name = _name(key)
            if name in seen:
                problem = f'"{name}" stands in line {seen[name]} already'
                self.refuse(_line(key), problem, "put both together")
            elif isinstance(value, yaml.MappingNode):
                yield name, _line(key), Item(self, value, known)
            else:
                problem, remedy = f'"{name}" has no fields', f"write under it {', '.join(known)}"
                self.refuse(_line(key), problem, remedy)
            seen.setdefault(name, _line(key))

    def root(self, text: str) -> yaml.Node | None:
        """Return what the file holds, or None where that is nothing or cannot be read."""
        try:
            node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = None if mark is None else mark.line + 1
            problem = f"this is not valid YAML: {error.problem or error.context}"
            self.refuse(line, problem, "mend the indentation, quotes or brackets here")
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            character = f"U+{ord(text[error.position]):04X}"
            problem = f"this is not valid YAML: it holds the control character {character}"
            self.refuse(line, problem, "remove that character")
        else:
            return None if node is None or _is_absent(node) else node
        return None

    def in_order(self) -> list[Fault]:
        """Return the faults by line."""
        return sorted(self.faults, key=lambda fault: fault.place.line or 0)


class Item:
    """One mapping of a list. A scalar is text as written, so "no" and "3" need no quotes."""

    def __init__(self, file: MarkedFile, node: yaml.MappingNode, known: Sequence[str]) -> None:
        self._file = file
        self._nodes: dict[str, yaml.Node] = {}
        self.line = _line(node)
        for key, value in node.value:
            name = _name(key)
            if name not in known:
                close = get_close_matches(name, known, n=1)
                remedy = f'did you mean "{close[0]}"?' if close else f"use {', '.join(known)}"
                file.refuse(_line(key), f'the field "{name}" is unknown', remedy)
            elif name in self._nodes:
                remedy = "keep one of them"
                file.refuse(_line(key), f'the field "{name}" is given twice', remedy)
            else:
                self._nodes[name] = value

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that it has, in the order of the file."""
        return tuple(self._nodes)

    def line_of(self, name: str) -> int:
        """Return the line of a field's value, or that of the item where the field is absent."""
        return _line(self._nodes[name]) if name in self._nodes else self.line

    def text(self, name: str) -> str | None:
        """Return a field of one line of text; None where it is absent or no text (a fault)."""
        node = self._nodes.get(name)
        if node is None or _is_absent(node):
            return None
        if isinstance(node, yaml.ScalarNode):
            return " ".join(str(node.value).split())
        self._file.refuse(_line(node), f'"{name}" is not a text', "write one text after it")
        return None

    def block(self, name: str) -> str:
        """Return a text with its line breaks; empty where it is absent or no text (a fault)."""
        node = self._nodes.get(name)
        return str(node.value) if self.text(name) and isinstance(node, yaml.ScalarNode) else ""

    def required(self, name: str) -> str | None:
        """Return a field of one line of text, noting a fault where it is absent."""
        faults = len(self._file.faults)
        text = self.text(name)
        if text is None and len(self._file.faults) == faults:
            self._file.refuse(self.line, f"this item has no {name}", f'add "{name}: …"')
        return text

    def texts(self, name: str) -> list[tuple[str, int]]:
        """Return a field that lists texts, each with its line."""
        node = self._nodes.get(name)
        if node is None or _is_absent(node):
            return []
        if not isinstance(node, yaml.SequenceNode):
            self._file.refuse(_line(node), f'"{name}" is not a list', "write it in [brackets]")
            return []
        texts = []
        for value in node.value:
            if isinstance(value, yaml.ScalarNode) and not _is_absent(value):
                texts.append((" ".join(str(value.value).split()), _line(value)))
            else:
                problem = f'"{name}" holds something that is not a text'
                self._file.refuse(_line(value), problem, "write texts, parted by commas")
        return texts

    def item(self, name: str, known: Sequence[str]) -> "Item | None":
        """Return a field that is a mapping; None where it is absent or none (a fault)."""
        node = self._nodes.get(name)
        if isinstance(node, yaml.MappingNode):
            return Item(self._file, node, known)
        if node is not None and not _is_absent(node):
            remedy = f"write under it {', '.join(known)}"
            self._file.refuse(_line(node), f'"{name}" has no fields', remedy)
        return None

    def flag(self, name: str) -> bool:
        """Return a field that is true or false; false where it is absent."""
        text = (self.text(name) or "false").lower()
        if text not in ("true", "false"):
            problem = f'"{name}" is "{text}"'
            self._file.refuse(self.line_of(name), problem, "write true or false")
        return text == "true"


def text_of(path: Path) -> str:
    """Return the text of a file; one that does not exist counts as empty.

    Raise CatalogError where it is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        fault = Fault(
            place=Place(source=str(path), line=line),
            problem="this is not UTF-8",
            remedy="save the file in UTF-8",
        )
        raise CatalogError([fault]) from None


def _name(node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "[…]"


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _is_absent(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value in _ABSENT
