"""The tags of papers: what speaks for each tag, and the few that tell most of a paper."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from generator.classify.phrases import Phrasebook
from generator.classify.vocabulary import Tag
from generator.classify.wording import Wording

MOST: Final = 8
"""So many tags a paper has at most."""

FEW: Final = 3
"""Papers with fewer tags are filled up with salient phrases."""

_COMMON: Final = 0.5
"""A tag on more than this share of the papers says little and ranks last ..."""

_COMMON_FROM: Final = 20
"""... in catalogs of more than so many papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """How a paper mentions a tag."""

    count: int
    """Occurrences in title and abstract."""

    prominent: bool
    """True where it stands in the title or among the keywords."""

    in_title: bool


def tag_book(tags: Iterable[Tag]) -> Phrasebook:
    """Return the names and aliases of tags as phrases to look for."""
    return Phrasebook((writing, tag.id) for tag in tags for writing in (tag.name, *tag.aliases))


def mentions(wording: Wording, keyword_tags: Iterable[str], book: Phrasebook) -> dict[str, Mention]:
    """Return what a paper mentions: tag id -> mention, by tag id.

    `keyword_tags` are the ids of the tags that the paper's keywords stand for; `book` holds
    names and aliases of tags. Nothing but this paper decides.
    """
    title = book.found(wording.title_words)
    counts = Counter((*title, *book.found(wording.abstract_words)))
    keywords = set(keyword_tags)
    return {
        tag: Mention(
            count=counts[tag], prominent=tag in title or tag in keywords, in_title=tag in title
        )
        for tag in sorted(counts.keys() | keywords)
    }


def ranked(mentions_by_paper: Mapping[str, Mapping[str, Mention]]) -> dict[str, list[str]]:
    """Return paper id -> its tag ids, most telling first.

    Tags in title or keywords come first, then those often mentioned here and seldom elsewhere,
    last those on most papers; ties by id.
    """
    papers = len(mentions_by_paper)
    spread = Counter(tag for found in mentions_by_paper.values() for tag in found)

    def rank(tag: str, mention: Mention) -> tuple[bool, bool, float, str]:
        common = papers > _COMMON_FROM and spread[tag] > _COMMON * papers
        weight = max(mention.count, 1) * log((1 + papers) / spread[tag])
        return common, not mention.prominent, -weight, tag

    return {
        paper: sorted(found, key=lambda tag, found=found: rank(tag, found[tag]))  # type: ignore[misc]
        for paper, found in mentions_by_paper.items()
    }


def capped(
    ranked_by_paper: Mapping[str, list[str]], most: Mapping[str, int]
) -> dict[str, list[str]]:
    """Return each paper's leading tags, at most as many as `most` says for it.

    A tag that would stand on one paper only is left out, and makes room for the next; so every
    tag returned stands on two papers or more.
    """
    remaining = dict(ranked_by_paper)
    while True:
        chosen = {paper: tags[: most[paper]] for paper, tags in remaining.items()}
        spread = Counter(tag for tags in chosen.values() for tag in tags)
        lonely = {tag for tag, papers in spread.items() if papers == 1}
        if not lonely:
            return chosen
        remaining = {
            paper: [tag for tag in tags if tag not in lonely] for paper, tags in remaining.items()
        }
