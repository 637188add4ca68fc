"""demands.answer_now: a question is answered at the counter and needs no meeting (T5)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.replies import REPLY_LIMIT, ReplyMethod
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.demands.replying import keep_reply
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AnswerNow:
    demand: str
    text: str


def answer_now(command: AnswerNow, context: Context) -> Moved:
    """The reporter stood there and has been answered."""
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写明怎么答复的。"), "text", REPLY_LIMIT)
    state = move_demand(context, demand, DemandMove.ANSWER_NOW, replied_on=day_of(context.now))
    keep_reply(context, demand.id, ReplyMethod.IN_PERSON, text)
    return Moved(state)


VERB = Verb("demands", "answer_now", AnswerNow, Power.KEEP_LEDGER, N_("当场答复"), answer_now)
