"""The description of the data files as a data package (https://datapackage.org, version 2)."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from generator.exports.records import schema_json
from generator.pages.facts import SiteFacts
from generator.text import slug

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_MEDIA: Final = {
    "jsonl": "application/jsonl",
    "json": "application/json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "db": "application/vnd.sqlite3",
    "zip": "application/zip",
}
_NOT_IN_NAMES: Final = re.compile(r"[^-a-zA-Z0-9._]+")
_BINARY: Final = frozenset({"db", "zip"})


def datapackage_json(site: SiteFacts, files: Iterable[tuple[str, bytes, str]]) -> str:
    """Return the package of files: each with its name below data/, content and what it holds."""
    package: dict[str, Any] = {
        "$schema": PROFILE,
        "name": slug(site.title) or "papers",
        "title": site.title,
        "description": site.description,
        "homepage": site.address,
        "licenses": [_licence(site.licence)] if site.licence else [],
        "resources": [_resource(*file) for file in files],
    }
    known = {name: value for name, value in package.items() if value}
    return json.dumps(known, indent=2, ensure_ascii=False) + "\n"


def _licence(stated: str) -> dict[str, str]:
    if stated.startswith(("https://", "http://")):
        return {"path": stated}
    return {"name": _NOT_IN_NAMES.sub("-", stated), "title": stated}


def _resource(name: str, content: bytes, holds: str) -> dict[str, Any]:
    ending = PurePosixPath(name).suffix.removeprefix(".")
    resource: dict[str, Any] = {
        "name": name.replace(".", "-"),
        "path": name,
        "description": f"{holds[0].upper()}{holds[1:]}.",
        "format": ending,
        "mediatype": _MEDIA[ending],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if ending not in _BINARY:
        resource["encoding"] = "utf-8"
    if name == "papers.jsonl":
        resource |= {"type": "table", "schema": _table_schema()}
    return resource


def _table_schema() -> dict[str, Any]:
    """Return what schema.json says of a paper's fields, as far as a Table Schema can say it."""
    properties = json.loads(schema_json())["properties"]
    return {
        "fields": [_field(name, stated) for name, stated in properties.items()],
        "primaryKey": ["id"],
    }


def _field(name: str, stated: dict[str, Any]) -> dict[str, Any]:
    kinds = stated["type"] if isinstance(stated["type"], list) else [stated["type"]]
    field: dict[str, Any] = {
        "name": name,
        "type": kinds[0],
        "description": stated["description"],
    }
    constraints: dict[str, Any] = {"required": True} if "null" not in kinds else {}
    if "pattern" in stated:
        # A Table Schema's pattern stands for the whole value, a JSON Schema's for any part of it.
        pattern = stated["pattern"]
        constraints["pattern"] = pattern if pattern.endswith("$") else f"{pattern}.*"
    return field | ({"constraints": constraints} if constraints else {})
