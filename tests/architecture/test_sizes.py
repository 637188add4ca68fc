"""Small files, short functions: what grows past these lines wants to be two things with names of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.tree import OWN_SCRIPTS, OWN_SHEETS, SOURCES, Function, functions, name_of

LONGEST_FILE = 200
LONGEST_FUNCTION = 40


@pytest.mark.parametrize("path", [*SOURCES, *OWN_SCRIPTS, *OWN_SHEETS], ids=name_of)
def test_file_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_functions_are_short(path: Path) -> None:
    assert [function.name for function in functions(path) if _lines(function) > LONGEST_FUNCTION] == []


def _lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1
