"""Each paper's page once more, as Markdown without any markup of a site, for programs."""

from collections.abc import Iterator

from generator import text, urls
from generator.catalog import Catalog
from generator.exports.citation import address_of
from generator.pages.paper import LINK_NAMES
from generator.records import Paper


def plan(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each paper's text and its content."""
    names_by_tag = {tag.id: tag.name for tag in catalog.labels.tags}
    names_by_topic = {topic.id: topic.name for topic in catalog.labels.topics}
    for paper in catalog.papers.values():
        topics = [names_by_topic[topic] for topic in catalog.labels.topics_by_paper[paper.id]]
        tags = [names_by_tag[tag] for tag in catalog.labels.tags_by_paper[paper.id]]
        yield urls.twin(paper.id), _markdown(paper, topics, tags).encode()


def _markdown(paper: Paper, topics: list[str], tags: list[str]) -> str:
    cited = address_of(paper)
    facts = (
        ("Authors", ", ".join(text.plain(author.name) for author in paper.authors)),
        ("Venue", text.plain(paper.venue or "")),
        ("Date", paper.date),
        ("DOI", paper.doi),
        ("arXiv", paper.arxiv),
        ("Link", cited),
        *((LINK_NAMES[link.kind], link.url) for link in paper.links if link.url != cited),
        ("Topics", ", ".join(topics)),
        ("Tags", ", ".join(tags)),
    )
    stated = "".join(f"- {name}: {value}\n" for name, value in facts if value)
    abstract = f"\n{paper.abstract}\n" if paper.abstract else ""
    return f"# {paper.title}\n\n{stated}{abstract}"
