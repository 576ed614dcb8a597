from xml.etree import ElementTree as ET

from generator.exports.signposts import plan
from generator.pages import SiteFacts
from tests.exports.catalogs import catalog_of

HERE = SiteFacts(title="A reading & listening room", description="What we\nread.")
THERE = SiteFacts(
    title="A reading & listening room", description="", address="https://you.github.io/r/"
)
FILES = (("papers.jsonl", "every paper"),)


def _planned(site: SiteFacts) -> dict[str, str]:
    return {path: content.decode() for path, content in plan(catalog_of(), site, FILES)}


def test_robots_may_read_everything_and_find_the_site_map() -> None:
    assert _planned(HERE)["robots.txt"] == "User-agent: *\nDisallow:\n"
    assert _planned(THERE)["robots.txt"] == (
        "User-agent: *\nDisallow:\n\nSitemap: https://you.github.io/r/sitemap.xml\n"
    )


def test_llms_txt_says_where_texts_are() -> None:
    assert _planned(HERE)["llms.txt"] == (
        "# A reading & listening room\n"
        "\n"
        "> What we read.\n"
        "\n"
        "A catalog of 2 papers. The page of a paper is papers/ID/, its text as Markdown "
        "papers/ID/index.txt; data/papers.jsonl has all ids.\n"
        "\n"
        "## Data\n"
        "\n"
        "- [papers.jsonl](data/papers.jsonl): every paper\n"
        "- [feed.xml](feed.xml): the newest papers as an Atom feed; each topic, tag, author, "
        "venue and list has one beside its page\n"
        "\n"
        "## Topics\n"
        "\n"
        "- [Graphs](topics/graphs/): 2 papers. Graphs.\n"
    )
    assert "(https://you.github.io/r/data/papers.jsonl)" in _planned(THERE)["llms.txt"]


def test_a_browser_can_add_the_search_where_the_address_is_known() -> None:
    assert "opensearch.xml" not in _planned(HERE)
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    root = ET.fromstring(_planned(THERE)["opensearch.xml"])  # noqa: S314 - our own
    assert root.tag == f"{space}OpenSearchDescription"
    assert root.findtext(f"{space}ShortName") == "A reading &…"
    assert root.findtext(f"{space}Description") == "Search A reading & listening room"
    urls = [(url.get("type"), url.get("template")) for url in root.iter(f"{space}Url")]
    assert urls == [
        ("text/html", "https://you.github.io/r/search/?q={searchTerms}"),
        ("application/opensearchdescription+xml", "https://you.github.io/r/opensearch.xml"),
    ]
