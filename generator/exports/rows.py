"""Each paper in the formats in which a reader takes the result of a search along."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Final

from generator.catalog import Catalog
from generator.exports import bibtex, ris
from generator.exports.citation import address_of
from generator.records import Paper
from generator.text import plain

_FORMULA: Final = ("=", "+", "-", "@", "\t")
"""What a spreadsheet would run a cell for that begins so
(https://owasp.org/www-community/attacks/CSV_Injection)."""


def rows(catalog: Catalog) -> dict[str, Iterator[str]]:
    """Return the entries of papers by format, in the catalog's order.

    "bibtex" and "ris" are the entries of papers.bib, which a blank line parts, and of papers.ris,
    which ends each with one; "csv" is a line without its end, of the columns
    id,title,authors,year,date,venue,doi,arxiv,url,tags,topics.
    """
    papers = catalog.papers.values()
    return {
        "bibtex": map(bibtex.entries(catalog), papers),
        "ris": map(ris.entries(catalog), papers),
        "csv": map(_lines(catalog), papers),
    }


def _lines(catalog: Catalog) -> Callable[[Paper], str]:
    """Return what gives a paper's line as RFC 4180 has it."""
    labels = catalog.labels
    name_by_tag = {tag.id: tag.name for tag in labels.tags}
    name_by_topic = {topic.id: topic.name for topic in labels.topics}

    def line(paper: Paper) -> str:
        cells = (
            paper.id,
            plain(paper.title),
            "; ".join(plain(author.name) for author in paper.authors),
            "" if paper.year is None else str(paper.year),
            paper.date or "",
            plain(paper.venue or ""),
            paper.doi or "",
            paper.arxiv or "",
            address_of(paper) or "",
            "; ".join(name_by_tag[tag] for tag in labels.tags_by_paper[paper.id]),
            "; ".join(name_by_topic[topic] for topic in labels.topics_by_paper[paper.id]),
        )
        written = io.StringIO()
        csv.writer(written, lineterminator="").writerow(map(_inert, cells))
        return written.getvalue()

    return line


def _inert(cell: str) -> str:
    """Return a cell that a spreadsheet shows and does not run."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
