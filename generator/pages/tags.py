"""Tags: all of them by kind and by letter, and a page for each with its neighbours and papers."""

from dataclasses import dataclass
from typing import ClassVar, Final

from generator import urls
from generator.catalog import Catalog
from generator.classify.vocabulary import TAG_KINDS, TagKind
from generator.pages.alphabet import Entry, Group, Letter, index
from generator.pages.cards import Card, Shelf
from generator.pages.company import telling_tags
from generator.pages.page import Choice, Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts

KIND_NAMES: Final[dict[TagKind, tuple[str, str]]] = {
    "task": ("Task", "Tasks"),
    "method": ("Method", "Methods"),
    "model": ("Model", "Models"),
    "dataset": ("Data set", "Data sets"),
    "modality": ("Modality", "Modalities"),
    "domain": ("Domain", "Domains"),
    "property": ("Property", "Properties"),
    "keyword": ("Keyword", "Keywords"),
}
"""What a reader calls one, and many, of a kind."""

KIND_SHOWN: Final = 24
"""Tags of a kind on the first page, the most used ones; the alphabet below has them all."""


ALIASES_SHOWN: Final = 4
"""The first of what else gives a tag to a paper; some tags have a dozen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The most used tags of one kind."""

    name: str
    count: int
    """How many tags of the kind there are."""

    tags: tuple[Choice, ...]
    """Most used first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsPage(Page):
    """A part of the index of tags."""

    template: ClassVar[str] = "tags.md.j2"

    head: Head
    kinds: tuple[Kind, ...]
    """Only on the first part."""

    letters: tuple[Letter, ...]
    groups: tuple[Group, ...]
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class TagPage(Page):
    """A part of one tag's papers."""

    template: ClassVar[str] = "tag.md.j2"

    head: Head
    tags_href: str
    search_href: str
    name: str
    kind: str
    """As a reader calls it: "Data set"."""

    aliases: tuple[str, ...]
    neighbours: tuple[Choice, ...]
    """Tags on the same papers, most common papers first, counted in common papers."""

    cards: tuple[Card, ...]
    part: Part


def kinds(catalog: Catalog, *, source: str, shown: int = KIND_SHOWN) -> tuple[Kind, ...]:
    """Return the kinds that have tags, with the most used of each, linked from `source`."""
    found = []
    for kind in TAG_KINDS:
        tags = [tag for tag in catalog.labels.tags if tag.kind == kind]
        tags.sort(
            key=lambda tag: (-len(catalog.papers_by_tag[tag.id]), tag.name.casefold(), tag.id)
        )
        if tags:
            choices = tuple(
                Choice(
                    name=tag.name,
                    href=urls.link(source=source, target=urls.tag(tag.id)),
                    count=len(catalog.papers_by_tag[tag.id]),
                )
                for tag in tags[:shown]
            )
            found.append(Kind(name=KIND_NAMES[kind][1], count=len(tags), tags=choices))
    return tuple(found)


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages below /tags/."""
    yield from _index(catalog)
    for tag in catalog.labels.tags:
        of_tag = catalog.papers_by_tag[tag.id]
        kind = KIND_NAMES[tag.kind][0]
        papers_of = counted(len(of_tag), "paper")
        aliases = tag.aliases[:ALIASES_SHOWN]
        also = f", which also matches {', '.join(aliases)}" if aliases else ""
        for address, part, papers in parts(urls.tag(tag.id), of_tag):
            yield (
                urls.source_file(address),
                TagPage(
                    head=head(
                        f"{tag.name} · Tags",
                        f"{papers_of} tagged {tag.name} ({kind.lower()}){also}.",
                        part=part.number,
                        feed=urls.link(source=address, target=urls.tag(tag.id)),
                    ),
                    tags_href=urls.link(source=address, target=urls.TAGS),
                    search_href=urls.link(source=address, target=urls.found("tag", tag.id)),
                    name=tag.name,
                    kind=kind,
                    aliases=aliases,
                    neighbours=telling_tags(catalog, of_tag, source=address, but=tag.id)
                    if part.number == 1
                    else (),
                    cards=shelf.cards(papers, source=address, tagged=False),
                    part=part,
                ),
            )


def _index(catalog: Catalog) -> Planned:
    entries = [
        Entry(name=tag.name, target=urls.tag(tag.id), count=len(catalog.papers_by_tag[tag.id]))
        for tag in catalog.labels.tags
    ]
    for address, names in index(urls.TAGS, entries):
        yield (
            urls.source_file(address),
            TagsPage(
                head=head(
                    "Tags",
                    f"{counted(len(entries), 'tag')} for the tasks, methods, models and data sets "
                    "of this catalog's papers, by kind and by letter.",
                    part=names.part.number,
                ),
                kinds=kinds(catalog, source=address) if names.part.number == 1 else (),
                letters=names.letters,
                groups=names.groups,
                part=names.part,
            ),
        )
