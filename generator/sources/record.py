"""One JSON object as a record: its fields by what they hold, and what is wrong with them."""

import re

from generator.errors import Fault, Place
from generator.sources import fields
from generator.sources.objects import shown
from generator.text import clean
from generator.text.characters import tidy
from generator.text.identifiers import month


class Record:
    """The fields of one object; whatever is wrong with them gathers in `doubts`."""

    def __init__(self, values: dict[str, object], place: Place) -> None:
        self.fields = {name: value for name, value in values.items() if value not in (None, "")}
        self.place = place
        self.doubts: list[Fault] = []

    def doubt(self, field: str, value: object, holds: str) -> None:
        """Note that a field does not hold what it should, and is left out."""
        self.doubts.append(fields.wrong(self.place, field, shown(value), holds=holds))

    def text(self, field: str, *, paragraphs: bool = False) -> str | None:
        """Return prose; None where there is none."""
        value = self.fields.get(field)
        if isinstance(value, str):
            return clean(value, paragraphs=paragraphs) or None
        if value is not None and field != "title":
            self.doubt(field, value, "text")
        return None

    def raw(self, field: str, holds: str) -> str:
        """Return a text as written, empty where there is none."""
        value = self.fields.get(field)
        if value is not None and not isinstance(value, str):
            self.doubt(field, value, holds)
        return tidy(value).strip() if isinstance(value, str) else ""

    def items(self, field: str, holds: str) -> list[object]:
        """Return a list, empty where there is none."""
        value = self.fields.get(field)
        if value is not None and not isinstance(value, list):
            self.doubt(field, value, holds)
        return value if isinstance(value, list) else []

    def texts(self, field: str) -> list[str]:
        """Return a list of prose."""
        items = self.items(field, "list")
        for item in items:
            if not isinstance(item, str):
                self.doubt(field, item, "list")
        return [cleaned for item in items if isinstance(item, str) and (cleaned := clean(item))]

    def number(self, field: str, allowed: range) -> int | None:
        """Return a number, also from a text that is one."""
        value = self.fields.get(field)
        if value is None:
            return None
        if isinstance(value, int | str) and not isinstance(value, bool):
            digits = str(value).strip() if isinstance(value, str) else value
            found = month(str(digits)) if field == "month" else _integer(digits)
            if found is not None and found in allowed:
                return found
        self.doubt(field, value, field)
        return None


def _integer(value: int | str) -> int | None:
    if isinstance(value, int):
        return value
    return int(value) if re.fullmatch(r"[0-9]{4}", value) else None
