"""What classification says of papers: their tags, their topics, their neighbours."""

from dataclasses import dataclass

from generator.classify.vocabulary import Tag, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A related paper, and why."""

    paper: str
    """Its id."""

    terms: tuple[str, ...]
    """The salient words both share, as a reader would write them, strongest first; at least two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """All labels of a catalog; every mapping has every paper."""

    tags: tuple[Tag, ...]
    """The tags that stand on papers, by name, caseless: on two or more, but for corrections."""

    topics: tuple[Topic, ...]
    """The topics that have papers, in the order of the vocabulary."""

    tags_by_paper: dict[str, tuple[str, ...]]
    """Paper id -> tag ids, most telling first."""

    topics_by_paper: dict[str, tuple[str, ...]]
    """Paper id -> topic ids, best first, one to three."""

    related_by_paper: dict[str, tuple[Neighbour, ...]]
    """Paper id -> neighbours, nearest first, at most eight."""
