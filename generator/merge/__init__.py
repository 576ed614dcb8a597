"""Entries to papers: which entries are the same work, what they add up to, and the ledger."""

from generator.merge.ledger import ledger_of, papers_of
from generator.merge.matching import position
from generator.merge.works import Work, implied_links, merge, parted, united

__all__ = [
    "Work",
    "implied_links",
    "ledger_of",
    "merge",
    "papers_of",
    "parted",
    "position",
    "united",
]
