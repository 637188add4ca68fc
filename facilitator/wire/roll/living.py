"""The columns about who lives there, how many and since when, as lists write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from facilitator.domain.people.residence import MOST_PERSONS, OCCUPANCY_NAMES, Occupancy, Residence
from facilitator.domain.words import N_
from facilitator.wire.roll.columns import Field

WORDS: Mapping[str, Occupancy] = {
    **{name: occupancy for occupancy, name in OCCUPANCY_NAMES.items()},
    **{occupancy.value: occupancy for occupancy in Occupancy},
    **dict.fromkeys(("业主自住", "在住", "常住"), Occupancy.OWNER),
    **dict.fromkeys(("出租", "租住", "承租"), Occupancy.TENANT),
    **dict.fromkeys(("空房", "无人居住", "未入住"), Occupancy.VACANT),
    **dict.fromkeys(("外出务工", "长期外出", "在外"), Occupancy.AWAY),
}
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})(?:日|[ T].*)?")


def lives_there(cells: Mapping[Field, str], bad: Callable[[Field, str], Exception]) -> Residence:
    """Raises what `bad` makes of a field and its reason."""
    word = cells.get(Field.OCCUPANCY, "").lower()
    if word and word not in WORDS:
        raise bad(Field.OCCUPANCY, N_("不认识“{word}”，可写自住、租户、空置、外出").format(word=word))
    came, went = _day(cells, Field.MOVED_IN, bad), _day(cells, Field.MOVED_OUT, bad)
    if came and went and went < came:
        raise bad(Field.MOVED_OUT, N_("迁出早于迁入"))
    return Residence(WORDS[word] if word else None, came, went, _persons(cells, bad))


def _persons(cells: Mapping[Field, str], bad: Callable[[Field, str], Exception]) -> int | None:
    """3, 3人, 3.0; None where the cell is empty."""
    text = cells.get(Field.PERSONS, "").strip().removesuffix("人").removesuffix("口").removesuffix(".0").strip()
    if not text:
        return None
    if not text.isdecimal() or int(text) > MOST_PERSONS:
        raise bad(Field.PERSONS, N_("“{text}”不是人数，请写 0 到 {most} 的整数").format(text=text, most=MOST_PERSONS))
    return int(text)


def _day(cells: Mapping[Field, str], field: Field, bad: Callable[[Field, str], Exception]) -> date | None:
    text = cells.get(field, "").strip()
    if not text:
        return None
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else date.fromisoformat(text)
    except ValueError:
        raise bad(field, N_("“{text}”不是日期，例如 2026-03-01").format(text=text)) from None
