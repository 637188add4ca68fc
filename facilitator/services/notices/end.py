"""notices.end: the days are over, everybody who objected was answered, both photos are there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.errors import Refusal
from facilitator.domain.here import day_of
from facilitator.domain.minutes.notice import END_NAMES, NoticeEnd, obstacles_to_end
from facilitator.domain.minutes.notice_events import NoticeEnded
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading
from facilitator.services.finding import find_demand, find_minutes
from facilitator.services.moving import move_demand
from facilitator.services.notices.hanging import hanging
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class EndNotice:
    minutes: str


@dataclass(frozen=True)
class EndedNotice:
    """`told` is the sentence for the board. `moved`: numbers of the demands that went back to be talked about;
    `stayed`: of those that could not, each with the reason."""

    end: NoticeEnd
    told: str
    moved: tuple[str, ...] = ()
    stayed: tuple[str, ...] = ()


def end(command: EndNotice, context: Context) -> EndedNotice:
    """An upheld objection sends what these minutes decided back to be talked about. Work that went on meanwhile and
    cannot go back is told to whoever ends the notice; the notice ends all the same.

    Raises the first thing that is still missing."""
    notice = hanging(context.store, command.minutes)
    for refusal in missing_to_end(notice, context):
        raise refusal
    objections = context.store.notices.objections(notice.minutes)
    ending = NoticeEnd.RECONSIDERED if any(one.upheld for one in objections) else NoticeEnd.STANDS
    context.store.notices.end(notice.minutes, ending=ending, ended_at=context.now, ended_by=context.actor.name)
    context.record(NoticeEnded(notice.minutes, ending, len(objections)))
    moved, stayed = _talk_again(context, notice) if ending is NoticeEnd.RECONSIDERED else ((), ())
    return EndedNotice(ending, END_NAMES[ending], moved, stayed)


def _talk_again(context: Context, notice: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every demand that works by these minutes; one that another document decided since is none of this notice's."""
    minutes = find_minutes(context.store, notice.minutes)
    named = dict.fromkeys(item.demand for item in context.store.rooms.items(minutes.session) if item.demand)
    demands = [find_demand(context.store, identity) for identity in named]
    moved, stayed = [], []
    for demand in (one for one in demands if one.authority == minutes.id):
        try:
            move_demand(context, demand, DemandMove.RECONSIDER, details={"number": minutes.number})
        except Refusal as refusal:
            stayed.append(N_("{number}：{why}").format(number=demand.number, why=refusal.message))
        else:
            moved.append(demand.number)
    return tuple(moved), tuple(stayed)


def missing_to_end(notice: Row, reading: Reading) -> tuple[Exception, ...]:
    """In the order in which they are told."""
    notices = reading.store.notices
    photos = frozenset(photo.day for photo in notices.photos(notice.minutes))
    unanswered = sum(one.answered_at is None for one in notices.objections(notice.minutes))
    return tuple(obstacles_to_end(notice.last_day, day_of(reading.now), photos, unanswered))


VERB = Verb("notices", "end", EndNotice, Power.KEEP_NOTICES, N_("结束公示"), end)
