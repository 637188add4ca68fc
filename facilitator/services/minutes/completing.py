"""What the last signature does, by key or by hand: the ledger moves in the same transaction, or nothing happens."""

from __future__ import annotations

from facilitator.domain.errors import NotReady, Refusal, WrongState
from facilitator.domain.minutes.events import MinutesSigned
from facilitator.domain.minutes.signing import Office, unsigned
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, plan_of
from facilitator.services.funds import money_is_there, money_stands
from facilitator.services.minutes.held import leave_the_rest
from facilitator.services.minutes.ordered import take_orders
from facilitator.services.minutes.resolved import ledger_move, ledger_obstacles
from facilitator.services.minutes_held import content_of
from facilitator.services.moving import move_demand
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def check_signable(row: Row) -> None:
    """Raises NotReady while the file is being made, WrongState where nothing waits for a signature."""
    if row.state == MinutesState.SETTLING:
        raise NotReady()
    if row.state != MinutesState.SETTLED:
        raise WrongState(N_("这份纪要现在不能签名：请先定稿，或者已经签完。"))


def impossible(obstacles: tuple[str, ...]) -> Refusal:
    return WrongState(N_("现在不能签名：{sentences}"), sentences="".join(obstacles))


def signed_offices(store: UnitOfWork, row: Row) -> list[Office]:
    return [Office(signature.office) for signature in store.archive.signatures(row.id)]


def after_signing(context: Context, row: Row, pdf: str) -> tuple[MinutesState, tuple[Office, ...]]:
    """The state after the signatures that are kept by now, and who is still waited for. `pdf` is the newest file."""
    waiting = unsigned(content_of(row).signers, signed_offices(context.store, row))
    move = MinutesMove.SIGN if waiting else MinutesMove.COMPLETE
    state = MINUTES.after(MinutesState(row.state), move)
    context.store.archive.change(row.id, state=state, pdf=pdf)
    if not waiting:
        _complete(context, row, pdf)
    return state, tuple(place.office for place in waiting)


def _complete(context: Context, row: Row, pdf: str) -> None:
    """Every resolution and every order moves its demand with this document as the authority. Raises when one cannot."""
    content = content_of(row)
    if obstacles := ledger_obstacles(context, content):
        raise impossible(obstacles)
    context.store.archive.change(row.id, signed_at=context.now)
    context.record(MinutesSigned(row.id, row.number, row.digest, pdf), row.session)
    for resolution in content.resolutions:
        demand, move = find_demand(context.store, resolution.demand.id), ledger_move(resolution)
        details: dict[str, str | int] = {"outcome": resolution.outcome, "number": row.number}
        if resolution.moves_to is not None:
            move_demand(context, demand, move, row.id, details)
            _follow_money(context, demand.id)
    take_orders(context, row, content.orders)
    leave_the_rest(context, row, content)


def _follow_money(context: Context, demand: str) -> None:
    """Where the money came in before the last signature, nobody has to wait for it any more."""
    plan = plan_of(context.store, demand)
    if plan is not None and money_is_there(plan):
        money_stands(context, plan)
