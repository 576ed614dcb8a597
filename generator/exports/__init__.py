"""Catalogs and papers in formats that programs and reference managers read."""

from generator.exports.citing import citing
from generator.exports.digest import digest
from generator.exports.files import plan
from generator.exports.rows import rows

__all__ = ["citing", "digest", "plan", "rows"]
