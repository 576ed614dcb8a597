"""Tags and topics for programs."""

import json
from collections.abc import Iterable

from generator import urls
from generator.catalog import Catalog


def tags_json(catalog: Catalog) -> str:
    """Return the tags as a JSON array in the order of their names, one a line."""
    return _array(
        {
            "id": tag.id,
            "name": tag.name,
            "kind": tag.kind,
            "aliases": list(tag.aliases),
            "url": urls.tag(tag.id),
            "papers": len(catalog.papers_by_tag[tag.id]),
        }
        for tag in catalog.labels.tags
    )


def topics_json(catalog: Catalog) -> str:
    """Return the topics as a JSON array in the order of the vocabulary, one a line."""
    return _array(
        {
            "id": topic.id,
            "name": topic.name,
            "scope": topic.scope,
            "url": urls.topic(topic.id),
            "papers": len(catalog.papers_by_topic[topic.id]),
        }
        for topic in catalog.labels.topics
    )


def _array(records: Iterable[dict[str, object]]) -> str:
    lines = ",".join(f"\n{json.dumps(record, ensure_ascii=False)}" for record in records)
    return f"[{lines}\n]\n"
