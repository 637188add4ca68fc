"""Questions about money: the list, one plan with its books, what the group leader and the board see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from facilitator.domain.funding.apportion import METHOD_NAMES, ROUNDING_NAMES, Method, Rounding
from facilitator.domain.funding.books import Books, never_came
from facilitator.domain.funding.electorates import is_voluntary
from facilitator.domain.funding.gaps import WENT, WayOut
from facilitator.domain.funding.sources import SOURCE_NAMES, FundSource
from facilitator.domain.funding.states import FUNDING, STATE_NAMES, FundingState
from facilitator.domain.funding.unusual import UNUSUAL_NAMES, unusual
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.decided import unsigned_session
from facilitator.services.funding.fund_draws import fund_check
from facilitator.services.funding.lines import (
    households_together,
    paid_back_shown,
    photos_by_line,
    pledges_shown,
    receipts_shown,
    shares_shown,
    spending_shown,
)
from facilitator.services.funding.own_households import check_own_households, opens_unpaid
from facilitator.services.funding.paid_more import paid_more_shown
from facilitator.services.funding.plans import find_plan
from facilitator.services.funding.refunding import REFUNDING, refunds_shown
from facilitator.services.funding.shown import Finding, OpinionShown, PlanLine, PlanShown, UnpaidUnit, Way, awaited_in
from facilitator.services.funding.source_sums import piles_in
from facilitator.services.funding.sums import sums_of
from facilitator.services.funds import never_came_told
from facilitator.services.sight import may_see
from facilitator.services.verb import Question
from facilitator.services.wording import title_for
from facilitator.storage.rows import Row


class OfSomebody(Protocol):
    @property
    def unit(self) -> str | None: ...


L = TypeVar("L", bound=OfSomebody)


@dataclass(frozen=True)
class FundingList:
    pass


@dataclass(frozen=True)
class PlansOf:
    """`demand` is its id."""

    demand: str


@dataclass(frozen=True)
class PlanDetail:
    plan: str


@dataclass(frozen=True)
class Unpaid:
    plan: str


def listed(_question: FundingList, reading: Reading) -> tuple[PlanLine, ...]:
    return _lines(reading, reading.store.funding.plans())


def of_demand(question: PlansOf, reading: Reading) -> tuple[PlanLine, ...]:
    """The newest first."""
    return _lines(reading, tuple(reversed(reading.store.funding.of_demand(question.demand))))


def detailed(question: PlanDetail, reading: Reading) -> PlanShown:
    plan = find_plan(reading.store, question.plan)
    demand = reading.store.ledger.demand(plan.demand)
    state, funding = FundingState(plan.state), reading.store.funding
    ballot = reading.store.ballots.ballot(plan.ballot) if plan.ballot else None
    session = reading.store.rooms.session(ballot.session) if ballot is not None else None
    books, labels = funding.books(plan), reading.store.roll.labels()
    photos = photos_by_line(funding.vouchers(plan.id))
    unsigned = unsigned_session(reading.store, plan)
    found = unusual(books, plan.collected_until, state, decided=unsigned is None)
    whole = reading.actor.may(Power.KEEP_FUNDS) or reading.actor.may(Power.SUPERVISE_FUNDS)
    opens = opens_unpaid(reading, plan)
    return PlanShown(
        plan.id, plan.title, plan.demand, (demand and demand.number) or "",
        title_for(reading, demand) if demand else "",
        state, STATE_NAMES[state], FUNDING.moves_from(state),
        Method(plan.method), METHOD_NAMES[Method(plan.method)],
        Rounding(plan.rounding), ROUNDING_NAMES[Rounding(plan.rounding)],
        is_voluntary(session.preset if session is not None else None), plan.ballot,
        plan.published_from, plan.published_until, plan.collected_until, plan.accounts_from, plan.accounts_until,
        plan.actor, plan.made_at, sums_of(books, funding.carriers(plan)),
        shares_shown(funding.shares(plan), labels) if whole and books.shares else (),
        _seen(pledges_shown(books, labels, photos), whole), _seen(receipts_shown(books, labels, photos), whole),
        spending_shown(books, photos), _seen(paid_back_shown(books, labels, photos), whole),
        _seen(refunds_shown(books, labels), whole) if state in REFUNDING else (),
        tuple(_way(row) for row in funding.ways(plan.id)),
        tuple(Finding(one.kind, UNUSUAL_NAMES[one.kind], one.fen, one.entry, one.reason) for one in found),
        tuple(OpinionShown(row.text, row.at, row.actor) for row in funding.opinions(plan.id)),
        demand is not None and may_see(reading, demand), None if whole else households_together(books),
        unsigned, opens, paid_more_shown(books, labels) if whole or opens else (),
        fund_check(reading.store, plan, books),
    )  # fmt: skip


def unpaid(question: Unpaid, reading: Reading) -> tuple[UnpaidUnit, ...]:
    """Who has not signed or not paid, for the group leader alone, and of another grid's matter not even for one."""
    plan = find_plan(reading.store, question.plan)
    check_own_households(reading, plan)
    books = reading.store.funding.books(plan)
    homes = books.households
    units = {unit.id: unit for unit in reading.store.roll.everyone()}
    silent = [(unit, False, books.shares.get(unit, 0), False) for unit in homes.not_pledged]
    owing = [(unit, True, homes.owed(unit), False) for unit in homes.not_paid]
    less = [(unit, True, homes.lacks(unit), True) for unit in homes.signed_less]
    less += [(unit, False, homes.lacks(unit), True) for unit in homes.paid_unsigned_less]
    return tuple(
        UnpaidUnit(unit, units[unit].label, units[unit].building, pledged, fen, short)
        for unit, pledged, fen, short in (*silent, *owing, *less)
        if unit in units
    )


def _seen(lines: tuple[L, ...], whole: bool) -> tuple[L, ...]:
    return lines if whole else tuple(line for line in lines if line.unit is None)


def _lines(reading: Reading, plans: Sequence[Row]) -> tuple[PlanLine, ...]:
    books = reading.store.funding.books_of(plans)
    return tuple(_line(reading, plan, books[plan.id]) for plan in plans)


def _line(reading: Reading, plan: Row, books: Books) -> PlanLine:
    demand = reading.store.ledger.demand(plan.demand)
    state = FundingState(plan.state)
    number, title = ((demand.number or ""), title_for(reading, demand)) if demand is not None else ("", "")
    waiting, never = awaited_in(state, books.awaited, books.counted_on_fen), never_came(books)
    facts = (state, STATE_NAMES[state], books.budget_fen, books.covered_fen, books.gap_fen, books.balance_fen)
    return PlanLine(
        plan.id, plan.title, plan.demand, number, title, *facts, piles_in(books), plan.made_at, waiting,
        never_came_told(never.awaited if never else ()), not books.waits,
    )  # fmt: skip


def _way(row: Row) -> Way:
    name = row.name or (SOURCE_NAMES[FundSource(row.source)] if row.source else "")
    return Way(row.way, WENT[WayOut(row.way)], row.fen, name, row.at, row.actor, row.reason or "")


QUESTIONS = (
    Question("funding", "list", FundingList, Power.READ_FUNDS, N_("筹资方案列表"), listed),
    Question("funding", "of_demand", PlansOf, Power.READ_FUNDS, N_("一件需求的筹资方案"), of_demand),
    Question("funding", "detail", PlanDetail, Power.READ_FUNDS, N_("一个筹资方案和它的账"), detailed),
    Question("funding", "unpaid", Unpaid, Power.SEE_UNPAID, N_("还没有认捐、没有交款的户"), unpaid),
)
