"""Reads YAML 1.2 into plain values and remembers on which line each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

Path = tuple[str | int, ...]

DEEPEST = 20
"""Levels of nesting; an anchor that holds itself would otherwise never end."""

# The core schema of YAML 1.2 without dates: `on`, `no` and 2026-11-25 are strings, as they are in JSON.
_WORDS: dict[str, Value] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_WHOLE = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


@dataclass(frozen=True)
class Document:
    """A script's value, and the line of every part of it by the path of keys and positions that leads there."""

    value: Value
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of the part, else of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: str) -> Document:
    """Raises ScriptFault with the line where the text stops being YAML."""
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise ScriptFault(_line_of(error), N_("这里不是合法的 YAML，请检查缩进、冒号和引号。")) from error
    except YAMLError as error:
        raise ScriptFault(1, N_("这个文件不是合法的 YAML 文本（须为 UTF-8）。")) from error
    if node is None:
        raise ScriptFault(1, N_("脚本是空的。"))
    lines: dict[Path, int] = {}
    return Document(_value(node, (), lines), lines)


def _line_of(error: MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 1


def _value(node: Node, path: Path, lines: dict[Path, int]) -> Value:
    line = node.start_mark.line + 1
    lines.setdefault(path, line)
    if len(path) > DEEPEST:
        raise ScriptFault(line, N_("嵌套太深了。"))
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if isinstance(node, SequenceNode):
        return [_value(child, (*path, position), lines) for position, child in enumerate(node.value)]
    if isinstance(node, MappingNode):
        return dict(_pairs(node, path, lines))
    raise ScriptFault(line, N_("这里只能写文字、数、列表或“键: 值”。"))


def _pairs(node: MappingNode, path: Path, lines: dict[Path, int]) -> Iterator[tuple[str, Value]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode):
            raise ScriptFault(line, N_("键只能是文字。"))
        key = str(key_node.value)
        if key in seen:
            raise ScriptFault(line, N_("“{key}”写了两次。").format(key=key))
        seen.add(key)
        lines[(*path, key)] = line
        yield key, _value(value_node, (*path, key), lines)


def _scalar(node: ScalarNode) -> Value:
    text = str(node.value)
    if node.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
