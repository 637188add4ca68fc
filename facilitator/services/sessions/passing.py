"""Items of a 两委会 that were settled outside it since it was planned: passed over in a sentence on the record."""

from __future__ import annotations

from facilitator.domain.demands.deeds import entry_name
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.sessions.filling import WAITS_IN
from facilitator.sessions.agenda import ItemState
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.triage_events import ItemPassedOver
from facilitator.storage.rows import Row


def pass_over_settled(context: Context, session: Row) -> tuple[str, ...]:
    """Every such item of the agenda; the sentences are for the desk."""
    told = (pass_over(context, session, item) for item in context.store.rooms.items(session.id))
    return tuple(sentence for sentence in told if sentence)


def pass_over(context: Context, session: Row, item: Row) -> str:
    """Why the committees need not look at this one, empty when they must; the item is done, with these words as note.

    One on which something hangs (a note, a vote, somebody who stands aside) was looked at, and stays as it is.
    """
    if not all_kinds()[session.kind].triages or item.demand is None or item.state == ItemState.OPEN:
        return ""
    sentence = _settled(context, session, item.demand)
    if not sentence or item.note == sentence:
        return sentence
    if item.note or context.store.ballots.of_item(item.id) or context.store.rooms.recusals(item.id):
        return ""
    context.store.rooms.change_item(item.id, state=ItemState.DONE, note=sentence)
    context.record(ItemPassedOver(session.id, item.id, item.title, sentence), session.id)
    return sentence


def _settled(context: Context, session: Row, demand: str) -> str:
    """By the history: a demand that never waited since the meeting was planned was put on its agenda to be told of."""
    row = context.store.ledger.demand(demand)
    if row is None or row.state in WAITS_IN:
        return ""
    left = [
        line
        for line in context.store.ledger.history(demand)
        if line.before in WAITS_IN and line.after not in WAITS_IN and line.at >= session.planned_at
    ]
    if not left:
        return ""
    day = day_of(left[-1].at)
    return N_("{number} 会外已经定了（{month}月{day}日，{actor}：{move}），现在是“{state}”，这次会不再审。").format(
        number=row.number or "",
        month=day.month,
        day=day.day,
        actor=left[-1].actor,
        move=entry_name(left[-1].move),
        state=STATE_NAMES[DemandState(row.state)],
    )
