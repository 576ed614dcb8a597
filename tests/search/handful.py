"""A handful of papers for tests of search."""

from generator.catalog import Catalog, build
from generator.classify.labels import Labels, Neighbour
from generator.classify.vocabulary import Tag, Topic
from generator.records import Link
from tests.pages.small import paper

TAGS = (
    Tag(id="few-shot-learning", name="few-shot learning", kind="task"),
    Tag(id="large-language-models", name="large language models", kind="model", aliases=("LLM",)),
)
TOPICS = (
    Topic(id="language", name="Language", scope="Texts."),
    Topic(id="vision", name="Vision", scope="Pictures."),
    Topic(id="learning", name="Learning in general", scope="The rest.", fallback=True),
)

PAPERS = (
    paper(
        "weak-to-strong",
        "Weak-to-Strong Generalization: Strong Capabilities With Weak Supervision",
        abstract="We ask whether a weak model can supervise a strong one. It can, in part.",
        authors=("Ada Byron", "Paul Erdős", "Zoë Łukasz", "J. de Vries"),
        date="2024-05-01",
        venue="Journal of Odd Results",
    ),
    paper(
        "weak-labels",
        "Weak Labels",
        abstract="Labels that are wrong now and then.",
        authors=("Ada Byron",),
        date="2024",
        arxiv="2401.00001",
        position=2,
    ),
    paper("supervision", "Supervision at Scale", abstract="Costly labels.", date="2023-02"),
    paper(
        "multi-task-a",
        "Multi-task Prompting",
        abstract="One prompt, many tasks.",
        date="2023",
        doi="10.1000/prompting",
        links=(
            Link(kind="code", url="https://example.org/prompting"),
            Link(kind="project", url="https://www.example.org/Tasks/"),
        ),
        position=1,
    ),
    paper(
        "multi-task-b",
        "Multitask Adapters",
        abstract="Adapters for pictures.",
        date="2022",
        links=(
            Link(kind="project", url="https://example.org/tasks#adapters"),
            Link(kind="video", url="https://example.org/adapters.mp4"),
        ),
    ),
    paper("multi-task-c", "Adapters for Multi Task Learning", date="2021"),
    paper(
        "bound",
        "An $O(n^2)$ Bound <b>without</b> Tears",
        abstract="A bound of $O(n^2)$ for k-means.\n\nA second paragraph & more.",
        date="2020",
    ),
    paper("undated", "Constructor Theory of $x < y$"),
)

CATALOG: Catalog = build(
    PAPERS,
    ledger=(),
    labels=Labels(
        tags=TAGS,
        topics=TOPICS,
        tags_by_paper={
            **{one.id: () for one in PAPERS},
            "weak-to-strong": ("large-language-models",),
            "multi-task-a": ("few-shot-learning", "large-language-models"),
            "multi-task-b": ("few-shot-learning",),
        },
        topics_by_paper={
            **{one.id: ("learning",) for one in PAPERS},
            "weak-to-strong": ("language", "learning"),
            "multi-task-a": ("language",),
            "multi-task-b": ("vision",),
        },
        related_by_paper={
            **{one.id: () for one in PAPERS},
            "weak-to-strong": (
                Neighbour(paper="weak-labels", terms=("weak", "labels")),
                Neighbour(paper="supervision", terms=("supervision", "costs")),
            ),
            "multi-task-b": (Neighbour(paper="multi-task-c", terms=("adapters", "tasks")),),
        },
    ),
    redirects={},
)
