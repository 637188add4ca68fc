"""`${name}` and `${name.path}`: what an earlier step saved, put into a later one, in keys too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from facilitator.cli.rehearse.values import Value

_REFERENCE = re.compile(r"\$\{([^${}]*)\}")


class UnknownReference(LookupError):
    """Nothing was saved under this name, or it has no such part."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(reference)


def pick(value: Value, path: str) -> Value:
    """The part of a value at a dotted path; a number picks from a list. Raises UnknownReference."""
    for step in path.split("."):
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            raise UnknownReference(path)
    return value


def resolve(value: Value, saved: Mapping[str, Value]) -> Value:
    """The value with every reference filled in. A text that is one reference keeps the type of what was saved."""
    if isinstance(value, str):
        whole = _REFERENCE.fullmatch(value)
        return _look_up(whole[1], saved) if whole else _fill(value, saved)
    if isinstance(value, list):
        return [resolve(part, saved) for part in value]
    if isinstance(value, dict):
        return {_fill(key, saved): resolve(part, saved) for key, part in value.items()}
    return value


def names(value: Value) -> Iterator[str]:
    """The names, without paths, that a value refers to."""
    if isinstance(value, str):
        yield from (match[1].partition(".")[0] for match in _REFERENCE.finditer(value))
    elif isinstance(value, list):
        for part in value:
            yield from names(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from names(key)
            yield from names(part)


def _fill(text: str, saved: Mapping[str, Value]) -> str:
    return _REFERENCE.sub(lambda match: str(_look_up(match[1], saved)), text)


def _look_up(reference: str, saved: Mapping[str, Value]) -> Value:
    name, dot, path = reference.partition(".")
    if name not in saved:
        raise UnknownReference(reference)
    try:
        return pick(saved[name], path) if dot else saved[name]
    except UnknownReference as error:
        raise UnknownReference(reference) from error
