"""What programs look for at the root of a site: robots.txt, llms.txt, the search for browsers."""

from collections.abc import Iterator

from generator import urls
from generator.catalog import Catalog
from generator.exports.atom import xml
from generator.pages.excerpt import excerpt
from generator.pages.facts import SiteFacts
from generator.pages.page import counted

_NAME_WIDTH = 16
_DESCRIPTION_WIDTH = 1024
"""What OpenSearch allows for ShortName and Description
(https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md)."""


def plan(
    catalog: Catalog, site: SiteFacts, files: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each; `files` are those below data/, and what each holds.

    A browser takes no search without an absolute address, a robot no site map.
    """
    yield "robots.txt", _robots(site).encode()
    yield "llms.txt", _llms(catalog, site, files).encode()
    if site.address:
        yield urls.OPENSEARCH, _opensearch(site).encode()


def _robots(site: SiteFacts) -> str:
    sitemap = f"\nSitemap: {site.address}sitemap.xml\n" if site.address else ""
    return f"User-agent: *\nDisallow:\n{sitemap}"


def _llms(catalog: Catalog, site: SiteFacts, files: tuple[tuple[str, str], ...]) -> str:
    """Return what https://llmstxt.org asks for: the site in short, and where its texts are."""
    root = site.address
    papers = counted(len(catalog.papers), "paper")
    about = f"> {' '.join(site.description.split())}\n\n" if site.description else ""
    topics = "".join(
        f"- [{topic.name}]({root}{urls.topic(topic.id)}): "
        f"{counted(len(catalog.papers_by_topic[topic.id]), 'paper')}. {topic.scope}\n"
        for topic in catalog.labels.topics
    )
    data = "".join(f"- [{name}]({root}{urls.DATA}{name}): {holds}\n" for name, holds in files)
    return (
        f"# {' '.join(site.title.split())}\n\n{about}"
        f"A catalog of {papers}. The page of a paper is {root}{urls.paper('ID')}, its text as "
        f"Markdown {root}{urls.twin('ID')}; {root}{urls.DATA}papers.jsonl has all ids.\n\n"
        f"## Data\n\n{data}- [{urls.ATOM}]({root}{urls.ATOM}): the newest papers as an Atom feed; "
        "each topic, tag, author, venue and list has one beside its page\n"
        f"\n## Topics\n\n{topics}"
    )


def _opensearch(site: SiteFacts) -> str:
    found = f"{site.address}{urls.SEARCH}?q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{xml(excerpt(site.title, _NAME_WIDTH))}</ShortName>\n"
        f"<Description>{xml(excerpt(f'Search {site.title}', _DESCRIPTION_WIDTH))}</Description>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Image type="image/svg+xml">{xml(site.address)}{urls.ASSETS}logo.svg</Image>\n'
        f'<Url type="text/html" template="{xml(found)}"/>\n'
        f'<Url type="application/opensearchdescription+xml" rel="self" '
        f'template="{xml(site.address)}{urls.OPENSEARCH}"/>\n'
        "</OpenSearchDescription>\n"
    )
