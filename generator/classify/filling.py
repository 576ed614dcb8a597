"""Tags for papers that the vocabulary hardly knows: phrases that several papers share."""

from collections.abc import Mapping
from typing import Final

from generator.classify.keywords import free_tag
from generator.classify.phrases import fold, words
from generator.classify.salience import spellings
from generator.classify.shared import SharedPhrases
from generator.classify.tags import FEW, capped, tag_book
from generator.classify.vocabulary import Tag
from generator.classify.wording import Wording

_OFFERED: Final = 8
"""So many phrases a paper is offered; those that would stand on one paper only fall away."""

_PHRASE: Final = "#"
"""Marks a phrase among tag ids."""


def filled(
    tags_by_paper: Mapping[str, list[str]],
    wordings: Mapping[str, Wording],
    tags: Mapping[str, Tag],
) -> tuple[dict[str, list[str]], dict[str, Tag]]:
    """Fill up papers of few tags to three with phrases that such papers share.

    `tags` are all tags by id. Return paper id -> tag ids, and the new tags by id.
    """
    poor = [paper for paper, found in tags_by_paper.items() if len(found) < FEW]
    if len(poor) < 2:  # noqa: PLR2004 - nobody to share a phrase with
        return dict(tags_by_paper), {}
    shared, book = SharedPhrases(wordings), tag_book(tags.values())
    offered = dict(tags_by_paper)
    for paper in poor:
        named = [_run(tags[tag].name) for tag in tags_by_paper[paper]]
        phrases = [
            phrase
            for phrase in shared.of_paper(paper, book)
            if not any(f" {phrase} " in f" {name} " for name in named)
        ][:_OFFERED]
        offered[paper] = [*tags_by_paper[paper], *(f"{_PHRASE}{phrase}" for phrase in phrases)]
    most = {paper: max(FEW, len(found)) for paper, found in tags_by_paper.items()}
    chosen = capped(offered, most)
    new = {tag[1:] for found in chosen.values() for tag in found if tag[0] == _PHRASE}
    used = set(tags)
    tag_by_phrase = {
        f"{_PHRASE}{phrase}": free_tag(writing[0].upper() + writing[1:], used)
        for phrase, writing in sorted(spellings(wordings.values(), new).items())
    }
    return (
        {
            paper: [tag_by_phrase[tag].id if tag in tag_by_phrase else tag for tag in found]
            for paper, found in chosen.items()
        },
        {tag.id: tag for tag in tag_by_phrase.values()},
    )


def _run(name: str) -> str:
    """Return a name as the run of folded words in which phrases are written."""
    return " ".join(fold(word) for word in words(name) if word)
