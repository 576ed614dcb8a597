import json
import sqlite3
from pathlib import Path

from generator.exports.database import papers_db
from generator.exports.records import papers_jsonl
from tests.exports.catalogs import catalog_of

LINES = papers_jsonl(catalog_of()).splitlines()


def _opened(folder: Path) -> sqlite3.Connection:
    (folder / "papers.db").write_bytes(papers_db(LINES))
    return sqlite3.connect(folder / "papers.db")


def test_a_row_is_a_line_of_papers_jsonl(tmp_path: Path) -> None:
    database = _opened(tmp_path)
    database.row_factory = sqlite3.Row
    for row, line in zip(database.execute("SELECT * FROM papers"), LINES, strict=True):
        record = json.loads(line)
        for column in row.keys()[1:]:
            stated = record[column]
            assert row[column] == (
                json.dumps(stated, ensure_ascii=False) if isinstance(stated, list) else stated
            )


def test_words_find_papers_whatever_their_form_and_accents(tmp_path: Path) -> None:
    database = _opened(tmp_path)
    for words in ("learn", "zoe berg", "lora AND graphs"):
        found = database.execute(
            "SELECT id FROM papers_fts JOIN papers ON papers.number = papers_fts.rowid"
            " WHERE papers_fts MATCH ?",
            (words,),
        ).fetchall()
        assert found == [("full",)], words


def test_datasette_knows_the_index_by_its_content(tmp_path: Path) -> None:
    (sql,) = (
        _opened(tmp_path)
        .execute("SELECT sql FROM sqlite_master WHERE name = 'papers_fts'")
        .fetchone()
    )
    assert 'content="papers"' in sql


def test_the_database_is_sound(tmp_path: Path) -> None:
    database = _opened(tmp_path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.execute("INSERT INTO papers_fts (papers_fts) VALUES ('integrity-check')")


def test_the_same_papers_give_the_same_bytes() -> None:
    assert papers_db(LINES) == papers_db(LINES)


def test_a_database_of_no_papers_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "papers.db").write_bytes(papers_db([]))
    rows = sqlite3.connect(tmp_path / "papers.db").execute("SELECT count(*) FROM papers")
    assert rows.fetchone() == (0,)
