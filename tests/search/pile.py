"""A pile of papers made by chance, and what any catalog's papers say, for naive searching."""

import random
import re
from typing import Final

from generator.catalog import Catalog, build
from generator.classify.labels import Labels
from generator.classify.vocabulary import Tag, Topic
from generator.records import Link, LinkKind
from generator.search import postings
from tests.pages.small import paper

WORDS: Final = re.findall(
    r"\S+",
    """
    the of in and state-of-the-art multi-task multitask multi task weak Labels label's graph Graphs
    neural K-Means Erdős naïve x² 3D GPT-4 東京 constructor art state vision
    """,
)
AUTHORS: Final = ("Ada Byron", "Byron Ada", "Jean-Luc de Vries", "Paul Erdős", "Luc Łukasz")
KINDS: Final[tuple[LinkKind, ...]] = ("code", "data", "video", "pdf")
VENUES: Final = ("Journal of Odd Results", "Odd Vision", "The State of Vision", None)
TAGS: Final = (
    Tag(id="graph", name="graph", kind="method", aliases=("networks of nodes",)),
    Tag(id="neural-graphs", name="neural graphs", kind="model", aliases=("GNN",)),
    Tag(id="multi-task", name="multi-task learning", kind="task"),
)
TOPICS: Final = (
    Topic(id="vision", name="Vision and Graphs", scope="Pictures."),
    Topic(id="state", name="State of the Art", scope="The rest.", fallback=True),
)


def _made(size: int) -> Catalog:
    chance = random.Random(1)  # noqa: S311 - the same papers each time

    def words(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))

    papers = [
        paper(
            f"paper-{number}",
            words(5),
            abstract=words(12) if chance.random() < 0.9 else None,
            authors=tuple(chance.sample(AUTHORS, chance.randint(0, 3))),
            date=chance.choice(("2020", "2021-05", "2023-01-02", None)),
            venue=chance.choice(VENUES),
            doi=f"10.1000/p{number}" if number % 4 == 0 else None,
            arxiv=f"2401.{number:05}" if number % 3 == 0 else None,
            links=tuple(
                Link(kind=kind, url=f"https://example.org/{kind}/{number}")
                for kind in chance.sample(KINDS, chance.randint(0, 2))
            ),
        )
        for number in range(size)
    ]
    ids = [one.id for one in papers]
    return build(
        papers,
        ledger=(),
        labels=Labels(
            tags=TAGS,
            topics=TOPICS,
            tags_by_paper={
                one: tuple(tag.id for tag in TAGS if chance.random() < 0.3) for one in ids
            },
            topics_by_paper={one: (chance.choice(TOPICS).id,) for one in ids},
            related_by_paper=dict.fromkeys(ids, ()),
        ),
        redirects={},
    )


PILE: Final = _made(60)


def told(catalog: Catalog) -> list[dict[str, object]]:
    """Return what each paper says, by field of a query, in the catalog's order."""
    labels = catalog.labels
    name_by_tag = {tag.id: tag.name for tag in labels.tags}
    name_by_topic = {topic.id: topic.name for topic in labels.topics}
    return [
        {
            "id": one.id,
            "texts": text,
            "tag": [name_by_tag[tag] for tag in labels.tags_by_paper[one.id]],
            "topic": [name_by_topic[topic] for topic in labels.topics_by_paper[one.id]],
            "venue": [one.venue] if one.venue else [],
            "year": one.year,
            "has": sorted({link.kind for link in one.links} | ({"pdf"} if one.arxiv else set())),
            "doi": one.doi,
            "arxiv": one.arxiv,
        }
        for one, text in zip(catalog.papers.values(), postings.texts(catalog), strict=True)
    ]
