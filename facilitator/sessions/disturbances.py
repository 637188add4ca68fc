"""What disturbed an evening without anybody's doing: the clock was set, the computer slept, the projector was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.words import N_

NOTICED = timedelta(seconds=60)
"""A clock that moves by less is only being kept right."""

WALL_MISSED = timedelta(seconds=30)
"""A projector that comes back sooner was only plugged in again."""


class Cause(StrEnum):
    CLOCK = "clock"
    SLEEP = "sleep"
    WALL = "wall"


@dataclass(frozen=True)
class Instant:
    """One look at three clocks. `awake` stands still while the computer sleeps, `counted` goes on; both in seconds."""

    wall: datetime
    awake: float
    counted: float


@dataclass(frozen=True)
class Disturbance:
    """`moved`: by how much the clock was set on; negative when it was set back."""

    cause: Cause
    began_at: datetime
    ended_at: datetime
    moved: timedelta = timedelta(0)


def between(before: Instant, after: Instant) -> Disturbance | None:
    """What happened to the machine between two looks. A clock that was set is told by the time it shows now."""
    passed = timedelta(seconds=after.counted - before.counted)
    moved = (after.wall - before.wall) - passed
    if abs(moved) > NOTICED:
        return Disturbance(Cause.CLOCK, after.wall, after.wall, moved)
    slept = passed - timedelta(seconds=after.awake - before.awake)
    if slept > NOTICED:
        return Disturbance(Cause.SLEEP, before.wall, after.wall)
    return None


def wall_missed(lost_at: datetime, opened_at: datetime, until: datetime) -> Disturbance | None:
    """The time in which a vote was open and no wall showed it; None when that was short."""
    began = max(lost_at, opened_at)
    return Disturbance(Cause.WALL, began, until) if until - began > WALL_MISSED else None


def sentence(disturbance: Disturbance) -> str:
    """As the minutes print it after the time."""
    if disturbance.cause is Cause.WALL:
        return N_("投票时大屏没有连上，手机和纸票照常投，已收到的表决均已保存。")
    if disturbance.cause is Cause.SLEEP:
        return N_("电脑休眠，服务停了，已收到的表决均已保存。")
    if disturbance.moved > timedelta(0):
        return N_("电脑的时钟被拨快 {much}，这以后的时间按新时钟记。").format(much=_much(disturbance.moved))
    return N_("电脑的时钟被拨慢 {much}，这以后的时间按新时钟记。").format(much=_much(-disturbance.moved))


def _much(span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    if minutes < 60:
        return N_("{n} 分钟").format(n=minutes)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return N_("约 {n} 天").format(n=round(hours / 24))
    return N_("{n} 小时 {rest} 分钟").format(n=hours, rest=rest) if rest else N_("{n} 小时").format(n=hours)
