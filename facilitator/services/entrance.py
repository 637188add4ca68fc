"""What every text and every day of a command must be, whichever face it came through: one rule at the door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from facilitator.domain.days import check_ahead, check_past
from facilitator.domain.demands.never_kept import holds_identity_number
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.legible import looks_empty, steers
from facilitator.domain.words import N_

_SEVERAL = (tuple, list, frozenset, set)


def check_entrance(command: object, now: datetime) -> None:
    """Raises BadInput for a text with control signs, with nothing to see or with an identity number, for a day before
    1990 or in more than ten years: those are slips of the finger, or signs that nobody typed.
    `field` is the innermost one that holds it."""
    _check(command, "", day_of(now))


def _check(value: Any, field: str, today: date) -> None:
    """Twenty thousand rows of a table come through here at once, so the common kinds are told apart first."""
    kind: Any = type(value)
    if kind is str:
        _check_text(value, field)
    elif value is None or isinstance(value, (str, int, bytes)):
        return
    elif names := _names(kind):
        _check_parts(value, names, today)
    elif isinstance(value, date):
        # Moments too: the ends of the calendar overflow when they are moved to another zone.
        day = value.date() if isinstance(value, datetime) else value
        check_past(day, field)
        check_ahead(day, today, field)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            _check(key, field, today)
            _check(part, field, today)
    elif isinstance(value, _SEVERAL):
        for part in value:
            _check(part, field, today)


def _check_parts(value: Any, names: tuple[str, ...], today: date) -> None:
    """A part that knows its row in a table says so."""
    try:
        for name in names:
            _check(getattr(value, name), name, today)
    except BadInput as refusal:
        if "row" not in names or "row" in refusal.details:
            raise
        field, why = str(refusal.details["field"]), refusal.message
        raise BadInput(N_("第 {row} 行：{why}"), field=field, row=value.row, why=why) from refusal


def _check_text(text: str, field: str) -> None:
    if steers(text):
        raise BadInput(N_("有看不见的控制字符，请删去。"), field=field)
    if looks_empty(text):
        raise BadInput(N_("这里只有看不见的字符，请重新填写。"), field=field)
    if holds_identity_number(text):
        raise BadInput(N_("这里有身份证号，社区不收身份证号，请删掉再交。"), field=field)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; nothing for other kinds."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
