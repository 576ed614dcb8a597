"""Built search indexes of a few papers, and the scripts that read them."""

import json
import shutil
from pathlib import Path

import pytest

from generator import exports, search
from generator.catalog import Catalog
from generator.search import postings
from tests.conftest import ROOT
from tests.search.handful import CATALOG
from tests.search.pile import PILE, told

SCRIPTS = ROOT / "site_src" / "assets"
CASES = Path(__file__).parent


def write(catalog: Catalog, folder: Path) -> None:
    """Write what search needs, and what a naive search would read."""
    for path, content in search.plan(catalog, exports.rows(catalog)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "told.json").write_text(json.dumps(told(catalog)))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as search finds it in a built site, and what Python says of the same papers.

    The folder "pile" in it is such a site, too, without scripts.
    """
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(SCRIPTS, folder / "assets", ignore=shutil.ignore_patterns("index", "lunr.js"))
    write(CATALOG, folder)
    write(PILE, folder / "pile")
    whole, _ = postings.lunr_index(list(postings.texts(CATALOG)))
    (folder / "lunr.json").write_text(json.dumps(whole.build().serialize()))
    for cases in ("analysis.json", "identifiers.json"):
        shutil.copy(CASES / cases, folder)
    return folder
