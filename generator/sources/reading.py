"""Opens a source and hands its text to the reader that fits: where files are read."""

import gzip
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import PurePath
from typing import Final

from generator.errors import CatalogError, Fault, Place
from generator.records import Reading
from generator.sources import (
    anthology,
    archives,
    atom,
    bibtex,
    csl,
    jsonl,
    listing,
    nbib,
    ris,
    saved,
    shapes,
    table,
    wos,
)
from generator.sources.decoding import decode
from generator.sources.finding import STANDARD_INPUT, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format of sources."""

    name: str

    suffixes: tuple[str, ...]
    """Ends of file names, which decide where the content does not."""

    recognises: Callable[[str], bool]
    """Tells from its text whether a file is of this format."""

    parse: Callable[[str, str], Reading]
    """Reads a text; its second argument is the source's name for places."""


READERS: Final = (
    Reader(
        name="arXiv Atom",
        suffixes=(".atom",),
        recognises=atom.recognises,
        parse=atom.parse,
    ),
    Reader(
        name="ACL Anthology",
        suffixes=(),
        recognises=anthology.recognises,
        parse=anthology.parse,
    ),
    Reader(
        name="saved page",
        suffixes=(".html", ".htm"),
        recognises=saved.recognises,
        parse=saved.parse,
    ),
    Reader(
        name="JSON of a service",
        suffixes=(),
        recognises=shapes.recognises,
        parse=shapes.parse,
    ),
    Reader(
        name="CSL-JSON",
        suffixes=(),
        recognises=csl.recognises,
        parse=csl.parse,
    ),
    Reader(
        name="Web of Science",
        suffixes=(".ciw",),
        recognises=wos.recognises,
        parse=wos.parse,
    ),
    Reader(
        name="RIS",
        suffixes=(".ris",),
        recognises=ris.recognises,
        parse=ris.parse,
    ),
    Reader(
        name="PubMed",
        suffixes=(".nbib",),
        recognises=nbib.recognises,
        parse=nbib.parse,
    ),
    Reader(
        name="JSON Lines",
        suffixes=(".jsonl", ".ndjson", ".json"),
        recognises=jsonl.recognises,
        parse=jsonl.parse,
    ),
    Reader(
        name="table",
        suffixes=(".csv", ".tsv", ".tab"),
        recognises=table.recognises,
        parse=table.parse,
    ),
    Reader(
        name="BibTeX",
        suffixes=(".bib", ".bibtex"),
        recognises=bibtex.recognises,
        parse=bibtex.parse,
    ),
    Reader(
        name="saved listing",
        suffixes=(".txt", ".text"),
        recognises=listing.recognises,
        parse=listing.parse,
    ),
)
"""In the order in which they are asked."""


def read(source: Source) -> Reading:
    """Return what a source holds. Raises CatalogError where a file that was named cannot be read.

    A file that merely lies in a named folder and is no source leaves a doubt.
    """
    try:
        content = _content(source)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        return _unread(source, "it is compressed, and damaged or cut off", "fetch it again")
    except archives.UnreadableError as error:
        return _unread(source, error.problem, error.remedy)
    except OSError as error:
        return _unread(source, f"it cannot be read ({error.strerror})", "check the file")
    decoded = decode(content, source.name)
    reader = decoded and _reader(decoded[0], source.name)
    if not decoded or not reader:
        known = ", ".join(suffix for reader in READERS for suffix in reader.suffixes[:1])
        return _unread(source, "it holds no format that can be read", f"use one of {known}")
    text, doubts = decoded
    reading = reader.parse(text, source.name)
    if not (reading.entries or reading.refusals or reading.doubts):
        doubts = (*doubts, _fault(source, f"it holds no papers ({reader.name})", "check the file"))
    return replace(reading, doubts=(*doubts, *reading.doubts))


def _content(source: Source) -> bytes:
    if source.path == STANDARD_INPUT:
        content = sys.stdin.buffer.read()
    elif source.member is not None:
        content = archives.content(source.path, source.member)
    elif archives.is_archive(source.path):
        if not any(archives.members(source.path)):
            raise archives.UnreadableError("it is an empty archive", "put files into it")
        content = b""
    else:
        content = source.path.read_bytes()
    if not content.startswith(b"\x1f\x8b"):
        return content
    unpacked = gzip.GzipFile(fileobj=BytesIO(content)).read(archives.MOST + 1)
    if len(unpacked) > archives.MOST:
        raise archives.UnreadableError("it unpacks to more than 1 GB", "part it into smaller files")
    return unpacked


def _reader(text: str, name: str) -> Reader | None:
    path = PurePath(name.lower().removesuffix(".gz"))
    by_content = (reader for reader in READERS if reader.recognises(text))
    by_name = (reader for reader in READERS if path.suffix in reader.suffixes)
    return next(by_content, None) or next(by_name, None)


def _fault(source: Source, problem: str, remedy: str) -> Fault:
    return Fault(place=Place(source=source.name), problem=problem, remedy=remedy)


def _unread(source: Source, problem: str, remedy: str) -> Reading:
    fault = _fault(source, problem, f"{remedy}, or remove it")
    if source.chosen:
        raise CatalogError([fault])
    return Reading(doubts=(fault,))
