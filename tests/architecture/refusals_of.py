"""Which refusals a verb's handler may raise: those that it names, and those named by the functions that it calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import CodeType, FunctionType
from typing import Any

from facilitator.domain.errors import Refusal


def refusals_of(handler: Callable[..., Any]) -> frozenset[type[Refusal]]:
    """A lower bound: what is looked up in a table (the guard of a move) or called as a method is not followed."""
    seen: set[object] = set()
    waiting: list[object] = [handler]
    while waiting:
        named = waiting.pop()
        if isinstance(named, FunctionType) and named.__module__.startswith("facilitator.") and named not in seen:
            waiting.extend(_named_in(named))
        seen.add(named)
    return frozenset(one for one in seen if isinstance(one, type) and issubclass(one, Refusal) and one is not Refusal)


def _named_in(function: FunctionType) -> Iterator[object]:
    found = (function.__globals__.get(name) for name in _names(function.__code__))
    yield from (one for one in found if isinstance(one, type | FunctionType))


def _names(code: CodeType) -> Iterator[str]:
    """Of the function and of everything that is defined inside it."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)
