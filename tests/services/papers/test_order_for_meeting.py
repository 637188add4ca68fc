"""Papers of one meeting: what they say, whom they name, and which have no occasion yet."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.domain.papers.kinds import ABOUT_A_MEETING, FORGOTTEN, WITHOUT_NAMES, PaperKind
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.options.make import MakeOption
from facilitator.services.papers.order_for_meeting import OrderForMeeting
from facilitator.services.papers.read_meeting import MeetingPaper
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.papering import ADDRESS, of_meeting, of_vote, words
from tests.factories.paperwork import draft, hold_evening, settle
from tests.factories.sorting import group, hold, view
from tests.factories.triage import pending, plan_triage
from tests.factories.world import EVENING

BLANK = (
    PaperKind.CALL, PaperKind.DELIVERY, PaperKind.POSTER, PaperKind.TENT, PaperKind.AGENDA, PaperKind.SCRIPT,
    PaperKind.ITEM_PAPERS, PaperKind.RECUSAL, PaperKind.NO_QUORUM, PaperKind.SIGN_PAGE, PaperKind.ATTENDANCE,
)  # fmt: skip


def rows(passage: dict[str, Any]) -> dict[str, str]:
    return {line["label"]: line["text"] for line in passage["rows"]}


def lines(kept: dict[str, Any]) -> list[list[str]]:
    return [line for some in kept["groups"] for line in some["lines"]]


@pytest.fixture
def evening(council: Council) -> Council:
    """Somebody with a rare name is on the roll; 3 to 1, announced and closed."""
    council.open_demand()
    hold_evening(council)
    return council


@pytest.mark.parametrize("kind", BLANK)
def test_paper_is_made_before_anybody_came(council: Council, kind: PaperKind) -> None:
    council.plan()
    assert of_meeting(council, kind)["issuer"] == "五角亭社区居民委员会"


def test_call_says_when_where_what_and_how_many_must_come(council: Council) -> None:
    council.plan()

    kept = of_meeting(council, PaperKind.CALL)

    assert rows(kept["passages"][0]) == {
        "时间": "2026年11月25日（周三）19:00",
        "地点": "3号院坝",
        "请谁来": "表决规则里有一票的人；和这件事有关的单位列席",
        "商量什么": "1. 路灯合同（表决）",
        "表决规则": rows(kept["passages"][0])["表决规则"],
    }
    assert kept["passages"][1]["paragraphs"][0] == "应到 6 人，来够 4 人才能投票，请安排好时间。"
    assert kept["stub"]["title"] == "送达回执"


@pytest.mark.parametrize("count", [0, 1, 10, 300])
def test_delivery_has_a_line_for_everybody_on_the_roll(council: Council, count: int) -> None:
    for number in range(count):
        council.do(AddUnit(UnitKind.MEMBER, f"议事会成员{number}", holder_name="买买提·艾力"), SYSTEM)
    item = PlannedItem("停车", ItemForm.DISCUSSION)
    plan = PlanSession("topic_council", "停车", "3号院坝", EVENING, "主持人", "记录人", (item,), "forum_present")
    council.session = council.do(plan).session

    kept = of_meeting(council, PaperKind.DELIVERY)

    assert (len(lines(kept)), bool(kept["groups"])) == (count, count > 0)


def test_entrance_shows_the_number_and_the_way_and_a_name_of_nobody(council: Council) -> None:
    council.plan()

    poster, tent = of_meeting(council, PaperKind.POSTER), of_meeting(council, PaperKind.TENT)

    assert poster["code"]["address"] == f"{ADDRESS}/j/{council.code}"
    assert poster["typed"].replace(" ", "") == council.code
    assert {**poster, "form": ""} == {**tent, "form": ""}


def test_script_leads_through_every_item_in_its_order(council: Council) -> None:
    council.plan()
    kept = of_meeting(council, PaperKind.SCRIPT)
    assert [step["heading"] for step in kept["steps"]] == ["签到", "开会", "说规矩", "1. 路灯合同", "散会"]


@pytest.mark.parametrize("kind", [PaperKind.STATISTICS, PaperKind.RESULT_NOTICE])
def test_no_figure_is_printed_before_it_is_announced(council: Council, kind: PaperKind) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2", "r3"])
    council.close(ballot)

    with pytest.raises(WrongState):
        of_meeting(council, kind)


def test_statistics_repeat_the_announced_result(evening: Council) -> None:
    kept = of_meeting(evening, PaperKind.STATISTICS)

    together = {line[0]: (line[1], line[-1]) for line in lines(kept)}
    assert {name: together[name][1] for name in ("应到", "实到", "收回", "有效", "没投")} == {
        "应到": "6", "实到": "4", "收回": "4", "有效": "4", "没投": "0",
    }  # fmt: skip
    assert (together["赞成"], together["反对"], together["弃权"]) == (("3", "3"), ("1", "1"), ("0", "0"))
    assert "3×2=6" in kept["notes"][0]


def test_result_notice_has_figures_work_days_and_a_code_but_nobody(evening: Council) -> None:
    before = of_meeting(evening, PaperKind.RESULT_NOTICE)
    settle(evening, draft(evening))

    after = of_meeting(evening, PaperKind.RESULT_NOTICE)

    vote = rows(after["passages"][1])
    assert (vote["结论"], vote["赞成"], vote["反对"], vote["弃权"]) == ("通过", "3 票", "1 票", "0 票")
    assert vote["到会"] == "应到 6 人，实到 4 人，回避 0，无效 0，没投 0"
    assert rows(after["passages"][2]) == {"第 1 项": "责任主体：社区居委会；期限：2026年12月31日前"}
    assert after["passages"][-1]["paragraphs"][0].startswith("2026年11月26日至2026年12月10日，共 15 天")
    assert (before["code"], before["passages"][1]) == (None, after["passages"][1])
    assert after["code"]["address"].startswith(f"{ADDRESS}/verify?code=")
    assert "representative" not in words(after)


def test_sign_page_names_whoever_came_under_the_totals(evening: Council) -> None:
    kept = of_meeting(evening, PaperKind.SIGN_PAGE)

    assert [line[1] for line in lines(kept)] == [f"representative r{number}" for number in range(1, 5)]
    assert "赞成 3、反对 1、弃权 0，没投 0，通过" in kept["lead"]


def test_failed_quorum_is_not_written_where_people_voted(evening: Council) -> None:
    with pytest.raises(WrongState):
        of_meeting(evening, PaperKind.NO_QUORUM)


def test_failed_quorum_says_how_many_were_missing(council: Council) -> None:
    council.plan()
    council.begin(["r1", "r2"])
    council.do(CloseSession(council.session))

    kept = {line["label"]: line["text"] for line in of_meeting(council, PaperKind.NO_QUORUM)["lines"]}

    assert (kept["应到、要到"], kept["来过"]) == ("应到 6 人，要到 4 人", "2 人")


def test_opinions_have_their_group_and_supporters_and_no_author(council: Council) -> None:
    hold(council, "opinion_council")
    group(council, "照明", view(council, "r1", "楼道灯换声控的"))
    view(council, "r2", "放个消防箱")

    kept = of_meeting(council, PaperKind.OPINIONS)

    assert lines(kept) == [["1", "照明", "楼道灯换声控的", "1", ""], ["2", "没有归类", "放个消防箱", "1", ""]]


def test_options_keep_costs_and_objections(council: Council) -> None:
    hold(council, "topic_council")
    made = MakeOption(council.session, council.item, "划线停车", 320000, "物业", "两个月", "便宜", "要人管", "占地方")
    council.do(made)

    assert lines(of_meeting(council, PaperKind.OPTIONS)) == [
        ["A", "划线停车", "3200 元", "物业", "两个月", "便宜", "要人管", "占地方"],
    ]  # fmt: skip


def test_triage_list_is_of_the_two_committees_only(council: Council) -> None:
    demand = pending(council)
    plan_triage(council, (PlannedItem("审定", ItemForm.DISCUSSION, demand),))
    listed = of_meeting(council, PaperKind.TRIAGE_LIST)
    council.plan()

    with pytest.raises(WrongState):
        of_meeting(council, PaperKind.TRIAGE_LIST)
    assert [line[0] for line in lines(listed)] == ["XQ-2026-0001"]


def test_proxy_is_printed_only_where_the_rule_allows_one(council: Council) -> None:
    council.plan()
    with pytest.raises(WrongState):
        of_meeting(council, PaperKind.PROXY)

    plan = PlanSession(
        "decision_council", "屋面防水", "3号院坝", EVENING, "主持人", "记录人",
        (PlannedItem("屋面防水", ItemForm.BALLOT),), "owners_ordinary",
    )  # fmt: skip
    council.session = council.do(plan).session

    assert "1. 屋面防水" in words(of_meeting(council, PaperKind.PROXY))


def test_sheet_from_door_to_door_asks_everybody_who_has_not_voted(council: Council) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])

    kept = of_vote(council, PaperKind.DOOR_TO_DOOR, ballot)

    assert (kept["lead"], kept["apart"]) == ("是否同意路灯维修合同", True)
    assert [column["label"] for column in kept["columns"]][2:5] == ["赞成", "反对", "弃权"]
    assert {line[1]: line[-1] for line in lines(kept)}["representative r1"] == "已经投过，不再征求"
    assert [line[-1] for line in lines(kept)].count("") == 5


def test_papers_of_a_meeting_are_not_for_a_group_leader_elsewhere(council: Council) -> None:
    council.plan()
    leader = council.world.staff("组长", Role.GROUP_LEADER)
    paper = council.do(OrderForMeeting(council.session, PaperKind.DELIVERY)).paper

    with pytest.raises(Forbidden):
        council.do(OrderForMeeting(council.session, PaperKind.DELIVERY), leader)
    with pytest.raises(Forbidden):
        council.ask(MeetingPaper(paper), leader)
    assert council.ask(MeetingPaper(paper)).kind_name == "会议通知送达签收表"


def test_order_for_meeting_refuses_what_it_cannot_make(council: Council) -> None:
    council.plan()
    with pytest.raises(BadInput):
        council.do(OrderForMeeting(council.session, PaperKind.SLIP))
    with pytest.raises(BadInput):
        council.do(OrderForMeeting(council.session, PaperKind.POSTER, "javascript:alert(1)"))
    with pytest.raises(NotFound):
        council.do(OrderForMeeting("nothing", PaperKind.POSTER))


def test_papers_with_people_of_the_roll_are_forgotten_and_others_stay() -> None:
    assert ABOUT_A_MEETING - FORGOTTEN == WITHOUT_NAMES


@pytest.mark.parametrize("kind", [*(one for one in BLANK if one is not PaperKind.NO_QUORUM), PaperKind.OPTIONS])
def test_paper_of_a_council_that_only_consults_says_so(council: Council, kind: PaperKind) -> None:
    """And a 流会 there is none, where nobody can decide."""
    council.plan()
    assert "只协商，不作决定" not in words(of_meeting(council, kind))

    hold(council, "topic_council")

    assert "只协商，不作决定" in words(of_meeting(council, kind))
