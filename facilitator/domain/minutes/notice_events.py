"""What happened to a 公示; what residents object to stays in its table and never stands here."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class NoticeObjected(Event):
    """`number` counts the objections of this notice."""

    minutes: str
    objection: str
    number: int


@dataclass(frozen=True)
class NoticeObjectionAnswered(Event):
    minutes: str
    objection: str
    upheld: int


@dataclass(frozen=True)
class NoticePhotographed(Event):
    minutes: str
    day: str
    digest: str


@dataclass(frozen=True)
class NoticeEnded(Event):
    minutes: str
    end: str
    objections: int
