"""The page of a meeting's papers: what is offered, ordered and opened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from facilitator.domain.people.powers import Role
from facilitator.jobs.run import KINDS
from facilitator.jobs.tools import Tools
from facilitator.services.context import Actor
from facilitator.services.papers.order import OrderPaper
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.paperwork import hold_evening
from tests.factories.world import EVENING, PaperRenderer
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def test_paper_of_a_meeting_is_ordered_and_opened_by_the_chair(as_: As, council: Council) -> None:
    council.plan()
    chair, address = as_(council.chair), f"/sessions/{council.session}/papers"

    page = words(chair.get(address))
    sent = chair.submit(address, address, paper="call")
    waiting = chair.get(sent.location)
    tools = Tools(council.world.door, council.world.files, PaperRenderer())
    KINDS["print_paper"](sent.location.rsplit("/", 1)[1], tools)

    offered = ("会议通知", "主持词", "入会海报", "授权委托书", "表决结果公示", "流会记录")
    assert [name for name in offered if name not in page] == []
    assert "意见清单" not in page
    assert (sent.status_code, 'http-equiv="refresh"' in waiting.text) == (303, True)
    assert chair.get(f"{sent.location}.pdf").mimetype == "application/pdf"


def test_paper_without_its_occasion_is_refused_above_the_buttons(as_: As, council: Council) -> None:
    council.plan()
    chair, address = as_(council.chair), f"/sessions/{council.session}/papers"

    sent = chair.submit(address, address, paper="statistics")
    assert (sent.status_code, sent.location, "还没有宣布过结果" in words(chair.get(address))) == (303, address, True)

    unknown = chair.submit(address, address, paper="hologram")
    assert (unknown.location, "没有这种纸。" in words(chair.get(address))) == (address, True)


def test_council_without_a_vote_offers_none_of_its_papers(as_: As, council: Council) -> None:
    item = PlannedItem("停车", ItemForm.DISCUSSION)
    council.session = council.do(
        PlanSession("yard_meeting", "院坝会", "3号院坝", EVENING, "主持人", "记录人", (item,))
    ).session

    page = words(as_(council.chair).get(f"/sessions/{council.session}/papers"))

    assert ("主持词" in page, "表决结果统计表" in page, "授权委托书" in page) == (True, False, False)


def test_group_leader_is_offered_nothing_of_another_council(as_: As, council: Council) -> None:
    council.plan()
    leader = council.world.staff("组长", Role.GROUP_LEADER)

    page = words(as_(leader).get(f"/sessions/{council.session}/papers"))

    assert ("这次会议的纸由主持它的人打印。" in page, "会议通知送达签收表" in page) == (True, False)


def test_other_paper_is_not_found_as_one_of_a_meeting(as_: As, council: Council) -> None:
    council.plan()
    council.open_demand()
    paper = council.do(OrderPaper("order", council.demand), council.clerk).paper  # type: ignore[arg-type]

    assert as_(council.chair).get(f"/sessions/{council.session}/papers/{paper}").status_code == 404


def test_archive_is_handed_out_after_the_meeting_to_the_recorder(as_: As, council: Council) -> None:
    council.open_demand()
    hold_evening(council)
    page, recorder = f"/sessions/{council.session}", as_(council.recorder)

    people = (council.recorder, council.chair)
    offered = [f'action="{page}/archive"' in as_(who).get(f"{page}/papers").text for who in people]
    answer = recorder.submit(f"{page}/papers", f"{page}/archive")

    assert (offered, answer.mimetype, answer.data[:2]) == ([True, False], "application/zip", b"PK")
    assert hashlib.sha256(answer.data).hexdigest() == council.events("SessionArchived")[-1]["digest"]


def test_archive_of_a_meeting_that_goes_on_is_refused_on_its_page(as_: As, council: Council) -> None:
    council.plan()
    page, recorder = f"/sessions/{council.session}/papers", as_(council.recorder)

    sent = recorder.submit(page, f"/sessions/{council.session}/archive")

    assert (sent.status_code, "散会以后才能归档。" in words(recorder.get(page))) == (303, True)
