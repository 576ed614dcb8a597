"""The only writer: writes what changed, removes what it wrote before and no longer plans.

A file that did not change keeps its time stamp, so that the engine renders only what did. What was
written is listed in a manifest; a file that is not in it belongs to the user and is never touched.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import CatalogError, Fault, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a call of `write` did, in numbers of files."""

    changed: int
    """Files that are new or have other content than before."""

    unchanged: int
    removed: int

    def __add__(self, other: "Written") -> "Written":
        return Written(
            changed=self.changed + other.changed,
            unchanged=self.unchanged + other.unchanged,
            removed=self.removed + other.removed,
        )


def write(folder: Path, files: Iterable[tuple[str, bytes]], *, manifest: Path) -> Written:
    """Make the folder hold the given files, each a path relative to it and its content.

    Raises CatalogError with all files that would overwrite a user's own.
    """
    owned = set(_lines(manifest))
    planned: set[str] = set()
    faults: list[Fault] = []
    changed = 0
    manifest.parent.mkdir(parents=True, exist_ok=True)
    # A new path is noted before its file is written: after a crash nothing is without an owner.
    with manifest.open("a", encoding="utf-8", newline="\n") as journal:
        for path, content in files:
            if path in planned:
                raise ValueError(f"{path} is planned twice")
            planned.add(path)
            target = folder / path
            if _holds(target, content):
                if path not in owned:
                    journal.write(f"{path}\n")
                continue
            if path not in owned and target.exists():
                faults.append(_occupied(target))
                continue
            journal.write(f"{path}\n")
            journal.flush()
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            changed += 1
    if faults:
        raise CatalogError(faults)
    stale = owned - planned
    for path in sorted(stale):
        remove(folder, path)
    manifest.write_text("".join(f"{path}\n" for path in sorted(planned)), encoding="utf-8")
    return Written(changed=changed, unchanged=len(planned) - changed, removed=len(stale))


def _lines(manifest: Path) -> list[str]:
    return manifest.read_text("utf-8").splitlines() if manifest.exists() else []


def _holds(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except FileNotFoundError:
        return False


def _occupied(target: Path) -> Fault:
    return Fault(
        place=Place(source=str(target)),
        problem="a generated page would overwrite this file",
        remedy="rename the file, or delete it if an earlier build left it behind",
    )


def remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    (folder / path).unlink(missing_ok=True)
    for parent in list((folder / path).parents):
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()


def replace(path: Path, content: bytes) -> None:
    """Write one file as a whole or not at all, and only if it changes."""
    if not _holds(path, content):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.draft")
        draft.write_bytes(content)
        draft.replace(path)
