"""Whether what a script gives a verb are fields of that verb; asked before anything is started."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from pydantic_core import ValidationError

from facilitator.cli.rehearse.evening import Evening
from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.reading import Path
from facilitator.cli.rehearse.steps.do import Do
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_
from facilitator.services.registry import verb_named
from facilitator.wire.schemas import validator

NO_SUCH_FIELD = "unexpected_keyword_argument"


def check_arguments(evening: Evening) -> None:
    """Raises ScriptFault for the first field that its verb does not have. Verbs nobody knows are not judged here."""
    for step in evening.steps:
        if isinstance(step.action, Do):
            for path in unknown_fields(step.action.verb, step.action.arguments):
                told = N_("{verb} 没有“{field}”这个字段。").format(
                    verb=step.action.verb, field=".".join(map(str, path))
                )
                hint = N_("{verb} 可以写：{known}。").format(
                    verb=step.action.verb, known="、".join(_known(step.action.verb))
                )
                raise ScriptFault(step.line_of(("with", *path)), told, hint)


def unknown_fields(title: str, arguments: dict[str, Value]) -> Iterator[Path]:
    """Where the arguments name fields that neither the command nor a part of it has.

    Only names are judged: references and aliases are not filled in yet, and a wrong value may be what a script is for.
    """
    verb = verb_named(title)
    if verb is None:
        return
    command: Any = verb.command
    try:
        validator(command).validate_json(json.dumps(arguments))
    except ValidationError as fault:
        errors = fault.errors(include_url=False, include_input=False, include_context=False)
        yield from (error["loc"] for error in errors if error["type"] == NO_SUCH_FIELD)


def _known(title: str) -> list[str]:
    verb = verb_named(title)
    return [field.name.rstrip("_") for field in fields(verb.command)] if verb is not None else []
