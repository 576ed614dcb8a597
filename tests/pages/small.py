"""Small catalogs for tests of pages, made by hand."""

from markupsafe import Markup

from generator import catalog
from generator.catalog import Catalog
from generator.classify.labels import Labels, Neighbour
from generator.classify.vocabulary import Tag, Topic
from generator.errors import Place
from generator.pages import SiteFacts
from generator.pages.citing import Cited, Citing, Record, Reference
from generator.records import Author, Entry, LedgerLine, Link, Listed, Paper

SITE = SiteFacts(title="Reading room", description="What we read.")

TAGS = (
    Tag(id="clip", name="CLIP", kind="model", aliases=("ViT-CLIP",)),
    Tag(id="segmentation", name="segmentation", kind="task"),
)
TOPIC = Topic(id="vision", name="Vision", scope="How machines see.", fallback=True)


def paper(  # noqa: PLR0913 - a paper has many fields
    paper_id: str,
    title: str | None = None,
    *,
    abstract: str | None = None,
    authors: tuple[str, ...] = (),
    date: str | None = None,
    venue: str | None = None,
    doi: str | None = None,
    arxiv: str | None = None,
    links: tuple[Link, ...] = (),
    position: int | None = None,
) -> Paper:
    """Make a paper from one entry; each author is "Given Family"."""
    entry = Entry(
        place=Place(source="reading.bib", line=7),
        title=title or paper_id,
        listed=Listed(page=1, position=position, day="Jul 3") if position else None,
    )
    people = [name.rpartition(" ") for name in authors]
    return Paper(
        id=paper_id,
        title=entry.title,
        abstract=abstract,
        authors=tuple(Author(given=given, family=family) for given, _, family in people),
        date=date,
        venue=venue,
        doi=doi,
        arxiv=arxiv,
        links=links,
        entries=(entry,),
    )


def catalog_of(
    *papers: Paper,
    tags_by_paper: dict[str, tuple[str, ...]] | None = None,
    related_by_paper: dict[str, tuple[Neighbour, ...]] | None = None,
    redirects: dict[str, str] | None = None,
    refused: tuple[LedgerLine, ...] = (),
) -> Catalog:
    """Make a catalog of one topic; a paper has no tags and no neighbours unless given."""
    ids = [made.id for made in papers]
    accepted = tuple(
        LedgerLine(
            place=made.entries[0].place,
            title=made.title,
            outcome="accepted",
            paper=made.id,
            reason=None,
        )
        for made in papers
    )
    return catalog.build(
        papers,
        ledger=accepted + refused,
        labels=Labels(
            tags=TAGS,
            topics=(TOPIC,) if papers else (),
            tags_by_paper={one: (tags_by_paper or {}).get(one, ()) for one in ids},
            topics_by_paper=dict.fromkeys(ids, ("vision",)),
            related_by_paper={one: (related_by_paper or {}).get(one, ()) for one in ids},
        ),
        redirects=redirects or {},
    )


def cited(work: Paper) -> Cited:
    """Stand for what `exports` gives."""
    entry = f"@misc{{{work.id},\n  title = {{{work.title}}},\n}}"
    return Cited(
        references=(Reference(style="APA", text=f"{work.title}. (n.d.)."),),
        records=(Record(format="BibTeX", file="x.bib", type="text/plain", text=entry),),
    )


CITING = Citing(
    cited=cited,
    head=lambda work: Markup('<meta name="citation_title" content="{}">\n').format(work.title),
    span=lambda work: f"rft.title={work.title}",
    home=Markup(""),
)
