"""A fresh catalog in an empty folder: configuration, an example source, the publishing workflow."""

import json
import re
import shutil
from pathlib import Path

from generator.errors import CatalogError, Fault, Place
from generator.project import CONFIGURATION, STATE, packaged, title_of

STARTER = Path(__file__).parent / "starter"
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
        shutil.copyfile(packaged() / "catalog" / name, folder / "catalog" / name)
    text = (packaged() / CONFIGURATION).read_text("utf-8")
    name = f"site_name: {json.dumps(title_of(folder))}"
    text = re.sub(r"^site_name: .*$", lambda _: name, text, count=1, flags=re.MULTILINE)
    text = text.replace("custom_dir: templates/theme", f"custom_dir: {STATE}/theme")
    (folder / CONFIGURATION).write_text(text, encoding="utf-8")
