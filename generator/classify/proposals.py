"""Proposals of tags and topics from the papers themselves, for the user to edit."""

import json
from collections.abc import Iterable
from typing import Final

import numpy as np
import yaml
from scipy.sparse import csr_array
from sklearn.decomposition import NMF

from generator.classify.phrases import form
from generator.classify.salience import spellings
from generator.classify.shared import SharedPhrases, is_part
from generator.classify.tags import tag_book
from generator.classify.vocabulary import TagKind, Vocabulary
from generator.classify.wording import wording_of
from generator.errors import CatalogError, Fault, Place
from generator.records import Paper
from generator.text import slug

_TAGS: Final = 60
"""So many phrases are looked at as tags; those already known are not proposed."""

_TOPICS: Final = (3, 20)
"""Least and most topics looked for; between them the root of half the papers."""

_TERMS: Final = 8
"""So many terms a proposed topic has."""

_PHRASES: Final = 4000
"""Topics are looked for in so many of the most shared phrases."""

_HEADS: Final[dict[TagKind, str]] = {
    "dataset": "benchmark corpus dataset",
    "model": "gpt model transformer",
    "task": """
        analysis answering classification completion detection editing estimation forecasting
        generation localization prediction recognition reconstruction reranking retrieval
        segmentation synthesis tracking translation understanding
        """,
    "modality": "audio cloud graph image signal speech text video",
    "property": "accuracy bias complexity consistency efficiency fairness robustness",
}
"""What the last word of a phrase says of its kind; all others are taken for methods."""

_KIND_BY_HEAD: Final = {form(head): kind for kind in _HEADS for head in _HEADS[kind].split()}


def propose_tags(papers: Iterable[Paper], vocabulary: Vocabulary, old: str) -> str:
    """Return the text of tags.yml with the salient phrases of the papers appended as tags.

    `old` is its text now, which stays as it is. Nothing is added that the vocabulary knows, so a
    second run adds nothing. Raises CatalogError where `old` cannot be appended to.
    """
    shared, written = _shared(papers)
    book = tag_book(vocabulary.tags)
    names = [written[phrase] for phrase in _leading(shared) if not book.knows(phrase)]
    return _appended(
        old,
        "tags.yml",
        [[f"name: {_quoted(_titled(name))}", f"kind: {_kind(name)}"] for name in names],
    )


def propose_topics(papers: Iterable[Paper], vocabulary: Vocabulary, old: str) -> str:
    """Return the text of topics.yml with the areas that the papers fall into appended as topics.

    `old` is its text now, which stays as it is. An area is left out where a topic bears its name
    or has most of its terms, so a second run adds nothing. Raises CatalogError where `old` cannot
    be appended to.
    """
    shared, written = _shared(papers)
    known = {topic.id for topic in vocabulary.topics}
    terms_by_topic = [{form(term) for term in topic.terms} for topic in vocabulary.topics]
    items = []
    for phrases in _areas(shared):
        terms = [written[phrase] for phrase in phrases]
        forms = {form(term) for term in terms}
        name = _titled(terms[0])
        if slug(name) in known or any(2 * len(forms & own) > len(forms) for own in terms_by_topic):
            continue
        known.add(slug(name))
        items.append(
            [
                f"name: {_quoted(name)}",
                f"scope: {_quoted(f'Papers on {_listed(terms[:3])}.')}",
                f"terms: [{', '.join(map(_quoted, terms))}]",
            ]
        )
    return _appended(old, "topics.yml", items)


def _shared(papers: Iterable[Paper]) -> tuple[SharedPhrases, dict[str, str]]:
    """Return the phrases that papers share, and how each is written."""
    wordings = {paper.id: wording_of(paper) for paper in sorted(papers, key=lambda paper: paper.id)}
    shared = SharedPhrases(wordings)
    return shared, spellings(wordings.values(), shared.weight_by_phrase)


def _leading(shared: SharedPhrases) -> list[str]:
    """Return the phrases of several words that tell most over all papers, none part of another."""

    def rank(phrase: str) -> tuple[float, str]:
        return -shared.spread[phrase] * shared.weight_by_phrase[phrase], phrase

    leading: list[str] = []
    for phrase in sorted((phrase for phrase in shared.weight_by_phrase if " " in phrase), key=rank):
        if not any(is_part(phrase, other) for other in leading):
            leading.append(phrase)
        if len(leading) == _TAGS:
            break
    return leading


def _areas(shared: SharedPhrases) -> list[list[str]]:
    """Return the areas that papers fall into, each as its leading phrases, largest area first.

    Non-negative matrix factorisation of tf-idf; every area's first phrase is its own.
    """
    spread, weights = shared.spread, shared.weight_by_phrase
    phrases = sorted(weights, key=lambda phrase: (-spread[phrase], phrase))[:_PHRASES]
    papers = len(shared.counts_by_paper)
    areas = min(max(_TOPICS[0], round((papers / 2) ** 0.5)), _TOPICS[1], papers, len(phrases))
    if areas < _TOPICS[0]:
        return []
    columns = {phrase: column for column, phrase in enumerate(phrases)}
    cells = [
        (row, columns[phrase], count * weights[phrase])
        for row, counts in enumerate(shared.counts_by_paper.values())
        for phrase, count in counts.items()
        if phrase in columns
    ]
    rows, places, values = map(np.array, zip(*cells, strict=True))
    matrix = csr_array((np.log1p(values), (rows, places)), shape=(papers, len(phrases)))
    factors = NMF(areas, init="nndsvd", random_state=0, max_iter=1000, tol=1e-3)
    share = factors.fit_transform(matrix).sum(axis=0) * factors.components_.sum(axis=1)
    named: list[list[str]] = []
    for area in sorted(range(areas), key=lambda area: (-share[area], area)):
        weight = factors.components_[area]
        ranked = [
            phrases[column] for column in np.argsort(-weight, kind="stable") if weight[column]
        ]
        heads = {terms[0] for terms in named}
        terms = [phrase for phrase in ranked if " " in phrase and phrase not in heads][:_TERMS]
        if len(terms) > 1:
            named.append(terms)
    return named


def _appended(old: str, source: str, items: list[list[str]]) -> str:
    """Return the text of a YAML file with items appended to the list that it is."""
    if not items:
        return old
    root = yaml.compose(old, Loader=yaml.SafeLoader)
    if isinstance(root, yaml.SequenceNode) and root.flow_style:
        fault = Fault(
            place=Place(source=source, line=root.start_mark.line + 1),
            problem="this list stands in brackets, so nothing can be appended to it",
            remedy='write every item on lines of its own, beginning with "- "',
        )
        raise CatalogError([fault])
    margin = " " * (root.start_mark.column if root is not None else 0)
    lines = ["# Proposed from the papers: rename, regroup or remove what does not fit."]
    for first, *others in items:
        lines += [f"- {first}", *(f"  {field}" for field in others)]
    kept = old if old.endswith("\n") or not old else f"{old}\n"
    return kept + "".join(f"{margin}{line}\n" for line in lines)


def _kind(name: str) -> TagKind:
    return _KIND_BY_HEAD.get(form(name.replace("-", " ").split()[-1].lower()), "method")


def _titled(name: str) -> str:
    return name[0].upper() + name[1:]


def _listed(names: list[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
