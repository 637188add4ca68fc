"""demands.reply: the reporter is told what became of the wish; for a parent, everybody who was merged into it too."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.replies import REPLY_LIMIT, ReplyMethod
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.replying import keep_reply
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class ReplyToReporter:
    """`to_all`: everybody merged into this demand was told the same."""

    demand: str
    method: ReplyMethod
    text: str
    to_all: bool = False


@dataclass(frozen=True)
class Replied:
    """`waiting`: how many reporters of this demand still await an answer."""

    answered: int
    waiting: int


def reply(command: ReplyToReporter, context: Context) -> Replied:
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写明答复了什么。"), "text", REPLY_LIMIT)
    merged = context.store.supporters.merged(demand.id) if command.to_all else ()
    for one in (demand, *merged):
        _answer(context, one, command.method, text)
    return Replied(1 + len(merged), context.store.ledger.waiting_for_reply(demand.id))


def _answer(context: Context, demand: Row, method: ReplyMethod, text: str) -> None:
    keep_reply(context, demand.id, method, text)
    note_deed(context, demand, DemandDeed.REPLY, {"method": method.value}, replied_on=day_of(context.now))


VERB = Verb("demands", "reply", ReplyToReporter, Power.KEEP_LEDGER, N_("答复诉求人"), reply)
