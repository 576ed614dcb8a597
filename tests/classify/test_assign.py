import gzip
import json
import re
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from generator.classify import classify
from generator.classify.phrases import form
from generator.classify.vocabulary import load, parse
from generator.records import Paper
from generator.text import clean
from tests.classify.papers import paper

ROOT = Path(__file__).parents[2]
ABSTRACTS = ROOT.parent / "shared/data/arxiv-10k.jsonl.gz"
SHIPPED = load(ROOT / "catalog/topics.yml", ROOT / "catalog/tags.yml")

FLOWS = parse(
    "- {name: Flow, scope: Flow., terms: [flow]}",
    "[{name: Panel flutter, kind: task}, {name: Supersonic flow, kind: domain, aliases: [SSF]}]",
)


@pytest.fixture(scope="module")
def abstracts() -> list[Paper]:
    if not ABSTRACTS.exists():
        pytest.skip(f"{ABSTRACTS} is absent")
    with gzip.open(ABSTRACTS, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line, _ in zip(lines, range(400), strict=False)]
    return [
        paper(
            re.sub(r"\W", "-", record["id"]),
            clean(record["title"]),
            clean(record["abstract"]),
            categories=tuple(record["categories"]),
        )
        for record in records
    ]


def test_a_collection_of_nothing_has_no_labels() -> None:
    labels = classify([], FLOWS)
    assert (labels.tags, labels.topics, labels.tags_by_paper) == ((), (), {})


def test_tags_and_topics_are_those_that_papers_have() -> None:
    papers = [paper("a", "SSF", "Panel flutter."), paper("b", "Supersonic flows"), paper("c", "X")]
    labels = classify(papers, FLOWS)
    assert [tag.name for tag in labels.tags] == ["Supersonic flow"]
    assert labels.tags_by_paper == {
        "a": ("supersonic-flow",),
        "b": ("supersonic-flow",),
        "c": (),
    }
    assert [topic.name for topic in labels.topics] == ["Flow", "Other papers"]
    assert labels.topics_by_paper == {
        "a": ("other-papers",),
        "b": ("flow",),
        "c": ("other-papers",),
    }


def test_papers_of_few_tags_are_filled_up_with_phrases_they_share() -> None:
    papers = [
        paper(str(number), "Spin glasses", "A spin glass of magnets.") for number in range(3)
    ] + [paper(str(number), "Wing design", "Swept wings stall.") for number in range(3, 9)]
    labels = classify(papers, parse("", ""))
    names = {tag.id: tag for tag in labels.tags}
    assert {names[tag].kind for tag in labels.tags_by_paper["0"]} == {"keyword"}
    assert "Spin glass" in [names[tag].name for tag in labels.tags_by_paper["0"]]


def test_labels_do_not_depend_on_the_order_of_the_papers(abstracts: list[Paper]) -> None:
    assert classify(abstracts[:60], SHIPPED) == classify(abstracts[:60][::-1], SHIPPED)


def test_one_more_paper_changes_no_topics_of_others(abstracts: list[Paper]) -> None:
    before = classify(abstracts[:40], SHIPPED).topics_by_paper
    after = classify(abstracts[:41], SHIPPED).topics_by_paper
    assert all(after[identifier] == topics for identifier, topics in before.items())


def test_the_promises_of_labels_hold_on_real_abstracts(abstracts: list[Paper]) -> None:
    keywords = ("Machine Learning (ML)", "machine-learning", "Robustness", "SVMs")
    papers = [
        replace(work, keywords=keywords[: number % 5]) for number, work in enumerate(abstracts)
    ]
    labels = classify(papers, SHIPPED)
    ids = {work.id for work in papers}
    for mapping in (labels.tags_by_paper, labels.topics_by_paper, labels.related_by_paper):
        assert mapping.keys() == ids
    spread = Counter(tag for tags in labels.tags_by_paper.values() for tag in tags)
    assert spread.keys() == {tag.id for tag in labels.tags}
    assert min(spread.values()) > 1
    assert all(len(tags) <= 8 for tags in labels.tags_by_paper.values())
    assert sum(len(tags) >= 3 for tags in labels.tags_by_paper.values()) > 0.88 * len(papers)
    assert all(1 <= len(topics) <= 3 for topics in labels.topics_by_paper.values())
    for one, other in combinations(labels.tags, 2):
        assert form(one.name).casefold() != form(other.name).casefold()
    for identifier, neighbours in labels.related_by_paper.items():
        assert len(neighbours) <= 8
        assert identifier not in {neighbour.paper for neighbour in neighbours}
        assert all(2 <= len(neighbour.terms) <= 3 for neighbour in neighbours)
        assert all(term for neighbour in neighbours for term in neighbour.terms)
