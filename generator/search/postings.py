"""The lunr index of a catalog, as postings by term that a reader's lunr.js takes up again."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final

from lunr.builder import Builder
from lunr.token import Token
from lunr.vector import Vector

from generator.catalog import Catalog
from generator.search.analysis import STOP_WORDS, compounds, terms, words
from generator.text import plain

BOOSTS: Final = {
    "title": 3.0,
    "abstract": 1.0,
    "authors": 1.0,
    "tags": 0.1,
    "topics": 0.1,
    "venue": 1.0,
}
"""Fields that are searched, and how much a word in each counts: in title and abstract, how often
it counts (see `_Builder`). nDCG@10 on scifact_train and cranfield, of these two fields alone and
without the boost of joined words in `ranking.js`, with a title boost of 1: 0.693 and 0.392;
2: 0.696 and 0.398; 3: 0.698 and 0.401; 4: 0.696 and 0.402. Tags and topics repeat what the text
says; they find papers that use other words, and little more: with boosts of 1 they give 0.657 and
0.399 where 0.2 gives 0.701 and 0.410 and none 0.705 and 0.407."""

TEXT: Final = ("title", "abstract")
"""The fields that make up one text: a word's second field adds less than its first."""


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
    """lunr's builder, scoring title and abstract as one text.

    lunr gives each field a score by itself, so that a word in both counts twice, and in how rare a
    word is it counts a paper once a field. Here the two fields are one text, in which a word of
    the title stands as often as its boost says (BM25F: Robertson, Zaragoza and Taylor, 2004); each
    field then gets its share of the text's score, so that lunr's sum over fields is that score.
    On scifact_train and cranfield that raises nDCG@10 from 0.667 and 0.397, which lunr's own scores
    with a title boost of 1.5 give, to 0.698 and 0.401.
    """

    def _create_token_set(self) -> None:
        """Leave out the set of tokens, which is slow to make and not wanted here."""
        self.token_set = None

    def _create_field_vectors(self) -> None:
        mean = self.average_field_length
        mean_text = sum(BOOSTS[name] * mean[name] for name in TEXT)
        rarity = {
            term: _rarity(len(set[str]().union(*map(posting.get, BOOSTS))), self.document_count)
            for term, posting in self.inverted_index.items()
        }
        self.field_vectors = {}
        for number in range(self.document_count):
            counts = {name: self.field_term_frequencies[f"{name}/{number}"] for name in BOOSTS}
            lengths = {name: self.field_lengths[f"{name}/{number}"] for name in BOOSTS}
            text: defaultdict[str, float] = defaultdict(float)
            for name in TEXT:
                for term, count in counts[name].items():
                    text[term] += BOOSTS[name] * count
            text_damping = self._damping(sum(BOOSTS[n] * lengths[n] for n in TEXT), mean_text)
            for name, boost in BOOSTS.items():
                own_damping = self._damping(lengths[name], mean[name])
                vector = Vector()
                for term, count in counts[name].items():
                    whole, damping = (
                        (text[term], text_damping) if name in TEXT else (count, own_damping)
                    )
                    score = rarity[term] * boost * count * (self._k1 + 1) / (whole + damping)
                    vector.insert(self.inverted_index[term]["_index"], round(score, 3))
                self.field_vectors[f"{name}/{number}"] = vector

    def _damping(self, length: float, mean: float) -> float:
        """Return what is added to a word's count: more in a long text, where it says less."""
        return float(self._k1 * (1 - self._b + self._b * length / mean)) if mean else 1.0


def _rarity(papers_with_term: int, papers: int) -> float:
    return math.log(1 + (papers - papers_with_term + 0.5) / (papers_with_term + 0.5))


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
