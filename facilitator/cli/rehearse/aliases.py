"""Unit aliases (r7, h12) become the server's ids in `unit`, `units` and `donor`, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.cli.rehearse.ranges import BadRange, expand, is_range
from facilitator.cli.rehearse.values import Value

_ONE = frozenset({"unit", "donor"})
_MANY = "units"


def replace_units(value: Value, units: Mapping[str, str]) -> Value:
    """The arguments of a verb with aliases replaced. A word that is no alias stays: `unit` also means 辆 or 米."""
    if isinstance(value, list):
        return [replace_units(part, units) for part in value]
    if not isinstance(value, dict):
        return value
    replaced: dict[str, Value] = {}
    for key, part in value.items():
        if key in _ONE and isinstance(part, str):
            replaced[key] = units.get(part, part)
        elif key == _MANY:
            replaced[key] = _list_of_units(part, units)
        else:
            replaced[key] = replace_units(part, units)
    return replaced


def _list_of_units(value: Value, units: Mapping[str, str]) -> Value:
    """A list of aliases, a list of {unit: …}, or {option: [aliases]}, as `enter_hands` takes it."""
    if isinstance(value, dict):
        return {key: _list_of_units(part, units) for key, part in value.items()}
    if not isinstance(value, list):
        return value
    return [found for part in value for found in _expanded(part, units)]


def _expanded(part: Value, units: Mapping[str, str]) -> list[Value]:
    if not isinstance(part, str):
        return [replace_units(part, units)]
    if not is_range(part):
        return [units.get(part, part)]
    try:
        return [units.get(alias, alias) for alias in expand(part)]
    except BadRange:
        return [part]
