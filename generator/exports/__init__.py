"""Catalogs and papers in formats that programs and reference managers read."""

from generator.exports.bibtex import citations
from generator.exports.files import plan
from generator.exports.rows import rows

__all__ = ["citations", "plan", "rows"]
