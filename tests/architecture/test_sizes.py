"""Small files, short functions: what grows past these lines wants to be two things with names of their own."""

from __future__ import annotations

from tests.architecture.tree import OWN_SCRIPTS, OWN_SHEETS, SOURCES, Function, functions, name_of

LONGEST_FILE = 200
LONGEST_FUNCTION = 40


def test_files_are_short() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in (*SOURCES, *OWN_SCRIPTS, *OWN_SHEETS)}

    assert {name_of(path): count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    found = {f"{name_of(path)} {one.name}": _lines(one) for path in SOURCES for one in functions(path)}

    assert {name: count for name, count in found.items() if count > LONGEST_FUNCTION} == {}


def _lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1
