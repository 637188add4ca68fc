"""What the evening decided about each demand, and whether the ledger can take it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from facilitator.domain.ballots.bases import LegalBasis, may_decide_referred
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import PHASES, STATE_NAMES, DemandState, Phase
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.minutes.content import MinutesContent, Resolution
from facilitator.domain.minutes.resolutions import move_for
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import plan_of
from facilitator.services.funds import books_told, money_is_there
from facilitator.services.funds_then import books_then
from facilitator.services.minutes.ordered import order_obstacles
from facilitator.services.subject import subject
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

PASSED = "passed"
_TARGETS = {
    DemandMove.PASSED: DemandState.IN_PROGRESS,
    DemandMove.PASSED_NEEDS_MONEY: DemandState.FUNDING,
    DemandMove.FAILED: DemandState.IN_TOPIC_COUNCIL,
}
_DECIDED = frozenset({DemandState.FUNDING, *PHASES[Phase.WORK]})


def resolutions_of(store: UnitOfWork, session: Row) -> tuple[Resolution, ...]:
    """One for each demand that was voted on; the last announced ballot of its item decides."""
    found = []
    for item in store.rooms.items(session.id):
        announced = [ballot for ballot in store.ballots.of_item(item.id) if _decides(ballot)]
        demand = store.ledger.demand(item.demand) if item.demand else None
        if demand is not None and announced:
            found.append(_resolution(store, session, item, demand, announced[-1]))
    return _one_move_each(found)


def _decides(ballot: Row) -> bool:
    """How satisfied people are is judged by the formula of the review, not by the minutes."""
    return ballot.state == BallotState.ANNOUNCED and not ballot.appraises


def _one_move_each(found: list[Resolution]) -> tuple[Resolution, ...]:
    """Where one evening votes twice about a demand, the last vote that moves it is the one that does."""
    last = {one.demand.id: one.item for one in found if one.moves_to is not None}
    return tuple(
        replace(one, moves_to=None, moves_to_name="") if last.get(one.demand.id) != one.item else one for one in found
    )


def _resolution(store: UnitOfWork, session: Row, item: Row, demand: Row, ballot: Row) -> Resolution:
    plan, outcome = plan_of(store, demand.id), ballot.result["outcome"]
    move = DemandMove.STAYED
    if may_move(store, session, demand):
        move = move_for(outcome, money_is_there(plan))
    target = _TARGETS.get(move)
    return Resolution(
        item=item.position,
        demand=subject(store, demand),
        outcome=outcome,
        moves_to=target.value if target else None,
        moves_to_name=STATE_NAMES[target] if target else "",
        responsible_party=demand.responsible_party or "",
        deadline=demand.deadline,
        funds=_funds(store, plan, ballot.announced_at) if plan is not None and outcome == PASSED else "",
    )


def may_move(store: UnitOfWork, session: Row, demand: Row) -> bool:
    """Whoever only listens decides nothing, and what was put before an assembly waits for one (T20)."""
    if not all_kinds()[session.kind].decides or _is_about_money_alone(store, demand):
        return False
    return demand.state != DemandState.REFERRED_TO_ASSEMBLY or may_decide_referred(_basis(session))


def _basis(session: Row) -> LegalBasis:
    return LegalBasis(session.legal_basis or LegalBasis.CONSULTATION)


def _funds(store: UnitOfWork, plan: Row, at: datetime) -> str:
    """The figures that were decided, whatever was given, cut or divided anew since; none that were made later."""
    return books_told(*books_then(store, plan, at)) if plan.made_at <= at else ""


def _is_about_money_alone(store: UnitOfWork, demand: Row) -> bool:
    """A later vote, about a smaller plan, other shares or the surplus: the demand waits or is at work already."""
    return DemandState(demand.state) in _DECIDED and bool(store.funding.of_demand(demand.id))


def ledger_move(resolution: Resolution) -> DemandMove:
    """The move behind a resolution's target; a demand that stays is written down as having stayed."""
    return {
        DemandState.IN_PROGRESS.value: DemandMove.PASSED,
        DemandState.FUNDING.value: DemandMove.PASSED_NEEDS_MONEY,
        DemandState.IN_TOPIC_COUNCIL.value: DemandMove.FAILED,
        None: DemandMove.STAYED,
    }[resolution.moves_to]


def ledger_obstacles(reading: Reading, content: MinutesContent) -> tuple[str, ...]:
    """Sentences for everything decided that the ledger cannot take now; empty: the last signature may fall."""
    return (*_obstacles(reading.store, content.resolutions), *order_obstacles(reading, content))


def _obstacles(store: UnitOfWork, resolutions: Iterable[Resolution]) -> Iterable[str]:
    for resolution in resolutions:
        demand = store.ledger.demand(resolution.demand.id)
        if demand is None:
            yield N_("台账里找不到 {number}“{title}”，请台账专干查清以后再签。").format(
                number=resolution.demand.number, title=resolution.demand.title
            )
            continue
        move, state = ledger_move(resolution), DemandState(demand.state)
        if move is not DemandMove.STAYED and not DEMANDS.allows(state, move):
            yield _way_out(store, demand, state).format(
                number=resolution.demand.number,
                title=resolution.demand.title,
                state=STATE_NAMES[state],
                council=STATE_NAMES[DemandState.IN_DECISION_COUNCIL],
                paper=_paper_of(store, demand),
            )


def _way_out(store: UnitOfWork, demand: Row, state: DemandState) -> str:
    """What stands in the way and what a recorder can do about it, as one sentence."""
    if DEMANDS.allows(state, DemandMove.HOLD_DECISION):
        return N_("{number}“{title}”现在是“{state}”，要先再开{council}，才能按这份纪要办；这份纪要可以先不签。")
    if _paper_of(store, demand):
        return N_("{number}“{title}”已经按{paper}纪要转为“{state}”，不能再按这份办；请和书记定以哪份为准，这份先不签。")
    return N_("{number}“{title}”已经是“{state}”，不能再按这份纪要办；请和书记商量，这份纪要先不签。")


def _paper_of(store: UnitOfWork, demand: Row) -> str:
    """The number of the minutes that brought the demand where it is; empty where it was not minutes."""
    minutes = store.archive.minutes(demand.authority) if demand.authority else None
    return (minutes.number or "") if minutes is not None else ""
