"""The search index: what a reader's browser loads, in pieces, to answer a query by itself."""

from collections.abc import Iterable, Iterator, Mapping

from generator import urls
from generator.catalog import Catalog
from generator.search import pieces
from generator.search.cards import cards
from generator.search.facets import columns
from generator.search.identifiers import identifiers
from generator.search.lunr_js import lunr_module
from generator.search.names import names
from generator.search.neighbours import neighbours
from generator.search.pieces import VERSION
from generator.search.places import places
from generator.search.postings import BOOSTS, index, texts

__all__ = ["VERSION", "lunr_module", "plan"]


def plan(catalog: Catalog, records: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, bytes]]:
    """Yield path below the docs folder and content of every file that search needs.

    `records` are format -> what each paper, in the catalog's order, is in that format: what a
    reader takes home of a result.
    """
    yield f"{urls.ASSETS}lunr.js", lunr_module()
    written = list(texts(catalog))
    related = list(neighbours(catalog))
    postings = index(written, [[int(number) for number, _ in near] for near in related])
    index_files = pieces.files(
        {
            "terms": postings.by_term,
            "words": postings.fields_by_word,
            "places": places(written),
            "identifiers": identifiers(catalog),
            "names": names(catalog),
        },
        {"cards": cards(catalog), "related": related, **records},
        columns(catalog),
        {"papers": len(catalog.papers), "fields": BOOSTS},
    )
    for name, content in index_files:
        yield urls.INDEX + name, content
