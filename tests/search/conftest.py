"""A built search index of a handful of papers, and the scripts that read it."""

import json
import shutil
from pathlib import Path

import pytest

from generator import search
from generator.search import postings
from tests.conftest import ROOT
from tests.search.handful import CATALOG

SCRIPTS = ROOT / "site_src" / "assets"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as search finds it in a built site, and what Python says of the same papers."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(SCRIPTS, folder / "assets", ignore=shutil.ignore_patterns("index", "lunr.js"))
    for path, content in search.plan(CATALOG):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    whole, _ = postings.lunr_index(list(postings.texts(CATALOG)))
    (folder / "lunr.json").write_text(json.dumps(whole.build().serialize()))
    shutil.copy(Path(__file__).parent / "analysis.json", folder)
    return folder
