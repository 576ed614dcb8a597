"""Zip archives, which are read like folders: nothing of them is written to disk."""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

MOST: Final = 1_000_000_000
"""Bytes that a file may unpack to, be it an archive or compressed itself."""

_MOST_TIMES: Final = 200
_HARMLESS: Final = 10_000_000
"""Bytes up to which it does not matter how well an archive is packed.

Text packs to a fifth or a tenth. What packs to less than a 200th was made to fill a memory.
"""

_ENCRYPTED: Final = 1


class UnreadableError(Exception):
    """What is wrong with an archive or a member of it, and the remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem, self.remedy = problem, remedy
        super().__init__(problem)


def is_archive(path: Path) -> bool:
    """Tell by its name whether a file is an archive; others are zip files inside, too."""
    return path.suffix.lower() == ".zip"


def members(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the files of an archive, each with its name there, by name.

    Hidden and README files are passed over as in folders. Raises UnreadableError where it cannot
    be read or would unpack to too much.
    """
    archive = _archive(path)
    files = [
        (index, PurePosixPath(member.filename.replace("\\", "/")))
        for index, member in enumerate(archive.infolist())
        if not member.is_dir()
    ]
    met: Counter[PurePosixPath] = Counter()
    for index, name in sorted(files, key=lambda file: (file[1].parts, file[0])):
        parts = [part for part in name.parts if part not in {"/", ".."}]
        hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
        if parts and not hidden and name.stem.upper() != "README":
            shown = PurePosixPath(*parts)
            met[shown] += 1
            if met[shown] > 1:
                shown = shown.with_name(f"{shown.stem} ({met[shown]}){shown.suffix}")
            yield index, shown.as_posix()


def content(path: Path, index: int) -> bytes:
    """Return what a file of an archive holds. Raises UnreadableError where that fails."""
    archive = _archive(path)
    member = archive.infolist()[index]
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableError("it is encrypted", "unpack the archive")
    try:
        found = archive.read(member)
    except NotImplementedError as error:
        raise UnreadableError("it is packed in an unknown way", "unpack the archive") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        raise UnreadableError("it is damaged or cut off", "fetch the archive again") from error
    if found.startswith(b"PK\x03\x04"):
        raise UnreadableError("it is an archive within an archive", "unpack the outer one")
    return found


def _archive(path: Path) -> zipfile.ZipFile:
    stamp = path.stat()
    archive = _opened(path, stamp.st_mtime_ns, stamp.st_size)
    size = sum(member.file_size for member in archive.infolist())
    if size > MOST:
        raise UnreadableError("it unpacks to more than 1 GB", "unpack it and name the files")
    if size > _HARMLESS and size > _MOST_TIMES * stamp.st_size:
        problem = f"it unpacks to {size // stamp.st_size:,} times its size, as no papers do"
        raise UnreadableError(problem, "look into it before you unpack it")
    return archive


@lru_cache(maxsize=1)
def _opened(path: Path, modified: int, size: int) -> zipfile.ZipFile:  # noqa: ARG001
    """Open an archive. The last one stays open: to open it lists all of its members."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise UnreadableError("it is damaged, or no zip archive", "fetch it again") from error
