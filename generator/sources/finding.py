"""Which files are read, and what messages and pages call them."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator.errors import CatalogError, Fault, Place
from generator.sources import archives

STANDARD_INPUT: Final = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that papers are read from."""

    path: Path

    name: str
    """What messages and pages call it, never with folders of this machine:
    "catalog/papers/reading.bib", "seeds/000.txt", "export.zip/library.ris"."""

    chosen: bool = True
    """Whether the user named this very file, not just a folder or archive that holds it."""

    member: int | None = None
    """Which member of the archive at `path` it is; None where `path` is the source itself."""


def find(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Return the files that the given files and folders stand for, by name, each once.

    Folders are searched to their depth; hidden files, README files and sites that were built into
    one of them are passed over. A zip archive is read like a folder, and "-" is standard input.
    Raises CatalogError naming every path that does not exist.
    """
    missing = [path for path in paths if path != STANDARD_INPUT and not path.exists()]
    if missing:
        raise CatalogError(
            Fault(
                place=Place(source=_shown(path)),
                problem="there is no such file or folder",
                remedy="check the spelling and the folder it is looked for in",
            )
            for path in missing
        )
    found: dict[tuple[Path, int | None], list[Source]] = defaultdict(list)
    for path in paths:
        for source in _sources(path):
            found[_location(source), source.member].append(source)
    chosen = [
        Source(
            path=location,
            name=min((source.name for source in same), key=lambda name: (len(name), name)),
            chosen=any(source.chosen for source in same),
            member=member,
        )
        for (location, member), same in found.items()
    ]
    return tuple(sorted(_distinct(chosen), key=lambda source: source.name))


def _location(source: Source) -> Path:
    return source.path if source.path == STANDARD_INPUT else source.path.resolve()


def _shown(path: Path) -> str:
    """Return what a given path is called: as given, or from its own last part on."""
    own = path.is_absolute() or ".." in path.parts
    return (path.resolve().name or path.anchor) if own else path.as_posix()


def _sources(path: Path) -> Iterator[Source]:
    if path == STANDARD_INPUT:
        yield Source(path=path, name="standard input")
        return
    if not path.is_dir():
        yield from _unpacked(Source(path=path, name=_shown(path)))
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if _may_hold_papers(Path(folder, name)))
        for name in sorted(files):
            file = Path(folder, name)
            if not name.startswith(".") and file.stem.upper() != "README" and file.is_file():
                within = Path(_shown(path), file.relative_to(path))
                yield from _unpacked(Source(path=file, name=within.as_posix(), chosen=False))


def _unpacked(source: Source) -> Iterator[Source]:
    """Yield the members of an archive, or the source itself where it is none that can be read."""
    try:
        members = list(archives.members(source.path)) if archives.is_archive(source.path) else []
    except (archives.UnreadableError, OSError):
        members = []  # who reads the source itself will say why
    for member, name in members:
        yield replace(source, name=f"{source.name}/{name}", chosen=False, member=member)
    if not members:
        yield source


def _may_hold_papers(folder: Path) -> bool:
    return not folder.name.startswith(".") and not Path(folder, "assets", "catalog").is_dir()


def _distinct(sources: Iterable[Source]) -> Iterator[Source]:
    """Give files of one name as many of their folders as tell them apart."""
    sources_by_name: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        sources_by_name[source.name].append(source)
    for name, same in sources_by_name.items():
        length = len(Path(name).parts)
        names = [name] * len(same)
        while len(set(names)) < len(names):
            length += 1
            names = [_within_folders(source, length) for source in same]
        for source, own in zip(same, names, strict=True):
            yield replace(source, name=_printable(own))


def _within_folders(source: Source, length: int) -> str:
    """Return so many of the last parts of where a source lies, those in its archive included."""
    parts = source.path.parts
    if source.member is not None:
        parts += Path(source.name.partition(f"{source.path.name}/")[2]).parts
    return Path(*parts[-length:]).as_posix()


def _printable(name: str) -> str:
    """Return a name that fits into a line of a file: some systems allow line breaks in names."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
