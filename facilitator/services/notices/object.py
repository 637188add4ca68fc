"""notices.object: somebody objects to what hangs out; by phone, at the counter or on paper, typed by staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.days import check_past
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.minutes.notice_events import NoticeObjected
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.notices.hanging import SIGNS, WORDS, hanging
from facilitator.services.told import short_enough, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ObjectToNotice:
    """`who` may stay empty; it is read by staff only and never written into the journal. `on`: today if left out."""

    minutes: str
    text: str
    who: str = ""
    on: date | None = None


@dataclass(frozen=True)
class ObjectedToNotice:
    objection: str
    number: int


def object_to(command: ObjectToNotice, context: Context) -> ObjectedToNotice:
    notice, today = hanging(context.store, command.minutes), day_of(context.now)
    text = told(command.text, N_("请写明不同意什么。"), "text", WORDS)
    on = command.on or today
    check_past(on, "on")
    if not notice.first_day <= on <= today:
        raise BadInput(N_("提意见的日子要在公示开始以后，不晚于今天。"), field="on")
    objection, number = context.new_id(), context.store.notices.next_number(notice.minutes)
    context.store.notices.object(
        {
            "id": objection,
            "minutes": notice.minutes,
            "number": number,
            "who": short_enough(command.who, "who", SIGNS),
            "text": text,
            "on_day": on,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(NoticeObjected(notice.minutes, objection, number))
    return ObjectedToNotice(objection, number)


VERB = Verb("notices", "object", ObjectToNotice, Power.KEEP_NOTICES, N_("登记公示期间的意见"), object_to)
