"""Templates lay out one page value: they do not calculate, and nothing reaches a page unescaped."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.architecture.tree import TEMPLATES, name_of

PAGES = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)


def tree(path: Path) -> nodes.Template:
    return PAGES.parse(path.read_text("utf-8"))


def counts_lines(node: nodes.Expr) -> bool:
    """`loop.index + 1` numbers a list, nothing more."""
    return isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop"


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_template_does_not_calculate(path: Path) -> None:
    found = [node for kind in ARITHMETIC for node in tree(path).find_all(kind)]

    assert [node.lineno for node in found if not counts_lines(node.left)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_nothing_reaches_a_page_unescaped(path: Path) -> None:
    """Drawings that the code makes itself arrive as Markup, so no template ever needs `|safe`."""
    assert [node.lineno for node in tree(path).find_all(nodes.Filter) if node.name == "safe"] == []
    assert list(tree(path).find_all(nodes.MarkSafe)) == []
    assert "autoescape false" not in path.read_text("utf-8")
