"""How good the ranking is: `python benchmarks/retrieval.py [FOLDER …]`.

Each folder holds a collection with relevance judgements (corpus.jsonl.gz, queries.jsonl,
qrels.tsv); without one, those of ../shared/data/retrieval are taken. The figure is nDCG@10, its
gain the judged grade, over the queries that have any relevant document. Plain BM25 (k1 = 1.2,
b = 0.75, Porter stems, stop words out, title and abstract as one text) is computed beside it.
"""

import argparse
import gzip
import heapq
import json
import math
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from searching import SHARED, ask, ask_in_chromium, paper, write

from generator.search.analysis import compounds, terms

K1, B = 1.2, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Documents, queries and which documents answer which query."""

    texts: dict[str, tuple[str, str]]
    """Document -> title and abstract."""

    queries: dict[str, str]
    grades: dict[str, dict[str, int]]
    """Query -> document -> how relevant it is, 0 not at all; only queries with a relevant one."""


def read(folder: Path) -> Collection:
    """Read a collection."""
    documents = gzip.decompress((folder / "corpus.jsonl.gz").read_bytes()).decode().splitlines()
    queries = (folder / "queries.jsonl").read_text("utf-8").splitlines()
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text("utf-8").splitlines()[1:]:
        query, document, grade = line.split("\t")
        grades[query][document] = int(grade)
    return Collection(
        texts={row["_id"]: (row["title"], row["text"]) for row in map(json.loads, documents)},
        queries={row["_id"]: row["text"] for row in map(json.loads, queries)},
        grades={query: judged for query, judged in grades.items() if max(judged.values()) > 0},
    )


def ndcg(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the discounted gain of the ten best, as a share of what could be had."""

    def gain(values: Iterable[int]) -> float:
        return sum(value / math.log2(rank + 2) for rank, value in enumerate(values))

    best = sorted(grades.values(), reverse=True)[:10]
    return gain(grades.get(document, 0) for document in found[:10]) / gain(best)


class Bm25:
    """The ranking to compare with."""

    def __init__(self, texts: Mapping[str, tuple[str, str]]) -> None:
        counts = {key: Counter(_terms(" ".join(text))) for key, text in texts.items()}
        lengths = {key: sum(count.values()) for key, count in counts.items()}
        mean = sum(lengths.values()) / len(lengths)
        self._damping = {key: K1 * (1 - B + B * length / mean) for key, length in lengths.items()}
        self._counts_by_term: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for key, count in counts.items():
            for term, number in count.items():
                self._counts_by_term[term][key] = number

    def best(self, query: str) -> list[str]:
        """Return the ten best documents, equal ones by name."""
        scores: defaultdict[str, float] = defaultdict(float)
        for term in _terms(query):
            counts = self._counts_by_term.get(term, {})
            rarity = math.log(1 + (len(self._damping) - len(counts) + 0.5) / (len(counts) + 0.5))
            for key, count in counts.items():
                scores[key] += rarity * count * (K1 + 1) / (count + self._damping[key])
        return heapq.nsmallest(10, scores, key=lambda key: (-scores[key], key))


def _terms(text: str) -> list[str]:
    return terms([word for parts in compounds(text) for word in parts])


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The mean nDCG@10 over the queries of a collection."""

    plain: float
    """Of plain BM25."""

    node: float
    """Of the catalog's search, asked in Node."""

    chromium: float
    """Of the same, asked in a page of Chromium."""

    same: float
    """The share of queries whose ten papers and scores are the same in both, to the last digit."""


def measure(collection: Collection) -> Figures:
    """Return the figures of a collection."""
    judged = list(collection.grades)
    plain = Bm25(collection.texts)
    with tempfile.TemporaryDirectory() as folder:
        write((paper(key, *text) for key, text in collection.texts.items()), Path(folder))
        queries = [collection.queries[query] for query in judged]
        replies = ask(Path(folder), queries)
        in_chromium = ask_in_chromium(Path(folder), queries)
    rows = [
        (
            ndcg(plain.best(collection.queries[query]), collection.grades[query]),
            ndcg(reply.ids, collection.grades[query]),
            ndcg(other.ids, collection.grades[query]),
            (reply.ids, reply.scores) == (other.ids, other.scores),
        )
        for query, reply, other in zip(judged, replies, in_chromium, strict=True)
    ]
    plainly, in_node, there, same = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    return Figures(plain=plainly, node=in_node, chromium=there, same=same)


def main() -> None:
    """Measure each collection and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    folders = parser.parse_args().folders or sorted((SHARED / "retrieval").iterdir())
    print("| collection | documents | queries | plain BM25 | catalog | | in Chromium | the same |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    figures = []
    for folder in folders:
        collection = read(folder)
        figures.append(measure(collection))
        counts = f"{len(collection.texts):,} | {len(collection.grades):,}"
        print(f"| {folder.name} | {counts} | {_row(figures[-1])} |", flush=True)
    names = ("plain", "node", "chromium", "same")
    means = {name: sum(getattr(one, name) for one in figures) / len(figures) for name in names}
    print(f"| **mean** | | | {_row(Figures(**means))} |")


def _row(of: Figures) -> str:
    gain = of.node / of.plain - 1
    return f"{of.plain:.4f} | {of.node:.4f} | {gain:+.1%} | {of.chromium:.4f} | {of.same:.0%}"


if __name__ == "__main__":
    main()
