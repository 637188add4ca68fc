"""JSON as the wire accepts it: no NaN, no repeated names, no depth that could overturn a reader, a size limit."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from facilitator.domain.words import N_
from facilitator.wire.refusals import NotJson, TooLarge

DEEPEST = 8
SOCKET_BYTES = 16_384
BODY_BYTES = 1_048_576


def load(text: bytes | str, most: int = BODY_BYTES) -> Any:
    """The value of a JSON text of at most `most` bytes. Raises NotJson or TooLarge.

    `json.loads` alone takes NaN, keeps the last of two equal names, and dies of deep nesting or of lone surrogates
    only later, in the database: each of these would make two readers of the same command disagree.
    """
    if len(text) > most:
        raise TooLarge(most=most)
    try:
        value = json.loads(text, object_pairs_hook=_unrepeated, parse_constant=_refuse_constant)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as fault:
        raise NotJson() from fault
    if _depth(value) > DEEPEST:
        raise NotJson(N_("内容嵌套太深，最多 {deepest} 层。"), deepest=DEEPEST)
    return value


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise NotJson(N_("“{name}”写了两次，不知道以哪个为准。"), name=twice)
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise NotJson(N_("{name} 不是 JSON 里的数。"), name=name)


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0
