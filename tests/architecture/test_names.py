"""A file says in its first line what it is for, and its name is a noun of the trade."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from facilitator.paths import PACKAGE
from tests.architecture.tree import OWN_SCRIPTS, SOURCES, TEMPLATES, name_of, parsed

SAYS_NOTHING = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common|data|info|stuff)(_|$)")
PROMISED = frozenset({"ask_info", "supply_info"})
"""Verbs that others script against; a verb lives in the file of its name."""
HOLLOW = re.compile(r"\b(module|helpers?|managers?|utilit(y|ies))\b", re.IGNORECASE)
FLASK_FLOORS = frozenset({"web", "live", "api", "wire"})


def first_line(path: Path) -> str:
    return (ast.get_docstring(parsed(path)) or "").split("\n")[0]


def test_files_are_named_after_something() -> None:
    paths = (*SOURCES, *OWN_SCRIPTS, *TEMPLATES)

    own = [path for path in paths if path.stem not in PROMISED]
    assert [name_of(path) for path in own if SAYS_NOTHING.search(path.stem)] == []


def test_first_line_says_what_a_file_is_for() -> None:
    assert [name_of(path) for path in SOURCES if not first_line(path) or HOLLOW.search(first_line(path))] == []


def test_first_line_of_a_script_is_a_comment() -> None:
    silent = [path for path in OWN_SCRIPTS if not path.read_text("utf-8").lstrip().startswith(("//", "/*"))]

    assert [name_of(path) for path in silent] == []


def test_only_the_faces_reach_for_what_flask_keeps_behind_a_request() -> None:
    """`g` is a global with another name: nobody asks for it, so nobody may use it."""
    taken = {path: _from_flask(path) for path in SOURCES}
    below = {path: names for path, names in taken.items() if path.relative_to(PACKAGE).parts[0] not in FLASK_FLOORS}

    assert [name_of(path) for path, names in taken.items() if "g" in names] == []
    assert [name_of(path) for path, names in below.items() if names & {"current_app", "request", "session"}] == []


def _from_flask(path: Path) -> set[str]:
    imports = (node for node in ast.walk(parsed(path)) if isinstance(node, ast.ImportFrom) and node.module == "flask")
    return {alias.name for node in imports for alias in node.names}
