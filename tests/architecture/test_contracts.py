"""The import contracts of pyproject.toml leave nobody out: a new noun or a new library cannot slip past them."""

from __future__ import annotations

import ast
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
PURE_FILES = sorted(file for floor in ("domain", "sessions") for file in CHECKOUT.glob(f"facilitator/{floor}/**/*.py"))


def imported(file: Path) -> set[str]:
    """First parts of the names of everything a file imports, inside functions too."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: say the whole name"
            names.add(str(node.module).split(".")[0])
    return names


def test_contract_of_independent_nouns_names_every_noun() -> None:
    (contract,) = (one for one in CONTRACTS if one["name"].startswith("Nouns"))
    nouns = {f"facilitator.services.{file.parent.name}" for file in CHECKOUT.glob("facilitator/services/*/__init__.py")}

    assert set(contract["modules"]) == nouns


@pytest.mark.parametrize("file", PURE_FILES, ids=lambda file: str(file.relative_to(CHECKOUT / "facilitator")))
def test_pure_floor_imports_the_standard_library_only(file: Path) -> None:
    """The linter can only forbid libraries by name; this forbids all of them."""
    assert imported(file) - sys.stdlib_module_names - {"facilitator"} == set()
