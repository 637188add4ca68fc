"""Forms that may be sent twice (a double Enter, a dead network): the second time is answered like the first."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from facilitator.services.context import Actor
from facilitator.services.door import Outcome
from facilitator.services.once import Once
from facilitator.wire.answers import answer_json
from facilitator.wire.application import application

KEY_BYTES = 16
LONGEST_KEY = 64


def new_key() -> str:
    return application().door.ports.randomness.bytes(KEY_BYTES).hex()


def once_by(actor: Actor, key: str | None) -> Callable[[object], Outcome]:
    """Does a command once under this key, by this actor; the result is a mapping of plain values.

    Raises KeyReused when the key stood for something else. Without a key it is done as it is.
    """
    door = application().door
    if not key:
        return lambda command: _plain(door.do(actor, command))

    def act(command: object) -> Outcome:
        digest = hashlib.sha256(repr(command).encode()).hexdigest()
        sealed = door.do_once(actor, command, Once(key[:LONGEST_KEY], digest, _seal))
        kept = json.loads(sealed)
        return Outcome(kept["result"], kept["version"])

    return act


def _plain(outcome: Outcome) -> Outcome:
    return Outcome(answer_json(outcome.result), outcome.version)


def _seal(result: Any, version: int) -> str:
    return json.dumps({"result": answer_json(result), "version": version}, ensure_ascii=False)
