"""What stands between a session and a vote, as reasons the desk shows before anybody presses."""

from __future__ import annotations

from facilitator.domain.ballots.bases import may_decide_referred
from facilitator.domain.ballots.cautions import cautions
from facilitator.domain.ballots.opening import Opening, obstacles_to_open
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.demands.guards import MOST_LOOPS
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing, QuorumNotMet, Refusal, WrongState
from facilitator.domain.words import N_
from facilitator.services.comparing import options_left
from facilitator.services.electorate import electorate
from facilitator.services.opening import opening_of
from facilitator.services.voiding import awaited
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.options import MOST_LEFT
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

BEFORE_OPENING = frozenset({BallotState.DRAFT, BallotState.VOID})


def session_obstacles(store: UnitOfWork, session: Row) -> tuple[Refusal, ...]:
    """What a planned session still lacks for a vote, people in the hall aside."""
    if session.preset is None:
        return (Missing(N_("还没有选表决规则；只讨论不表决的会可以不选。"), what="preset"),)
    reasons = obstacles_to_open(opening_of(store, session))
    return tuple(reason for reason in reasons if not isinstance(reason, QuorumNotMet))


def session_cautions(store: UnitOfWork, session: Row) -> tuple[str, ...]:
    """What a chair should know although it stops nothing."""
    if session.preset is None:
        return ()
    opening = opening_of(store, session)
    known = cautions(opening, electorate(store, session))
    return (*known, *_only_talked_about(store, session, opening), *_gone_round(store, session, opening))


def _only_talked_about(store: UnitOfWork, session: Row, opening: Opening) -> tuple[str, ...]:
    """What was put before an assembly moves by an assembly alone, however a consultation votes about it."""
    if may_decide_referred(opening.legal_basis) or not all_kinds()[session.kind].decides:
        return ()
    found = (store.ledger.demand(item.demand) for item in store.rooms.items(session.id) if item.demand)
    sentence = N_("{number} 已经提请居民会议或居民代表会议决定，这次会只能商量，通过了台账也不动。")
    return tuple(
        sentence.format(number=row.number or row.id)
        for row in found
        if row is not None and row.state == DemandState.REFERRED_TO_ASSEMBLY
    )


def _gone_round(store: UnitOfWork, session: Row, opening: Opening) -> tuple[str, ...]:
    """What two meetings of this round could not agree on belongs before an assembly, not before a third one (T19)."""
    if may_decide_referred(opening.legal_basis) or not all_kinds()[session.kind].decides:
        return ()
    found = (store.ledger.demand(item.demand) for item in store.rooms.items(session.id) if item.demand)
    sentence = N_("{number} 这一轮已经两次没有议成，请提请居民（代表）会议决定，不要再投第三次。")
    return tuple(sentence.format(number=row.number or row.id) for row in found if row and _failed(store, row))


def _failed(store: UnitOfWork, demand: Row) -> bool:
    history = store.ledger.history(demand.id)
    lost = [one for one in history if one.move == DemandMove.FAILED and one.round == demand.round]
    return len(lost) >= MOST_LOOPS


def ballot_obstacles(store: UnitOfWork, session: Row, ballot: Row | None) -> tuple[Refusal, ...]:
    """Why a drafted ballot may not open yet, or scores may not be asked for yet; empty for every other state."""
    if session.preset is None or (ballot is not None and ballot.state not in BEFORE_OPENING):
        return ()
    return obstacles_to_open(opening_of(store, session, ballot))


def closing_obstacles(store: UnitOfWork, session: Row) -> tuple[Refusal, ...]:
    """Why it may not end yet: a result is asked to be void; a council that compares hands on three options at most."""
    waiting = awaited(store, session)
    if not all_kinds()[session.kind].compares_options:
        return waiting
    found = ((item, len(options_left(store, item))) for item in store.rooms.items(session.id))
    sentence = N_("“{item}”还剩 {left} 个方案，最多留 {most} 个交给议事决策会，请先去掉做不到的。")
    return waiting + tuple(
        WrongState(sentence, item=item.title, left=left, most=MOST_LEFT) for item, left in found if left > MOST_LEFT
    )
