"""A paper's page: all that is known of it, its neighbours, and where that knowledge comes from."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, Final

from markupsafe import Markup

from generator import text, urls
from generator.catalog import Catalog
from generator.pages.byline import byline
from generator.pages.citing import Cited, Citing
from generator.pages.excerpt import excerpt
from generator.pages.facts import SiteFacts
from generator.pages.page import DESCRIPTION_WIDTH, Choice, Head, Page, Planned
from generator.pages.people import address_of
from generator.pages.provenance import Provenance, provenance
from generator.pages.raw import raw
from generator.pages.suggesting import suggestion
from generator.records import LinkKind, Paper

PEOPLE_SHOWN: Final = 20
"""Authors that stand on the page at once; the rest of a long list unfolds."""

TARGET_WIDTH: Final = 40
"""Characters of an address on a link."""

LINK_NAMES: Final[dict[LinkKind, str]] = {
    "paper": "Paper",
    "pdf": "PDF",
    "code": "Code",
    "project": "Project",
    "data": "Data",
    "demo": "Demo",
    "video": "Video",
}
"""What a reader finds behind a link of a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """A link to another site."""

    name: str
    target: str
    """Where it leads, as a reader would say it: "2410.05434", "github.com/a/b"."""

    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A neighbouring paper."""

    title: Markup
    href: str
    facts: str
    """People and year in one line, or empty."""

    reason: str
    """What both share: "prompt tuning, few-shot"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnList:
    """That a listing shows the paper."""

    name: str
    href: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage(Page):
    """One paper."""

    template: ClassVar[str] = "paper.md.j2"

    head: Head
    papers_href: str
    title: Markup
    people: tuple[Choice, ...]
    more_people: tuple[Choice, ...]
    """The authors that unfold."""

    venue: Choice | None
    year: Choice | None
    """Named by the date, as exact as it is known: "2024-07"."""

    links: tuple[Outside, ...]
    abstract: tuple[Markup, ...]
    """Its paragraphs."""

    topics: tuple[Choice, ...]
    tags: tuple[Choice, ...]
    cited: Cited
    related: tuple[Related, ...]
    lists: tuple[OnList, ...]
    provenance: tuple[Provenance, ...]
    suggest_href: str
    """Where to suggest a correction, or empty."""


def plan(catalog: Catalog, citing: Citing, site: SiteFacts) -> Planned:
    """Plan the pages below /papers/ that have one paper each."""
    names_by_tag = {tag.id: tag.name for tag in catalog.labels.tags}
    names_by_topic = {topic.id: topic.name for topic in catalog.labels.topics}
    descriptions = Counter(map(describe, catalog.papers.values()))
    for paper in catalog.papers.values():
        here = urls.paper(paper.id)
        description = describe(paper)
        if descriptions[description] > 1:
            ending = f" ({paper.id})"
            description = excerpt(description, DESCRIPTION_WIDTH - len(ending)) + ending
        authors = tuple(
            Choice(
                name=catalog.people[person].name,
                href=urls.link(source=here, target=address_of(catalog.people[person]))
                if len(catalog.people[person].papers) > 1
                else "",
            )
            for person in catalog.people_by_paper[paper.id]
        )
        shown = len(authors) if len(authors) <= PEOPLE_SHOWN + 2 else PEOPLE_SHOWN
        venue = catalog.venue_by_paper.get(paper.id)
        yield (
            urls.source_file(here),
            PaperPage(
                head=Head(
                    title=text.plain(paper.title),
                    description=description,
                    tags=citing.head(paper),
                    twin=urls.TWIN,
                ),
                papers_href=urls.link(source=here, target=urls.PAPERS),
                title=text.html(paper.title),
                people=authors[:shown],
                more_people=authors[shown:],
                venue=Choice(
                    name=text.plain(catalog.venues[venue].name),
                    href=urls.link(source=here, target=urls.venue(venue)),
                )
                if venue
                else None,
                year=Choice(
                    name=paper.date or str(paper.year),
                    href=urls.link(source=here, target=urls.year(paper.year)),
                )
                if paper.year
                else None,
                links=outside(paper),
                abstract=tuple(
                    raw(paragraph)
                    for paragraph in (paper.abstract or "").split("\n\n")
                    if paragraph
                ),
                topics=tuple(
                    Choice(
                        name=names_by_topic[topic],
                        href=urls.link(source=here, target=urls.topic(topic)),
                    )
                    for topic in catalog.labels.topics_by_paper[paper.id]
                ),
                tags=tuple(
                    Choice(
                        name=names_by_tag[tag], href=urls.link(source=here, target=urls.tag(tag))
                    )
                    for tag in catalog.labels.tags_by_paper[paper.id]
                ),
                cited=citing.cited(paper),
                related=_related(catalog, paper.id, here),
                lists=tuple(
                    OnList(
                        name=catalog.listings[listing].name,
                        href=urls.link(source=here, target=urls.listing(listing)),
                        position=position,
                    )
                    for listing, position in catalog.listings_by_paper.get(paper.id, ())
                ),
                provenance=provenance(paper),
                suggest_href=suggestion(paper, site.source_url),
            ),
        )


def describe(paper: Paper) -> str:
    """Return what search engines show of a paper: the beginning of its abstract, or its title."""
    venue = text.plain(paper.venue or "")
    known = (text.plain(paper.title), byline(paper.authors), venue, paper.date)
    said = text.plain(paper.abstract) if paper.abstract else ". ".join(filter(None, known))
    return excerpt(said, DESCRIPTION_WIDTH)


def outside(paper: Paper) -> tuple[Outside, ...]:
    """Return a paper's links: stated ones by kind, after those that its identifiers make."""
    made = []
    if paper.arxiv:
        made.append(("arXiv", paper.arxiv, f"https://arxiv.org/abs/{paper.arxiv}"))
        made.append(("PDF", "arxiv.org", f"https://arxiv.org/pdf/{paper.arxiv}"))
    if paper.doi:
        made.append(("DOI", paper.doi, f"https://doi.org/{paper.doi}"))
    identified = [_identity(url) for *_, url in made]
    order = list(LINK_NAMES)
    made += [
        (LINK_NAMES[link.kind], excerpt(_place(link.url), TARGET_WIDTH), link.url)
        for link in sorted(paper.links, key=lambda link: (order.index(link.kind), link.url))
        if _identity(link.url) not in identified
    ]
    return tuple(Outside(name=name, target=target, href=url) for name, target, url in made)


def _identity(url: str) -> str:
    """Return the address without what does not tell two papers apart."""
    return _place(url).removeprefix("dx.").removesuffix(".pdf").lower()


def _place(url: str) -> str:
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def _related(catalog: Catalog, paper_id: str, source: str) -> tuple[Related, ...]:
    found = []
    for neighbour in catalog.labels.related_by_paper[paper_id]:
        paper = catalog.papers[neighbour.paper]
        known = (byline(paper.authors), paper.year and str(paper.year))
        found.append(
            Related(
                title=raw(paper.title),
                href=urls.link(source=source, target=urls.paper(paper.id)),
                facts=" · ".join(fact for fact in known if fact),
                reason=", ".join(neighbour.terms),
            )
        )
    return tuple(found)
