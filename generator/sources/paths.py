"""Objects of JSON by paths: "biblio.volume" is the value of "volume" in the object "biblio"."""

from collections.abc import Iterator, Mapping

from generator.errors import Place
from generator.sources import fields
from generator.sources.draft import Draft
from generator.sources.objects import shown

Object = dict[str, object]


def at(value: object, path: str) -> Iterator[object]:
    """Yield what stands at a path, for each object where lists hold several; never null.

    >>> list(at({"keywords": [{"name": "a"}, {"name": "b"}]}, "keywords.name"))
    ['a', 'b']
    """
    if isinstance(value, list):
        for item in value:
            yield from at(item, path)
    elif not path:
        if value is not None:
            yield value
    elif isinstance(value, dict):
        name, _, rest = path.partition(".")
        yield from at(value.get(name), rest)


def texts(value: object, path: str) -> list[str]:
    """Return the texts and numbers that stand at a path."""
    return [written for leaf in at(value, path) if (written := _written(leaf))]


def text(value: object, path: str) -> str:
    """Return the first text or number at a path, empty where there is none."""
    return next(iter(texts(value, path)), "")


def objects(value: object, path: str) -> list[Object]:
    """Return the objects that stand at a path."""
    return [found for found in at(value, path) if isinstance(found, dict)]


def draft(
    record: Object,
    place: Place,
    mapping: Mapping[str, str],
    worked_out: Mapping[str, list[str]],
) -> Draft:
    """Return a draft of a record whose fields are named by paths.

    `worked_out` holds fields that are not plain texts in the record, or take another one's place.
    """
    written = {path: worked_out.get(path, texts(record, path)) for path in mapping}
    made = Draft(place, written, mapping)
    made.doubts += [
        fields.wrong(place, path, shown(leaf), holds="text")
        for path in mapping
        if path not in worked_out
        for leaf in at(record, path)
        if not isinstance(leaf, str) and not _written(leaf)
    ]
    return made


def _written(leaf: object) -> str:
    if isinstance(leaf, str):
        return leaf
    return str(leaf) if isinstance(leaf, int | float) and not isinstance(leaf, bool) else ""
