"""notices.end: the days are over, everybody who objected was answered, both photos are there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.here import day_of
from facilitator.domain.minutes.notice import END_NAMES, NoticeEnd, obstacles_to_end
from facilitator.domain.minutes.notice_events import NoticeEnded
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading
from facilitator.services.notices.hanging import hanging
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class EndNotice:
    minutes: str


@dataclass(frozen=True)
class EndedNotice:
    """`told` is the sentence for the board."""

    end: NoticeEnd
    told: str


def end(command: EndNotice, context: Context) -> EndedNotice:
    """An upheld objection sends the matter back to be talked about; the ledger's own move is made by whoever decides.

    Raises the first thing that is still missing."""
    notice = hanging(context.store, command.minutes)
    for refusal in missing_to_end(notice, context):
        raise refusal
    objections = context.store.notices.objections(notice.minutes)
    ending = NoticeEnd.RECONSIDERED if any(one.upheld for one in objections) else NoticeEnd.STANDS
    context.store.notices.end(
        notice.minutes, ending=ending, ended_at=context.now, ended_by=context.actor.name
    )
    context.record(NoticeEnded(notice.minutes, ending, len(objections)))
    return EndedNotice(ending, END_NAMES[ending])


def missing_to_end(notice: Row, reading: Reading) -> tuple[Exception, ...]:
    """In the order in which they are told."""
    notices = reading.store.notices
    photos = frozenset(photo.day for photo in notices.photos(notice.minutes))
    unanswered = sum(one.answered_at is None for one in notices.objections(notice.minutes))
    return tuple(obstacles_to_end(notice.last_day, day_of(reading.now), photos, unanswered))


VERB = Verb("notices", "end", EndNotice, Power.KEEP_NOTICES, N_("结束公示"), end)
