"""The files of the index."""

import json

from generator import exports, search, urls
from generator.catalog import build
from generator.classify.labels import Labels
from tests.search.handful import CATALOG

FILES = dict(search.plan(CATALOG, exports.rows(CATALOG)))
MANIFEST = json.loads(FILES[f"{urls.INDEX}manifest.json"])


def test_the_index_is_all_that_the_scripts_read() -> None:
    assert MANIFEST["version"] == search.VERSION
    assert MANIFEST["papers"] == len(CATALOG.papers)
    assert list(MANIFEST["sorted"]) == ["terms", "words", "places", "identifiers", "names"]
    assert list(MANIFEST["rows"]) == ["cards", "related", "bibtex", "ris", "csv"]
    assert MANIFEST["columns"] == [
        "topic",
        "tag",
        "year",
        "venue",
        "author",
        "has",
        "listing",
        "by_title",
    ]


def test_lunr_stands_beside_the_scripts_and_the_index_below_them() -> None:
    others = {path for path in FILES if not path.startswith(urls.INDEX)}
    assert others == {f"{urls.ASSETS}lunr.js"}


def test_the_same_catalog_gives_the_same_bytes() -> None:
    assert dict(search.plan(CATALOG, exports.rows(CATALOG))) == FILES


def test_a_catalog_without_papers_has_an_index() -> None:
    labels = Labels(tags=(), topics=(), tags_by_paper={}, topics_by_paper={}, related_by_paper={})
    empty = build((), ledger=(), labels=labels, redirects={})
    files = dict(search.plan(empty, exports.rows(empty)))
    manifest = json.loads(files[f"{urls.INDEX}manifest.json"])
    assert manifest["papers"] == 0
    assert all(firsts == [] for firsts in manifest["sorted"].values())
