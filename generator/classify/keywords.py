"""Keywords of sources: folded into the vocabulary, or gathered into tags of their own."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from generator.classify.phrases import Phrasebook, form, is_acronym, words
from generator.classify.vocabulary import Tag
from generator.text import plain, slug

_WITH_ACRONYM: Final = re.compile(r"(?P<name>.{4,}?)\s*\((?P<acronym>[^\s()]{2,6})\)$")
"""A keyword that explains its acronym: "Graph neural networks (GNNs)"."""

_STEP: Final = re.compile(r"\s*(?::|\s[-–—>/]+)\s+")
_REST: Final = frozenset({"", "general", "miscellaneous", "other", "others"})


def keyword_tags(
    keywords_by_paper: Mapping[str, Iterable[str]], book: Phrasebook, taken: Iterable[str]
) -> tuple[dict[str, tuple[str, ...]], dict[str, Tag]]:
    """Return the tags of keywords: paper id -> tag ids in the order given, and the new tags by id.

    A keyword that the book knows is that tag. Others are one tag where they differ in case,
    hyphens, plurals or by being the acronym of the other; it bears the most frequent writing.
    `taken` are ids that new tags must not have.
    """
    writings_by_paper = {
        paper: [_parts(plain(keyword)) for keyword in keywords]
        for paper, keywords in keywords_by_paper.items()
    }
    everything = [parts for writings in writings_by_paper.values() for parts in writings]
    form_by_acronym = _forms_by_acronym(everything)

    def concept(name: str) -> str:
        return form_by_acronym.get(form(name), form(name))

    writings_by_concept: dict[str, Counter[str]] = {}
    for name, _ in everything:
        if concept(name) and not book.named(name):
            writings_by_concept.setdefault(concept(name), Counter())[name] += 1
    tag_by_concept = _named(writings_by_concept, taken)
    ids_by_paper = {}
    for paper, writings in writings_by_paper.items():
        ids: dict[str, None] = {}
        for name, acronym in writings:
            known = book.named(name) or (book.named(acronym) if acronym else ())
            if known:
                ids.update(dict.fromkeys(known))
            elif concept(name):
                ids[tag_by_concept[concept(name)].id] = None
        ids_by_paper[paper] = tuple(ids)
    return ids_by_paper, {tag.id: tag for tag in tag_by_concept.values()}


def _parts(keyword: str) -> tuple[str, str]:
    """Part a keyword from the acronym that it gives in parentheses, "" where it gives none.

    Of a path in a scheme ("Computer Science - Robotics") only the last step is meant, unless
    that means nothing by itself ("Planning: general").
    """
    steps = [step for step in _STEP.split(keyword) if step.casefold() not in _REST]
    keyword = steps[-1] if steps else keyword
    match = _WITH_ACRONYM.match(keyword)
    if match and _initials(match["name"]).startswith(match["acronym"][0].casefold()):
        return match["name"], match["acronym"]
    return keyword.strip(), ""


def _forms_by_acronym(keywords: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return form of an acronym -> form of the name it stands for, where that is beyond doubt."""
    names_by_initials: dict[str, set[str]] = {}
    names_by_acronym: dict[str, set[str]] = {}
    for name, acronym in keywords:
        if " " in name or "-" in name:
            names_by_initials.setdefault(_initials(name), set()).add(form(name))
        if acronym:
            names_by_acronym.setdefault(form(acronym), set()).add(form(name))
    for name, _ in keywords:
        if is_acronym(name) and len(name) > 2:  # noqa: PLR2004 - two letters stand for too much
            names_by_acronym.setdefault(
                form(name), names_by_initials.get(form(name).casefold(), set())
            )
    return {
        acronym: min(names)
        for acronym, names in names_by_acronym.items()
        if len(names) == 1 and acronym not in names
    }


def _initials(name: str) -> str:
    return "".join(word[0] for word in words(name) if word).casefold()


def _named(writings_by_concept: Mapping[str, Counter[str]], taken: Iterable[str]) -> dict[str, Tag]:
    """Make a tag of each concept, under its most frequent writing and an id of its own."""
    used = set(taken)
    tag_by_concept = {}
    for concept, writings in sorted(writings_by_concept.items()):
        name = min(writings, key=lambda name, seen=writings: (-seen[name], is_acronym(name), name))  # type: ignore[misc]
        tag_by_concept[concept] = free_tag(name, used)
    return tag_by_concept


def free_tag(name: str, used: set[str]) -> Tag:
    """Return a tag of kind "keyword" under an id that is not among `used`, and add it there."""
    stem = slug(name) or "tag"
    identifier, number = stem, 1
    while identifier in used:
        number += 1
        identifier = f"{stem}-{number}"
    used.add(identifier)
    return Tag(id=identifier, name=name, kind="keyword")
