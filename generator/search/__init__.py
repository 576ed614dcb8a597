"""The search index: what a reader's browser loads, in pieces, to answer a query by itself."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from typing import Final

from generator import urls
from generator.catalog import Catalog
from generator.search.cards import cards, columns
from generator.search.postings import BOOSTS, index, texts

VERSION: Final = 1
"""Of the form of the index; a script made for another version does not read it."""

WHOLE: Final = 1_000_000
"""Up to so many bytes a kind of piece is one file: compressed, that is a photograph."""

PIECE: Final = {"cards": 48_000, "terms": 120_000, "words": 120_000}
"""About how many bytes a piece holds where one file would be too much; a list of ten hits may need
ten pieces of cards, a query one or two pieces of terms a word."""


def plan(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """Yield path below the docs folder and content of every file that search needs.

    A piece's name has a hash of its content, so that a browser's cache never mixes two builds;
    only the manifest, which names them all, stays where it is.
    """
    yield f"{urls.ASSETS}lunr.js", lunr_module()
    postings = index(list(texts(catalog)))
    entries_by_kind: dict[str, Iterable[tuple[str | int, object]]] = {
        "cards": enumerate(cards(catalog)),
        "terms": postings.by_term.items(),
        "words": postings.fields_by_word.items(),
    }
    names: dict[str, list[tuple[str | int, str]]] = {}
    for kind, entries in entries_by_kind.items():
        names[kind] = []
        for number, (first, content) in enumerate(_pieces(kind, entries)):
            name = _named(f"{kind}-{number}", content)
            names[kind].append((first, name))
            yield urls.INDEX + name, content
    facets = _json(columns(catalog)).encode()
    facets_name = _named("facets", facets)
    yield urls.INDEX + facets_name, facets
    manifest = {
        "version": VERSION,
        "papers": len(catalog.papers),
        "fields": BOOSTS,
        "facets": facets_name,
        "pieces": names,
    }
    yield f"{urls.INDEX}manifest.json", _json(manifest).encode()


def lunr_module() -> bytes:
    """Return the lunr.js that MkDocs carries as a module for a page, a worker and Node alike."""
    script = files("mkdocs").joinpath("contrib/search/templates/search/lunr.js").read_text("utf-8")
    return (
        f"const module = {{}}, exports = {{}};\n{script}\nexport default module.exports;\n".encode()
    )


def _pieces(
    kind: str, entries: Iterable[tuple[str | int, object]]
) -> Iterator[tuple[str | int, bytes]]:
    """Yield the first key and the content of each piece, a JSON list of [key, value]."""
    rows = [(key, _json([key, value])) for key, value in entries]
    limit = WHOLE if sum(len(row) for _, row in rows) <= WHOLE else PIECE[kind]
    piece: list[tuple[str | int, str]] = []
    size = 0
    for key, row in rows:
        if piece and size + len(row) > limit:
            yield piece[0][0], _list(piece)
            piece, size = [], 0
        piece.append((key, row))
        size += len(row)
    if piece:
        yield piece[0][0], _list(piece)


def _list(piece: list[tuple[str | int, str]]) -> bytes:
    return ("[" + ",\n".join(row for _, row in piece) + "]\n").encode()


def _named(stem: str, content: bytes) -> str:
    return f"{stem}-{sha256(content).hexdigest()[:10]}.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
