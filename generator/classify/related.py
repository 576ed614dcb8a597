"""Related papers: the nearest by salient words and tags, with the terms that both share."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from math import fsum, log, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from generator.classify.labels import Neighbour
from generator.classify.phrases import fold, words
from generator.classify.salience import grams, spellings
from generator.classify.vocabulary import Tag
from generator.classify.wording import Wording

MOST: Final = 8
"""So many neighbours a paper has at most."""

_CANDIDATES: Final = 16
"""So many of the nearest are looked at, as some share no two terms worth showing."""

_TERMS: Final = 3
"""So many shared terms a neighbour shows at most."""

_FLOOR: Final = 0.06
"""Least cosine similarity of neighbours."""

_COMMON: Final = 0.1
"""What stands in a larger share of the papers relates no two of them ..."""

_COMMON_FROM: Final = 10
"""... but what stands in up to so many papers may."""

_BLOCK: Final = 256
"""So many papers are compared with all others at a time: a block takes 4 x 256 bytes a paper."""

_TAG_WORTH: Final = 1.5
_WORD_WORTH: Final = 0.8
"""What a tag and a single word count beside a pair of words."""

_TAG_SHOWN: Final = 2.0
"""What a tag counts more where the terms to show are chosen: it is the more readable."""

_TAG: Final = "#"
"""Marks a tag id among the features; runs of words begin with a letter or digit."""


def related(
    wordings: Mapping[str, Wording],
    tags_by_paper: Mapping[str, Iterable[str]],
    tags: Mapping[str, Tag],
) -> dict[str, tuple[Neighbour, ...]]:
    """Return paper id -> neighbours, nearest first, ties by paper id; papers by id.

    `tags` are all tags by id. Neighbours share at least two terms.
    """
    papers = sorted(wordings)
    space = _Space([_features(wordings[paper], tags_by_paper[paper]) for paper in papers], tags)
    shared_by_row = [list(space.neighbours(row, near)) for row, near in enumerate(space.nearest())]
    shown = {term for row in shared_by_row for _, terms in row for term in terms}
    written = spellings(wordings.values(), [term for term in shown if term[0] != _TAG])
    written |= {term: tags[term[1:]].name for term in shown if term[0] == _TAG}
    return {
        paper: tuple(
            Neighbour(paper=papers[other], terms=tuple(written[term] for term in terms))
            for other, terms in row
        )
        for paper, row in zip(papers, shared_by_row, strict=True)
    }


def _features(wording: Wording, tags: Iterable[str]) -> Counter[str]:
    """Return how often a paper says what: words, pairs of words, its tags; the title twice."""
    text = (*wording.title_words, "", *wording.title_words, "", *wording.abstract_words)
    return Counter(chain(grams(text, 2), (f"{_TAG}{tag}" for tag in tags)))


class _Space:
    """Papers as rows of weighted features (tf-idf with a logarithmic tf, rows of length 1)."""

    def __init__(self, documents: list[Counter[str]], tags: Mapping[str, Tag]) -> None:
        spread = Counter(chain.from_iterable(documents))
        most = max(_COMMON_FROM, _COMMON * len(documents))
        self._features = sorted(name for name, papers in spread.items() if 1 < papers <= most)
        self._forms = [_forms(name, tags) for name in self._features]
        columns = {name: column for column, name in enumerate(self._features)}
        idf = {name: log(len(documents) / spread[name] + 1) for name in self._features}
        starts, indices, weights = [0], array("i"), array("f")
        for document in documents:
            row = sorted(columns.keys() & document.keys())
            tfidf = [_worth(name) * (1 + log(document[name])) * idf[name] for name in row]
            length = sqrt(fsum(weight * weight for weight in tfidf))
            indices.extend(columns[name] for name in row)
            weights.extend(weight / length for weight in tfidf)
            starts.append(len(indices))
        self._rows = csr_array(
            (np.array(weights, np.float32), np.array(indices, np.int32), starts),
            shape=(len(documents), len(columns)),
        )

    def nearest(self) -> Iterator[list[int]]:
        """Yield for each row the rows most like it, nearest first, ties by row; never itself."""
        columns = self._rows.T.tocsr()
        papers = self._rows.shape[0]
        for start in range(0, papers, _BLOCK):
            block = (self._rows[start : start + _BLOCK] @ columns).toarray().round(5)
            for row, likeness in enumerate(block, start):
                likeness[row] = 0
                least = np.float32(_FLOOR)
                if papers > _CANDIDATES:
                    least = max(least, np.partition(likeness, -_CANDIDATES)[-_CANDIDATES])
                near = np.flatnonzero(likeness >= least)
                order = np.argsort(-likeness[near], kind="stable")
                yield near[order][:_CANDIDATES].tolist()

    def neighbours(self, row: int, candidates: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
        """Yield those of the candidates, at most eight, that share two terms, with these terms."""
        weight = np.zeros(self._rows.shape[1], np.float32)
        columns, weights = self._row(row)
        weight[columns] = weights
        found = 0
        for other in candidates:
            columns, weights = self._row(other)
            terms = self._telling(columns, weight[columns] * weights)
            if len(terms) > 1 and not _is_word(terms[0]):
                found += 1
                yield other, terms
            if found == MOST:
                return

    def _row(self, row: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        span = slice(self._rows.indptr[row], self._rows.indptr[row + 1])
        return self._rows.indices[span], self._rows.data[span]

    def _telling(self, columns: NDArray[np.int32], weights: NDArray[np.float32]) -> list[str]:
        """Return the terms that say best what is shared, at most three.

        Tags and pairs of words come before single words, then the weight decides; no term
        says part of another.
        """

        def rank(place: int) -> tuple[bool, float, int]:
            feature = self._features[columns[place]]
            more = _TAG_SHOWN if feature[0] == _TAG else 1
            return _is_word(feature), -more * float(weights[place]), place

        chosen: list[int] = []
        for place in sorted(np.flatnonzero(weights).tolist(), key=rank):
            column = int(columns[place])
            if not any(_overlap(self._forms[column], self._forms[other]) for other in chosen):
                chosen.append(column)
            if len(chosen) == _TERMS:
                break
        return [self._features[column] for column in chosen]


def _worth(feature: str) -> float:
    return _TAG_WORTH if feature[0] == _TAG else _WORD_WORTH if _is_word(feature) else 1.0


def _is_word(feature: str) -> bool:
    return feature[0] != _TAG and " " not in feature


def _forms(feature: str, tags: Mapping[str, Tag]) -> tuple[str, ...]:
    """Return all the ways to say a feature, or its parts, each with its words run together."""
    if feature[0] != _TAG:
        return tuple(feature.split())
    tag = tags[feature[1:]]
    return tuple("".join(map(fold, words(writing))) for writing in (tag.name, *tag.aliases))


def _overlap(some: Iterable[str], others: tuple[str, ...]) -> bool:
    return any(one in other or other in one for one in some for other in others)
