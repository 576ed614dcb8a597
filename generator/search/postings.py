"""The lunr index of a catalog, as postings by term that a reader's lunr.js takes up again."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from lunr.builder import Builder
from lunr.vector import Vector
from scipy.sparse import csr_array

from generator.catalog import Catalog
from generator.search import acronyms
from generator.search.analysis import STOP_WORDS, compounds, javascript_order, terms, words
from generator.search.meaning import meant
from generator.text import plain

BOOSTS: Final = {
    "title": 3.0,
    "abstract": 1.0,
    "authors": 1.0,
    "tags": 0.1,
    "topics": 0.1,
    "venue": 1.0,
    "writings": 1.0,
    "meaning": 1.0,
}
"""Fields that are searched, and how much a word in each counts: in title and abstract, how often
it counts (see `_Builder`). nDCG@10 on scifact_train and cranfield, of these two fields alone and
without the boost of joined words in `ranking.js`, with a title boost of 1: 0.693 and 0.392;
2: 0.696 and 0.398; 3: 0.698 and 0.401; 4: 0.696 and 0.402. Tags and topics repeat what the text
says; they find papers that use other words, and little more: with boosts of 1 they give 0.657 and
0.399 where 0.2 gives 0.701 and 0.410 and none 0.705 and 0.407. Writings are the acronyms of what a
paper spells out, and the other way round: boosts of 0, 0.5, 1 and 1.5 give 0.703, 0.704, 0.704 and
0.701 on scifact_train. Meaning has the terms that papers like it have (see `meaning`)."""

TEXT: Final = ("title", "abstract")
"""The fields that make up one text: a word's second field adds less than its first."""

UNIT: Final = 0.1
"""Of a score in the index. Thousandths find nothing better (nDCG@10 on scifact_train and cranfield
0.703 and 0.409, in tenths 0.703 and 0.411) and take half as many bytes more, compressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Which terms stand in which papers; a paper is its number in the catalog's order, from 0."""

    by_term: dict[str, list[list[int]]]
    """Term -> for each field of `BOOSTS` a flat list of paper number less the one before, lunr's
    score in units of `UNIT`, and so on, by paper number, without the empty lists at the end; terms
    sorted."""

    fields_by_word: dict[str, int]
    """Folded word as papers write it, stop words left out -> in how many fields of papers it
    stands; words sorted."""


def texts(catalog: Catalog) -> Iterator[dict[str, str]]:
    """Yield field -> plain text of each paper, in the catalog's order."""
    labels = catalog.labels
    names_by_tag = {tag.id: "\n".join((tag.name, *tag.aliases)) for tag in labels.tags}
    name_by_topic = {topic.id: topic.name for topic in labels.topics}
    papers = list(catalog.papers.values())
    written = [(plain(paper.title), plain(paper.abstract or "")) for paper in papers]
    others = acronyms.writings(["\n".join(both) for both in written], labels.tags)
    for paper, (title, abstract), other in zip(papers, written, others, strict=True):
        yield {
            "title": title,
            "abstract": abstract,
            "authors": "\n".join(author.name for author in paper.authors),
            "tags": "\n".join(names_by_tag[tag] for tag in labels.tags_by_paper[paper.id]),
            "topics": "\n".join(name_by_topic[topic] for topic in labels.topics_by_paper[paper.id]),
            "venue": paper.venue or "",
            "writings": other,
        }


def index(papers: Sequence[Mapping[str, str]], related: Sequence[Sequence[int]] = ()) -> Postings:
    """Return the postings of papers given as field -> plain text.

    `related` has the numbers of each paper's related papers, nearest first; none: nobody has any.
    """
    if not papers:
        return Postings(by_term={}, fields_by_word={})
    builder, papers_by_word = lunr_index(papers, related)
    builder.build()
    return Postings(
        by_term=_by_term(builder),
        fields_by_word={
            word: papers_by_word[word] for word in sorted(papers_by_word, key=javascript_order)
        },
    )


def lunr_index(
    papers: Sequence[Mapping[str, str]], related: Sequence[Sequence[int]] = ()
) -> tuple["_Builder", Counter[str]]:
    """Return lunr's builder with all papers added, and in how many fields each word stands."""
    joints = frozenset(
        "".join(parts)
        for paper in papers
        for text in paper.values()
        for parts in compounds(text)
        if len(parts) > 1
    )
    builder = _Builder(joints=joints, related=related or [()] * len(papers))
    for paper in papers:
        builder.add(paper)
    return builder, builder.fields_by_word


class _Builder(Builder):  # type: ignore[misc]  # lunr has no types
    """lunr's builder, scoring title and abstract as one text, with a field of its own making.

    lunr gives each field a score by itself, so that a word in both counts twice, and in how rare a
    word is it counts a paper once a field. Here the two fields are one text, in which a word of
    the title stands as often as its boost says (BM25F: Robertson, Zaragoza and Taylor, 2004); each
    field then gets its share of the text's score, so that lunr's sum over fields is that score.
    On scifact_train and cranfield that raises nDCG@10 from 0.667 and 0.397, which lunr's own scores
    with a title boost of 1.5 give, to 0.698 and 0.401.
    """

    inverted_index: dict[str, Any]

    def __init__(self, *, joints: frozenset[str], related: Sequence[Sequence[int]]) -> None:
        super().__init__()
        for name, boost in BOOSTS.items():
            self.field(name, boost=boost)
        self.fields_by_word: Counter[str] = Counter()
        self._joints = joints
        self._related = related

    def add(self, paper: Mapping[str, str], attributes: None = None) -> None:
        """Take in a paper as lunr does, less the token and the properties that it has of a word."""
        number = str(self.document_count)
        self._documents[number] = attributes or {}
        self.document_count += 1
        for name in BOOSTS:
            written = words(paper.get(name, ""), self._joints)
            self.fields_by_word.update(set(written) - STOP_WORDS)
            counts = Counter(terms(written))
            self.field_lengths[f"{name}/{number}"] = counts.total()
            self.field_term_frequencies[f"{name}/{number}"] = counts
            for term in counts:
                if term not in self.inverted_index:
                    self.inverted_index[term] = {field: {} for field in BOOSTS}
                self.inverted_index[term][name][number] = _NOTHING

    def _create_token_set(self) -> None:
        """Leave out the set of tokens, which is slow to make and not wanted here."""
        self.token_set = None

    def _create_field_vectors(self) -> None:
        mean = self.average_field_length
        mean_text = sum(BOOSTS[name] * mean[name] for name in TEXT)
        ordered = sorted(self.inverted_index, key=javascript_order)
        self.inverted_index = {term: self.inverted_index[term] for term in ordered}
        rarity = {}
        for place, (term, posting) in enumerate(self.inverted_index.items()):
            rarity[term] = _rarity(len(set[str]().union(*posting.values())), self.document_count)
            posting["_index"] = place
        self.field_vectors = {}
        for number in range(self.document_count):
            counts = {name: self.field_term_frequencies.pop(f"{name}/{number}") for name in BOOSTS}
            lengths = {name: self.field_lengths[f"{name}/{number}"] for name in BOOSTS}
            text: defaultdict[str, float] = defaultdict(float)
            for name in TEXT:
                for term, count in counts[name].items():
                    text[term] += BOOSTS[name] * count
            text_damping = self._damping(sum(BOOSTS[n] * lengths[n] for n in TEXT), mean_text)
            for name, boost in BOOSTS.items():
                own_damping = self._damping(lengths[name], mean[name])
                scores = {}
                for term, count in counts[name].items():
                    whole, damping = (
                        (text[term], text_damping) if name in TEXT else (count, own_damping)
                    )
                    score = rarity[term] * boost * count * (self._k1 + 1) / (whole + damping)
                    scores[self.inverted_index[term]["_index"]] = score
                self.field_vectors[f"{name}/{number}"] = _vector(scores)
        everything = [name for name in BOOSTS if name != "meaning"]
        meanings = meant(self._matrix(TEXT), self._matrix(everything), self._related)
        for number, scores_by_place in enumerate(meanings):
            for place in scores_by_place:
                self.inverted_index[ordered[place]]["meaning"][str(number)] = _NOTHING
            self.field_vectors[f"meaning/{number}"] = _vector(scores_by_place)

    def _matrix(self, fields: Sequence[str]) -> csr_array:
        """Return papers x terms: the sum of a term's scores in these fields."""
        starts, places, scores = [0], array("i"), array("d")
        for number in range(self.document_count):
            for name in fields:
                elements = self.field_vectors[f"{name}/{number}"].elements
                places.extend(elements[::2])
                scores.extend(elements[1::2])
            starts.append(len(places))
        shape = (self.document_count, len(self.inverted_index))
        matrix = csr_array((np.array(scores), np.array(places), starts), shape=shape)
        matrix.sum_duplicates()
        return matrix

    def _damping(self, length: float, mean: float) -> float:
        """Return what is added to a word's count: more in a long text, where it says less."""
        return float(self._k1 * (1 - self._b + self._b * length / mean)) if mean else 1.0


_NOTHING: Final[dict[str, Any]] = {}
"""What lunr would know of a term in a field, as its places; one for all."""


def _vector(scores: Mapping[int, float]) -> Vector:
    """Return place -> score as lunr has it: by place, scores in whole units, one at least."""
    return Vector(
        [
            each
            for place in sorted(scores)
            for each in (place, max(1, round(scores[place] / UNIT)) * UNIT)
        ]
    )


def _rarity(papers_with_term: int, papers: int) -> float:
    return math.log(1 + (papers - papers_with_term + 0.5) / (papers_with_term + 0.5))


def _by_term(builder: Builder) -> dict[str, list[list[int]]]:
    """Turn lunr's vectors, one a paper and field, into postings, one list a term and field."""
    postings: list[list[list[int]]] = [[[] for _ in BOOSTS] for _ in builder.inverted_index]
    latest = [[0] * len(BOOSTS) for _ in postings]
    for number in range(builder.document_count):
        for field, name in enumerate(BOOSTS):
            elements = builder.field_vectors[f"{name}/{number}"].elements
            for term, score in zip(elements[::2], elements[1::2], strict=True):
                postings[term][field] += [number - latest[term][field], round(score / UNIT)]
                latest[term][field] = number
    for lists in postings:
        while not lists[-1]:
            lists.pop()
    return dict(zip(builder.inverted_index, postings, strict=True))
