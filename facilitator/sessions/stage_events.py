"""What happened on the wall: that it was turned and timed, never what stood there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class StageTurned(Event):
    """The wall was turned to something else than the moment's slide, or back; what kind of thing, never its words."""

    session: str
    shown: str


@dataclass(frozen=True)
class TimerTurned(Event):
    """`act` is `start` or a TimerAct; `seconds` where they were given."""

    session: str
    act: str
    seconds: int | None = None
