"""notices.answer: what whoever objected was told, and whether the objection was right."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound
from facilitator.domain.minutes.notice_events import NoticeObjectionAnswered
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.notices.hanging import WORDS, hanging
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AnswerObjection:
    """`upheld`: the objection is right, and the matter has to be talked about again."""

    objection: str
    text: str
    upheld: bool = False


@dataclass(frozen=True)
class AnsweredObjection:
    """`waiting`: how many objections still have no answer."""

    waiting: int


def answer(command: AnswerObjection, context: Context) -> AnsweredObjection:
    """An answer may be given anew while the notice hangs."""
    notices = context.store.notices
    row = notices.objection(command.objection)
    if row is None:
        raise NotFound(N_("没有这条意见。"))
    hanging(context.store, row.minutes)
    text = told(command.text, N_("请写明怎么答复的。"), "text", WORDS)
    notices.answer(row.id, answer=text, upheld=command.upheld, answered_at=context.now)
    context.record(NoticeObjectionAnswered(row.minutes, row.id, int(command.upheld)))
    return AnsweredObjection(sum(one.answered_at is None for one in notices.objections(row.minutes)))


VERB = Verb("notices", "answer", AnswerObjection, Power.KEEP_NOTICES, N_("答复公示期间的意见"), answer)
