"""Any sequence of verbs: every figure is the sum of its lines and of its events, and a refusal changes nothing.

Every verb of the money after the notice is walked, those that a new vote decides among them.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.errors import Refusal
from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import COVERED, ENDED, FundingState
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.funding import FUNDING_VERBS
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.archive import Archive
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.call_again import CallAgain
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.enter_balances import EnterBalances
from facilitator.services.funding.keep_surplus import KeepSurplus
from facilitator.services.funding.keep_voucher import KeepVoucher
from facilitator.services.funding.opine import Opine
from facilitator.services.funding.order_paper import OrderMoneyPaper
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.plan import PlanFunding
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.public import PublicFundingPlan
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.publish_accounts import PublishAccounts
from facilitator.services.funding.read import FundingList, Unpaid
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.refunding import REFUNDING
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.try_out import TryOut
from facilitator.services.funding.waiting_told import households_told, on_paper
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from facilitator.services.upload import Upload
from tests.factories.council import make_council
from tests.factories.funding import FIRM, GOVERNMENT, Fund, make_fund
from tests.factories.pictures import picture, saved
from tests.factories.world import make_world, open_world

_F = FundSource
AMOUNTS = (1, 33_33, 33_34, 100_00, 300_00, 600_00, -1)
EVENTS = {
    "pledge": "PledgeSigned",
    "receipt": "MoneyReceived",
    "spending": "MoneySpent",
    "paid_back": "MoneyPaidBack",
}


def everybody_pays(fund: Fund, _place: int, _fen: int) -> None:
    for place in range(1, 7):
        fund.pledge(place)
        fund.pay(place)


def givers_pay(fund: Fund, _place: int, _fen: int) -> None:
    fund.give(_F.GOV_SUBSIDY, GOVERNMENT)
    fund.give(_F.ENTERPRISE_DONATION, FIRM)


def take_back(fund: Fund, place: int, fen: int) -> None:
    """Some line of the books, receipts or spending as the amount falls."""
    shown = fund.detail()
    lines: tuple[Any, ...] = shown.spending if fen % 2 else shown.receipts
    fund.do(Contra(lines[place % len(lines)].entry if lines else "nothing", "写错了"))


def top_up(fund: Fund, place: int, fen: int) -> None:
    gap = fund.detail().sums.gap_fen
    fund.do(TopUp(fund.plan, _F.COMMUNITY_FUND, gap if place % 2 else fen, "社区基金"))


def spend(fund: Fund, place: int, fen: int) -> None:
    fund.spend(fen, **({"approvers": ("书记", "专干")} if place == 6 else {}))


def pay_back(fund: Fund, place: int, fen: int) -> None:
    """All that is due to one home, or an amount that may be too much."""
    fund.do(PayBack(fund.plan, fund.today, "本户", fund.homes[place - 1], fen=fen if place % 2 else None))


def all_goes_back(fund: Fund, _place: int, _fen: int) -> None:
    for line in fund.detail().refunds:
        if line.open_fen:
            who: dict[str, Any] = {"unit": line.unit} if line.unit else {"source": line.source, "name": line.name}
            fund.do(PayBack(fund.plan, fund.today, "本户", **who))


def rescope(fund: Fund, place: int, _fen: int) -> None:
    """Down to what is there, or to a fen less than is."""
    if fund.detail().state is FundingState.GAP:
        fund.vote()
    fund.do(Rescope(fund.plan, fund.detail().sums.covered_fen - place // 6, fund.council.session))


def reapportion(fund: Fund, place: int, _fen: int) -> None:
    """One home carries nothing any more."""
    if fund.detail().state is FundingState.GAP:
        fund.vote()
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(**{f"h{place}": Exemption.FULL}), fund.ballot))


def keep(fund: Fund, _place: int, _fen: int) -> None:
    if fund.detail().state is FundingState.SETTLED:
        fund.vote()
    fund.do(KeepSurplus(fund.plan, fund.ballot))


def photograph(fund: Fund, place: int, _fen: int) -> None:
    lines = fund.detail().receipts
    entry = lines[place % len(lines)].entry if lines else "nothing"
    fund.do(KeepVoucher(entry, Upload("收据.jpg", saved(picture(40, 40)))))


def accounts(fund: Fund, _place: int, _fen: int) -> None:
    fund.do(PublishAccounts(fund.plan, fund.today, fund.today + timedelta(days=14)))


STEPS: dict[str, Callable[[Fund, int, int], object]] = {
    "everybody pays": everybody_pays,
    "givers pay": givers_pay,
    "pledge": lambda fund, place, fen: fund.pledge(place, fen),
    "withdraw": lambda fund, place, _fen: fund.do(WithdrawPledge(fund.plan, fund.homes[place - 1])),
    "pay": lambda fund, place, fen: fund.pay(place, fen, confirmed=place % 2 == 1),
    "give": lambda fund, _place, fen: fund.give(_F.COMMUNITY_FUND, fen),
    "contra": take_back,
    "close": lambda fund, _place, _fen: fund.do(CloseCollecting(fund.plan)),
    "firm signs": lambda fund, _place, _fen: fund.do(Pledge(fund.plan, FIRM, fund.today, donor="甲企业")),
    "street signs": lambda fund, _place, _fen: fund.do(Pledge(fund.plan, 1, fund.today, source=_F.GOV_SUBSIDY)),
    "fund leaves": lambda fund, _place, _fen: fund.do(WithdrawPledge(fund.plan, source=_F.COMMUNITY_FUND)),
    "street leaves": lambda fund, _place, _fen: fund.do(WithdrawPledge(fund.plan, source=_F.GOV_SUBSIDY)),
    "call again": lambda fund, _place, _fen: fund.do(CallAgain(fund.plan, fund.today)),
    "top up": top_up,
    "spend": spend,
    "settle": lambda fund, _place, _fen: fund.do(Settle(fund.plan)),
    "pay back": pay_back,
    "all goes back": all_goes_back,
    "abandon": lambda fund, place, _fen: fund.do(Abandon(fund.plan)) if place == 1 else None,
    "rescope": rescope,
    "reapportion": reapportion,
    "keep": keep,
    "photograph": photograph,
    "opine": lambda fund, _place, _fen: fund.do(Opine(fund.plan, "看过了。"), fund.supervisor),
    "accounts": accounts,
    "archive": lambda fund, _place, _fen: fund.do(Archive(fund.plan)),
    "wait": lambda fund, place, _fen: fund.wait(place * 3),
    "notice ends": lambda fund, _place, _fen: fund.wait(15),
}
MANY = frozenset({"everybody pays", "givers pay", "all goes back", "rescope", "reapportion", "keep"})
"""Several commands, or a vote before one: an early one may stand where a later one was refused."""
FUNDED = ("everybody pays", "givers pay", "close")
SHORT = ("pay", "givers pay", "close")
STARTS = (
    (),
    ("everybody pays",),
    FUNDED,
    (*FUNDED, "spend"),
    (*FUNDED, "spend", "contra", "spend", "settle"),
    SHORT,
    (*SHORT, "rescope", "spend"),
    (*SHORT, "reapportion", "notice ends", "pay"),
    ("firm signs", "everybody pays", "close", "rescope"),
    (*SHORT, "top up", "spend", "contra"),
    ("everybody pays", "givers pay", "abandon"),
)
"""So that every state is walked from, though most steps are refused in most states."""
WALKS = st.tuples(
    st.sampled_from(STARTS),
    st.lists(
        st.tuples(st.sampled_from(sorted(STEPS)), st.integers(1, 6), st.sampled_from(AMOUNTS)), min_size=6, max_size=16
    ),
)
BESIDE = frozenset({PlanFunding, AttachVote, PublishPlan, EnterBalances, TryOut, OrderMoneyPaper})
"""Before the walk begins, or without a line in the books."""
TO_THE_END = (
    (*FUNDED, "photograph", "spend", "contra", "spend", "settle", "opine", "all goes back", "accounts"),
    ("pledge", "withdraw", *SHORT, "call again", "pledge", "wait", "close", "top up", "give", "spend", "settle", "keep",
     "accounts"),
    (*SHORT, "rescope", "spend", "settle", "all goes back", "accounts"),
    (*SHORT, "reapportion", "notice ends", "pay", "abandon", "all goes back", "accounts"),
)  # fmt: skip


@dataclass
class Walker(Fund):
    """Knows which commands were not refused."""

    done: set[type] = field(default_factory=set)

    def do(self, command: object, actor: Actor | None = None) -> Any:
        answer = super().do(command, actor)
        self.done.add(type(command))
        return answer


@cache
def collecting() -> tuple[Path, Walker]:
    """A community whose plan may take money, made once and copied for each walk."""
    folder = Path(tempfile.mkdtemp())
    with make_world(folder) as world:
        fund = make_fund(make_council(world, representatives=0, committee=0))
        fund.collecting()
        return folder, Walker(**vars(fund))


@contextmanager
def copied() -> Iterator[Walker]:
    origin, made = collecting()
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(origin, name, dirs_exist_ok=True)
        with open_world(Path(name)) as world:
            world.clock.moment = made.council.world.clock.moment
            yield replace(made, council=replace(made.council, world=world), done=set())


def everything(fund: Fund) -> tuple[dict[str, list[Any]], list[tuple[str, dict[str, Any]]]]:
    """All rows about the money, and what the journal tells of it."""
    with fund.council.world.database.reading() as unit:
        told = [(entry.type, json.loads(entry.body)) for entry in unit.journal.entries()]
    return fund.rows(), told


def check(fund: Fund) -> None:
    rows, told = everything(fund)
    sums, found = fund.detail().sums, fund.detail().findings
    written = {book: sum(row.fen for row in rows[book]) for book in EVENTS}
    events = {book: sum(body["fen"] for kind, body in told if kind == name) for book, name in EVENTS.items()}

    assert written == events
    assert (sums.income_fen, sums.spent_fen, sums.returned_fen) == (
        written["receipt"], written["spending"], written["paid_back"],
    )  # fmt: skip
    assert sums.residents_pledged_fen == sum(row.fen for row in rows["pledge"] if row.unit is not None)
    assert sum(line.received_fen for line in sums.sources) == sums.income_fen
    assert sum(line.pledged_fen for line in sums.sources) == written["pledge"]
    assert sums.balance_fen == sums.income_fen - sums.spent_fen - sums.returned_fen
    assert fund.detail().state not in COVERED or sums.gap_fen == 0
    assert ("negative_balance" in {one.kind for one in found}) == (sums.balance_fen < 0)
    public, listed = fund.council.ask(PublicFundingPlan(fund.plan)), fund.council.ask(FundingList())[0]
    assert (public.income_fen, public.spent_fen, public.returned_fen, public.balance_fen) == (
        sums.income_fen, sums.spent_fen, sums.returned_fen, sums.balance_fen,
    )  # fmt: skip
    assert sum(line.fen for line in public.spending) == sums.spent_fen
    assert public.covered_fen == listed.covered_fen == sums.covered_fen
    check_waiting(fund, public, listed)
    due = sums.surplus_fen if fund.detail().state in REFUNDING else 0
    assert sum(line.fen for line in fund.detail().refunds) == max(0, due)


def check_waiting(fund: Fund, public: Any, listed: Any) -> None:
    """Page, board and list wait for the same, and for nothing once the plan is over."""
    shown, homes = fund.detail(), fund.council.ask(Unpaid(fund.plan), SYSTEM)
    sums, over = shown.sums, shown.state in ENDED
    assert shown.is_over is listed.is_over is over
    assert public.gap_fen == listed.gap_fen == sums.gap_fen
    assert on_paper(households_told(public)) == on_paper(households_told(sums))
    assert public.awaited == shown.awaited == listed.awaited
    assert public.never_came == shown.never_came == listed.never_came
    assert len(homes) == sums.not_pledged + sums.not_paid + sums.signed_less + sum(
        line.less and not line.pledged for line in homes
    )
    if over:
        assert (sums.gap_fen, sums.awaited, homes, sums.unpaid_fen) == (0, (), (), 0)
        assert sums.covered_fen == sums.income_fen
    else:
        assert (sums.never_came, sums.never_pledged, sums.never_paid) == ((), 0, 0)
        assert sums.gap_fen == max(0, sums.budget_fen - sums.covered_fen)


@settings(max_examples=10)
@given(WALKS)
def test_books_are_true_after_any_sequence_of_verbs(walk: tuple[tuple[str, ...], list[tuple[str, int, int]]]) -> None:
    start, steps = walk
    with copied() as fund:
        for name in start:
            STEPS[name](fund, 1, 33_33)
        for name, place, fen in steps:
            before = everything(fund)
            try:
                STEPS[name](fund, place, fen)
            except Refusal:
                assert name in MANY or everything(fund) == before
            check(fund)


def test_walks_reach_the_end_of_the_way_by_every_verb() -> None:
    """The property would mean little if nothing but refusals were walked."""
    done: set[type] = set()
    for walk in TO_THE_END:
        with copied() as fund:
            for name in walk:
                STEPS[name](fund, 1, 33_33)
                check(fund)
            fund.wait(15)
            STEPS["archive"](fund, 1, 33_33)
            assert fund.stored().state == "archived"
            done |= fund.done
    assert {verb.command for verb in FUNDING_VERBS} - BESIDE - done == set()
