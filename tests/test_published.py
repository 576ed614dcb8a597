"""What a built site tells other programs: feeds, the site map, data, the search for browsers."""

import gzip
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator import project, site
from tests.conftest import ROOT, copied

ADDRESS = "https://you.github.io/reading-list/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's site at an address, built at a time."""
    found = copied(ROOT / "tests" / "example", tmp_path_factory.mktemp("published"))
    with found.configuration.open("a") as file:
        file.write(f"site_url: {ADDRESS}\nextra: {{licence: CC-BY-4.0}}\n")
    again = project.find(found.configuration, found.site)
    site.build(again, [], site.Clock(now="2026-11-20T08:00:00Z"), clean=False)
    return again.site


@pytest.mark.parametrize("built", ["example_site", "sample_site", "published"])
def test_no_feed_has_a_fault(built: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(built)
    feeds = sorted(folder.rglob("feed.xml"))
    assert len(feeds) > 10
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, path
        ids = [entry.id for entry in feed.entries]
        assert ids, path
        assert len(set(ids)) == len(ids)
        items = json.loads(path.with_suffix(".json").read_text("utf-8"))["items"]
        assert [item["id"] for item in items] == ids
        here = f"{ADDRESS}{path.relative_to(folder).as_posix()}"
        for link in (feed.feed.links[1].href, *(entry.link for entry in feed.entries)):
            target = urljoin(here, link)
            assert (folder / target.removeprefix(ADDRESS) / "index.html").is_file(), link


def test_each_page_with_new_papers_leads_to_its_feeds(published: Path) -> None:
    pages_by_feed = {path.parent / "index.html": path for path in published.rglob("feed.xml")} | {
        published / "papers" / "index.html": published / "feed.xml"
    }
    for page, feed in pages_by_feed.items():
        text = page.read_text("utf-8")
        for kind, name in ((r"atom\+xml", "feed.xml"), (r"feed\+json", "feed.json")):
            (href,) = re.findall(
                rf'<link rel="alternate" type="application/{kind}" title="[^"]+" href="([^"]+)">',
                text,
            )
            assert (page.parent / href).resolve() == feed.with_name(name).resolve()
        assert f'href="{href.removesuffix(name)}feed.xml">Follow in a feed reader</a>' in text


def test_a_page_of_a_paper_leads_to_its_text(published: Path) -> None:
    pages = sorted(published.glob("papers/*/index.html"))
    assert len(pages) > 10
    for page in pages:
        link = '<link rel="alternate" type="text/markdown" href="index.txt">'
        assert link in page.read_text("utf-8")
        assert page.with_name("index.txt").read_text("utf-8").startswith("# ")


def test_entries_have_the_time_of_the_build_that_added_them(published: Path) -> None:
    feed = feedparser.parse((published / "feed.xml").read_bytes())
    assert {entry.updated for entry in feed.entries} == {"2026-11-20T08:00:00Z"}


def test_the_site_map_has_each_page_once_within_the_limits(published: Path) -> None:
    """As https://www.sitemaps.org/protocol.html asks."""
    content = (published / "sitemap.xml").read_bytes()
    assert gzip.decompress((published / "sitemap.xml.gz").read_bytes()) == content
    assert len(content) <= 50 * 1024 * 1024
    root = ET.fromstring(content)  # noqa: S314 - our own
    assert root.tag == f"{SITEMAP}urlset"
    assert [child.tag for child in root] == [f"{SITEMAP}url"] * len(root)
    addresses = [url.findtext(f"{SITEMAP}loc") or "" for url in root]
    documents = published.parent / "site_src"
    pages = {
        f"{ADDRESS}{path.with_suffix('').relative_to(documents).as_posix()}/"
        for path in documents.rglob("*.md")
        if "\nrobots: noindex\n" not in path.read_text("utf-8")
    }
    assert len(addresses) == len(set(addresses)) <= 50_000
    assert set(addresses) == pages - {f"{ADDRESS}index/"} | {ADDRESS}
    assert max(map(len, addresses)) < 2048


def test_robots_and_browsers_are_told_where_to_look(published: Path, example_site: Path) -> None:
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in (published / "robots.txt").read_text("utf-8")
    assert (published / "opensearch.xml").is_file()
    link = 'rel="search" type="application/opensearchdescription+xml"'
    page = "papers/index.html"
    assert link in (published / page).read_text("utf-8")
    assert link not in (example_site / page).read_text("utf-8")
    assert not (example_site / "opensearch.xml").exists()


def test_the_data_package_describes_the_files_of_the_site(published: Path) -> None:
    package = json.loads((published / "data" / "datapackage.json").read_text("utf-8"))
    assert package["licenses"] == [{"name": "CC-BY-4.0", "title": "CC-BY-4.0"}]
    described = {resource["path"]: resource for resource in package["resources"]}
    names = {path.name for path in (published / "data").iterdir()}
    assert names == {*described, "datapackage.json"}
    for name, resource in described.items():
        content = (published / "data" / name).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
