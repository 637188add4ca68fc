"""What the tripwires look at: the package's files, the documents, everything that would be committed."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from facilitator.paths import CHECKOUT, PACKAGE

SOURCES = sorted(PACKAGE.rglob("*.py"))
OWN_SCRIPTS = sorted(path for path in (CHECKOUT / "static" / "js").rglob("*.js"))
OWN_SHEETS = sorted(path for path in (CHECKOUT / "static" / "css").rglob("*.css"))
TEMPLATES = sorted((PACKAGE / "templates").rglob("*.html"))
DOCS = CHECKOUT / "docs"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """How a test calls a file: its path inside the checkout."""
    return str(path.relative_to(CHECKOUT))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[Function]:
    yield from (node for node in ast.walk(parsed(path)) if isinstance(node, Function))


@cache
def committed() -> tuple[Path, ...]:
    """Every file that git knows or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    )
    paths = (CHECKOUT / name for name in listed.stdout.decode().split("\0") if name)
    return tuple(path for path in paths if path.is_file())
