"""The pieces of the index: named, cut and put together again."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import search, urls
from generator.catalog import build
from generator.search import pieces
from generator.search.analysis import javascript_order
from generator.search.pieces import ROWS, files
from tests.search.handful import CATALOG

VALUES = st.dictionaries(st.text(max_size=4), st.lists(st.integers(), max_size=4), max_size=30)


def read(written: dict[str, bytes]) -> dict[str, Any]:
    """Put together again what was cut: kind, or name of a column -> what it holds."""
    manifest = json.loads(written["manifest.json"])
    build = manifest["build"]

    def piece(name: str) -> Any:  # noqa: ANN401 - what JSON holds
        return json.loads(written.pop(f"{name}-{build}.json"))

    whole: dict[str, Any] = {name: piece(f"column-{name}") for name in manifest["columns"]}
    for kind, firsts in manifest["sorted"].items():
        parts = [piece(f"{kind}-{number}") for number in range(len(firsts))]
        assert [part[0][0] for part in parts] == firsts
        whole[kind] = [tuple(row) for part in parts for row in part]
    for kind, size in manifest["rows"].items():
        parts = []
        while f"{kind}-{len(parts)}-{build}.json" in written:
            parts.append(piece(f"{kind}-{len(parts)}"))
        assert all(len(part) == size for part in parts[:-1])
        whole[kind] = [row for part in parts for row in part]
    assert list(written) == ["manifest.json"], "every other file was named by the manifest"
    return whole


def cut_after(size: int, patch: pytest.MonkeyPatch) -> None:
    """Make each piece of a sorted kind about as small as this."""
    patch.setattr(pieces, "PIECE", {})
    patch.setattr(pieces, "SMALLEST", size)


def index_files() -> dict[str, bytes]:
    return {
        path.removeprefix(urls.INDEX): content
        for path, content in search.plan(CATALOG, {})
        if path.startswith(urls.INDEX)
    }


@given(VALUES, st.lists(st.text(max_size=5), max_size=300), st.integers(1, 60))
def test_cut_pieces_hold_all_that_was_given(
    values: dict[str, list[int]], rows: list[str], size: int
) -> None:
    ordered = {key: values[key] for key in sorted(values, key=javascript_order)}
    with pytest.MonkeyPatch.context() as patch:
        cut_after(size, patch)
        written = dict(files({"words": ordered}, {"cards": rows, "csv": rows}, {"year": [1]}, {}))
    assert read(written) == {
        "words": list(ordered.items()),
        "cards": rows,
        "csv": rows,
        "year": [1],
    }


def test_a_large_catalog_is_cut_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(index_files())
    cut_after(300, monkeypatch)
    cut = index_files()
    firsts = json.loads(cut["manifest.json"])["sorted"]
    assert all(len(found) > 1 for kind, found in firsts.items() if kind != "identifiers")
    assert read(cut) == whole


def test_a_small_catalog_is_one_piece_of_each_sorted_kind() -> None:
    manifest = json.loads(index_files()["manifest.json"])
    assert {kind: len(firsts) for kind, firsts in manifest["sorted"].items()} == {
        "terms": 1,
        "words": 1,
        "places": 1,
        "identifiers": 1,
        "names": 1,
    }


def test_a_value_larger_than_a_piece_is_a_piece_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_after(20, monkeypatch)
    written = dict(files({"words": {"a": 1, "b": "x" * 50, "c": 3}}, {}, {}, {}))
    assert json.loads(written["manifest.json"])["sorted"] == {"words": ["a", "b", "c"]}


def test_pieces_grow_with_the_square_root_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_after(1, monkeypatch)

    def count(keys: int) -> int:
        written = dict(files({"words": {f"{key:06}": "x" * 50 for key in range(keys)}}, {}, {}, {}))
        return len(json.loads(written["manifest.json"])["sorted"]["words"])

    assert count(16_000) == pytest.approx(2 * count(4_000), rel=0.05)


def test_the_manifest_says_what_it_is_given_and_how_to_read_it() -> None:
    written = dict(files({"words": {"a": 1}}, {"cards": ["x"]}, {"year": []}, {"papers": 1}))
    manifest = json.loads(written["manifest.json"])
    build = manifest.pop("build")
    assert manifest == {
        "version": pieces.VERSION,
        "papers": 1,
        "sorted": {"words": ["a"]},
        "rows": {"cards": ROWS["cards"]},
        "columns": ["year"],
    }
    assert list(written) == [
        f"words-0-{build}.json",
        f"cards-0-{build}.json",
        f"column-year-{build}.json",
        "manifest.json",
    ]


def test_another_content_gives_every_piece_another_name() -> None:
    papers = list(CATALOG.papers.values())[1:]
    fewer = build(papers, ledger=(), labels=CATALOG.labels, redirects={})
    others = {path.removeprefix(urls.INDEX) for path, _ in search.plan(fewer, {})}
    assert set(index_files()) & others == {"manifest.json"}
