"""Compares an answer with what the script expects of it: the keys given must agree, all others are free."""

from __future__ import annotations

import json

from facilitator.cli.rehearse.values import Value

LONGEST = 120
"""Signs of a value that a line of the table shows."""


def differences(expected: Value, came: Value, where: str = "") -> list[tuple[str, str]]:
    """Pairs of (what was expected, what came), each naming its dotted place; empty when the expectation held.

    82 equals 82.0, but a number never equals a text or a yes/no. Lists agree position by position and in length.
    """
    if isinstance(expected, dict):
        if not isinstance(came, dict):
            return [_pair(where, expected, came)]
        return [
            pair
            for key, part in expected.items()
            for pair in (
                differences(part, came[key], _inside(where, key))
                if key in came
                else [(f"{_inside(where, key)} = {show(part)}", f"{_inside(where, key)} 不在回答里")]
            )
        ]
    if isinstance(expected, list) and isinstance(came, list) and len(expected) == len(came):
        return [
            pair
            for position, (one, other) in enumerate(zip(expected, came, strict=True))
            for pair in differences(one, other, _inside(where, str(position)))
        ]
    return [] if _same(expected, came) else [_pair(where, expected, came)]


def show(value: Value) -> str:
    """A value as the table prints it: JSON, so that "31" and 31 look different, cut where it gets long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _same(expected: Value, came: Value) -> bool:
    if isinstance(expected, bool) or isinstance(came, bool):
        return expected is came
    return expected == came


def _inside(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _pair(where: str, expected: Value, came: Value) -> tuple[str, str]:
    prefix = f"{where} = " if where else ""
    return prefix + show(expected), prefix + show(came)
