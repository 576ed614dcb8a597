"""The shape of the code: which way imports run, and what no module may hold."""

import ast
import re
import subprocess
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"

LAYERS = (
    {"shipped"},
    {"errors"},
    {"records"},
    {"text", "marked"},
    {"sources"},
    {"merge"},
    {"ids"},
    {"classify"},
    {"corrections"},
    {"groups", "citekeys"},
    {"catalog"},
    {"history"},
    {"urls"},
    {"pages", "render"},
    {"search"},
    {"exports"},
)
"""Top-level modules from the ground up; what is not named here stands at the rim."""

RANK_BY_MODULE = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
RIM = len(LAYERS)

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parts[-2] != "starter")
each_module = pytest.mark.parametrize(
    "path", MODULES, ids=[str(path.relative_to(PACKAGE)) for path in MODULES]
)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _name(path: Path) -> str:
    """ "generator.sources.bibtex" for its file, "generator.sources" for its package's."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {_name(path) for path in MODULES}


def _imported(path: Path) -> set[str]:
    """All modules of the package that this one imports, as full names."""
    found: set[str] = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            assert node.module is not None
            members = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (members & NAMES) or {node.module}
    return {name for name in found if name.split(".")[0] == "generator"}


def _top(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def _rank(name: str) -> int:
    """The package itself holds only its version, which any module may ask for."""
    return -1 if name == "generator" else RANK_BY_MODULE.get(_top(name), RIM)


@each_module
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    name = _name(path)
    upward = {other for other in _imported(path) if _rank(other) > _rank(name)}
    sideways = {
        other
        for other in _imported(path)
        if _rank(other) == _rank(name) < RIM
        and _top(other) != _top(name)
        and {_top(other), _top(name)} != {"pages", "render"}
    }
    assert upward | sideways == set()


def test_no_two_modules_want_each_other() -> None:
    imports_by_module = {_name(path): _imported(path) for path in MODULES}
    assert list(TopologicalSorter(imports_by_module).static_order())


def test_only_the_entry_point_imports_the_commands() -> None:
    users = {_name(path) for path in MODULES if "generator.cli" in _imported(path)}
    assert users <= {"generator.__main__"}


@each_module
def test_a_module_begins_by_saying_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(_tree(path))
    assert docstring
    assert re.match(r'r?"""\S', path.read_text(encoding="utf-8"))


@each_module
def test_a_module_has_at_most_250_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@each_module
def test_a_module_is_a_noun_or_verb_of_the_domain(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


@each_module
def test_only_the_commands_print_or_exit(path: Path) -> None:
    if path.stem in {"cli", "__main__"}:
        return
    calls = {ast.unparse(node.func) for node in ast.walk(_tree(path)) if isinstance(node, ast.Call)}
    assert calls & {"print", "exit", "quit", "sys.exit", "os._exit"} == set()


@each_module
def test_no_module_catches_every_exception(path: Path) -> None:
    caught = {
        "everything" if node.type is None else ast.unparse(node.type)
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ExceptHandler)
    }
    assert caught & {"everything", "Exception", "BaseException"} == set()


def test_no_file_names_a_registry_or_a_machine() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a Git checkout: cannot tell the project's files from generated ones")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    address = re.compile(
        rb"pypi[.]org|pythonhosted[.]org|npmjs[.](?:com|org)|file:[/]{3}"
        rb"|(?<![\w.~-])/(?:root|home|Users|work|opt|scratch)[/]\w"
    )
    faults = [
        f"{name}:{number}: {line.decode(errors='replace').strip()}"
        for name in filter(None, listed)
        if (ROOT / name).is_file()
        for number, line in enumerate((ROOT / name).read_bytes().splitlines(), 1)
        if address.search(line)
    ]
    assert faults == []
