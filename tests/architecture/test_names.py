"""A file says in its first line what it is for, and its name is a noun of the trade."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from facilitator.paths import PACKAGE
from tests.architecture.tree import OWN_SCRIPTS, SOURCES, TEMPLATES, name_of, parsed

SAYS_NOTHING = re.compile(r"(^|_)(util|utils|helper|helpers|manager|managers|misc|common|data|info|stuff|base)(_|$)")
HOLLOW = re.compile(r"\b(module|helpers?|managers?|utilit(y|ies))\b", re.IGNORECASE)
FLASK_FLOORS = frozenset({"web", "live", "api", "wire"})


@pytest.mark.parametrize("path", [*SOURCES, *OWN_SCRIPTS, *TEMPLATES], ids=name_of)
def test_file_is_named_after_something(path: Path) -> None:
    assert not SAYS_NOTHING.search(path.stem)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_first_line_says_what_a_file_is_for(path: Path) -> None:
    first = (ast.get_docstring(parsed(path)) or "").split("\n")[0]

    assert first, "no docstring"
    assert not HOLLOW.search(first)


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=name_of)
def test_first_line_of_a_script_is_a_comment(path: Path) -> None:
    assert path.read_text("utf-8").lstrip().startswith(("//", "/*"))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_only_the_faces_reach_for_what_flask_keeps_behind_a_request(path: Path) -> None:
    """`g` is a global with another name: nobody asks for it, so nobody may use it."""
    taken = {
        alias.name
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module == "flask"
        for alias in node.names
    }
    floor = path.relative_to(PACKAGE).parts[0]

    assert "g" not in taken
    assert floor in FLASK_FLOORS or not taken & {"current_app", "request", "session"}
