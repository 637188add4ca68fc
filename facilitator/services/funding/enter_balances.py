"""funding.enter_balances: what the flats have in the maintenance fund, from the statement of the bank or the bureau."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.funding.fund_events import BalancesEntered
from facilitator.domain.funding.maintenance import FlatAccount, check_account
from facilitator.domain.funding.states import ASKING, UNCARRIED
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.fund_draws import draws_of, fund_check
from facilitator.services.funding.plans import check_happened, find_plan, stands_in
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FlatBalance:
    """In fen. `first_fen` is the first deposit; left out, what was known of it stays."""

    unit: str
    balance_fen: int
    first_fen: int | None = None


@dataclass(frozen=True)
class EnterBalances:
    """`on`: the day of the statement. Flats that it does not name keep what an older one says."""

    plan: str
    on: date
    balances: Sequence[FlatBalance]


@dataclass(frozen=True)
class EnteredBalances:
    """`units` give to the plan from their account and `known_units` of them have a balance; `short_units` cannot cover
    it, by `short_fen` together; `low_units` can and fall below 30 % of the first deposit."""

    version: int
    units: int
    known_units: int
    short_units: int
    short_fen: int
    low_units: int


def enter_balances(command: EnterBalances, context: Context) -> EnteredBalances:
    plan = find_plan(context.store, command.plan)
    stands_in(plan, (*UNCARRIED, *ASKING), N_("方案现在是“{now}”，不再从维修资金划钱，不用登记余额。"))
    books = context.store.funding.books(plan)
    drawn = {line.unit: line.account for line in draws_of(context.store, plan, books)}
    if not drawn:
        raise WrongState(N_("这个方案没有写哪几户出维修资金；请在方案的来源里写“住宅专项维修资金”，并选好户。"))
    check_happened(context, command.on, "on")
    _check(context, command.balances, set(drawn))
    stamp = {"on_day": command.on, "at": context.now, "actor": context.actor.name}
    rows = [_row(line, drawn[line.unit]) | stamp for line in command.balances]
    version = context.store.funding.enter_balances(plan.id, rows)
    context.record(BalancesEntered(plan.id, version, command.on, len(rows)))
    found = fund_check(context.store, plan, books)
    assert found is not None  # noqa: S101 - there were draws above
    return EnteredBalances(
        version, found.units, found.known_units, found.short_units, found.short_fen, found.low_units
    )


def _check(context: Context, told: Sequence[FlatBalance], drawn: set[str]) -> None:
    if not told:
        raise Missing(N_("一户的余额也没有写，请先填余额。"), what="balances")
    if len({line.unit for line in told}) < len(told):
        raise BadInput(N_("有一户写了两次，请检查名单。"), field="balances")
    if any(line.unit not in drawn for line in told):
        raise NotFound(N_("有一户不在方案出维修资金的名单里，请核对。"))
    labels = context.store.roll.labels()
    for line in told:
        check_account(labels.get(line.unit, ""), FlatAccount(line.balance_fen, line.first_fen))


def _row(line: FlatBalance, known: FlatAccount | None) -> dict[str, object]:
    """A first deposit is paid once: what an older statement says of it holds."""
    first = line.first_fen if line.first_fen is not None or known is None else known.first_fen
    return {"unit": line.unit, "balance_fen": line.balance_fen, "first_fen": first}


VERB = Verb("funding", "enter_balances", EnterBalances, Power.KEEP_FUNDS, N_("登记维修资金余额"), enter_balances)
