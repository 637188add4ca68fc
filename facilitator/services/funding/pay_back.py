"""funding.pay_back: one line of the refund list was paid and signed for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.domain.funding.events import MoneyPaidBack
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.parties import one_of_several, one_of_two
from facilitator.services.funding.plans import (
    NAME_LIMIT,
    check_fen,
    check_happened,
    find_plan,
    move_plan,
    stands_in,
    tell_demand,
)
from facilitator.services.funding.refunding import RefundLine, refund_list
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

RETURNING = (FundingState.SETTLED, FundingState.ABANDONED_REFUND)


@dataclass(frozen=True)
class PayBack:
    """`fen` in fen; left out, all that is still due to this payer. `signed_by`: who took it."""

    plan: str
    on: date
    signed_by: str
    unit: str | None = None
    source: FundSource | None = None
    name: str = ""
    fen: int | None = None


@dataclass(frozen=True)
class PaidBackLine:
    """`left_fen`: what is still to go back, to everybody together."""

    entry: str
    number: int
    left_fen: int
    state: FundingState


def pay_back(command: PayBack, context: Context) -> PaidBackLine:
    plan = find_plan(context.store, command.plan)
    stands_in(plan, RETURNING, N_("方案现在是“{now}”，没有要退的钱；先结算。"))
    one_of_two(command.unit, command.source, "unit")
    check_happened(context, command.on, "on", day_of(plan.made_at))
    signed_by = told(command.signed_by, N_("请写是谁签收的。"), "signed_by", NAME_LIMIT)
    due = _due(command, refund_list(context.store, plan))
    if not due.open_fen:
        sentence = N_("{who}应退的 {due} 元已经退完了，不用再退。") if due.fen else N_("{who}没有应退的钱。")
        raise WrongState(sentence, who=due.label, due=yuan(due.fen))
    fen = due.open_fen if command.fen is None else command.fen
    check_fen(fen)
    if fen > due.open_fen:
        raise BadInput(N_("应退 {due} 元，不能多退。"), field="fen", due=yuan(due.open_fen))
    entry, number = _write(context, plan, due, fen, command.on, signed_by)
    left = sum(line.open_fen for line in refund_list(context.store, plan))
    state = FundingState(plan.state)
    if not left and state is FundingState.SETTLED:
        state = move_plan(context, plan, FundingMove.SURPLUS_DONE)
        tell_demand(context, plan, "returned", fen=context.store.funding.books(plan).returned_fen)
    return PaidBackLine(entry, number, left, state)


def _due(command: PayBack, lines: tuple[RefundLine, ...]) -> RefundLine:
    """Raises NotFound, or Missing where several of one kind gave and none is named."""
    name = " ".join(command.name.split())
    named = {line.name for line in lines if line.unit is None and line.source is command.source}
    if command.unit is None and not name and len(named) > 1:
        assert command.source is not None  # noqa: S101 - one_of_two has seen to it
        raise one_of_several(command.source)
    for line in lines:
        if command.unit is not None and line.unit == command.unit:
            return line
        if command.source is not None and line.source is command.source and name in ("", line.name):
            return line
    raise NotFound(N_("退款清单里没有这一户（家），请核对。"))


def _write(context: Context, plan: Row, due: RefundLine, fen: int, on: date, signed_by: str) -> tuple[str, int]:
    entry = context.new_id()
    line = {
        "id": entry, "fen": fen, "source": due.source, "unit": due.unit, "name": due.name, "on_day": on,
        "signed_by": signed_by, "at": context.now, "actor": context.actor.name,
    }  # fmt: skip
    number = context.store.funding.write("paid_back", plan.id, line)
    context.record(MoneyPaidBack(plan.id, entry, due.source, due.unit, due.name, fen, on))
    return entry, number


VERB = Verb("funding", "pay_back", PayBack, Power.KEEP_FUNDS, N_("登记退款"), pay_back)
