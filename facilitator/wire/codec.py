"""Mappings from the wire become commands and questions; every field that cannot be read is named in Chinese."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from flask_babel import gettext
from pydantic_core import SchemaValidator, ValidationError

from facilitator.services.upload import Upload
from facilitator.wire.answers import answer_json
from facilitator.wire.field_sentences import WHOLE, sentences
from facilitator.wire.refusals import Malformed
from facilitator.wire.schemas import validator

__all__ = ["answer_json", "command_from", "question_from_text"]

T = TypeVar("T")
UPLOAD_FIELD = "file"


def command_from(shape: type[T], mapping: Any, upload: Upload | None = None) -> T:
    """The command (or question) that a JSON object means. Raises Malformed(fields={name: sentence}).

    An upload fills the field `file`; its bytes never pass through JSON.
    """
    if not isinstance(mapping, Mapping):
        raise Malformed({WHOLE: gettext("应当是一个对象。")})
    given = dict(mapping)
    if upload is not None:
        given[UPLOAD_FIELD] = {"name": upload.name, "content": ""}
    try:
        written = json.dumps(given, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError):
        raise Malformed({WHOLE: gettext("有不能识别的内容，请检查。")}) from None
    try:
        command: T = _validator(shape).validate_json(written)
    except ValidationError as fault:
        raise Malformed(sentences(fault.errors(include_url=False, include_input=False))) from None
    return command if upload is None else _with_upload(command, upload)


def question_from_text(shape: type[T], texts: Mapping[str, str]) -> T:
    """The question that a query string or a path means: the same fields, all written as text. Raises Malformed."""
    try:
        question: T = _validator(shape).validate_strings(dict[str, Any](texts))
    except ValidationError as fault:
        raise Malformed(sentences(fault.errors(include_url=False, include_input=False))) from None
    return question


def _validator(shape: Any) -> SchemaValidator:
    return validator(shape)


def _with_upload(command: Any, upload: Upload) -> Any:
    return replace(command, **{UPLOAD_FIELD: upload})
