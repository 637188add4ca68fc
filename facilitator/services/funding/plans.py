"""What every verb about money does: find the plan, read its books, move it, and tell the demand's history."""

from __future__ import annotations

from datetime import date

from facilitator.domain.days import EARLIEST
from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.domain.funding.states import FUNDING, MOVE_NAMES, STATE_NAMES, FundingMove, FundingState
from facilitator.domain.here import day_of
from facilitator.domain.money import LARGEST, yuan
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import Detail, note_deed
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

NAME_LIMIT = 40
REASON_LIMIT = 200
SHORTEST_NOTICE = 15


def find_plan(store: UnitOfWork, plan: str) -> Row:
    row = store.funding.plan(plan)
    if row is None:
        raise NotFound(N_("没有这个筹资方案，请从“一事一议”里重新选择。"))
    return row


def move_plan(context: Context, plan: Row, move: FundingMove, **columns: object) -> FundingState:
    """Along the table, with the other columns that change by it. Raises WrongState with where the plan stands."""
    before = FundingState(plan.state)
    if not FUNDING.allows(before, move):
        raise out_of_order(before, move)
    after = FUNDING.after(before, move)
    context.store.funding.change(plan.id, state=after, changed_at=context.now, **columns)
    return after


def out_of_order(state: FundingState, move: FundingMove) -> WrongState:
    sentence = N_("这个方案现在是“{now}”，不能“{step}”。")
    return WrongState(sentence, now=STATE_NAMES[state], step=MOVE_NAMES[move], state=str(state), move=str(move))


def stands_in(plan: Row, states: tuple[FundingState, ...], sentence: str) -> None:
    """Raises WrongState with the sentence, its {now} filled, unless the plan is in one of the states."""
    if FundingState(plan.state) not in states:
        raise WrongState(sentence, now=STATE_NAMES[FundingState(plan.state)], state=str(plan.state))


def tell_demand(context: Context, plan: Row, step: str, **figures: int) -> None:
    """One line of the demand's history with the same figures as the books, in fen."""
    demand = context.store.ledger.demand(plan.demand)
    if demand is None or DemandState(demand.state) not in DEEDS[DemandDeed.MONEY]:
        return
    told = {name.removesuffix("_fen"): yuan(fen) for name, fen in figures.items()}
    details: dict[str, Detail] = {"step": step, "plan": plan.title, **told}
    note_deed(context, demand, DemandDeed.MONEY, details)


def today(context: Context) -> date:
    return day_of(context.now)


def check_happened(context: Context, day: date, field: str, since: date = EARLIEST) -> None:
    """A line of the books is of today or earlier, and not older than what it belongs to. Raises BadInput."""
    if not EARLIEST <= day <= today(context):
        raise BadInput(N_("日期要在今天或今天以前，请核对。"), field=field)
    if day < since:
        raise BadInput(
            N_("日期早于 {since}，那时还没有这个方案（公示），请核对年月日。"), field=field, since=since.isoformat()
        )


def check_fen(fen: int) -> None:
    if fen >= LARGEST:
        raise BadInput(N_("金额太大，请核对是不是多写了几个零。"), field="fen")
    if fen <= 0:
        raise BadInput(N_("金额要大于 0。"), field="fen")


def check_notice(first: date, last: date) -> None:
    """First and last day both count. Raises BadInput below fifteen (城市居民委员会组织法第三十四条)."""
    days = (last - first).days + 1
    if days < SHORTEST_NOTICE:
        raise BadInput(
            N_("公示至少 {least} 天，头尾都算；现在只有 {days} 天，请把截止日往后推。"),
            field="until", least=SHORTEST_NOTICE, days=max(days, 0),
        )  # fmt: skip
