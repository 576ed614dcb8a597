"""JSON-LD, checked against what schema.org defines for each type."""

from dataclasses import replace
from typing import Any

import pytest

from generator.exports.schemaorg import TYPES, breadcrumbs, website, work
from generator.pages.facts import SiteFacts
from generator.records import Author, Imprint, Link, WorkKind
from tests.exports.catalogs import BARE, FULL

THING = {"@type", "@id", "name", "url", "description", "identifier", "sameAs", "potentialAction"}
CREATIVE = THING | {
    "headline",
    "author",
    "editor",
    "datePublished",
    "isPartOf",
    "publisher",
    "inLanguage",
    "keywords",
    "encoding",
}
ARTICLE = CREATIVE | {"pagination"}
PROPERTIES = {
    "ScholarlyArticle": ARTICLE,
    "Report": ARTICLE,
    "Chapter": ARTICLE,
    "Book": CREATIVE | {"isbn"},
    "Thesis": CREATIVE,
    "Dataset": CREATIVE | {"issn"},
    "SoftwareSourceCode": CREATIVE,
    "Periodical": CREATIVE | {"issn"},
    "CreativeWorkSeries": CREATIVE | {"issn"},
    "PublicationVolume": ARTICLE | {"volumeNumber"},
    "PublicationIssue": ARTICLE | {"issueNumber"},
    "MediaObject": CREATIVE | {"contentUrl", "encodingFormat"},
    "Person": THING,
    "Organization": THING,
    "PropertyValue": THING | {"propertyID", "value"},
    "WebSite": CREATIVE,
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
}
"""Type -> the properties that schema.org (or, for the input of a search, Google) knows of it."""


def check(value: Any) -> None:  # noqa: ANN401
    if isinstance(value, dict):
        assert value.keys() <= PROPERTIES[value["@type"]], value
        for inner in value.values():
            check(inner)
    elif isinstance(value, list):
        assert value
        for inner in value:
            check(inner)
    else:
        assert isinstance(value, str | int)
        assert value != ""


EVERYTHING = Imprint(
    volume="3",
    issue="2",
    pages="12–34",
    publisher="Press",
    editors=(Author(family="Turing", given="Alan"),),
    isbn="9780262035613",
    issn="1234-567X",
    language="en",
)


@pytest.mark.parametrize("kind", list(TYPES))
@pytest.mark.parametrize("paper", [FULL, BARE], ids=["full", "bare"])
def test_every_kind_of_work_has_only_properties_of_its_type(kind: WorkKind, paper: Any) -> None:  # noqa: ANN401
    pdf = (Link(kind="pdf", url="https://example.org/a.pdf"),)
    stated = replace(paper, imprint=replace(EVERYTHING, kind=kind), links=pdf)
    check(work(stated, ("R&D",), "https://site.example/papers/full/"))
    check(work(replace(paper, imprint=Imprint(kind=kind)), (), ""))


def test_an_article_stands_in_the_issue_of_a_volume_of_a_periodical() -> None:
    found = work(replace(FULL, imprint=replace(EVERYTHING, kind="article")), (), "")
    assert found["isPartOf"] == {
        "@type": "PublicationIssue",
        "issueNumber": "2",
        "isPartOf": {
            "@type": "PublicationVolume",
            "volumeNumber": "3",
            "isPartOf": {
                "@type": "Periodical",
                "name": "Journal of Graphs",
                "issn": "1234-567X",
            },
        },
    }


def test_people_groups_and_identifiers_are_told() -> None:
    found = work(FULL, (), "")
    assert found["author"] == [
        {"@type": "Person", "name": "Zoë van der Berg"},
        {"@type": "Organization", "name": "ATLAS Collaboration"},
    ]
    assert found["identifier"] == [
        {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1000/a_b"},
        {"@type": "PropertyValue", "propertyID": "arxiv", "value": "2407.00001"},
    ]
    assert found["sameAs"] == "https://doi.org/10.1000/a_b"


def test_a_site_says_where_it_is_searched() -> None:
    found = website(SiteFacts(title="Room", description="", address="https://x.example/"))
    check(found)
    assert found["potentialAction"]["target"]["urlTemplate"] == (
        "https://x.example/search/?q={search_term_string}"
    )


def test_breadcrumbs_are_counted_from_one() -> None:
    found = breadcrumbs([("Home", "https://x.example/"), ("A", "https://x.example/a/")])
    check(found)
    assert [step["position"] for step in found["itemListElement"]] == [1, 2]
