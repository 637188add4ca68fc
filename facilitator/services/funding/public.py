"""What everybody may read about the money: sums, standards and spending, field by field; nobody's name or door."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import NotFound
from facilitator.domain.funding.apportion import METHOD_NAMES, Exemption, Method, Rounding
from facilitator.domain.funding.electorates import VOLUNTARY, VOLUNTARY_LAW, is_voluntary
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.states import STATE_NAMES, Ending, FundingState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.public_lines import PublicSource, PublicSpending, sources_for_all, spending_for_all
from facilitator.services.funding.shown import awaited_in
from facilitator.services.funding.source_sums import PileSum
from facilitator.services.funding.sums import ShareCount, Sums, sums_of
from facilitator.services.funding.surplus_told import KEPT, is_kept
from facilitator.services.funding.wall_words import Hide, hiding_each
from facilitator.services.funds import never_came_told
from facilitator.services.verb import Question
from facilitator.storage.fund_board import OnTheBoard
from facilitator.storage.rows import Row

NOT_YET = (FundingState.PLAN_DRAFTED, FundingState.PLAN_VOTED)
FIGURES = (
    "budget_fen", "covered_fen", "piles", "share_counts", "units", "rescoped", "exempt", "planned_surplus_fen",
    "residents_received_fen", "income_fen", "spent_fen", "returned_fen", "balance_fen", "not_pledged", "not_paid",
    "signed_less", "paid_unsigned", "asks_residents", "cut_residents", "ending", "never_pledged", "never_paid",
    "gap_fen", "half_counts", "fund_counts", "residents_planned_fen",
)  # fmt: skip
"""What of the sums is for everybody."""

NO_SUCH_PLAN = N_("公示栏上没有这个筹资方案，请回公示栏看看。")


@dataclass(frozen=True)
class PublicFunding:
    pass


@dataclass(frozen=True)
class PublicFundingPlan:
    plan: str


@dataclass(frozen=True)
class PlanForAll:
    """All amounts in fen and sums of lines. Who has not signed or paid is a number of households, nothing else;
    `awaited` names authorities, firms and funds, once the plan is over `never_came` does. `kept` says that a vote kept
    what is left, `given_up_for` why the plan was dropped."""

    plan: str
    title: str
    state: FundingState
    state_name: str
    published_from: date
    published_until: date
    accounts_from: date | None
    accounts_until: date | None
    budget_fen: int
    covered_fen: int
    gap_fen: int
    piles: tuple[PileSum, ...]
    sources: tuple[PublicSource, ...]
    method: Method
    method_name: str
    rounding: Rounding
    share_counts: tuple[ShareCount, ...]
    units: int
    rescoped: bool
    exempt: dict[Exemption, int]
    planned_surplus_fen: int
    residents_received_fen: int
    income_fen: int
    spent_fen: int
    returned_fen: int
    balance_fen: int
    not_pledged: int
    not_paid: int
    signed_less: int
    paid_unsigned: int
    asks_residents: bool
    cut_residents: bool
    half_counts: tuple[ShareCount, ...]
    fund_counts: tuple[ShareCount, ...]
    residents_planned_fen: int
    ending: Ending
    never_pledged: int
    never_paid: int
    awaited: str
    never_came: str
    given_up_for: str
    kept: str
    spending: tuple[PublicSpending, ...]
    voluntary: str
    law: str
    complaint_phone: str


def listed(_question: PublicFunding, reading: Reading) -> tuple[PlanForAll, ...]:
    """The newest first. Made once a day and event of the journal: hundreds of phones read the board."""
    key = ("public money", day_of(reading.now).isoformat(), str(reading.store.journal.version()))
    found: tuple[PlanForAll, ...] | None = reading.store.derived.get(key)
    if found is None:
        plans = [row for row in reading.store.funding.plans() if _is_public(row, reading)]
        found = reading.store.derived[key] = _for_all(plans, reading)
    return found


def one(question: PublicFundingPlan, reading: Reading) -> PlanForAll:
    """Raises NotFound for a plan that is not on the board, whether or not it exists."""
    row = reading.store.funding.plan(question.plan)
    if row is None or not _is_public(row, reading):
        raise NotFound(NO_SUCH_PLAN)
    return _for_all((row,), reading)[0]


def _is_public(plan: Row, reading: Reading) -> bool:
    """From the first day of the plan's notice on."""
    begun = plan.published_from is not None and plan.published_from <= day_of(reading.now)
    return begun and FundingState(plan.state) not in NOT_YET


def _for_all(plans: Sequence[Row], reading: Reading) -> tuple[PlanForAll, ...]:
    """What staff typed is said as on the paper on the wall: whoever the roll knows by it is hidden. However many plans
    there are, the roll and each table of the books are read once."""
    found = [(told, sums_of(told.books, told.carriers)) for told in reading.store.fund_board.told(plans)]
    asked = {told.plan.id: (told.plan.demand, tuple(_typed(told, sums))) for told, sums in found}
    hides = hiding_each(asked, reading) if asked else {}
    phone = reading.complaint_phone
    return tuple(_one(told, sums, hides[told.plan.id], phone) for told, sums in found)


def _typed(told: OnTheBoard, sums: Sums) -> Iterator[str]:
    yield told.plan.title
    yield from (source.name for source in (*sums.sources, *sums.labor))
    for spending in told.books.spending:
        yield from (spending.payee, spending.purpose)
    for way in told.ways:
        yield from (way.name, way.reason)


def _one(told: OnTheBoard, sums: Sums, hide: Hide, phone: str) -> PlanForAll:
    plan, state, method = told.plan, FundingState(told.plan.state), Method(told.plan.method)
    voluntary = is_voluntary(told.preset)
    return PlanForAll(
        **{name: getattr(sums, name) for name in FIGURES},
        plan=plan.id,
        title=hide(plan.title),
        state=state,
        state_name=STATE_NAMES[state],
        published_from=plan.published_from,
        published_until=plan.published_until,
        accounts_from=plan.accounts_from,
        accounts_until=plan.accounts_until,
        sources=sources_for_all(sums, hide),
        method=method,
        method_name=METHOD_NAMES[method],
        rounding=Rounding(plan.rounding),
        awaited=awaited_in(state, sums.awaited, sums.counted_on_fen, hide),
        never_came=never_came_told(sums.never_came, hide),
        given_up_for=hide(next((way.reason or "" for way in told.ways if way.way == WayOut.ABANDON), "")),
        kept=KEPT if is_kept(state, sums.balance_fen) else "",
        spending=spending_for_all(told.books.spending, hide),
        voluntary=VOLUNTARY if voluntary else "",
        law=VOLUNTARY_LAW if voluntary else "",
        complaint_phone=phone,
    )


QUESTIONS = (
    Question("funding", "public", PublicFunding, Power.PUBLIC, N_("公示栏上的筹资方案"), listed),
    Question("funding", "public_plan", PublicFundingPlan, Power.PUBLIC, N_("公示栏上的一个筹资方案"), one),
)
