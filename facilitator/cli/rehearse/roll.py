"""The roll that an evening starts with: how many units of each kind, or a list that describes them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.ranges import LONGEST
from facilitator.cli.rehearse.reading import Document, Path
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Maker:
    """How one kind of unit is made: the letter of its aliases, its kind in the API, the word on its label."""

    letter: str
    kind: str
    word: str


MAKERS = {
    "representatives": Maker("r", "representative", "居民代表"),
    "committee": Maker("c", "committee", "委员"),
    "households": Maker("h", "household", "住户"),
    "members": Maker("m", "member", "议事会成员"),
    "persons": Maker("p", "person", "居民"),
    "owners": Maker("o", "owner", "业主"),
}
ATTRIBUTES = ("label", "building", "door", "holder_name", "holder", "area_centi", "weight", "households")


@dataclass(frozen=True)
class RollUnit:
    """One unit to be made before the steps; `arguments` are those of `people.add_unit`."""

    alias: str
    arguments: dict[str, Value]


def read_roll(document: Document, path: Path, value: Value) -> tuple[RollUnit, ...]:
    """Raises ScriptFault for a kind, a field or an id that cannot be."""
    fields = Fields.at(document, path, {} if value is None else value, frozenset())
    fields.only(*MAKERS)
    units = [unit for name, maker in MAKERS.items() for unit in _units(fields, name, maker)]
    seen: set[str] = set()
    for unit in units:
        if unit.alias in seen:
            fields.fail(N_("名册里“{alias}”出现了两次。").format(alias=unit.alias))
        seen.add(unit.alias)
    return tuple(units)


def _units(fields: Fields, name: str, maker: Maker) -> list[RollUnit]:
    value = fields.values.get(name, 0)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LONGEST:
        return [_unit(maker, f"{maker.letter}{number}", {}) for number in range(1, value + 1)]
    if not isinstance(value, list):
        fields.fail(N_("“{name}”应是一个数，或一个列表。").format(name=name), name)
    return [
        _described(maker, Fields.at(fields.document, (*fields.path, name, position), part, frozenset()))
        for position, part in enumerate(value)
    ]


def _described(maker: Maker, fields: Fields) -> RollUnit:
    fields.only("id", *ATTRIBUTES)
    attributes = {name: value for name, value in fields.values.items() if name != "id"}
    if any(isinstance(value, dict | list | bool | None) for value in attributes.values()):
        raise ScriptFault(fields.document.line(fields.path), N_("名册里的每一项只能是文字或数。"))
    return _unit(maker, fields.text("id"), attributes)


def _unit(maker: Maker, alias: str, attributes: dict[str, Value]) -> RollUnit:
    number = alias.removeprefix(maker.letter)
    return RollUnit(alias, {"kind": maker.kind, "label": f"{maker.word}{number}", **attributes})
