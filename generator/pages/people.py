"""Authors: the index of all, and a page for everybody who wrote at least two of the papers."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, Final

from generator import urls
from generator.catalog import Catalog
from generator.groups import Person
from generator.pages.alphabet import Entry, Group, Letter, index
from generator.pages.cards import Card, Shelf
from generator.pages.page import Choice, Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts

COMPANIONS_SHOWN: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorsPage(Page):
    """A part of the index of authors, by family name."""

    template: ClassVar[str] = "authors.md.j2"

    head: Head
    leading: tuple[Choice, ...]
    """Those with the most papers; only on the first part."""

    letters: tuple[Letter, ...]
    groups: tuple[Group, ...]
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorPage(Page):
    """A part of one author's papers."""

    template: ClassVar[str] = "author.md.j2"

    head: Head
    authors_href: str
    name: str
    companions: tuple[Choice, ...]
    """Who wrote with this author, most common papers first; only on the first part."""

    cards: tuple[Card, ...]
    part: Part


def address_of(person: Person) -> str:
    """Return where a reader finds a person: a page of their own, or the one paper they wrote."""
    return urls.author(person.id) if len(person.papers) > 1 else urls.paper(person.papers[0])


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages below /authors/."""
    yield from _index(catalog)
    for person in catalog.people.values():
        if len(person.papers) < 2:  # noqa: PLR2004 - an author page lists at least two papers
            continue
        for address, part, papers in parts(urls.author(person.id), person.papers):
            yield (
                urls.source_file(address),
                AuthorPage(
                    head=head(
                        f"{person.name} · Authors",
                        f"{counted(len(person.papers), 'paper')} by {person.name} in this catalog.",
                        part=part.number,
                        feed=urls.link(source=address, target=urls.author(person.id)),
                    ),
                    authors_href=urls.link(source=address, target=urls.AUTHORS),
                    name=person.name,
                    companions=_companions(catalog, person, address) if part.number == 1 else (),
                    cards=shelf.cards(papers, source=address, tagged=False),
                    part=part,
                ),
            )


def _index(catalog: Catalog) -> Planned:
    people = catalog.people.values()
    entries = [
        Entry(name=_family_first(person), target=address_of(person), count=len(person.papers))
        for person in people
    ]
    leading = sorted(
        (person for person in people if len(person.papers) > 1),
        key=lambda person: (-len(person.papers), person.name.casefold(), person.id),
    )[:COMPANIONS_SHOWN]
    for address, names in index(urls.AUTHORS, entries):
        yield (
            urls.source_file(address),
            AuthorsPage(
                head=head(
                    "Authors",
                    f"{counted(len(entries), 'author')} of the papers in this catalog, "
                    "by family name.",
                    part=names.part.number,
                ),
                leading=tuple(
                    Choice(
                        name=person.name,
                        href=urls.link(source=address, target=urls.author(person.id)),
                        count=len(person.papers),
                    )
                    for person in leading
                )
                if names.part.number == 1
                else (),
                letters=names.letters,
                groups=names.groups,
                part=names.part,
            ),
        )


def _family_first(person: Person) -> str:
    given = person.name.removesuffix(person.family).strip()
    return f"{person.family}, {given}" if given else person.family


def _companions(catalog: Catalog, person: Person, source: str) -> tuple[Choice, ...]:
    common = Counter(other for paper in person.papers for other in catalog.people_by_paper[paper])
    del common[person.id]
    ranked = sorted(
        common, key=lambda other: (-common[other], catalog.people[other].name.casefold(), other)
    )
    return tuple(
        Choice(
            name=catalog.people[other].name,
            href=urls.link(source=source, target=address_of(catalog.people[other])),
            count=common[other],
        )
        for other in ranked[:COMPANIONS_SHOWN]
    )
