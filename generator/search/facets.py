"""The columns of the index: which values each paper has, for facets to count and filter."""

from collections.abc import Iterable
from typing import Final

from generator.catalog import Catalog
from generator.records import LINK_KINDS, LinkKind, Paper
from generator.text import plain

HAS: Final[dict[LinkKind, str]] = {
    "pdf": "PDF",
    "code": "Code",
    "project": "Project page",
    "data": "Data",
    "demo": "Demo",
    "video": "Video",
}
"""What a reader can ask a paper to have, by kind of link; every paper has some page of its own."""


def columns(catalog: Catalog) -> dict[str, object]:
    """Return the columns by name: one of each facet, and the paper numbers in order of titles.

    A facet's column is `{"values": [[id, name], …], "papers": [[place of a value, …], …]}`: its
    values in the order in which equals stand, a tag with its kind as well; papers in the catalog's
    order, the values of each as its page shows them. A value or facet that no paper has is
    left out.
    """
    labels = catalog.labels
    papers = list(catalog.papers.values())
    facets = {
        "topic": _column(
            ([topic.id, topic.name] for topic in labels.topics),
            (labels.topics_by_paper[paper.id] for paper in papers),
        ),
        "tag": _column(
            ([tag.id, tag.name, tag.kind] for tag in labels.tags),
            (labels.tags_by_paper[paper.id] for paper in papers),
        ),
        "year": _column(
            ([str(year)] * 2 for year in catalog.papers_by_year),
            ([str(paper.year)] for paper in papers),
        ),
        "venue": _column(
            ([venue.id, plain(venue.name)] for venue in catalog.venues.values()),
            ([catalog.venue_by_paper.get(paper.id, "")] for paper in papers),
        ),
        "author": _column(
            (
                [person.id, person.name]
                for person in catalog.people.values()
                if len(person.papers) > 1
            ),
            (catalog.people_by_paper[paper.id] for paper in papers),
        ),
        "has": _column(
            ([kind, HAS[kind]] for kind in LINK_KINDS if kind in HAS),
            (_kinds(paper) for paper in papers),
        ),
        "listing": _column(
            ([listing.id, listing.name] for listing in catalog.listings.values()),
            (
                [listing for listing, _ in catalog.listings_by_paper.get(paper.id, ())]
                for paper in papers
            ),
        ),
    }
    by_title = sorted(
        range(len(papers)), key=lambda number: (plain(papers[number].title).casefold(), number)
    )
    had = {name: column for name, column in facets.items() if column["values"]}
    return {**had, "by_title": by_title}


def _kinds(paper: Paper) -> list[LinkKind]:
    """Return what a paper has, as its page links it: arXiv gives a PDF of all that it has."""
    stated = {link.kind for link in paper.links}
    return [kind for kind in LINK_KINDS if kind in stated or (kind == "pdf" and paper.arxiv)]


def _column(
    values: Iterable[list[str]], ids_by_number: Iterable[Iterable[str]]
) -> dict[str, list[list[str]] | list[list[int]]]:
    """Return a column of the values that papers have; an id that is no value does not count."""
    ids = [tuple(found) for found in ids_by_number]
    had = {value for found in ids for value in found}
    kept = [value for value in values if value[0] in had]
    place_by_id = {value[0]: place for place, value in enumerate(kept)}
    return {
        "values": kept,
        "papers": [[place_by_id[one] for one in found if one in place_by_id] for found in ids],
    }
