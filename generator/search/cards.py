"""What a reader sees of a paper in a list of hits, and the columns that facets count."""

from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog
from generator.pages.byline import byline
from generator.records import Paper
from generator.text import html, plain


def cards(catalog: Catalog) -> Iterator[dict[str, object]]:
    """Yield one card a paper, in the catalog's order; what a paper has not, its card leaves out."""
    labels = catalog.labels
    name_by_tag = {tag.id: tag.name for tag in labels.tags}
    name_by_topic = {topic.id: topic.name for topic in labels.topics}
    for paper in catalog.papers.values():
        card = {
            "id": paper.id,
            "title": plain(paper.title),
            "html": _html_title(paper),
            "authors": byline(paper.authors),
            "year": paper.year,
            "venue": paper.venue,
            "topics": [[topic, name_by_topic[topic]] for topic in labels.topics_by_paper[paper.id]],
            "tags": [[tag, name_by_tag[tag]] for tag in labels.tags_by_paper[paper.id]],
            "abstract": " ".join(plain(paper.abstract or "").split()),
        }
        yield {name: value for name, value in card.items() if value}


def columns(catalog: Catalog) -> dict[str, Any]:
    """Return the facets: the values of each, and for each paper its values by their place.

    `by_title` holds paper numbers in the order of titles.
    """
    labels = catalog.labels
    papers = list(catalog.papers.values())
    return {
        "topic": {
            "values": [[topic.id, topic.name] for topic in labels.topics],
            "papers": _places(
                [topic.id for topic in labels.topics], labels.topics_by_paper, papers
            ),
        },
        "tag": {
            "values": [[tag.id, tag.name] for tag in labels.tags],
            "papers": _places([tag.id for tag in labels.tags], labels.tags_by_paper, papers),
        },
        "year": [paper.year for paper in papers],
        "by_title": sorted(
            range(len(papers)), key=lambda number: (plain(papers[number].title).casefold(), number)
        ),
    }


def _html_title(paper: Paper) -> str | None:
    """Return the title as HTML where plain text cannot say it, as with mathematics."""
    title = html(paper.title)
    return str(title) if "<" in title else None


def _places(
    ids: list[str], ids_by_paper: dict[str, tuple[str, ...]], papers: list[Paper]
) -> list[list[int]]:
    place_by_id = {value: place for place, value in enumerate(ids)}
    return [[place_by_id[value] for value in ids_by_paper[paper.id]] for paper in papers]
