"""POST /api/v1/<noun>/<verb>: every command of the registry."""

from __future__ import annotations

from flask import Response

from facilitator.api.asking import caller, sent, token
from facilitator.api.repeats import OWN_KEY, answered, once, repeat_key, unsealed
from facilitator.domain.errors import NotFound
from facilitator.domain.words import N_
from facilitator.services.registry import verb_named
from facilitator.wire.application import application
from facilitator.wire.codec import command_from
from facilitator.wire.responses import json_answer


def do(noun: str, name: str) -> Response:
    """Parse, act, answer; a repeated request is answered from what was kept."""
    actor = caller()
    verb = verb_named(f"{noun}.{name}")
    if verb is None:
        raise NotFound(N_("没有这个命令，请看 /api/ 上的列表。"))
    value, upload = sent()
    key = repeat_key(verb.command, value) if isinstance(value, dict) else None
    if key is None:
        outcome = application().door.do(actor, command_from(verb.command, value, upload))
        return json_answer(answered(outcome.result, outcome.version))
    mapping = {field: part for field, part in value.items() if field != OWN_KEY}
    command, secret = command_from(verb.command, mapping, upload), token() or ""
    sealed = application().door.do_once(actor, command, once(key, secret, verb.title, mapping, upload))
    return json_answer(unsealed(sealed, key, secret))
