import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from generator.exports.heads import home_head, paper_heads
from generator.pages.facts import SiteFacts
from generator.records import Paper
from tests.exports.catalogs import BARE, FULL, catalog_of

NOWHERE = SiteFacts(title="Room", description="What we read.")
SITE = SiteFacts(title="Room", description="What we read.", address="https://x.example/y/")
HOSTILE = "\"'></script><script>alert(1)</script><!-- {{ x }} & \u2028"


class Reader(HTMLParser):
    """The elements of a head."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.script = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script":
            self.script += data


def head(paper: Paper, site: SiteFacts) -> Reader:
    return Reader(paper_heads(catalog_of([paper]), site)(paper))


def test_typed_links_lead_to_the_work_its_text_and_its_description() -> None:
    links = [told for tag, told in head(FULL, SITE).elements if tag == "link"]
    assert links == [
        {"rel": "cite-as", "href": "https://doi.org/10.1000/a_b"},
        {"rel": "describedby", "href": "index.txt", "type": "text/markdown"},
        {"rel": "item", "href": "https://arxiv.org/pdf/2407.00001", "type": "application/pdf"},
        {"rel": "type", "href": "https://schema.org/AboutPage"},
        {"rel": "type", "href": "https://schema.org/ScholarlyArticle"},
    ]


def test_nothing_needs_an_address_that_is_not_known() -> None:
    found = head(FULL, NOWHERE)
    assert json.loads(found.script)["@type"] == "ScholarlyArticle"
    names = [told.get("name") for _, told in found.elements]
    assert "citation_title" in names
    assert "citation_abstract_html_url" not in names
    assert home_head(NOWHERE) == ""


def test_where_the_address_is_known_the_way_to_the_page_is_told() -> None:
    work, way = json.loads(head(FULL, SITE).script)
    assert work["url"] == "https://x.example/y/papers/full/"
    assert [step["item"] for step in way["itemListElement"]] == [
        "https://x.example/y/",
        "https://x.example/y/topics/graphs/",
        "https://x.example/y/papers/full/",
    ]
    assert json.loads(Reader(home_head(SITE)).script)["@type"] == "WebSite"


def test_a_hostile_title_makes_no_element() -> None:
    found = head(replace(BARE, title=HOSTILE, venue=HOSTILE), SITE)
    assert [tag for tag, _ in found.elements].count("script") == 1
    contents = [told["content"] for tag, told in found.elements if tag == "meta"]
    assert contents[0] == " ".join(HOSTILE.split())
    assert json.loads(found.script)[0]["name"] == " ".join(HOSTILE.split())


def test_no_tag_is_empty() -> None:
    for paper in (FULL, BARE):
        for site in (SITE, NOWHERE):
            assert not re.search(r'=""', paper_heads(catalog_of([paper]), site)(paper))
