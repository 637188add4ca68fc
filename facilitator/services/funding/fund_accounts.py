"""Questions about the flats' accounts in the maintenance fund: for who enters them, and who has to pay in again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.funding.maintenance import Draw
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.fund_draws import draws_of
from facilitator.services.funding.own_households import check_own_households
from facilitator.services.funding.plans import find_plan
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class FundAccounts:
    plan: str


@dataclass(frozen=True)
class FundShort:
    plan: str


@dataclass(frozen=True)
class AccountLine:
    """In fen. `draw_fen` is what the plan takes; `balance_fen` and `on`, the day of its statement, are None until
    something was entered; `short_fen` has to be paid in before the draw, `low` says that less than 30 % of the first
    deposit stays."""

    unit: str
    label: str
    building: str
    draw_fen: int
    balance_fen: int | None
    first_fen: int | None
    left_fen: int
    short_fen: int
    low: bool
    on: date | None


def accounts(question: FundAccounts, reading: Reading) -> tuple[AccountLine, ...]:
    """Every flat that gives to the plan from its account, in the order of the roll."""
    return _lines(reading, find_plan(reading.store, question.plan))


def short(question: FundShort, reading: Reading) -> tuple[AccountLine, ...]:
    """Who has to pay in again, for the group leader alone, and of another grid's matter not even for one."""
    plan = find_plan(reading.store, question.plan)
    check_own_households(reading, plan)
    return tuple(line for line in _lines(reading, plan) if line.short_fen or line.low)


def _lines(reading: Reading, plan: Row) -> tuple[AccountLine, ...]:
    units = {unit.id: unit for unit in reading.store.roll.everyone()}
    days = {unit: row.on_day for unit, row in reading.store.funding.balances(plan.id).items()}
    lines = draws_of(reading.store, plan, reading.store.funding.books(plan))
    return tuple(
        _line(line, units[line.unit].label, units[line.unit].building, days.get(line.unit))
        for line in lines
        if line.unit in units
    )


def _line(line: Draw, label: str, building: str, on: date | None) -> AccountLine:
    balance, first = (line.account.balance_fen, line.account.first_fen) if line.account else (None, None)
    told = (line.unit, label, building, line.fen, balance, first)
    return AccountLine(*told, line.left_fen, line.short_fen, line.is_low, on)


QUESTIONS = (
    Question("funding", "fund_accounts", FundAccounts, Power.KEEP_FUNDS, N_("各户维修资金余额"), accounts),
    Question("funding", "fund_short", FundShort, Power.SEE_UNPAID, N_("要续筹维修资金的户"), short),
)
