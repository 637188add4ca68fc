"""What the wall may show instead of the slide that belongs to the moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Shown(StrEnum):
    """`moment` follows the evening. `target` names the proposal, group, option or material where one is meant."""

    MOMENT = "moment"
    JOIN = "join"
    AGENDA = "agenda"
    WALL = "wall"
    PROPOSAL = "proposal"
    GROUPS = "groups"
    OPTIONS = "options"
    MATERIAL = "material"
    SPEAKERS = "speakers"
    MESSAGE = "message"
    TEST = "test"
    BLACK = "black"


NEEDS_TARGET = frozenset({Shown.PROPOSAL, Shown.MATERIAL})
"""What cannot be shown without saying which one."""

LONGEST = 10 * 3600
"""Seconds a timer may run: an evening."""


MESSAGE_LIMIT = 80
"""Characters that stand on the wall at 54 px and more."""


class Theme(StrEnum):
    DAY = "day"
    DARK = "dark"


class TimerAct(StrEnum):
    PAUSE = "pause"
    RESUME = "resume"
    RESET = "reset"
    EXTEND = "extend"
    CLEAR = "clear"


@dataclass(frozen=True)
class Timer:
    """`seconds` were given; `left` of them remained at `started_at`, or remain now where it stands still. Below zero it
    counts on: the room sees by how much somebody is over. Given 0 seconds it counts up."""

    seconds: int
    left: int
    started_at: datetime | None

    @property
    def ends_at(self) -> datetime | None:
        """When it reaches zero; None while it stands still."""
        return None if self.started_at is None else self.started_at + timedelta(seconds=self.left)

    def left_at(self, now: datetime) -> int:
        return self.left if self.ends_at is None else round((self.ends_at - now).total_seconds())


def started(seconds: int, now: datetime) -> Timer:
    return Timer(seconds, seconds, now)


def turned(timer: Timer, act: TimerAct, now: datetime, seconds: int = 0) -> Timer | None:
    """The timer after one press; None when it is taken off the wall. Pressing twice does no harm."""
    left = timer.left_at(now)
    if act is TimerAct.CLEAR:
        return None
    if act is TimerAct.RESET:
        return Timer(timer.seconds, timer.seconds, None)
    if act is TimerAct.EXTEND:
        return Timer(timer.seconds + seconds, left + seconds, now if timer.started_at else None)
    return Timer(timer.seconds, left, None if act is TimerAct.PAUSE else now)
