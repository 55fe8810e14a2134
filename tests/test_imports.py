"""Imports point one way: a module may import those of its own layer and of the layers listed before it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import notelint

ROOT = Path(notelint.__file__).parent
# From what knows nothing to what knows all; a package's name stands for its modules.
LAYERS = (
    ("span", "errors", "resources", "atomic", "tomlfile", "__init__"),
    ("source", "finding"),
    ("fingerprint", "moves"),
    ("note", "patch", "blocks"),
    ("rule",),
    # what is read in a text
    ("needles", "roman", "shadow", "language"),
    ("lalr", "scanner", "matcher", "numbers"),
    ("layout", "quotes", "dates", "facts", "states", "unbroken"),
    ("reading",),
    ("mentions", "parties", "sameparty", "symbols", "naming"),
    ("parts", "frame", "recognise", "standin"),
    ("instance", "fields"),
    ("parser",),
    ("template",),
    # what makes notes of templates
    ("jinja", "writing"),
    ("values",),
    ("filling",),
    # what is demanded and what is judged
    ("interpret", "profile", "anchors", "schema", "demands"),
    ("own", "formulas", "respell", "slips", "own_profile", "own_walk", "own_facts", "own_facts_check"),
    ("rules",),
    ("settle", "readers"),
    ("catalogue",),
    ("selection", "linter", "fix", "explained"),
    # what users see
    ("drafting",),
    ("paths", "userdir", "render", "ready"),
    ("config",),
    ("commands",),
    ("cli",),
    ("__main__",),
    ("build", "symbols.build", "states.build", "naming.build"),
)
# Doors to what is rarely needed: opened when they are needed, by an import within a function.
DOORS = {("language", "build"), ("symbols.words", "symbols.build"), ("profile", "own_profile")}
# Third-party modules, and the only modules that may name them.
OUTSIDE = {
    "pathspec": {"config.patterns"},
    "lark": {"build", "symbols.build"},
    "jsonschema": {"own_profile", "own_walk", "own_facts_check", "values"},
    "referencing": {"own_profile", "own_walk", "own_facts_check"},
}


def modules() -> dict[str, ast.Module]:
    paths = {path.relative_to(ROOT).with_suffix(""): path for path in sorted(ROOT.rglob("*.py"))}
    return {".".join(name.parts): ast.parse(path.read_text("utf-8")) for name, path in paths.items()}


MODULES = modules()


def imported(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """What a module imports when it runs (not for type checkers), and whether only within a function."""
    for node in ast.iter_child_nodes(tree):
        yield from _imported(node, False)


def _imported(node: ast.AST, late: bool) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return
    if isinstance(node, ast.Import):
        yield from ((alias.name, late) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0 and node.module, "imports are absolute"
        names = [f"{node.module}.{alias.name}" for alias in node.names]
        inner = [name for name in names if name.removeprefix("notelint.") in MODULES]
        yield from ((name, late) for name in inner or [node.module])
    late = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    for child in ast.iter_child_nodes(node):
        yield from _imported(child, late)


def own(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    for name, late in imported(tree):
        if name.split(".")[0] == "notelint":
            inner = name.removeprefix("notelint").removeprefix(".") or "__init__"
            yield inner if inner in MODULES else f"{inner}.__init__", late


def layer(module: str) -> int:
    names = (module, module.split(".")[0])
    found = [at for name in names for at, layer in enumerate(LAYERS) if name in layer]
    assert found, f"{module} has no place among the layers"
    return found[0]


def test_every_module_has_a_place_and_every_place_a_module() -> None:
    assert all(layer(module) >= 0 for module in MODULES)
    known = {*MODULES, *(module.split(".")[0] for module in MODULES)}
    assert {name for names in LAYERS for name in names} <= known


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    for name, late in own(MODULES[module]):
        if (module, name) in DOORS:
            assert late, f"{module} imports {name} before it needs it"
        else:
            assert layer(name) <= layer(module), f"{module} imports {name}"


def test_no_module_imports_itself_by_way_of_others() -> None:
    waiting = {module: {name for name, late in own(tree) if not late} - {module} for module, tree in MODULES.items()}
    while free := {module for module, needs in waiting.items() if not needs & set(waiting)}:
        waiting = {module: needs for module, needs in waiting.items() if module not in free}
    assert waiting == {}


@pytest.mark.parametrize("module", MODULES)
def test_others_code_has_one_door(module: str) -> None:
    for name, _ in imported(MODULES[module]):
        top = name.split(".")[0]
        if top not in ("notelint", *sys.stdlib_module_names):
            assert module in OUTSIDE.get(top, ()), f"{module} imports {name}"


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("rules.")])
def test_a_rule_reads_no_file_and_no_environment(module: str) -> None:
    allowed = ("notelint", "re", "datetime", "collections", "functools", "itertools", "typing", "bisect", "unicodedata")
    assert {name.split(".")[0] for name, _ in imported(MODULES[module])} <= set(allowed)
    assert "open(" not in ast.unparse(MODULES[module])
