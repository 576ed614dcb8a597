"""The pieces that the search index is written in, so that a query loads only what it needs."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Final

VERSION: Final = 2
"""Of the form of the index; a script made for another version does not read it."""

PIECE: Final = {"words": 24_000}
"""Kind -> about how many bytes a piece of it holds at least; of others, `SMALLEST`. A misspelling
needs all pieces of the words, so there are few."""

SMALLEST: Final = 8_000

ROWS: Final = {"cards": 2, "related": 64, "bibtex": 32, "ris": 32, "csv": 128}
"""Kind -> of how many papers a piece holds the values. Ten hits lie in ten pieces of cards."""


def files(
    sorted_kinds: Mapping[str, Mapping[str, object]],
    rows: Mapping[str, Iterable[object]],
    columns: Mapping[str, object],
    about: Mapping[str, object],
) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each piece, and of the manifest that leads to them.

    `sorted_kinds` are kind -> key -> value, keys in the order of `analysis.javascript_order`;
    `rows` are kind -> value of each paper; `columns` are name -> what holds for all papers;
    `about` goes into the manifest. The names have a hash of all contents, so that a reader's cache
    never mixes two builds; only the manifest stays where it is.
    """
    pieces: list[tuple[str, bytes]] = []
    firsts: dict[str, list[str]] = {}
    for kind, values in sorted_kinds.items():
        firsts[kind] = []
        for first, content in _by_size(values, PIECE.get(kind, SMALLEST)):
            pieces.append((f"{kind}-{len(firsts[kind])}", content))
            firsts[kind].append(first)
    for kind, stated in rows.items():
        pieces += (
            (f"{kind}-{number}", content)
            for number, content in enumerate(_by_count(stated, ROWS[kind]))
        )
    pieces += ((f"column-{name}", _json(column).encode()) for name, column in columns.items())
    build = sha256(b"".join(sha256(content).digest() for _, content in pieces)).hexdigest()[:10]
    for name, content in pieces:
        yield f"{name}-{build}.json", content
    manifest = {
        "version": VERSION,
        "build": build,
        **about,
        "sorted": firsts,
        "rows": {kind: ROWS[kind] for kind in rows},
        "columns": list(columns),
    }
    yield "manifest.json", _json(manifest).encode()


def _by_size(values: Mapping[str, object], smallest: int) -> Iterator[tuple[str, bytes]]:
    """Yield the first key and the content of each piece, a JSON list of [key, value].

    A query loads a few pieces and the first keys of all: what both take together is least where
    pieces grow with the square root of the whole.
    """
    rows = [(key, _json([key, value])) for key, value in values.items()]
    limit = max(smallest, 3 * math.isqrt(sum(len(row) for _, row in rows)))
    piece: list[str] = []
    first = ""
    size = 0
    for key, row in rows:
        if piece and size + len(row) > limit:
            yield first, _list(piece)
            piece, size = [], 0
        if not piece:
            first = key
        piece.append(row)
        size += len(row)
    if piece:
        yield first, _list(piece)


def _by_count(values: Iterable[object], count: int) -> Iterator[bytes]:
    rest = iter(values)
    while piece := [_json(value) for value in islice(rest, count)]:
        yield _list(piece)


def _list(piece: list[str]) -> bytes:
    return ("[" + ",\n".join(piece) + "]\n").encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
