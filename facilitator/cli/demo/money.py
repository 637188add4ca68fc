"""The demo's money: one plan whose books are settled and partly paid back, one that is being collected now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.cli.demo.evenings import DOORS, WALK, Evening
from facilitator.cli.demo.pictures import invoice_picture
from facilitator.cli.demo.staff import CHAIR, CLERK, SECRETARY, SUPERVISOR
from facilitator.cli.demo.story import Story
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.entries import PaidBy
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.here import day_of
from facilitator.domain.people.units import UnitKind
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.keep_voucher import KeepVoucher
from facilitator.services.funding.opine import Opine
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.plan import PlanFunding
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.receive import Receive
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.spend import Spend
from facilitator.services.funding.trial import USUAL
from facilitator.services.funding.votes import VotesAbout
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.moving import move_demand

Happening = tuple[int, int, Callable[[Story], object]]
NOTICE_DAYS = 15
OPINION = "逐笔看过收据和发票，账款相符。"
EXEMPTIONS = (Exemption.FULL, Exemption.HALF)
"""The last household of a staircase pays nothing, the one before it a half; nobody is told who."""


@dataclass(frozen=True)
class Money:
    """In fen: what the street, the firm and the households of one building give. Days count from today."""

    evening: Evening
    title: str
    building: str
    firm: str
    amounts: tuple[int, int, int]
    planned: int


WALKING = Money(WALK, "8栋楼前步道整修和路灯", "8栋", "甲照明公司", (1_200_000, 400_000, 800_000), -60)
OPENING = Money(DOORS, "6栋单元门和门禁更换", "6栋", "乙物业公司", (900_000, 300_000, 600_000), -34)


def money_happenings() -> Iterator[Happening]:
    for money in (WALKING, OPENING):
        yield money.planned, 10, _plan(money)
        yield money.evening.ahead + 1, 10, _publish(money)
    yield from _settled()
    yield from _collecting()


def _settled() -> Iterator[Happening]:
    """Everybody paid, the work was cheaper than planned, half of the households have their part back."""
    yield -55, 15, lambda story: _pledges(story, WALKING, 16)
    yield -42, 15, lambda story: _receipts(story, WALKING, 16)
    yield -40, 10, lambda story: _others(story, WALKING, 2)
    yield -36, 10, lambda story: story.do(CLERK, CloseCollecting(story.plans[WALKING.title]))
    yield -30, 10, lambda story: _spend(story, 1_420_000, "0086217", "步道铺砖、换沿石")
    yield -15, 10, lambda story: _spend(story, 884_000, "0086340", "路灯六盏和安装")
    yield -8, 10, lambda story: story.do(CLERK, Settle(story.plans[WALKING.title]))
    yield -7, 15, lambda story: story.do(SUPERVISOR, Opine(story.plans[WALKING.title], OPINION))
    yield -5, 15, lambda story: _pay_back(story, WALKING, 8)


def _collecting() -> Iterator[Happening]:
    """Three have not signed, five of those who signed have not paid yet."""
    yield -28, 15, lambda story: _pledges(story, OPENING, 12)
    yield -14, 15, lambda story: _receipts(story, OPENING, 7)
    yield -12, 10, lambda story: _others(story, OPENING, 1)


def _homes(story: Story, money: Money) -> list[PlanUnit]:
    units = story.units(UnitKind.HOUSEHOLD, buildings=(money.building,))
    last = dict(zip((unit.id for unit in reversed(units)), EXEMPTIONS, strict=False))
    return [PlanUnit(unit.id, exempt=last.get(unit.id)) for unit in units]


def _plan(money: Money) -> Callable[[Story], object]:
    def happen(story: Story) -> None:
        names = dict(zip(USUAL, ("街道办事处", "", money.firm), strict=True))
        street, firm, homes = money.amounts
        amounts = {FundSource.GOV_SUBSIDY: street, FundSource.ENTERPRISE_DONATION: firm}
        sources = [PlanSource(source, amounts.get(source, homes), names[source]) for source in USUAL]
        demand = story.demands[money.evening.key]
        how = (sum(money.amounts), sources, Method.PER_HOUSEHOLD, _homes(story, money))
        story.plans[money.title] = story.do(CLERK, PlanFunding(demand, money.title, *how)).plan

    return happen


def _publish(money: Money) -> Callable[[Story], object]:
    """What the evening's minutes say is carried out here: signing takes everybody's passphrase."""

    def happen(story: Story) -> None:
        plan, demand = story.plans[money.title], story.demands[money.evening.key]
        (vote,) = story.door.ask(story.people[CLERK].actor, VotesAbout(plan))
        story.do(CLERK, AttachVote(plan, vote.ballot))
        first = day_of(story.clock.now())
        story.do(CLERK, PublishPlan(plan, first, day_of(story.clock.day(money.evening.ahead + NOTICE_DAYS, 12))))
        story.beyond(demand, lambda context, row: move_demand(context, row, DemandMove.PASSED_NEEDS_MONEY), CHAIR)

    return happen


def _shares(story: Story, money: Money) -> list[tuple[str, int]]:
    with story.door.database.reading() as unit:
        row = unit.funding.plan(story.plans[money.title])
        return [(share.unit, share.fen) for share in unit.funding.shares(row) if share.fen] if row is not None else []


def _pledges(story: Story, money: Money, many: int) -> None:
    plan, today = story.plans[money.title], day_of(story.clock.now())
    for home, fen in _shares(story, money)[:many]:
        story.do(CLERK, Pledge(plan, fen, today, home))


def _receipts(story: Story, money: Money, many: int) -> None:
    plan, today = story.plans[money.title], day_of(story.clock.now())
    for place, (home, fen) in enumerate(_shares(story, money)[:many], start=1):
        how = PaidBy.CASH if place % 3 else PaidBy.WECHAT
        story.do(CLERK, Receive(plan, fen, how, f"{place:07}", today, CLERK, unit=home))


def _others(story: Story, money: Money, many: int) -> None:
    """The street first, then the firm."""
    plan, today = story.plans[money.title], day_of(story.clock.now())
    street, firm, _homes_give = money.amounts
    given = ((FundSource.GOV_SUBSIDY, street), (FundSource.ENTERPRISE_DONATION, firm))
    for place, (source, fen) in enumerate(given[:many], start=101):
        story.do(CLERK, Receive(plan, fen, PaidBy.TRANSFER, f"{place:07}", today, CLERK, source=source))


def _spend(story: Story, fen: int, invoice: str, purpose: str) -> None:
    plan, today = story.plans[WALKING.title], day_of(story.clock.now())
    approved = (SECRETARY, SUPERVISOR)
    entry = story.do(CLERK, Spend(plan, "银杏建筑维修队", fen, invoice, purpose, approved, today)).entry
    story.do(CLERK, KeepVoucher(entry, invoice_picture(invoice)))


def _pay_back(story: Story, money: Money, many: int) -> None:
    plan, today = story.plans[money.title], day_of(story.clock.now())
    for home, _fen in _shares(story, money)[:many]:
        story.do(CLERK, PayBack(plan, today, "本户", unit=home))
