"""Papers as an SQLite database with a full-text index, as Datasette opens it."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from typing import Any, Final

_SCHEMA: Final = """
PRAGMA page_size = 4096;
CREATE TABLE papers (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT,
    authors TEXT NOT NULL,
    year INTEGER,
    date TEXT,
    venue TEXT,
    doi TEXT,
    arxiv TEXT,
    links TEXT NOT NULL,
    tags TEXT NOT NULL,
    topics TEXT NOT NULL
);
CREATE VIRTUAL TABLE papers_fts USING fts5(
    title, abstract, authors, venue, tags, topics,
    content="papers", content_rowid="number",
    tokenize="porter unicode61 remove_diacritics 2"
);
"""
"""The rows have numbers of their own, as VACUUM may change others; Datasette knows the index by
its `content` in double quotes."""

_COLUMNS: Final = (
    "id",
    "url",
    "title",
    "abstract",
    "authors",
    "year",
    "date",
    "venue",
    "doi",
    "arxiv",
    "links",
    "tags",
    "topics",
)


def papers_db(lines: Iterable[str]) -> bytes:
    """Return the database of papers, given as the lines of papers.jsonl.

    A column is the field of that name; one of several values is a JSON array, which Datasette
    counts by value. The same lines give the same bytes with the same version of SQLite.
    """
    columns, values = ", ".join(_COLUMNS), ", ".join("?" * len(_COLUMNS))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(_SCHEMA)
        database.execute("BEGIN")
        database.executemany(
            f"INSERT INTO papers ({columns}) VALUES ({values})",  # noqa: S608 - our own names
            (_row(json.loads(line)) for line in lines),
        )
        database.execute("INSERT INTO papers_fts (papers_fts) VALUES ('rebuild')")
        database.execute("INSERT INTO papers_fts (papers_fts) VALUES ('optimize')")
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def _row(record: dict[str, Any]) -> list[object]:
    return [
        json.dumps(record[column], ensure_ascii=False)
        if isinstance(record[column], list)
        else record[column]
        for column in _COLUMNS
    ]
