"""Labels with their corrected tags and topics."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from generator.classify.labels import Labels
from generator.classify.phrases import form
from generator.classify.vocabulary import Vocabulary
from generator.corrections.stated import Correction, Named
from generator.errors import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Tags or topics: how they are called, and where they are declared."""

    name: str
    file: str
    id_by_form: dict[str, str]
    """Normal form of each name, alias and id -> id."""


def relabelled(
    labels: Labels, corrections: Mapping[str, Iterable[Correction]], vocabulary: Vocabulary
) -> tuple[Labels, tuple[Fault, ...]]:
    """Return labels with what is added and removed, and what does not apply any more, by line.

    `corrections` are by paper id. A paper that is left without a topic gets the fallback.
    """
    tag_by_id = {tag.id: tag for tag in (*vocabulary.tags, *labels.tags)}
    tags = _Kind(
        name="tag",
        file="tags.yml",
        id_by_form=_forms(
            (tag.id, writing)
            for tag in tag_by_id.values()
            for writing in (tag.id, *tag.aliases, tag.name)
        ),
    )
    topics = _Kind(
        name="topic",
        file="topics.yml",
        id_by_form=_forms(
            (topic.id, writing) for topic in vocabulary.topics for writing in (topic.id, topic.name)
        ),
    )
    fallback = next(topic.id for topic in vocabulary.topics if topic.fallback)
    doubts: list[Fault] = []
    tags_by_paper, topics_by_paper = dict(labels.tags_by_paper), dict(labels.topics_by_paper)
    for paper, stated in corrections.items():
        for each in stated:
            tags_by_paper[paper] = _changed(
                paper, tags_by_paper[paper], each.added_tags, each.removed_tags, tags, doubts
            )
            topics_of = _changed(
                paper,
                topics_by_paper[paper],
                each.added_topics,
                each.removed_topics,
                topics,
                doubts,
            )
            if each.added_topics and fallback not in _ids(each.added_topics, topics):
                topics_of = tuple(topic for topic in topics_of if topic != fallback)
            topics_by_paper[paper] = topics_of or (fallback,)
    used_tags = {tag for found in tags_by_paper.values() for tag in found}
    used_topics = {topic for found in topics_by_paper.values() for topic in found}
    changed = replace(
        labels,
        tags=tuple(
            sorted(
                (tag_by_id[tag] for tag in used_tags),
                key=lambda tag: (tag.name.casefold(), tag.id),
            )
        ),
        topics=tuple(topic for topic in vocabulary.topics if topic.id in used_topics),
        tags_by_paper=tags_by_paper,
        topics_by_paper=topics_by_paper,
    )
    return changed, tuple(sorted(doubts, key=lambda doubt: doubt.place.line or 0))


def _forms(writings: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {form(writing): label for label, writing in writings}


def _ids(named: Iterable[Named], kind: _Kind) -> set[str]:
    return {kind.id_by_form.get(form(each.name), "") for each in named}


def _changed(  # noqa: PLR0913, PLR0917 - the two lists of a paper and what they say
    paper: str,
    labels: Sequence[str],
    added: Iterable[Named],
    removed: Iterable[Named],
    kind: _Kind,
    doubts: list[Fault],
) -> tuple[str, ...]:
    """Return the labels of a paper without those removed and, at their end, with those added."""
    found = list(labels)
    for label, named in _known(removed, kind, doubts):
        if label in found:
            found.remove(label)
        else:
            problem = f'"{paper}" has no {kind.name} "{named.name}" to remove'
            doubts.append(Fault(place=named.place, problem=problem, remedy="remove this"))
    for label, named in _known(added, kind, doubts):
        if label in found:
            problem = f'"{paper}" has the {kind.name} "{named.name}" without it'
            doubts.append(Fault(place=named.place, problem=problem, remedy="remove this"))
        else:
            found.append(label)
    return tuple(found)


def _known(names: Iterable[Named], kind: _Kind, doubts: list[Fault]) -> Iterator[tuple[str, Named]]:
    """Yield the ids that names stand for."""
    for named in names:
        label = kind.id_by_form.get(form(named.name))
        if label is not None:
            yield label, named
            continue
        close = get_close_matches(form(named.name), kind.id_by_form, n=1)
        meant = f'did you mean "{kind.id_by_form[close[0]]}"?' if close else ""
        remedy = meant or f"add it to {kind.file} or remove it here"
        problem = f'the {kind.name} "{named.name}" is unknown'
        doubts.append(Fault(place=named.place, problem=problem, remedy=remedy))
