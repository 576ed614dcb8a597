"""Small catalogs with labels, as tests of exports need them."""

from collections.abc import Iterable

from generator import catalog
from generator.catalog import Catalog
from generator.classify.labels import Labels, Neighbour
from generator.classify.vocabulary import Tag, Topic
from generator.errors import Place
from generator.records import Author, Entry, LedgerLine, Link, Listed, Paper

TAG = Tag(id="r-d", name="R&D", kind="domain")
TOPIC = Topic(id="graphs", name="Graphs", scope="Graphs.")

FULL = Paper(
    id="full",
    title=r"Learning $O(n^2)$ LoRA & U-Net for \$5",
    abstract="First 100% {braces}.\n\nSecond $x_1$.",
    authors=(Author(family="van der Berg", given="Zoë"), Author(family="ATLAS Collaboration")),
    date="2024-07-03",
    venue="Journal of Graphs",
    doi="10.1000/a_b",
    arxiv="2407.00001",
    links=(Link(kind="code", url="https://example.org/code"),),
    entries=(
        Entry(
            place=Place(source="a.txt", line=3),
            title="Learning",
            listed=Listed(page=1, position=2, day="Jul 3"),
        ),
        Entry(place=Place(source="b.bib", line=9), title="Learning"),
    ),
)
BARE = Paper(
    id="bare",
    title="Nothing known",
    entries=(Entry(place=Place(source="c.jsonl", line=None), title="Nothing known"),),
)


def catalog_of(papers: Iterable[Paper] = (FULL, BARE)) -> Catalog:
    """Return the catalog of papers, each under the same tag and topic, related to itself."""
    works = tuple(papers)
    labels = Labels(
        tags=(TAG,),
        topics=(TOPIC,),
        tags_by_paper={paper.id: (TAG.id,) for paper in works},
        topics_by_paper={paper.id: (TOPIC.id,) for paper in works},
        related_by_paper={
            paper.id: (Neighbour(paper=paper.id, terms=("R&D", "graphs")),) for paper in works
        },
    )
    ledger = (
        LedgerLine(
            place=Place(source="a.txt", line=3),
            title="Learning",
            outcome="accepted",
            paper="full",
            reason=None,
        ),
        LedgerLine(
            place=Place(source="b.bib", line=20),
            title=None,
            outcome="refused",
            paper=None,
            reason='entry "x" has no title; add one',
        ),
    )
    return catalog.build(works, ledger=ledger, labels=labels, redirects={})
