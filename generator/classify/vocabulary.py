"""The tags and topics that papers may get: what `tags.yml` and `topics.yml` say."""

from dataclasses import dataclass
from typing import Literal

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
