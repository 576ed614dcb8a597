"""CSL-JSON of papers, which citation processors such as Pandoc's read."""

import json
from typing import Any, Final

from generator.catalog import Catalog
from generator.exports.citation import address_of, imprint_of, kind_of, subjects
from generator.records import Author, Paper, WorkKind
from generator.text import plain

_TYPES: Final[dict[WorkKind, str]] = {
    "article": "article-journal",
    "conference": "paper-conference",
    "chapter": "chapter",
    "book": "book",
    "thesis": "thesis",
    "report": "report",
    "preprint": "article",
    "dataset": "dataset",
    "software": "software",
}
"""Types of CSL 1.0.2, which has "article" for preprints."""

_VENUES: Final[dict[WorkKind, str]] = {"book": "collection-title", "report": "collection-title"}


def papers_csl_json(catalog: Catalog) -> str:
    """Return all papers as one JSON array in the order of their ids, one a line."""
    names = {tag.id: tag.name for tag in catalog.labels.tags}
    items = []
    for paper_id, key in catalog.citation_keys.items():
        paper = catalog.papers[paper_id]
        tags = (names[tag] for tag in catalog.labels.tags_by_paper[paper_id])
        more = {
            "abstract": plain(paper.abstract or ""),
            "keyword": ", ".join(subjects(map(plain, paper.keywords), tags)),
        }
        items.append(csl_item(paper, key) | {name: text for name, text in more.items() if text})
    return "[" + ",".join("\n" + json.dumps(item, ensure_ascii=False) for item in items) + "\n]\n"


def csl_json(paper: Paper, key: str) -> str:
    """Return one paper as an array of one item, a variable a line: no abstract, no keywords."""
    variables = (
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in csl_item(paper, key).items()
    )
    return "[{" + ",\n  ".join(variables) + "}]\n"


def csl_item(paper: Paper, key: str) -> dict[str, Any]:
    """Return a paper as citation processors take it: variable -> value, without empty ones."""
    kind, imprint = kind_of(paper), imprint_of(paper)
    parts = [int(part) for part in (paper.date or "").split("-") if part]
    arxiv = f"arXiv:{paper.arxiv}" if paper.arxiv else None
    server = "arXiv" if arxiv and kind == "preprint" else None
    item = {
        "id": key,
        "type": _TYPES[kind],
        "title": plain(paper.title),
        "author": [_name(author) for author in paper.authors],
        "editor": [_name(editor) for editor in imprint.editors],
        "issued": {"date-parts": [parts]} if parts else None,
        _VENUES.get(kind, "container-title"): plain(paper.venue or ""),
        "volume": plain(imprint.volume or ""),
        "issue": plain(imprint.issue or ""),
        "page": plain(imprint.pages or "").replace("–", "-"),
        "publisher": plain(imprint.publisher or "") or server,
        "ISBN": imprint.isbn,
        "ISSN": imprint.issn,
        "language": imprint.language,
        "DOI": paper.doi,
        "number": arxiv if server else None,
        "archive": None if server or not arxiv else "arXiv",
        "archive_location": None if server else arxiv,
        "URL": address_of(paper),
    }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> dict[str, str]:
    family, given = plain(author.family), plain(author.given)
    return {"family": family, "given": given} if given else {"literal": family}
