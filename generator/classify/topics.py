"""The topics of a paper: what speaks for each, and the few that it speaks for most."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from generator.classify.phrases import Phrasebook, form
from generator.classify.tags import Mention
from generator.classify.vocabulary import Topic, Vocabulary
from generator.classify.wording import Wording
from generator.records import Paper

MOST: Final = 3
"""So many topics a paper has at most."""

_CLOSE: Final = 0.6
"""A further topic has at least this share of the evidence for the best one."""

_TERM_IN_TITLE: Final = 3.0
_TERM_IN_ABSTRACT: Final = 1.0
_TAG_IN_TITLE: Final = 3.0
_TAG: Final = 1.5
_CATEGORY: Final = 1.5


class TopicChooser:
    """Chooses topics of a vocabulary for one paper at a time, whatever the other papers are."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        topics = vocabulary.topics
        self._order = {topic.id: place for place, topic in enumerate(topics)}
        self._fallback = next(topic.id for topic in topics if topic.fallback)
        self._book = Phrasebook((term, form(term)) for topic in topics for term in topic.terms)
        self._by_term = _gathered((form(term), topic) for topic in topics for term in topic.terms)
        self._by_tag = _gathered((tag, topic) for topic in topics for tag in topic.tags)
        self._by_category = _gathered(
            (category, topic) for topic in topics for category in topic.categories
        )

    def topics_of(
        self, paper: Paper, wording: Wording, mentioned: Mapping[str, Mention]
    ) -> tuple[str, ...]:
        """Return topic ids, best first, one to three: the fallback alone where nothing speaks.

        `mentioned` are the tags that the paper mentions (see `tags.mentions`).
        """
        evidence = self._evidence(paper, wording, mentioned)
        if not evidence:
            return (self._fallback,)
        least = _CLOSE * max(evidence.values())
        close = [topic for topic, weight in evidence.items() if weight >= least]
        return tuple(sorted(close, key=lambda topic: (-evidence[topic], self._order[topic]))[:MOST])

    def _evidence(
        self, paper: Paper, wording: Wording, mentioned: Mapping[str, Mention]
    ) -> dict[str, float]:
        """Return topic id -> what speaks for it; each term, tag and category counts once."""
        evidence: dict[str, float] = defaultdict(float)

        def add(topics: Iterable[str], weight: float) -> None:
            for topic in topics:
                evidence[topic] += weight

        in_title = set(self._book.found(wording.title_words))
        for term in in_title:
            add(self._by_term[term], _TERM_IN_TITLE)
        for term in set(self._book.found(wording.abstract_words)) - in_title:
            add(self._by_term[term], _TERM_IN_ABSTRACT)
        for tag, mention in mentioned.items():
            add(self._by_tag.get(tag, ()), _TAG_IN_TITLE if mention.in_title else _TAG)
        for category in dict.fromkeys(paper.categories):
            add(self._by_category.get(category, ()), _CATEGORY)
        return evidence


def _gathered(pairs: Iterable[tuple[str, Topic]]) -> dict[str, tuple[str, ...]]:
    """Return what speaks -> the ids of the topics it speaks for, each once."""
    topics: dict[str, dict[str, None]] = {}
    for speaker, topic in pairs:
        topics.setdefault(speaker, {})[topic.id] = None
    return {speaker: tuple(ids) for speaker, ids in topics.items()}
