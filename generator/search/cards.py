"""What a reader sees of a paper in a list of hits."""

from collections.abc import Iterator

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
            "code": next((link.url for link in paper.links if link.kind == "code"), None),
            "abstract": " ".join(plain(paper.abstract or "").split()),
        }
        yield {name: value for name, value in card.items() if value}


def _html_title(paper: Paper) -> str | None:
    """Return the title as HTML where plain text cannot say it, as with mathematics."""
    title = html(paper.title)
    return str(title) if "<" in title else None
