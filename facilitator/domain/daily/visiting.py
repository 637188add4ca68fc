"""走访: how often somebody is visited, when next, and how much of it the public may read."""

from __future__ import annotations

from datetime import date, timedelta

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.words import N_

NAME_LIMIT, BUILDING_LIMIT, DOOR_LIMIT, TEXT_LIMIT, KEY_LIMIT = 40, 40, 40, 2000, 64
MOST_DAYS = 366
FIRST_YEAR = 2000
FEWEST_SHOWN = 3
"""Smaller counts are published as <3: a yard knows its own people."""


def next_visit(on: date, every_days: int) -> date:
    return on + timedelta(days=every_days)


def month_span(month: str, today: date) -> tuple[date, date]:
    """First and last day of a month written as 2026-11, from 2000 to the end of next year. Raises BadInput."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise BadInput(N_("月份请写成 2026-11 这样。"), field="month") from None
    if month != f"{first:%Y-%m}":
        raise BadInput(N_("月份请写成 2026-11 这样。"), field="month")
    if not FIRST_YEAR <= first.year <= today.year + 1:
        raise BadInput(
            N_("月份请写 {first}-01 到 {last}-12 之间的。"), field="month", first=FIRST_YEAR, last=today.year + 1
        )
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first, following - timedelta(days=1)


def public_count(count: int) -> str:
    """A number the public may read: 0, <3, 3, 4 …"""
    return f"<{FEWEST_SHOWN}" if 0 < count < FEWEST_SHOWN else str(count)


def check_person(name: str, building: str, door: str, every_days: int) -> dict[str, str | int | None]:
    """The trimmed words of somebody on the list. Raises Missing or BadInput."""
    words = {"name": name.strip(), "building": building.strip(), "door": door.strip()}
    if not words["name"]:
        raise Missing(N_("请写上姓名或称呼。"), what="name")
    if not words["building"]:
        raise Missing(N_("请写上楼栋。"), what="building")
    for field, limit in (("name", NAME_LIMIT), ("building", BUILDING_LIMIT), ("door", DOOR_LIMIT)):
        if len(words[field]) > limit:
            raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field=field, limit=limit)
    if not 1 <= every_days <= MOST_DAYS:
        raise BadInput(N_("隔几天走访一次，请写 1 到 366。"), field="every_days")
    return {**words, "door": words["door"] or None, "every_days": every_days}
