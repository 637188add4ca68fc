"""今天: each person sees what waits for them, and nothing that waits for somebody else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.minutes.signing import SigningWay
from facilitator.services.context import Actor
from facilitator.services.demands.ask_info import AskInfo
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.refuse import RefuseDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.request_extension import RequestExtension
from facilitator.services.minutes.choose_way import ChooseWay
from facilitator.services.people.make_key import MakeKey
from facilitator.services.sessions.call_off import CallOffSession
from tests.factories.council import Council
from tests.factories.ledger import placed
from tests.factories.reviewing import completed, gathered
from tests.services.demands.wishes import wish
from tests.web.browser import Browser, words
from tests.web.minutes.conftest import Papers, papers

__all__ = ["papers"]
As = Callable[[Actor], Browser]


def test_quiet_day_says_so(council: Council, as_: As) -> None:
    page = words(as_(council.clerk).get("/"))
    assert "2026年11月25日（周三）" in page
    assert "现在没有等您办的事。" in page and "还没有安排会议。" in page


def test_meeting_that_was_not_held_waits_for_whoever_plans(council: Council, as_: As, stranger: Browser) -> None:
    council.plan()
    assert "没有开" not in words(as_(council.clerk).get("/"))
    assert "路灯合同" in words(stranger.get("/public"))

    council.world.clock.forward(days=1)

    assert "“路灯合同”原定2026年11月25日（周三），没有开。 改期或取消" in words(as_(council.clerk).get("/"))
    assert "没有开" not in words(as_(council.recorder).get("/"))
    assert "路灯合同" not in words(stranger.get("/public"))
    council.do(CallOffSession(council.session, "下雨"), council.clerk)
    assert "没有开" not in words(as_(council.clerk).get("/"))


def test_clerk_sees_the_ledger_and_the_chair_does_not(council: Council, as_: As) -> None:
    as_(council.clerk).submit("/ledger/new", description="路灯不亮", category="other", channel="phone")
    sentence = "1 件新登记的需求还没有列入审定。"
    assert sentence in words(as_(council.clerk).get("/"))
    assert sentence not in words(as_(council.chair).get("/"))


def test_late_demand_is_everybodys_business(council: Council, as_: As) -> None:
    council.open_demand()
    council.world.clock.forward(days=60)
    assert "1 件需求超期。" in words(as_(council.scrutineer).get("/"))


def test_lists_of_the_ledger_wait_for_whoever_has_to_do_something(council: Council, as_: As) -> None:
    for number in range(1, 6):
        told = {"reporter_name": "张阿姨"} if number == 2 else {}
        council.do(RegisterDemand(f"第{number}件", "", Category.OTHER, Channel.PHONE, **told), council.clerk)
    council.do(RefuseDemand("XQ-2026-0002", "不在本社区。", countersigned_by="书记"), council.clerk)
    council.do(AskInfo("XQ-2026-0005", "几号楼？"), council.clerk)
    for number in (3, 4):
        council.do(QueueDemand(f"XQ-2026-000{number}"), council.clerk)
    deadline = date(2026, 12, 31)
    order = OpenOrder("XQ-2026-0003", Matter.MINOR, Urgency.ROUTINE, "物业公司", deadline, "主持人")
    council.do(order, council.secretary)
    council.do(DeferDemand("XQ-2026-0004", date(2026, 12, 1), "等经费"), council.secretary)
    council.world.clock.forward(days=10)

    clerk, chair = (as_(who).get("/") for who in (council.clerk, council.chair))
    told = re.findall(r'<li><span>(\d 件[^<]+)</span><a class="action" href="/ledger\?tab=(\w+)">', clerk.text)
    assert told == [
        ("1 件需求还没人接单。", "untaken"),
        ("1 件暂缓的需求到期，该再审一次。", "review_due"),
        ("1 件需求还没有答复诉求人。", "unanswered"),
        ("1 件需求还等诉求人补充，请再问一次；问不到的，登记问过几次，接着往下办。", "needs_info"),
        ("1 件新登记的需求还没有列入审定。", "registered"),
    ]
    assert "1 件需求由您负责，还没办完。" in words(chair) and "还没人接单" not in words(chair)


def test_evening_that_is_on_comes_first(council: Council, as_: As) -> None:
    council.plan()
    council.gather([])
    page = as_(council.chair).get("/")
    assert f'href="/desk/{council.session}">进入控制台' in page.text


def test_signer_without_a_key_is_told_in_time(council: Council, as_: As) -> None:
    assert "您还没有签名密钥" not in words(as_(council.chair).get("/"))  # Signed on paper, nobody needs one.
    council.do(ChooseWay(SigningWay.KEY))
    assert "您还没有签名密钥" in words(as_(council.chair).get("/"))
    council.do(MakeKey("山高水长"))
    assert "您还没有签名密钥" not in words(as_(council.chair).get("/"))


def test_draft_waits_for_the_recorder_and_the_paper_for_its_signers(papers: Papers, as_: As) -> None:
    council = papers.council
    assert "“路灯合同”的会议纪要还没有定稿。" in words(as_(council.recorder).get("/"))
    papers.settle()
    signature = "“路灯合同”的会议纪要等您签名。"
    assert signature in words(as_(council.chair).get("/"))
    assert signature not in words(as_(council.clerk).get("/"))
    as_(council.chair).submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    assert signature not in words(as_(council.chair).get("/"))


def test_request_for_more_time_waits_for_whoever_may_grant_it(council: Council, as_: As) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(RequestExtension(demand, date(2027, 1, 31), "雨季不能施工"), council.clerk)
    sentence = "1 件需求申请延期，等您答复。"

    pages = {who.name: as_(who).get("/") for who in (council.secretary, council.chair, council.clerk)}

    assert {name: sentence in words(page) for name, page in pages.items()} == {
        "书记": True, "主持人": True, "专干": False,
    }  # fmt: skip
    listed = words(as_(council.secretary).get("/ledger?tab=extension_requested"))
    assert "申请延期 1" in listed and "3号院路灯三盏不亮" in listed


def test_drafts_in_danger_stand_first_on_their_own_line(council: Council, as_: As) -> None:
    for urgency in (SelfUrgency.DANGER, SelfUrgency.SOON):
        council.do(wish(self_urgency=urgency), council.clerk)
    page = as_(council.clerk).get("/")
    assert "1 份草稿说有危险或者写到了危险，请马上看。" in words(page)
    assert words(page).index("写到了危险") < words(page).index("2 份草稿等着看过、确认。")
    assert 'href="/ledger/drafts?urgency=danger"' in page.text
    assert "写到了危险" not in words(as_(council.scrutineer).get("/"))


def test_review_that_the_worker_gathered_waits_for_whoever_runs_it(council: Council, as_: As) -> None:
    completed(council)
    gathered(council)

    page = as_(council.secretary).get("/")
    assert "2026Q3 有 1 件等着评议。" in words(page)
    assert 'href="/reviews/2026Q3"' in page.text
    assert "等着评议" not in words(as_(council.clerk).get("/"))
