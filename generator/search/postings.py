"""The lunr index of a catalog, as postings by term that a reader's lunr.js takes up again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final

from lunr.builder import Builder
from lunr.token import Token

from generator.catalog import Catalog
from generator.search.analysis import STOP_WORDS, compounds, terms, words
from generator.text import plain

BOOSTS: Final = {
    "title": 1.5,
    "abstract": 1.0,
    "authors": 1.0,
    "tags": 1.0,
    "topics": 1.0,
    "venue": 1.0,
}
"""Fields that are searched, and how much a word in each counts. Measured with title and abstract,
nDCG@10 on scifact_train and cranfield: a title boost of 1 gives 0.681 and 0.393, 1.5 gives 0.683
and 0.394, 2 gives 0.678 and 0.396, 3 gives 0.670 and 0.397."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Which terms stand in which papers; a paper is its number in the catalog's order, from 0."""

    by_term: dict[str, list[list[int]]]
    """Term -> for each field of `BOOSTS` a flat list of paper number less the one before, lunr's
    score in thousandths, and so on, by paper number; terms sorted."""

    fields_by_word: dict[str, int]
    """Folded word as papers write it, stop words left out -> in how many fields of papers it
    stands; words sorted."""


def texts(catalog: Catalog) -> Iterator[dict[str, str]]:
    """Yield field -> plain text of each paper, in the catalog's order."""
    labels = catalog.labels
    names_by_tag = {tag.id: "\n".join((tag.name, *tag.aliases)) for tag in labels.tags}
    name_by_topic = {topic.id: topic.name for topic in labels.topics}
    for paper in catalog.papers.values():
        yield {
            "title": plain(paper.title),
            "abstract": plain(paper.abstract or ""),
            "authors": "\n".join(author.name for author in paper.authors),
            "tags": "\n".join(names_by_tag[tag] for tag in labels.tags_by_paper[paper.id]),
            "topics": "\n".join(name_by_topic[topic] for topic in labels.topics_by_paper[paper.id]),
            "venue": paper.venue or "",
        }


def index(papers: Sequence[dict[str, str]]) -> Postings:
    """Return the postings of papers given as field -> plain text."""
    if not papers:
        return Postings(by_term={}, fields_by_word={})
    builder, analysis = lunr_index(papers)
    builder.build()
    return Postings(
        by_term=_by_term(builder),
        fields_by_word={
            word: analysis.fields_by_word[word]
            for word in sorted(analysis.fields_by_word, key=_javascript_order)
        },
    )


def lunr_index(papers: Sequence[dict[str, str]]) -> tuple["_Builder", "_Analysis"]:
    """Return lunr's builder with all papers added, and what their words were found to be."""
    analysis = _Analysis(
        joints=frozenset(
            "".join(parts)
            for paper in papers
            for text in paper.values()
            for parts in compounds(text)
            if len(parts) > 1
        )
    )
    builder = _Builder()
    builder.ref("number")
    builder.pipeline.add(analysis)
    for name, boost in BOOSTS.items():
        # lunr would split a string at separators of its own; a list it leaves whole.
        builder.field(name, boost=boost, extractor=lambda paper, name=name: [paper[name]])
    for number, paper in enumerate(papers):
        builder.add({"number": number, **paper})
    return builder, analysis


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Analysis:
    """The one step of lunr's pipeline: it takes a field's whole text apart into terms."""

    label: ClassVar = "analysis"
    joints: frozenset[str]
    fields_by_word: Counter[str] = field(default_factory=Counter)

    def __call__(self, text: Token, _index: int, _texts: list[Token]) -> list[str]:
        written = words(str(text), self.joints)
        self.fields_by_word.update(set(written) - STOP_WORDS)
        return terms(written)


class _Builder(Builder):  # type: ignore[misc]  # lunr has no types
    """lunr's builder without its set of tokens, which is slow to make and not wanted here."""

    def _create_token_set(self) -> None:
        self.token_set = None


def _by_term(builder: Builder) -> dict[str, list[list[int]]]:
    """Turn lunr's vectors, one a paper and field, into postings, one list a term and field."""
    postings: list[list[list[int]]] = [[[] for _ in BOOSTS] for _ in builder.inverted_index]
    latest: list[list[int]] = [[0] * len(BOOSTS) for _ in postings]
    for number in range(builder.document_count):
        for place, name in enumerate(BOOSTS):
            elements = builder.field_vectors[f"{name}/{number}"].elements
            for term, score in zip(elements[::2], elements[1::2], strict=True):
                postings[term][place] += [number - latest[term][place], round(score * 1000)]
                latest[term][place] = number
    return {
        term: postings[builder.inverted_index[term]["_index"]]
        for term in sorted(builder.inverted_index, key=_javascript_order)
    }


def _javascript_order(text: str) -> bytes:
    """Sort as JavaScript compares strings: by UTF-16 units, in which a reader finds its piece."""
    return text.encode("utf-16-be")
