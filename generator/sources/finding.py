"""Which files are read, and what messages and pages call them."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import CatalogError, Fault, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that papers are read from."""

    path: Path

    name: str
    """What messages and pages call it, never with folders of this machine:
    "catalog/papers/reading.bib", "seeds/000.txt"."""

    chosen: bool = True
    """Whether the user named this very file, not just a folder that holds it."""


def find(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Return the files that the given files and folders stand for, by name, each once.

    Folders are searched to their depth; hidden files, README files and sites that were built into
    one of them are passed over.
    Raises CatalogError naming every path that does not exist.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise CatalogError(
            Fault(
                place=Place(source=_shown(path)),
                problem="there is no such file or folder",
                remedy="check the spelling and the folder it is looked for in",
            )
            for path in missing
        )
    found: dict[Path, list[Source]] = defaultdict(list)
    for path in paths:
        for source in _sources(path):
            found[source.path.resolve()].append(source)
    chosen = [
        Source(
            path=location,
            name=min((source.name for source in same), key=lambda name: (len(name), name)),
            chosen=any(source.chosen for source in same),
        )
        for location, same in found.items()
    ]
    return tuple(sorted(_distinct(chosen), key=lambda source: source.name))


def _shown(path: Path) -> str:
    """Return what a given path is called: as given, or from its own last part on."""
    own = path.is_absolute() or ".." in path.parts
    return (path.resolve().name or path.anchor) if own else path.as_posix()


def _sources(path: Path) -> Iterator[Source]:
    if not path.is_dir():
        yield Source(path=path, name=_shown(path))
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if _may_hold_papers(Path(folder, name)))
        for name in sorted(files):
            file = Path(folder, name)
            if not name.startswith(".") and file.stem.upper() != "README" and file.is_file():
                within = Path(_shown(path), file.relative_to(path))
                yield Source(path=file, name=within.as_posix(), chosen=False)


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
            names = [Path(*source.path.parts[-length:]).as_posix() for source in same]
        for source, own in zip(same, names, strict=True):
            yield Source(path=source.path, name=_printable(own), chosen=source.chosen)


def _printable(name: str) -> str:
    """Return a name that fits into a line of a file: some systems allow line breaks in names."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
