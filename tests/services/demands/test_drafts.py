"""The list of drafts: danger first, every page reachable, found by words and by where they came from."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.demands.draft_filter import MOST_PER_PAGE
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.errors import NotFound
from facilitator.services.context import Actor
from facilitator.services.demands.draft_heads import HeadList
from facilitator.services.demands.drafts import DraftList, DraftMeeting, OneDraft, SortDrafts
from facilitator.services.demands.make_drafts import MakeDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import leader, wish


def put_down(council: Council, description: str = "下水道又反水了", **told: Any) -> str:
    return str(council.do(wish(description=description, **told), council.clerk).draft)


def found(council: Council, actor: Actor | None = None, **asked: Any) -> list[str]:
    return [draft.description for draft in council.ask(DraftList(**asked), actor or council.clerk).drafts]


def test_drafts_in_danger_stand_first_and_then_as_they_came(council: Council) -> None:
    for number in range(3):
        put_down(council, f"第{number}件")
    put_down(council, "煤气泄漏", self_urgency=SelfUrgency.DANGER)
    put_down(council, "比较急", self_urgency=SelfUrgency.SOON)

    assert found(council) == ["煤气泄漏", "第0件", "第1件", "第2件", "比较急"]
    page = council.ask(DraftList(per=1), council.clerk)
    assert (page.drafts[0].description, page.total, page.counts.waiting, page.counts.danger) == ("煤气泄漏", 5, 5, 1)


def test_every_draft_is_on_exactly_one_page(council: Council) -> None:
    told = [f"第{number:02d}件" for number in range(65)]
    council.do(MakeDrafts(tuple(wish(description=text) for text in told)), council.clerk)

    pages = [council.ask(DraftList(page=page), council.clerk) for page in (1, 2, 3)]

    assert [draft.description for page in pages for draft in page.drafts] == told
    assert [(page.page, page.pages, page.total, len(page.drafts)) for page in pages] == [
        (1, 3, 65, 30), (2, 3, 65, 30), (3, 3, 65, 5),
    ]  # fmt: skip
    beyond = council.ask(DraftList(page=9, per=60), council.clerk)
    assert (beyond.page, [draft.description for draft in beyond.drafts]) == (2, told[60:])
    assert council.ask(DraftList(page=-1, per=0), council.clerk).pages == 65
    assert council.ask(DraftList(per=MOST_PER_PAGE * 9), council.clerk).pages == 1


def test_drafts_are_found_by_their_words_building_and_reporter(council: Council) -> None:
    put_down(council, "路灯不亮", building="9栋2单元", reporter_name="欧阳测")
    put_down(council, "电梯异响", building="3栋", contact="13800138000")

    looks = ("路灯", "9栋", "九栋 不亮", "欧阳", "ouyang", "路灯 电梯")
    assert [found(council, text=text) for text in looks] == [["路灯不亮"]] * 5 + [[]]
    assert [found(council, who, text="8000") for who in (council.clerk, council.chair)] == [["电梯异响"], []]


def test_drafts_are_found_by_where_they_came_from(council: Council) -> None:
    session = council.plan()
    put_down(council, "在会上说的", session=session, channel=Channel.YARD_MEETING, self_urgency=SelfUrgency.SOON)
    put_down(council, "扫码填的", channel=Channel.QR_FORM, self_urgency=SelfUrgency.DANGER)
    put_down(council, "同求", kind=DraftKind.SUPPORT)

    assert found(council, session=session) == ["在会上说的"]
    assert found(council, channel="qr_form") == ["扫码填的"]
    assert found(council, urgency="danger") == ["扫码填的"]
    assert found(council, urgency="none") == ["同求"]
    assert found(council, kind="support") == ["同求"]
    assert found(council, kind="new", urgency="soon", channel="yard_meeting") == ["在会上说的"]
    counts = council.ask(SortDrafts(), council.clerk)
    assert (counts.waiting, counts.danger) == (3, 1)
    assert counts.by_channel == {"yard_meeting": 1, "qr_form": 1, "wechat_group": 1}
    assert counts.by_urgency == {"soon": 1, "danger": 1, "none": 1}
    assert [(one.session, one.count) for one in counts.by_session] == [(session, 1)]
    assert isinstance(counts.by_session[0], DraftMeeting)


def test_drafts_name_what_they_could_not_read(council: Council) -> None:
    put_down(council)
    page = council.ask(DraftList(channel="telex", urgency="very", kind="x"), council.clerk)
    assert (page.total, page.ignored) == (1, ("channel", "urgency", "kind"))


def test_drafts_of_one_paste_are_found_together(council: Council) -> None:
    put_down(council, "早就在的")
    council.world.clock.forward(minutes=1)
    pasted = council.do(MakeDrafts((wish(description="路灯"), wish(description="电梯"))), council.clerk).drafts
    council.world.clock.forward(minutes=1)
    put_down(council, "后来的")

    assert found(council, together=pasted[1]) == ["路灯", "电梯"]
    assert found(council, together="nothing") == []


def test_drafts_of_danger_are_late_after_two_hours(council: Council) -> None:
    for urgency in (SelfUrgency.DANGER, SelfUrgency.SOON):
        put_down(council, self_urgency=urgency)
    council.world.clock.forward(seconds=int(timedelta(hours=2).total_seconds()))
    assert [draft.late for draft in council.ask(DraftList(), council.clerk).drafts] == [False, False]
    council.world.clock.forward(seconds=1)
    assert [draft.late for draft in council.ask(DraftList(), council.clerk).drafts] == [True, False]


def test_drafts_of_other_yards_are_neither_found_nor_counted_for_a_leader(council: Council) -> None:
    who = leader(council)
    council.do(wish(description="自己的"), who)
    theirs = put_down(council, "别人的路灯", grid="3网格", self_urgency=SelfUrgency.DANGER)

    page = council.ask(DraftList(), who)
    assert ([draft.description for draft in page.drafts], page.counts.waiting, page.counts.danger) == (["自己的"], 1, 0)
    assert found(council, who, text="路灯") == []
    assert council.ask(SortDrafts(), who).waiting == 1
    assert council.ask(HeadList(), who).total == 1
    with pytest.raises(NotFound):
        council.ask(OneDraft(theirs), who)


def test_heads_say_which_have_to_be_looked_at_alone(council: Council) -> None:
    put_down(council, "垃圾桶味道大", category=Category.OTHER)
    put_down(council, "同求", kind=DraftKind.SUPPORT)
    put_down(council, "帮邻居填的", proxy_name="小张")

    heads = council.ask(HeadList(), council.clerk).drafts

    assert [(head.proposed and head.proposed.value, head.alone) for head in heads] == [
        ("environment_sanitation", ""),
        ("infrastructure", "附议的，要先选是哪一件。"),
        ("infrastructure", "代填的，要先念给本人听。"),
    ]


def test_words_of_danger_stand_first_though_nobody_ticked_it(council: Council) -> None:
    put_down(council, "路灯不亮")
    put_down(council, "楼道里电线冒火花", self_urgency=SelfUrgency.CAN_WAIT)

    page = council.ask(DraftList(), council.clerk)

    assert [(one.description, one.danger, one.self_urgency) for one in page.drafts] == [
        ("楼道里电线冒火花", True, "can_wait"), ("路灯不亮", False, None),
    ]  # fmt: skip
    assert (page.counts.danger, page.counts.by_urgency) == (1, {"can_wait": 1, "none": 1})
    assert found(council, urgency="danger") == found(council, urgency="can_wait") == ["楼道里电线冒火花"]
    council.world.clock.forward(seconds=int(timedelta(hours=3).total_seconds()))
    assert [one.late for one in council.ask(HeadList(), council.clerk).drafts] == [True, False]
