"""The page of one demand: every step of intake, triage and take-up pressed on it, and what it tells to whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.guiding import GuidePath
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.services.context import Actor
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.begin import BeginDemand
from facilitator.services.demands.department_accept import DepartmentAccept
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.guide_private import GuidePrivate
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.refer import ReferDemand
from facilitator.services.demands.report_up import ReportUp
from facilitator.services.demands.take_up import TakeUp
from facilitator.web.demands.steps import STEPS
from tests.factories.council import Council
from tests.factories.demands import NAME, PHONE, opened, pending, registered, seen
from tests.factories.ledger import placed
from tests.factories.listening import in_opinion_council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
TODAY = date(2026, 11, 25)
PAGE = "/ledger/XQ-2026-0001"


@pytest.mark.parametrize(
    ("step", "fields", "state", "told"),
    [
        ("ask_info", {"question": "几号楼？"}, "needs_info", "专干请诉求人补充：几号楼？"),
        ("answer_now", {"text": "到二楼窗口。"}, "answered_on_spot", "专干当场答复了诉求人。"),
        ("support", {"name": "赵叔", "channel": "phone"}, "registered", "有人附议，现在一共 1 人。"),
        ("refuse", {"code": "out_of_area", "reason": "隔壁的", "countersigned_by": "书记"}, "not_accepted",
         "专干登记不予受理（不在本社区范围）。"),
        ("contact_tried", {"text": "没有人接"}, "registered", "专干第 1 次联系诉求人。"),
        ("reply", {"method": "visit", "text": "收到了"}, "registered", "专干答复了诉求人（上门）。"),
        ("withdraw", {}, "withdrawn", "诉求人撤回，专干登记。"),
        ("queue", {}, "pending_triage", "专干列入2026年12月两委会的待审定清单。"),
        (
            "dispatch_urgent",
            {"responsible_party": "供电所", "deadline": "2026-11-26", "safety_reason": "电线落地"},
            "urgent_dispatched",
            "专干紧急先行交办给供电所，2026年11月26日（周四）前处置，下次两委会追认。",
        ),
    ],
)
def test_step_of_a_registered_demand(
    council: Council, as_: As, step: str, fields: dict[str, str], state: str, told: str
) -> None:
    demand, browser = registered(council, category=Category.GOVERNMENT_SERVICE), as_(council.clerk)

    assert browser.submit(PAGE, f"{PAGE}/{step}", **fields).location == PAGE

    assert seen(council, demand).state == state
    assert told in words(browser.get(PAGE))


@pytest.mark.parametrize(
    ("step", "fields", "state", "told"),
    [
        ("defer", {"until": "2027-01-10", "reason": "等改造"}, "deferred", "专干定了暂缓，2027年1月10日（周日）再议。"),
        ("decline", {"reason": "公约已定"}, "not_opened", "理由：公约已定"),
        ("merge", {"into": "XQ-2026-0002"}, "merged", "专干把这件并入 XQ-2026-0002，诉求人和附议的人都跟过去。"),
    ],
)
def test_step_of_a_listed_demand(
    council: Council, as_: As, step: str, fields: dict[str, str], state: str, told: str
) -> None:
    demand, _other, browser = pending(council), registered(council), as_(council.clerk)

    assert browser.submit(PAGE, f"{PAGE}/{step}", **fields).location == PAGE

    assert seen(council, demand).state == state
    assert told in words(browser.get(PAGE))


def test_way_of_a_large_matter_has_two_lines(council: Council, as_: As) -> None:
    demand, browser = opened(council, Matter.MAJOR, "街道城管办、物业"), as_(council.clerk)
    assert "还没有上报街道" in words(browser.get(PAGE)) and "还没人接单" in words(browser.get(PAGE))
    as_(council.secretary).submit(PAGE, f"{PAGE}/report_up", department="街道城管办", sent_on="2026-11-25")
    in_opinion_council(council, demand)

    accepted = {"officer": "刘工", "deadline": "2026-12-20"}
    assert browser.submit(PAGE, f"{PAGE}/department_accept", **accepted).location == PAGE

    page = words(browser.get(PAGE))
    assert "部门一线 部门已接单，正在办" in page and "议事一线 议事会开过，纪要还没有签完" in page
    assert "部门一线：部门已接单，正在办；专干登记。" in page
    assert seen(council, demand).state == "in_opinion_council"


def test_parties_and_their_answers_are_shown(council: Council, as_: As) -> None:
    demand, browser = opened(council, party="物业公司、社区居委会"), as_(council.clerk)
    taken = {"party": "物业公司", "contact": "黄经理 13911112222", "on": "2026-11-25"}
    assert browser.submit(PAGE, f"{PAGE}/take_up", **taken).location == PAGE
    unnamed = browser.submit(PAGE, f"{PAGE}/turn_down", reason="只做协调")
    assert unnamed.status_code == 422 and "请选是哪一家没有接单。" in words(unnamed)
    turned = {"party": "社区居委会", "reason": "只做协调"}
    assert browser.submit(PAGE, f"{PAGE}/turn_down", **turned).location == PAGE

    page = words(browser.get(PAGE))
    assert "物业公司 接单 2026年11月25日（周三），黄经理 13911112222" in page
    assert "社区居委会 没有接单 只做协调" in page
    assert not seen(council, demand).untaken


def test_private_matter_is_guided_and_ended(council: Council, as_: As) -> None:
    demand, browser = opened(council, Matter.PRIVATE), as_(council.clerk)
    guided = {"path": "volunteer", "note": "请邻居帮忙"}
    assert browser.submit(PAGE, f"{PAGE}/guide_private", **guided).location == PAGE
    assert 'name="confirmed"' in (page := browser.get(PAGE).text)
    assert not re.search(r'<input[^>]* checked[^>]* name="confirmed"|name="confirmed"[^>]* checked', page)
    unanswered = browser.submit(PAGE, f"{PAGE}/private_done", text="")
    assert unanswered.status_code == 422 and "请选诉求人怎么说" in words(unanswered)
    refused = browser.submit(PAGE, f"{PAGE}/private_done", confirmed="0", text="")
    assert refused.status_code == 409 and "现在算 0 次" in words(refused)
    assert browser.submit(PAGE, f"{PAGE}/private_done", confirmed="1", text="").location == PAGE

    assert seen(council, demand).state == "completed"
    assert "专干登记：诉求人本人确认解决了，办结。" in words(browser.get(PAGE))


def test_amending_keeps_what_is_not_touched_and_clears_what_is_emptied(council: Council, as_: As) -> None:
    demand, browser = registered(council, building="5栋", location="三楼"), as_(council.clerk)
    fields = {"title": "路灯", "category": "infrastructure", "building": "6栋", "reporter_name": NAME, "contact": ""}
    assert browser.submit(PAGE, f"{PAGE}/amend", **fields, location="三楼").location == PAGE

    line = seen(council, demand)
    assert (line.title, line.building, line.location, line.contact) == ("路灯", "6栋", "三楼", None)
    assert "专干更正了登记内容：标题、楼栋、联系电话。" in words(browser.get(PAGE))


def test_merged_demands_lead_to_each_other(council: Council, as_: As) -> None:
    parent, child, browser = registered(council), registered(council, title="又不亮"), as_(council.clerk)
    council.do(MergeDemand(child, parent), council.clerk)

    assert "并进来的 XQ-2026-0002 又不亮" in words(browser.get(PAGE))
    assert "有了结果要答复 2 位诉求人" in words(browser.get(PAGE))
    assert "已经并入 XQ-2026-0001" in words(browser.get("/ledger/XQ-2026-0002"))


def test_refused_step_stays_open_with_what_was_typed(council: Council, as_: As) -> None:
    registered(council)
    answer = as_(council.clerk).submit(PAGE, f"{PAGE}/merge", into="XQ-2026-0001")
    assert answer.status_code == 409
    assert "不能并入自己" in words(answer) and 'value="XQ-2026-0001"' in answer.text
    assert '<details class="others" open>' in answer.text


def test_name_phone_and_answers_are_for_those_who_keep_the_ledger(council: Council, as_: As) -> None:
    demand = opened(council, party="物业公司")
    council.do(TakeUp(demand, "物业公司", "黄经理 13911112222", TODAY), council.clerk)

    for hidden in (NAME, PHONE, "13911112222"):
        assert hidden in words(as_(council.clerk).get(PAGE))
        assert hidden not in words(as_(council.scrutineer).get(PAGE))


def test_cells_without_a_column_of_their_own_stand_on_the_page_for_those_who_keep_the_ledger(
    council: Council, as_: As
) -> None:
    told = {"备注": "=1+1 <b>加急</b>", "办理进展": "办理中"}
    row = Candidate(2, "路灯不亮", "三盏", Category.OTHER, Channel.PHONE, told=told)
    council.do(ImportBatch("台账.xlsx", "a" * 64, (row,)), council.clerk)

    page = as_(council.clerk).get(PAGE)

    assert '<details class="told" open>' in page.text and "&lt;b&gt;加急&lt;/b&gt;" in page.text
    assert "原表内容（2 栏） 办理进展 办理中 备注 =1+1" in words(page)
    assert "办理进展" not in as_(council.chair).get(PAGE).text
    assert council.ask(DemandDetail("XQ-2026-0001"), council.clerk).told == told


def test_private_record_is_hidden_from_the_others(council: Council, as_: As) -> None:
    demand = opened(council, Matter.PRIVATE)
    council.do(GuidePrivate(demand, GuidePath.MEDIATION, "两家谈过"), council.clerk)

    assert "两家谈过" in words(as_(council.clerk).get(PAGE))
    answer = as_(council.scrutineer).get(PAGE)
    assert answer.status_code == 403 and "两家谈过" not in words(answer)


def test_department_is_not_asked_about_a_small_matter(council: Council, as_: As) -> None:
    in_opinion_council(council, opened(council))
    assert "department_accept" not in as_(council.clerk).get(PAGE).text
    large = opened(council, Matter.MAJOR)
    council.do(ReportUp(large, "街道城管办", TODAY), council.secretary)
    assert "department_accept" in as_(council.clerk).get("/ledger/XQ-2026-0002").text


def test_every_field_on_the_page_has_an_id_of_its_own(council: Council, as_: As) -> None:
    opened(council, party="物业公司")
    text = as_(council.secretary).get(PAGE).text
    ids = [part.split('"', 1)[0] for part in text.split(' id="')[1:]]
    assert len(ids) == len(set(ids)) > 20


def test_every_step_has_a_name_on_its_button() -> None:
    assert all(step.label and step.makes for step in STEPS.values())


def test_page_tells_what_others_may_do_next(council: Council, as_: As) -> None:
    in_opinion_council(council, opened(council), "decision_council")

    assert "表决通过，开始办理：签完的会议纪要，凭决议或协商意见" in words(as_(council.scrutineer).get(PAGE))


def test_large_matter_at_work_still_offers_its_councils(council: Council, as_: As) -> None:
    demand = opened(council, Matter.MAJOR, "街道城管办")
    council.do(ReportUp(demand, "街道城管办", TODAY), council.secretary)
    council.do(DepartmentAccept(demand, "刘工", date(2026, 12, 20)), council.clerk)
    council.do(BeginDemand(demand), council.clerk)

    page = words(as_(council.clerk).get(PAGE))
    offered = re.findall(r"安排(群众意见会|专题讨论会|议事决策会)", page)
    assert offered == ["群众意见会", "专题讨论会", "议事决策会"]


def test_english_reader_sees_state_and_urgency_in_english(council: Council, as_: As) -> None:
    opened(council)

    page = as_(council.clerk).get(f"{PAGE}?lang=en").text

    standing = re.search(r'<p class="lead standing">(.*?)</p>', page, re.DOTALL)
    assert standing is not None
    assert re.findall(r"[\u4e00-\u9fff]+", standing[1]) == []


def test_closed_matter_promises_no_watch_that_never_comes(council: Council, as_: As) -> None:
    placed(council, DemandState.CLOSED, matter=Matter.PRIVATE, closed_on=TODAY)

    page = words(as_(council.clerk).get(PAGE))

    assert ("反弹重开" in page, "转入跟踪回访" in page) == (True, False)


def test_referred_matter_is_offered_its_assembly_alone(council: Council, as_: As) -> None:
    demand = in_opinion_council(council, opened(council), "topic_council")
    council.do(ReferDemand(demand, "分歧大"), council.secretary)

    page = as_(council.secretary).get(PAGE)
    link = re.search(r'href="(/sessions/new\?[^"]+)">安排居民代表会议', page.text)

    assert re.findall(r"安排(群众意见会|专题讨论会|议事决策会)", words(page)) == []
    assert link is not None
    planned = as_(council.secretary).get(link[1].replace("&amp;", "&")).text
    assert re.search(r'<input checked[^>]*value="rc_reps_2026"', planned)


def test_private_matter_is_offered_no_money_of_all(council: Council, as_: As) -> None:
    opened(council, Matter.PRIVATE)

    page = words(as_(council.clerk).get(PAGE))

    assert ("做筹资方案" in page, "公开以后写" in page) == (False, False)


def test_form_that_is_older_than_anothers_change_keeps_what_was_typed_and_is_saved_when_pressed_again(
    council: Council, as_: As
) -> None:
    demand, browser = registered(council), as_(council.clerk)
    opened = str(council.ask(DemandDetail(demand), council.clerk).revision)
    assert f'name="revision" type="hidden" value="{opened}"' in browser.get(PAGE).text
    council.do(AmendDemand(demand, building="6栋"), council.secretary)
    typed = {"title": "井盖响", "category": "infrastructure", "building": "7栋"}

    refused = browser.submit(PAGE, f"{PAGE}/amend", **typed, revision=opened)

    newest = str(council.ask(DemandDetail(demand), council.clerk).revision)
    assert refused.status_code == 409
    assert "书记已经改过这件，现在是：楼栋“6栋”" in words(refused)
    assert 'value="7栋"' in refused.text and f'name="revision" type="hidden" value="{newest}"' in refused.text
    assert browser.submit(PAGE, f"{PAGE}/amend", **typed, revision=newest).location == PAGE
    assert seen(council, demand).building == "7栋"


def test_urgent_order_is_printed_while_it_is_dispatched(council: Council, as_: As) -> None:
    demand = pending(council)
    council.do(OpenOrder(demand, Matter.MINOR, Urgency.URGENT, "供电所", TODAY), council.secretary)
    registered(council)
    browser, dispatched = as_(council.clerk), "/ledger/XQ-2026-0002"
    order = {"responsible_party": "供电所", "deadline": "2026-11-26", "safety_reason": "电线落地"}
    assert browser.submit(dispatched, f"{dispatched}/dispatch_urgent", **order).location == dispatched

    assert ["紧急交办单" in words(browser.get(page)) for page in (PAGE, dispatched)] == [False, True]
