"""Sources: files that papers are read from. Finds them, and reads each with the reader it needs."""

from generator.sources.finding import Source, find
from generator.sources.reading import read

__all__ = ["Source", "find", "read"]
