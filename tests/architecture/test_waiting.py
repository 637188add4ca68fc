"""A browser test waits in a way that our own Content Security Policy lets it wait."""

from __future__ import annotations

import ast

from facilitator.paths import CHECKOUT
from tests.architecture.tree import name_of, parsed

EVALUATES_IN_THE_PAGE = "wait_for_function"
"""Its first look passes the policy, its second does not (`unsafe-eval`): it fails whenever a machine is slow."""
BROWSER_TESTS = sorted((CHECKOUT / "tests" / "e2e").rglob("*.py"))


def test_browser_tests_wait_with_expect() -> None:
    calls = {
        path: [node for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)] for path in BROWSER_TESTS
    }

    assert BROWSER_TESTS
    assert [name_of(p) for p, nodes in calls.items() if any(n.attr == EVALUATES_IN_THE_PAGE for n in nodes)] == []


WALL_CLOCKS = {"perf_counter", "ITIMER_REAL", "SIGALRM"}
"""They count what others do on the machine too: a bar of theirs fails on a busy one. `process_time` does not."""
TESTS = sorted((CHECKOUT / "tests").rglob("*.py"))


def test_no_test_measures_by_the_clock_on_the_wall() -> None:
    used = {path: {node.attr for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)} for path in TESTS}

    assert TESTS
    assert [name_of(path) for path, attributes in used.items() if attributes & WALL_CLOCKS] == []
