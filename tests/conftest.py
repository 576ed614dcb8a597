"""What tests share: folders of real input, and catalogs built once a session."""

import shutil
from pathlib import Path

import pytest

from generator import project, site

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that accepts the generated pages as they are now."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real input beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip(f"no real input: there is no folder {SHARED.name} beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> project.Project:
    """A copy of the example catalog of odd papers, not built yet."""
    return copied(ROOT / "tests" / "example", tmp_path_factory.mktemp("example"))


def copied(catalog: Path, folder: Path) -> project.Project:
    """Copy a catalog into a folder of its own, with the checkout's configuration and theme."""
    shutil.copytree(catalog / "catalog", folder / "catalog")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
        "site_name: Example of odd papers\n"
        "docs_dir: site_src\n"
        f"theme: {{custom_dir: {project.STATE}/theme}}\n"
    )
    return project.find(folder / "mkdocs.yml", folder / "site")


@pytest.fixture(scope="session")
def example_site(example: project.Project) -> Path:
    """The built site of the example catalog."""
    site.build(example, [], site.Clock(), clean=False)
    return example.site


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the bundled sample."""
    found = copied(ROOT, tmp_path_factory.mktemp("sample"))
    site.build(found, [], site.Clock(), clean=False)
    return found.site


@pytest.fixture(scope="session")
def seeds_site(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the saved listing pages."""
    folder = tmp_path_factory.mktemp("seeds")
    found = copied(ROOT, folder)
    site.build(found, [shared / "seeds"], site.Clock(), clean=False)
    return found.site
