"""流会: a meeting that was held to vote and could not, for want of people; its matter waits for another one."""

from __future__ import annotations

from facilitator.domain.ballots.states import BallotState
from facilitator.services.quorum import rule_of
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def fell_through(store: UnitOfWork, session: Row) -> bool:
    """As 流会记录 has it: the rule asks for a number, and no result was announced for which it was met."""
    rule = rule_of(session)
    if session.state != SessionState.CLOSED or rule is None or rule.quorum is None:
        return False
    if all(item.form != ItemForm.BALLOT for item in store.rooms.items(session.id)):
        return False
    announced = (one for one in store.ballots.of_session(session.id) if one.state == BallotState.ANNOUNCED)
    return not any(one.result["quorum_met"] for one in announced)
