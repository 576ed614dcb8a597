"""What the heads of pages tell programs: tags of reference managers, typed links, JSON-LD."""

import json
from collections.abc import Callable, Iterator
from typing import Final

from markupsafe import Markup

from generator import urls
from generator.catalog import Catalog
from generator.exports import highwire
from generator.exports.citation import address_of, kind_of, subjects
from generator.exports.schemaorg import TYPES, Thing, breadcrumbs, website, work
from generator.pages.facts import SiteFacts
from generator.records import Paper
from generator.text import plain

_META: Final = Markup('<meta name="{}" content="{}">\n')
_LINK: Final = Markup('<link rel="{}" href="{}"{}>\n')
_TYPE: Final = Markup(' type="{}"')
_SCRIPT: Final = Markup('<script type="application/ld+json">{}</script>\n')
_MARKUP: Final = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})


def paper_heads(catalog: Catalog, site: SiteFacts) -> Callable[[Paper], Markup]:
    """Return what gives the tags for the head of a paper's page.

    What needs the address of the site is left out where that is not known.
    """
    names_by_tag = {tag.id: tag.name for tag in catalog.labels.tags}
    names_by_topic = {topic.id: topic.name for topic in catalog.labels.topics}

    def head(paper: Paper) -> Markup:
        page = f"{site.address}{urls.paper(paper.id)}" if site.address else ""
        tags = (names_by_tag[tag] for tag in catalog.labels.tags_by_paper[paper.id])
        keywords = subjects(map(plain, paper.keywords), tags)
        things = [work(paper, keywords, page)]
        if site.address:
            topic = catalog.labels.topics_by_paper[paper.id][0]
            steps = [
                (site.title, site.address),
                (names_by_topic[topic], f"{site.address}{urls.topic(topic)}"),
                (plain(paper.title), page),
            ]
            things.append(breadcrumbs(steps))
        return Markup("").join(
            (
                *(_META.format(*tag) for tag in highwire.tags(paper, keywords, page)),
                *(_LINK.format(*link) for link in _signposts(paper)),
                _script(things),
            )
        )

    return head


def home_head(site: SiteFacts) -> Markup:
    """Return the tags for the head of the home page; none where the site's address is unknown."""
    return _script([website(site)]) if site.address else Markup("")


def _signposts(paper: Paper) -> Iterator[tuple[str, str, Markup]]:
    """Yield relation, address and type of typed links (https://signposting.org/FAIR/)."""
    untyped, pdf = Markup(""), highwire.pdf_of(paper)
    if paper.doi or paper.arxiv:
        yield "cite-as", address_of(paper) or "", untyped
    yield "describedby", urls.TWIN, _TYPE.format("text/markdown")
    if pdf:
        yield "item", pdf, _TYPE.format("application/pdf")
    yield "type", "https://schema.org/AboutPage", untyped
    yield "type", f"https://schema.org/{TYPES[kind_of(paper)]}", untyped


def _script(things: list[Thing]) -> Markup:
    """Return things as JSON-LD that cannot end the element which it stands in."""
    document = [{"@context": "https://schema.org", **thing} for thing in things]
    text = json.dumps(document if len(things) > 1 else document[0], ensure_ascii=False)
    return _SCRIPT.format(Markup(text.translate(_MARKUP)))  # noqa: S704 - no markup is left in it
