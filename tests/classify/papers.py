"""Papers in one line, as tests of classification need them."""

from generator.errors import Place
from generator.records import Entry, Paper


def paper(
    identifier: str,
    title: str,
    abstract: str = "",
    keywords: tuple[str, ...] = (),
    categories: tuple[str, ...] = (),
) -> Paper:
    """Return a paper that says no more than this."""
    entry = Entry(place=Place(source="papers.bib", line=1), title=title)
    return Paper(
        id=identifier,
        title=title,
        abstract=abstract or None,
        keywords=keywords,
        categories=categories,
        entries=(entry,),
    )
