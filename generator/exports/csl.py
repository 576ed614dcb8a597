"""CSL-JSON of papers, which citation processors such as Pandoc's read."""

import json
from typing import Any, Final

from generator.catalog import Catalog
from generator.exports.citation import address_of, citation_keys, kind_of
from generator.records import Author, Paper
from generator.text import plain

_TYPES: Final = {
    "article": "article-journal",
    "conference": "paper-conference",
    "preprint": "article",
}


def papers_csl_json(catalog: Catalog) -> str:
    """Return all papers as one JSON array in the order of their ids, one a line."""
    keys = citation_keys(catalog.papers.values())
    tag_names = {tag.id: tag.name for tag in catalog.labels.tags}
    items = [
        _item(
            catalog.papers[paper],
            key,
            [tag_names[tag] for tag in catalog.labels.tags_by_paper[paper]],
        )
        for paper, key in keys.items()
    ]
    return "[" + ",".join("\n" + json.dumps(item, ensure_ascii=False) for item in items) + "\n]\n"


def _item(paper: Paper, key: str, tags: list[str]) -> dict[str, Any]:
    parts = [int(part) for part in (paper.date or "").split("-") if part]
    item = {
        "id": key,
        "type": _TYPES[kind_of(paper)],
        "title": plain(paper.title),
        "author": [_name(author) for author in paper.authors],
        "issued": {"date-parts": [parts]} if parts else None,
        "container-title": plain(paper.venue or ""),
        "DOI": paper.doi,
        "number": f"arXiv:{paper.arxiv}" if paper.arxiv else None,
        "URL": address_of(paper),
        "abstract": plain(paper.abstract or ""),
        "keyword": ", ".join(tags),
    }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> dict[str, str]:
    family, given = plain(author.family), plain(author.given)
    return {"family": family, "given": given} if given else {"literal": family}
