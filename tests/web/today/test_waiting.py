"""今天: each person sees what waits for them, and nothing that waits for somebody else."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from facilitator.services.people.make_key import MakeKey
from tests.factories.council import Council
from tests.services.demands.wishes import leader, wish
from tests.web.browser import Browser, words
from tests.web.minutes.conftest import Papers, papers

__all__ = ["papers"]
As = Callable[[Actor], Browser]


def test_quiet_day_says_so(council: Council, as_: As) -> None:
    page = words(as_(council.clerk).get("/"))
    assert "2026年11月25日（周三）" in page
    assert "现在没有等您办的事。" in page and "还没有安排会议。" in page


def test_clerk_sees_the_ledger_and_the_chair_does_not(council: Council, as_: As) -> None:
    as_(council.clerk).submit("/ledger/new", description="路灯不亮", category="other", channel="phone")
    sentence = "1 件新登记的需求还没有列入审定。"
    assert sentence in words(as_(council.clerk).get("/"))
    assert sentence not in words(as_(council.chair).get("/"))


def test_late_demand_is_everybodys_business(council: Council, as_: As) -> None:
    council.open_demand()
    council.world.clock.forward(days=60)
    assert "1 件需求超期。" in words(as_(council.scrutineer).get("/"))


def test_evening_that_is_on_comes_first(council: Council, as_: As) -> None:
    council.plan()
    council.gather([])
    page = as_(council.chair).get("/")
    assert f'href="/desk/{council.session}">进入控制台' in page.text


def test_signer_without_a_key_is_told_in_time(council: Council, as_: As) -> None:
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


def test_drafts_wait_for_who_may_confirm_them(council: Council, as_: As) -> None:
    council.do(wish(), council.clerk)

    assert "1 份草稿等着看过、确认。" in words(as_(council.clerk).get("/"))
    assert "份草稿" not in words(as_(council.scrutineer).get("/"))


def test_today_is_there_for_a_group_leader_too(council: Council, as_: As) -> None:
    council.do(wish(grid="2网格"), council.clerk)
    council.do(wish(grid="3网格"), council.clerk)

    assert "1 份草稿等着看过、确认。" in words(as_(leader(council)).get("/"))
