"""RIS of papers, which reference managers of every kind read."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.catalog import Catalog
from generator.exports.citation import address_of, citation_keys, kind_of
from generator.records import Author, Paper
from generator.text import plain

_TYPES: Final = {"article": "JOUR", "conference": "CONF", "preprint": "UNPB"}


def papers_ris(catalog: Catalog) -> str:
    """Return all papers in the order of their ids, lines ending in CR LF."""
    papers = sorted(catalog.papers.values(), key=lambda paper: paper.id)
    return "".join(map(entries(catalog), papers))


def entries(catalog: Catalog) -> Callable[[Paper], str]:
    """Return what gives a paper's entry in papers.ris, with the blank line that ends it."""
    keys = citation_keys(catalog.papers.values())
    names = {tag.id: tag.name for tag in catalog.labels.tags}
    return lambda paper: "".join(
        f"{tag}  - {' '.join(value.split())}".rstrip(" ") + ("\r\n\r\n" if tag == "ER" else "\r\n")
        for tag, value in _lines(
            paper, keys[paper.id], [names[tag] for tag in catalog.labels.tags_by_paper[paper.id]]
        )
    )


def _lines(paper: Paper, key: str, tags: list[str]) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[kind_of(paper)]
    yield "ID", key
    yield "TI", plain(paper.title)
    for author in paper.authors:
        yield "AU", _name(author)
    if paper.date is not None:
        yield "PY", paper.date[:4]
        if paper.date[4:]:
            yield "DA", paper.date.replace("-", "/")
    for tag, value in (
        ("T2", plain(paper.venue or "")),
        ("DO", paper.doi or ""),
        ("AN", f"arXiv:{paper.arxiv}" if paper.arxiv else ""),
        ("UR", address_of(paper) or ""),
        ("AB", plain(paper.abstract or "")),
    ):
        if value:
            yield tag, value
    for name in tags:
        yield "KW", name
    yield "ER", ""


def _name(author: Author) -> str:
    family, given = plain(author.family), plain(author.given)
    return f"{family}, {given}" if given else family
