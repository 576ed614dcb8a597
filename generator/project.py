"""A catalog on disk: its configuration, its folders, and the files that come with the program."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from generator import shipped
from generator.errors import CatalogError, Fault, Place
from generator.pages.facts import SiteFacts
from generator.urls import ASSETS

CONFIGURATION = "mkdocs.yml"
STATE = ".paper-catalog"
"""Folder beside the configuration for what a build remembers; nothing in it needs keeping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a catalog's parts lie."""

    configuration: Path
    """The MkDocs configuration file."""

    documents: Path
    """MkDocs' docs_dir, which pages are generated into."""

    site: Path
    """The folder of the built site."""

    theme: Path | None
    """The theme's custom_dir, if the configuration names one."""

    name: str
    description: str
    """Of the site, for its head and home page."""

    repository: str | None
    """Where its sources are kept for readers to see: the configuration's repo_url."""

    address: str
    """Where the site will stand, with a slash at its end: the site_url; empty without one."""

    licence: str | None
    """Under which licence its data may be used: the configuration's extra.licence."""

    catalog: Path | None
    """The user's own folder `catalog/`; None where there is no configuration of the user's."""

    @property
    def state(self) -> Path:
        """The folder of what a build remembers."""
        return self.configuration.parent / STATE

    @property
    def facts(self) -> SiteFacts:
        """What pages and data files say of the site."""
        return SiteFacts(
            title=self.name,
            description=self.description,
            source_url=self.repository,
            address=self.address,
            licence=self.licence,
        )

    def own(self, name: str) -> Path:
        """Return a file of the user's catalog folder, or the one that comes with the program."""
        mine = self.catalog / name if self.catalog else None
        if mine and mine.exists():
            return mine
        return shipped.folder() / "catalog" / name


def find(configuration: Path | None, site: Path | None) -> Project:
    """Return the project of a configuration file, or of the working directory.

    Without any `mkdocs.yml` it is made in a cache folder, from the packaged one, and named after
    the working directory. Raises CatalogError where the configuration cannot be read.
    """
    here = Path.cwd()
    if configuration is None and not (here / CONFIGURATION).exists():
        return _read(_cached(here), site or here / "site", catalog=None)
    path = configuration or Path(CONFIGURATION)
    return _read(path, site, catalog=path.parent / "catalog")


def _read(path: Path, site: Path | None, *, catalog: Path | None) -> Project:
    try:
        with path.open("rb") as file:
            settings: dict[str, Any] = yaml_load(file)
    except (OSError, ConfigurationError, yaml.YAMLError) as error:
        fault = Fault(
            place=Place(source=str(path)),
            problem=f"the configuration cannot be read ({' '.join(str(error).split())})",
            remedy="correct the file, or name another one with --config",
        )
        raise CatalogError([fault]) from error
    root = path.parent
    theme = settings.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    extra = settings["extra"] if isinstance(settings.get("extra"), dict) else {}
    return Project(
        configuration=path,
        documents=root / str(settings.get("docs_dir") or "docs"),
        site=site or root / str(settings.get("site_dir") or "site"),
        theme=root / str(custom) if custom else None,
        name=str(settings.get("site_name") or "Paper Catalog"),
        description=str(settings.get("site_description") or ""),
        repository=str(settings["repo_url"]) if settings.get("repo_url") else None,
        address=f"{str(settings.get('site_url') or '').rstrip('/')}/".removeprefix("/"),
        licence=str(extra["licence"]) if extra.get("licence") else None,
        catalog=catalog,
    )


def _cached(folder: Path) -> Path:
    """Make a configuration for a folder that has none, and return its path."""
    digest = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    root = platformdirs.user_cache_path("paper-catalog") / digest
    settings = {
        "INHERIT": str(shipped.folder() / CONFIGURATION),
        "site_name": title_of(folder),
        "docs_dir": "site_src",
        "theme": {"custom_dir": f"{STATE}/theme"},
    }
    configuration = root / CONFIGURATION
    try:
        root.mkdir(parents=True, exist_ok=True)
        configuration.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    except OSError as error:
        fault = Fault(
            place=Place(source=str(root)),
            problem=f"pages cannot be written into this cache folder ({error.strerror})",
            remedy="name a folder of yours in the environment variable XDG_CACHE_HOME",
        )
        raise CatalogError([fault]) from error
    return configuration


def title_of(folder: Path) -> str:
    """Return what a catalog is called after its folder: "reading-list" gives "reading list"."""
    return folder.resolve().name.replace("-", " ").replace("_", " ") or "Papers"


def shipped_theme(project: Project) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the theme, where the configuration takes them from the state folder."""
    if project.theme and project.state in project.theme.parents:
        yield from _files(shipped.folder() / "templates" / "theme", "")


def shipped_pages(project: Project) -> Iterator[tuple[str, bytes]]:
    """Yield hand-written pages and assets, unless the docs folder is where they come from."""
    source = shipped.folder() / "site_src"
    if not (project.documents.exists() and project.documents.samefile(source)):
        for path in sorted((source / ASSETS).iterdir()):
            if path.is_file() and path.name != "lunr.js":
                yield f"{ASSETS}{path.name}", path.read_bytes()
        for name in ("search.md", "find.md"):
            yield name, (source / name).read_bytes()


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield prefix + path.relative_to(folder).as_posix(), path.read_bytes()
