"""What every text and every day of a command must be, whichever face it came through: one rule at the door.

What nobody typed on purpose and nobody could find to delete (marks of reading direction, blanks of no width, which come
along when a text is copied) is taken out without a word; a sign that steers a machine is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar, cast

from facilitator.domain.days import check_ahead, check_past
from facilitator.domain.demands.never_kept import holds_identity_number
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.legible import hides, looks_empty, steers, without_hidden
from facilitator.domain.words import N_

T = TypeVar("T")
_MADE = re.compile(r"(?=[0-9]*[a-f])[0-9a-f]{32,}")
"""An id or a digest: nobody typed it, and a run of digits in it is nobody's number."""
_SEVERAL = (tuple, list, frozenset, set)


def entered(command: T, now: datetime) -> T:
    """The command as it goes in: checked, and without what hides in its texts. Raises as check_entrance."""
    return cast("T", _legible(command)) if check_entrance(command, now) else command


def check_entrance(command: object, now: datetime) -> bool:
    """Whether some text of it holds signs that hide.

    Raises BadInput for a text with control signs, with nothing to see or with an identity number, for a day before
    1990 or in more than ten years: those are slips of the finger, or signs that nobody typed.
    `field` is the innermost one that holds it."""
    return _check(command, "", day_of(now))


def _check(value: Any, field: str, today: date) -> bool:
    """Twenty thousand rows of a table come through here at once, so the common kinds are told apart first.
    Sums, because every part is to be checked, also behind one in which something hides."""
    kind: Any = type(value)
    if kind is str:
        return _check_text(value, field)
    if value is None or isinstance(value, (str, int, bytes)):
        return False
    if names := _names(kind):
        return _check_parts(value, names, today)
    if isinstance(value, date):
        # Moments too: the ends of the calendar overflow when they are moved to another zone.
        day = value.date() if isinstance(value, datetime) else value
        check_past(day, field)
        check_ahead(day, today, field)
    elif isinstance(value, Mapping):
        return sum(_check(part, field, today) for pair in value.items() for part in pair) > 0
    elif isinstance(value, _SEVERAL):
        return sum(_check(part, field, today) for part in value) > 0
    return False


def _check_parts(value: Any, names: tuple[str, ...], today: date) -> bool:
    """A part that knows its row in a table says so."""
    try:
        return sum(_check(getattr(value, name), name, today) for name in names) > 0
    except BadInput as refusal:
        if "row" not in names or "row" in refusal.details:
            raise
        field, why = str(refusal.details["field"]), refusal.message
        raise BadInput(N_("第 {row} 行：{why}"), field=field, row=value.row, why=why) from refusal


def _check_text(text: str, field: str) -> bool:
    if steers(text):
        raise BadInput(N_("有看不见的控制字符，请删去。"), field=field)
    if looks_empty(text):
        raise BadInput(N_("这里只有看不见的字符，请重新填写。"), field=field)
    if _MADE.fullmatch(text):
        return False
    hidden = hides(text)
    if holds_identity_number(without_hidden(text) if hidden else text):
        raise BadInput(N_("这里有身份证号或者银行卡号，社区都不收，请删掉再交。"), field=field)
    return hidden


def _legible(value: Any) -> Any:
    """Rebuilt only where something hides."""
    kind: Any = type(value)
    if kind is str:
        return without_hidden(value)
    if names := _names(kind):
        return replace(value, **{name: _legible(getattr(value, name)) for name in names})
    if isinstance(value, Mapping):
        return {_legible(key): _legible(part) for key, part in value.items()}
    return kind(map(_legible, value)) if isinstance(value, _SEVERAL) else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; nothing for other kinds."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
