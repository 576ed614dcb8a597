"""The tags and topics that papers may get: what `tags.yml` and `topics.yml` say."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from generator.classify.phrases import form
from generator.errors import CatalogError
from generator.marked import MarkedFile, text_of
from generator.text import slug

TagKind = Literal["task", "method", "model", "dataset", "modality", "domain", "property", "keyword"]
TAG_KINDS: tuple[TagKind, ...] = (
    "task",
    "method",
    "model",
    "dataset",
    "modality",
    "domain",
    "property",
    "keyword",
)
"""The kinds in the order in which pages show them; "keyword" is a source's own, not in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A fine label: a method, task, data set, model, modality."""

    id: str
    """Slug of the name, the last part of the tag's address."""

    name: str
    kind: TagKind

    aliases: tuple[str, ...] = ()
    """Other writings of the same concept, as the file lists them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A broad area with its own page, and what assigns papers to it."""

    id: str
    """Slug of the name, the last part of the topic's address."""

    name: str

    scope: str
    """One sentence that says what belongs here."""

    terms: tuple[str, ...] = ()
    """Phrases that speak for the topic where they stand in title or abstract."""

    tags: tuple[str, ...] = ()
    """Ids of tags that speak for the topic."""

    categories: tuple[str, ...] = ()
    """Codes of a subject scheme that speak for the topic, weakly: "cs.RO"."""

    fallback: bool = False
    """True for the topic that takes the papers no other topic claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All tags and topics a build may apply."""

    tags: tuple[Tag, ...] = ()
    """By name, caseless."""

    topics: tuple[Topic, ...] = ()
    """In the order of the file, the fallback last."""


FALLBACK: Final = Topic(
    id="other-papers",
    name="Other papers",
    scope="Papers that no other topic of this catalog claims.",
    fallback=True,
)
"""The topic of last resort where the vocabulary names none."""


def load(topics: Path, tags: Path) -> Vocabulary:
    """Read the vocabulary from its two files; one that does not exist counts as empty.

    Raise CatalogError with every fault of both files.
    """
    return parse(text_of(topics), text_of(tags), topics_source=str(topics), tags_source=str(tags))


def parse(
    topics: str, tags: str, *, topics_source: str = "topics.yml", tags_source: str = "tags.yml"
) -> Vocabulary:
    """Return the vocabulary that the texts of the two files describe.

    Raise CatalogError with every fault of both files, those of the tags first.
    """
    tags_file, topics_file = MarkedFile(source=tags_source), MarkedFile(source=topics_source)
    parsed_tags = _tags(tags_file, tags)
    parsed_topics = _topics(topics_file, topics, parsed_tags)
    if tags_file.faults or topics_file.faults:
        raise CatalogError((*tags_file.in_order(), *topics_file.in_order()))
    return Vocabulary(tags=parsed_tags, topics=parsed_topics)


def _tags(file: MarkedFile, text: str) -> tuple[Tag, ...]:
    tags: dict[str, Tag] = {}
    name_by_form: dict[str, str] = {}
    for item in file.items(text, ("name", "kind", "aliases")):
        name, kind, aliases = item.required("name"), item.required("kind"), item.texts("aliases")
        known = next((known for known in TAG_KINDS[:-1] if known == kind), None)
        if kind is not None and known is None:
            remedy = f"use one of {', '.join(TAG_KINDS[:-1])}"
            file.refuse(item.line_of("kind"), f'the kind "{kind}" is unknown', remedy)
        if name is None:
            continue
        address = _address(file, item.line, name, {tag.id: tag.name for tag in tags.values()})
        for writing, line in [(name, item.line), *aliases]:
            key = form(writing)
            owner = name_by_form.setdefault(key, name)
            if not key:
                problem = f'"{writing}" has no letter or digit'
                file.refuse(line, problem, "write it in letters or digits, or remove it")
            elif owner != name:
                problem = f'"{writing}" stands under the tags "{owner}" and "{name}"'
                file.refuse(line, problem, "keep it under one of them")
        if address is not None:
            writings = tuple(alias for alias, _ in aliases)
            tags[address] = Tag(id=address, name=name, kind=known or "keyword", aliases=writings)
    return tuple(sorted(tags.values(), key=lambda tag: (tag.name.casefold(), tag.id)))


def _topics(file: MarkedFile, text: str, tags: tuple[Tag, ...]) -> tuple[Topic, ...]:
    id_by_form = {form(writing): tag.id for tag in tags for writing in (tag.name, *tag.aliases)}
    topics: dict[str, Topic] = {}
    fallback: Topic | None = None
    fields = ("name", "scope", "terms", "tags", "categories", "fallback")
    for item in file.items(text, fields):
        name, scope, last = item.required("name"), item.required("scope"), item.flag("fallback")
        for tag, line in item.texts("tags"):
            if form(tag) not in id_by_form:
                problem = f'the tag "{tag}" is not in the vocabulary of tags'
                file.refuse(line, problem, "add the tag there, or remove it here")
        if last and fallback is not None:
            problem = f'"{fallback.name}" and "{name}" are both the fallback'
            file.refuse(item.line_of("fallback"), problem, "keep one fallback")
        if name is None:
            continue
        address = _address(
            file, item.line, name, {known.id: known.name for known in topics.values()}
        )
        if address is None:
            continue
        topic = Topic(
            id=address,
            name=name,
            scope=scope or "",
            terms=tuple(term for term, _ in item.texts("terms")),
            tags=tuple(id_by_form.get(form(tag), "") for tag, _ in item.texts("tags")),
            categories=tuple(category for category, _ in item.texts("categories")),
            fallback=last,
        )
        topics[address] = topic
        fallback = topic if last else fallback
    if fallback is None:
        fallback = replace(topics.get(FALLBACK.id, FALLBACK), fallback=True)
    return (*(topic for topic in topics.values() if topic.id != fallback.id), fallback)


def _address(file: MarkedFile, line: int, name: str, name_by_id: dict[str, str]) -> str | None:
    """Return the slug of a name, or None, noting a fault, where it makes no address of its own."""
    address = slug(name)
    if not address:
        problem = f'the name "{name}" makes no address'
        file.refuse(line, problem, "use letters or digits in it")
    elif address in name_by_id:
        problem = f'"{name}" and "{name_by_id[address]}" have the same address "{address}"'
        file.refuse(line, problem, "rename or remove one of them")
    else:
        return address
    return None
