"""The files of the index."""

import json

import pytest

from generator import search, urls
from generator.catalog import build
from generator.classify.labels import Labels
from tests.search.handful import CATALOG

FILES = dict(search.plan(CATALOG))
MANIFEST = json.loads(FILES[f"{urls.INDEX}manifest.json"])


def named(manifest: dict[str, object]) -> set[str]:
    pieces = manifest["pieces"]
    assert isinstance(pieces, dict)
    names = {name for listed in pieces.values() for _, name in listed}
    return {urls.INDEX + name for name in {*names, manifest["facets"]}}


def test_the_manifest_names_every_file_of_the_index() -> None:
    others = {f"{urls.ASSETS}lunr.js", f"{urls.INDEX}manifest.json"}
    assert set(FILES) == named(MANIFEST) | others


def test_the_same_catalog_gives_the_same_bytes() -> None:
    assert dict(search.plan(CATALOG)) == FILES


def test_a_small_catalog_is_one_piece_of_each_kind() -> None:
    assert {kind: len(pieces) for kind, pieces in MANIFEST["pieces"].items()} == {
        "cards": 1,
        "terms": 1,
        "words": 1,
    }


def test_a_large_catalog_is_cut_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "WHOLE", 0)
    monkeypatch.setattr(search, "PIECE", {"cards": 700, "terms": 300, "words": 100})
    files = dict(search.plan(CATALOG))
    manifest = json.loads(files[f"{urls.INDEX}manifest.json"])
    for kind, pieces in manifest["pieces"].items():
        assert len(pieces) > 1
        rows = [json.loads(files[urls.INDEX + name]) for _, name in pieces]
        assert [first for first, _ in pieces] == [piece[0][0] for piece in rows]
        (whole,) = (name for _, name in MANIFEST["pieces"][kind])
        assert [row for piece in rows for row in piece] == json.loads(FILES[urls.INDEX + whole])


def test_a_piece_of_other_content_has_another_name() -> None:
    papers = list(CATALOG.papers.values())[1:]
    fewer = build(papers, ledger=(), labels=CATALOG.labels, redirects={})
    manifest = json.loads(dict(search.plan(fewer))[f"{urls.INDEX}manifest.json"])
    assert not named(manifest) & named(MANIFEST)


def test_a_catalog_without_papers_has_an_index() -> None:
    labels = Labels(tags=(), topics=(), tags_by_paper={}, topics_by_paper={}, related_by_paper={})
    files = dict(search.plan(build((), ledger=(), labels=labels, redirects={})))
    assert json.loads(files[f"{urls.INDEX}manifest.json"])["papers"] == 0


def test_lunr_is_the_version_that_the_index_is_written_for() -> None:
    script = FILES[f"{urls.ASSETS}lunr.js"].decode()
    assert 'lunr.version = "2.3.9"' in script
    assert "Oliver Nightingale" in script
