"""The package's structure is what https://datapackage.org/standard/data-package/ asks for."""

import hashlib
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.exports import plan
from generator.history import History
from generator.pages import SiteFacts
from generator.pages.about import DATA_FILES
from generator.records import Paper
from tests.exports.catalogs import BARE, FULL, catalog_of

SITE = SiteFacts(title="Reading room", description="What we read.")
FIELD_TYPES = {"string", "integer", "array"}


def _files(site: SiteFacts = SITE, papers: tuple[Paper, ...] = (FULL, BARE)) -> dict[str, bytes]:
    files = plan(catalog_of(papers), site, History())
    return {
        path.removeprefix("data/"): content for path, content in files if path.startswith("data/")
    }


def _package(files: dict[str, bytes]) -> Any:  # noqa: ANN401 - JSON
    return json.loads(files["datapackage.json"])


def test_the_package_says_what_it_is() -> None:
    package = _package(_files(replace(SITE, address="https://you.github.io/r/")))
    resources = package.pop("resources")
    assert package == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "reading-room",
        "title": "Reading room",
        "description": "What we read.",
        "homepage": "https://you.github.io/r/",
    }
    assert len(resources) == len(DATA_FILES) - 1


@pytest.mark.parametrize(
    ("licence", "stated"),
    [
        ("CC-BY-4.0", {"name": "CC-BY-4.0", "title": "CC-BY-4.0"}),
        ("CC BY 4.0", {"name": "CC-BY-4.0", "title": "CC BY 4.0"}),
        ("https://example.org/terms", {"path": "https://example.org/terms"}),
    ],
)
def test_the_licence_is_the_user_s(licence: str, stated: dict[str, str]) -> None:
    assert _package(_files(replace(SITE, licence=licence)))["licenses"] == [stated]


def test_each_resource_names_a_file_with_its_size_and_hash() -> None:
    files = _files()
    resources = _package(files)["resources"]
    assert {resource["path"] for resource in resources} == set(files) - {"datapackage.json"}
    names = [resource["name"] for resource in resources]
    assert len(set(names)) == len(names)
    for resource in resources:
        content = files[resource["path"]]
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert re.fullmatch(r"[a-z]+/[a-z0-9.-]+", resource["mediatype"].replace("+", "-"))
        assert resource["path"].endswith(f".{resource['format']}")
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert ("encoding" in resource) == (resource["format"] not in {"db", "zip"})
        assert resource["description"].endswith(".")


def test_the_fields_of_papers_jsonl_are_described() -> None:
    files = _files()
    resource = _package(files)["resources"][0]
    assert (resource["path"], resource["type"]) == ("papers.jsonl", "table")
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    kinds = {"string": str, "integer": int, "array": list}
    assert {field["type"] for field in fields.values()} <= FIELD_TYPES
    for line in files["papers.jsonl"].decode().splitlines():
        record = json.loads(line)
        assert list(record) == list(fields)
        for name, value in record.items():
            constraints = fields[name].get("constraints", {})
            if value is None:
                assert "required" not in constraints
                continue
            assert isinstance(value, kinds[fields[name]["type"]])
            assert re.fullmatch(constraints.get("pattern", ".*"), str(value), re.DOTALL)
    assert resource["schema"]["primaryKey"] == ["id"]


def test_what_is_larger_than_a_megabyte_is_zipped_too() -> None:
    long = tuple(
        replace(FULL, id=f"p{number}", abstract=f"{number} " * 20_000) for number in range(20)
    )
    files = _files(papers=long)
    large = {name for name, content in files.items() if len(content) > 1_000_000}
    assert {f"{name}.zip" for name in large} == {name for name in files if name.endswith(".zip")}
    assert "papers.jsonl" in large
    assert {resource["path"] for resource in _package(files)["resources"]} >= {"papers.jsonl.zip"}


def test_tags_and_topics_are_told_with_their_papers() -> None:
    files = _files()
    assert json.loads(files["tags.json"]) == [
        {
            "id": "r-d",
            "name": "R&D",
            "kind": "domain",
            "aliases": [],
            "url": "tags/r-d/",
            "papers": 2,
        }
    ]
    assert json.loads(files["topics.json"]) == [
        {"id": "graphs", "name": "Graphs", "scope": "Graphs.", "url": "topics/graphs/", "papers": 2}
    ]
