"""What a page is about in the words of schema.org, which search engines read as JSON-LD."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from generator import urls
from generator.exports.citation import address_of, imprint_of, kind_of
from generator.exports.highwire import pdf_of
from generator.pages.facts import SiteFacts
from generator.records import Author, Imprint, Paper, WorkKind
from generator.text import plain

TYPES: Final[dict[WorkKind, str]] = {
    "article": "ScholarlyArticle",
    "conference": "ScholarlyArticle",
    "preprint": "ScholarlyArticle",
    "chapter": "Chapter",
    "book": "Book",
    "thesis": "Thesis",
    "report": "Report",
    "dataset": "Dataset",
    "software": "SoftwareSourceCode",
}
_PAGED: Final = ("ScholarlyArticle", "Chapter", "Report")
"""Types that have pages within something else."""

Thing = dict[str, Any]
"""A thing with its type under "@type"; nothing in it is empty."""


def work(paper: Paper, keywords: Iterable[str], page: str) -> Thing:
    """Return a paper; `page` is the absolute address of its page, empty where unknown."""
    kind, imprint = kind_of(paper), imprint_of(paper)
    title, address, pdf = plain(paper.title), address_of(paper), pdf_of(paper)
    identifiers = (("doi", paper.doi), ("arxiv", paper.arxiv))
    return _thing(
        TYPES[kind],
        {
            "@id": page,
            "url": page,
            "name": title,
            "headline": title,
            "author": [_person(author) for author in paper.authors],
            "editor": [_person(editor) for editor in imprint.editors],
            "datePublished": paper.date,
            "isPartOf": _container(kind, plain(paper.venue or ""), imprint),
            "pagination": plain(imprint.pages or "") if TYPES[kind] in _PAGED else None,
            "isbn": imprint.isbn if kind == "book" else None,
            "publisher": _named("Organization", plain(imprint.publisher or "")),
            "inLanguage": imprint.language,
            "keywords": list(keywords),
            "identifier": [
                _thing("PropertyValue", {"propertyID": name, "value": value})
                for name, value in identifiers
                if value
            ],
            "sameAs": address if paper.doi or paper.arxiv else None,
            "encoding": _thing(
                "MediaObject", {"contentUrl": pdf, "encodingFormat": "application/pdf"}
            )
            if pdf
            else None,
        },
    )


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """Return the way from the home page to a page: names and absolute addresses."""
    return _thing(
        "BreadcrumbList",
        {
            "itemListElement": [
                _thing("ListItem", {"position": position, "name": name, "item": address})
                for position, (name, address) in enumerate(steps, start=1)
            ]
        },
    )


def website(site: SiteFacts) -> Thing:
    """Return the site with its search, which needs to know its address."""
    found = f"{site.address}{urls.SEARCH}?q={{search_term_string}}"
    return _thing(
        "WebSite",
        {
            "@id": site.address,
            "url": site.address,
            "name": site.title,
            "description": site.description,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": found},
                "query-input": "required name=search_term_string",
            },
        },
    )


def _container(kind: WorkKind, venue: str, imprint: Imprint) -> Thing | None:
    """Return what a work appeared in; of a journal, the issue within the volume within it."""
    if not venue:
        return None
    if kind in ("conference", "chapter"):
        return _thing("Book", {"name": venue, "isbn": imprint.isbn})
    if kind != "article":
        return _thing("CreativeWorkSeries", {"name": venue, "issn": imprint.issn})
    found = _thing("Periodical", {"name": venue, "issn": imprint.issn})
    if imprint.volume:
        volume = {"volumeNumber": plain(imprint.volume), "isPartOf": found}
        found = _thing("PublicationVolume", volume)
    if imprint.issue:
        issue = {"issueNumber": plain(imprint.issue), "isPartOf": found}
        found = _thing("PublicationIssue", issue)
    return found


def _person(author: Author) -> Thing:
    family, given = plain(author.family), plain(author.given)
    if not given:
        return _thing("Organization" if " " in family else "Person", {"name": family})
    return _thing("Person", {"name": f"{given} {family}"})


def _named(kind: str, name: str) -> Thing | None:
    return _thing(kind, {"name": name}) if name else None


def _thing(kind: str, properties: Thing) -> Thing:
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}
