"""Papers and ledger for programs: one JSON object a line, and the schema that describes them."""

import json
from typing import Any, Final

from generator import urls
from generator.catalog import Catalog
from generator.records import LINK_KINDS, Entry, Paper


def papers_jsonl(catalog: Catalog) -> str:
    """Return all papers, one a line, in the order of their ids, as `schema_json` describes them."""
    return "".join(
        _line(_paper(catalog, catalog.papers[paper])) for paper in sorted(catalog.papers)
    )


def ledger_jsonl(catalog: Catalog) -> str:
    """Return what became of every entry, one a line, in reading order."""
    return "".join(
        _line(
            {
                "source": line.place.source,
                "line": line.place.line,
                "title": line.title,
                "outcome": line.outcome,
                "paper": line.paper,
                "reason": line.reason,
            }
        )
        for line in catalog.ledger
    )


def schema_json() -> str:
    """Return the JSON Schema (draft 2020-12) of a line of papers.jsonl."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Paper",
        "description": "One line of papers.jsonl. Texts are Unicode without markup, mathematics"
        " between dollar signs, a dollar sign itself written \\$ where it could be taken for one.",
        "type": "object",
        "properties": _PROPERTIES,
        "required": list(_PROPERTIES),
        "additionalProperties": False,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _paper(catalog: Catalog, paper: Paper) -> dict[str, Any]:
    labels = catalog.labels
    tag_names = {tag.id: tag.name for tag in labels.tags}
    topic_names = {topic.id: topic.name for topic in labels.topics}
    return {
        "id": paper.id,
        "url": urls.paper(paper.id),
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": [author.name for author in paper.authors],
        "year": paper.year,
        "date": paper.date,
        "venue": paper.venue,
        "doi": paper.doi,
        "arxiv": paper.arxiv,
        "links": [{"kind": link.kind, "url": link.url} for link in paper.links],
        "tags": [tag_names[tag] for tag in labels.tags_by_paper[paper.id]],
        "topics": [topic_names[topic] for topic in labels.topics_by_paper[paper.id]],
        "related": [
            {"id": neighbour.paper, "reason": ", ".join(neighbour.terms)}
            for neighbour in labels.related_by_paper[paper.id]
        ],
        "sources": [_source(entry) for entry in paper.entries],
    }


def _source(entry: Entry) -> dict[str, str | int | None]:
    source: dict[str, str | int | None] = {
        "source": entry.place.source,
        "line": entry.place.line,
    }
    if entry.listed is not None:
        source["position"] = entry.listed.position
    return source


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def _texts(description: str) -> dict[str, Any]:
    return {"description": description, "type": "array", "items": {"type": "string"}}


def _objects(description: str, properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    return {
        "description": description,
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": [name for name in properties if name not in optional],
            "additionalProperties": False,
        },
    }


def _maybe(description: str, kind: str = "string", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"description": description, "type": [kind, "null"], **more}


_PROPERTIES: Final[dict[str, Any]] = {
    "id": {
        "description": "Permanent id, the last part of the address.",
        "type": "string",
        "minLength": 1,
    },
    "url": {
        "description": "Address of the paper's page, relative to the site's root.",
        "type": "string",
        "pattern": "^papers/[^/]+/$",
    },
    "title": {"description": "Title.", "type": "string", "minLength": 1},
    "abstract": _maybe("Abstract, paragraphs parted by a blank line; null where none is known."),
    "authors": _texts("Names in reading order, in the order of the paper; empty where unknown."),
    "year": _maybe("Year of the date.", "integer"),
    "date": _maybe(
        'When it appeared, as exact as known: "2024", "2024-07" or "2024-07-03".',
        pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    ),
    "venue": _maybe("Journal, conference or series; null for a preprint."),
    "doi": _maybe("DOI in lower case, without resolver.", pattern="^10\\."),
    "arxiv": _maybe("arXiv id without version."),
    "links": _objects(
        "What belongs to the paper elsewhere.",
        {
            "kind": {"description": "What is there.", "enum": list(LINK_KINDS)},
            "url": {
                "description": "Absolute address.",
                "type": "string",
                "pattern": "^https?://",
            },
        },
    ),
    "tags": _texts("Names of tags, most telling first."),
    "topics": {**_texts("Names of topics, best first."), "minItems": 1, "maxItems": 3},
    "related": _objects(
        "Papers near to this one, nearest first.",
        {
            "id": {"description": "Id of the other paper.", "type": "string"},
            "reason": {"description": "Terms that both share.", "type": "string"},
        },
    ),
    "sources": _objects(
        "Every entry that was merged into the paper, by source and line.",
        {
            "source": {"description": "File the entry was read from.", "type": "string"},
            "line": _maybe("Line the entry begins on.", "integer", minimum=1),
            "position": {
                "description": "Rank on the saved page, from 1, where the source is a listing.",
                "type": "integer",
                "minimum": 1,
            },
        },
        "position",
    ),
}
