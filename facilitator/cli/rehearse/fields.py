"""The fields of one step, taken one by one; what is missing, malformed or left over is an error that names its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.ranges import BadRange, expand, is_range
from facilitator.cli.rehearse.reading import Document, Path
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

OPTION = re.compile(r"for|against|abstain|o[1-9][0-9]?")


@dataclass(frozen=True)
class Fields:
    """A mapping of the script at `path`; `aliases` are the units of the evening's roll."""

    document: Document
    path: Path
    values: dict[str, Value]
    aliases: frozenset[str]

    @classmethod
    def at(cls, document: Document, path: Path, value: Value, aliases: frozenset[str]) -> Fields:
        if not isinstance(value, dict):
            raise ScriptFault(document.line(path), N_("这里应写“键: 值”。"))
        return cls(document, path, value, aliases)

    def fail(self, sentence: str, *below: str | int) -> NoReturn:
        raise ScriptFault(self.document.line((*self.path, *below)), sentence)

    def only(self, *known: str, besides: Callable[[str], bool] = lambda _name: False) -> None:
        """Refuse every field that is not known, so that a slip of the pen is not played over in silence."""
        for name in self.values:
            if name not in known and not besides(name):
                self.fail(
                    N_("不认识的字段“{name}”，这里可以写：{known}。").format(name=name, known="、".join(known)), name
                )

    def text(self, name: str, otherwise: str | None = None) -> str:
        """A text; a number counts as one, since ids may look like numbers."""
        value = self.values.get(name, otherwise)
        if value is None:
            self.fail(N_("缺少“{name}”。").format(name=name))
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self.fail(N_("“{name}”应是一段文字。").format(name=name), name)
        return str(value)

    def number(self, name: str, otherwise: float = 0) -> float:
        value = self.values.get(name, otherwise)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            self.fail(N_("“{name}”应是不小于 0 的数。").format(name=name), name)
        return value

    def share(self, name: str) -> float:
        value = self.number(name)
        if value > 1:
            self.fail(N_("“{name}”应在 0 和 1 之间。").format(name=name), name)
        return value

    def flag(self, name: str) -> bool:
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            self.fail(N_("“{name}”应是 true 或 false。").format(name=name), name)
        return value

    def moment(self, name: str) -> datetime:
        """A time; without an offset nobody knows when it is."""
        try:
            at = datetime.fromisoformat(self.text(name))
        except ValueError:
            self.fail(N_("“{name}”应像 2026-11-25T19:00:00+08:00 这样写。").format(name=name), name)
        if at.tzinfo is None:
            self.fail(N_("“{name}”要写明时区，例如 +08:00。").format(name=name), name)
        return at

    def mapping(self, name: str) -> dict[str, Value]:
        value = self.values.get(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.fail(N_("“{name}”下面应写“键: 值”。").format(name=name), name)
        return value

    def inside(self, name: str) -> Fields:
        return Fields(self.document, (*self.path, name), self.mapping(name), self.aliases)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; absent is empty."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or any(isinstance(part, dict | list | bool | None) for part in value):
            self.fail(N_("“{name}”应是一个列表。").format(name=name), name)
        return tuple(str(part) for part in value)

    def units(self, name: str) -> tuple[str, ...]:
        """A list of unit aliases with its ranges expanded; each must be on the roll."""
        found: list[str] = []
        for position, text in enumerate(self.texts(name)):
            found.extend(self._aliases(text, name, position))
        return tuple(found)

    def votes(self, known: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The options among the fields, each with the units that choose it."""
        self.only(*known, "for", "against", "abstain", "o1", "o2", besides=is_option)
        return tuple((name, self.units(name)) for name in self.values if is_option(name))

    def _aliases(self, text: str, name: str, position: int) -> list[str]:
        try:
            aliases = expand(text) if is_range(text) else [text]
        except BadRange:
            self.fail(N_("“{text}”不是正确的范围，应像 r1..r25 这样写。").format(text=text), name, position)
        for alias in aliases:
            if alias not in self.aliases:
                self.fail(N_("名册（roll）里没有“{alias}”。").format(alias=alias), name, position)
        return aliases


def is_option(name: str) -> bool:
    return OPTION.fullmatch(name) is not None
