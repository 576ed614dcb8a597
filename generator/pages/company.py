"""Which tags keep company: the ones that mark a set of papers out from the rest."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from generator import urls
from generator.catalog import Catalog
from generator.pages.page import Choice

SHOWN: Final = 12
"""Tags beside a list."""


def telling_tags(
    catalog: Catalog, paper_ids: Iterable[str], *, source: str, but: str | None = None
) -> tuple[Choice, ...]:
    """Return the tags that stand on these papers more than elsewhere, most used first.

    A tag's weight is the square of its papers here over its papers everywhere (the cosine of the
    two sets, squared), so that neither a tag of everything nor a tag of two papers leads. The tag
    `but` is left out; counts are of papers here; links start from the address `source`.
    """
    here = Counter(tag for paper in paper_ids for tag in catalog.labels.tags_by_paper[paper])
    names = {tag.id: tag.name for tag in catalog.labels.tags if tag.id in here and tag.id != but}

    def rank(tag_id: str) -> tuple[float, str, str]:
        everywhere = len(catalog.papers_by_tag[tag_id])
        return (-(here[tag_id] ** 2) / everywhere, names[tag_id].casefold(), tag_id)

    return tuple(
        Choice(
            name=names[tag_id],
            href=urls.link(source=source, target=urls.tag(tag_id)),
            count=here[tag_id],
        )
        for tag_id in sorted(sorted(names, key=rank)[:SHOWN], key=here.__getitem__, reverse=True)
    )
