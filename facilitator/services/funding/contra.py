"""funding.contra: a line of the books was wrong; an opposite line takes it back, and both stay."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.funding.events import MoneyReceived, MoneySpent
from facilitator.domain.funding.states import COVERED, RAISING, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.handling import check_reverser
from facilitator.services.funding.plans import REASON_LIMIT, find_plan, stands_in, today
from facilitator.services.funding.reopening import reopen
from facilitator.services.funding.wall_words import hides_somebody
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

OPEN = (*RAISING, FundingState.GAP, *COVERED, FundingState.SPENDING)


@dataclass(frozen=True)
class Contra:
    """`entry` is a receipt or a spending."""

    entry: str
    reason: str


@dataclass(frozen=True)
class TakenBack:
    """The new line; `balance_fen` may fall below zero, and then every page says so. `state`: `gap` again where what
    is left does not cover the budget. `hidden` as in `funding.spend`."""

    entry: str
    number: int
    balance_fen: int
    state: FundingState
    hidden: bool


def contra(command: Contra, context: Context) -> TakenBack:
    funding = context.store.funding
    book = "receipt" if funding.line("receipt", command.entry) is not None else "spending"
    line = funding.line(book, command.entry)
    if line is None:
        raise NotFound(N_("账上没有这一笔，请从收款或支出里选。"))
    plan = find_plan(context.store, line.plan)
    stands_in(plan, OPEN, N_("方案现在是“{now}”，账已经结了，不能再冲销。"))
    reason = told(command.reason, N_("请写明为什么冲销。"), "reason", REASON_LIMIT)
    if line.contra_of is not None:
        raise WrongState(N_("这一笔本身就是冲销，不能再冲。"))
    if funding.taken_back(book, line.id):
        raise WrongState(N_("这一笔已经冲销过了。"))
    check_reverser(context, plan, book, line)
    entry, number = _receipt_back(context, line, reason) if book == "receipt" else _spending_back(context, line, reason)
    state = reopen(context, plan.id)
    hidden = hides_somebody(plan.demand, (reason,), context)
    return TakenBack(entry, number, funding.books(plan).balance_fen, state, hidden)


def _receipt_back(context: Context, line: Row, reason: str) -> tuple[str, int]:
    entry = context.new_id()
    same = {name: getattr(line, name) for name in ("source", "unit", "name", "paid_by", "receipt_no", "collector")}
    number = context.store.funding.write("receipt", line.plan, {**_new(context, entry, line, reason), **same})
    who = (line.source, line.unit, line.name)
    context.record(
        MoneyReceived(line.plan, entry, *who, -line.fen, line.paid_by, line.receipt_no, today(context), line.id)
    )
    return entry, number


def _spending_back(context: Context, line: Row, reason: str) -> tuple[str, int]:
    entry = context.new_id()
    same = {name: getattr(line, name) for name in ("payee", "invoice_no", "purpose", "approvers")}
    number = context.store.funding.write("spending", line.plan, {**_new(context, entry, line, reason), **same})
    approvers = tuple(line.approvers)
    context.record(
        MoneySpent(line.plan, entry, line.payee, -line.fen, line.invoice_no, approvers, today(context), line.id)
    )
    return entry, number


def _new(context: Context, entry: str, line: Row, reason: str) -> dict[str, object]:
    return {
        "id": entry,
        "fen": -line.fen,
        "on_day": today(context),
        "contra_of": line.id,
        "reason": reason,
        "at": context.now,
        "actor": context.actor.name,
    }


VERB = Verb("funding", "contra", Contra, Power.KEEP_FUNDS, N_("冲销一笔收款或支出"), contra)
