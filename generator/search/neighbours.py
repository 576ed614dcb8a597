"""The papers near to each paper, for a reader who asks for more like it."""

from collections.abc import Iterator

from generator.catalog import Catalog


def neighbours(catalog: Catalog) -> Iterator[list[list[int | str]]]:
    """Yield the `[paper number, reason]` of each paper's neighbours, in the catalog's order.

    Nearest first; the reason is what its page says, the terms that both share.
    """
    number_by_paper = {paper: number for number, paper in enumerate(catalog.papers)}
    for paper in catalog.papers:
        yield [
            [number_by_paper[near.paper], ", ".join(near.terms)]
            for near in catalog.labels.related_by_paper[paper]
        ]
