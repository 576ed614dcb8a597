"""A fresh catalog in an empty folder: configuration, an example source, the publishing workflow."""

import json
import re
import shutil
from importlib.metadata import distribution
from pathlib import Path

import generator
from generator import shipped
from generator.errors import CatalogError, Fault, Place
from generator.project import CONFIGURATION, STATE, title_of

STARTER = Path(__file__).parent / "starter"
DISTRIBUTION = "paper-catalog"
HOW_TO_NAME_A_REPOSITORY = """\
# What the publishing workflow installs. If no package index has this version, name the repository
# instead: paper-catalog @ git+https://github.com/OWNER/paper-catalog
"""
VOCABULARY = ("topics.yml", "tags.yml")


def start(folder: Path) -> None:
    """Write a catalog to start from; raise CatalogError unless the folder is new or empty.

    A folder that holds nothing but version control's own files counts as empty.
    """
    if folder.exists() and (
        not folder.is_dir() or any(path.name != ".git" for path in folder.iterdir())
    ):
        fault = Fault(
            place=Place(source=str(folder)),
            problem="a new catalog needs an empty folder, and this one is not",
            remedy="name another folder",
        )
        raise CatalogError([fault])
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    for name in VOCABULARY:
        shutil.copyfile(shipped.folder() / "catalog" / name, folder / "catalog" / name)
    (folder / "requirements.txt").write_text(requirement(), encoding="utf-8")
    text = (shipped.folder() / CONFIGURATION).read_text("utf-8")
    name = f"site_name: {json.dumps(title_of(folder))}"
    text = re.sub(r"^site_name: .*$", lambda _: name, text, count=1, flags=re.MULTILINE)
    text = text.replace("custom_dir: templates/theme", f"custom_dir: {STATE}/theme")
    (folder / CONFIGURATION).write_text(text, encoding="utf-8")


def requirement() -> str:
    """Return the requirements file by which another machine installs this very program.

    Where it came from stands in `direct_url.json` beside its metadata (PEP 610), unless it was
    installed from a package index. A folder of this machine is of no use to another one, so there
    the version alone is named.
    """
    origin = json.loads(distribution(DISTRIBUTION).read_text("direct_url.json") or "{}")
    if commit := origin.get("vcs_info", {}).get("commit_id"):
        return f"{DISTRIBUTION} @ git+{origin['url']}@{commit}\n"
    pinned = f"{DISTRIBUTION}=={generator.__version__}\n"
    return HOW_TO_NAME_A_REPOSITORY + pinned if origin else pinned
