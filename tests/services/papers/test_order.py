"""papers.order: the content is fixed at once, the worker is asked for the file."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.domain.papers.kinds import FORGOTTEN, PaperKind
from facilitator.services.context import SYSTEM
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.todo import Todo, TodoPeople
from facilitator.services.jobs.read import OpenJobs
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperDetail, PaperList
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.second import SecondProposal
from facilitator.services.resources.add import AddResource
from facilitator.services.visits.add_person import AddVisitedPerson
from tests.factories.council import Council
from tests.factories.floor import ask, give, propose
from tests.factories.ledger import placed, row_of
from tests.factories.sorting import hold


def content(council: Council, command: OrderPaper) -> dict[str, Any]:
    """Orders it and reads what was kept."""
    paper = council.do(command, council.clerk).paper
    with council.world.database.reading() as unit:
        kept: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
    return kept


def test_order_wants_a_job_and_is_listed(council: Council) -> None:
    paper = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper

    (job,) = council.ask(OpenJobs(), SYSTEM)
    (line,) = council.ask(PaperList(), council.clerk)

    assert (job.kind, job.subject) == ("print_paper", paper)
    assert (line.kind_name, line.subject, line.state) == ("需求征集单", "2026-YB-0001", "waiting")
    assert council.ask(PaperDetail(paper), council.clerk) == line


def test_slips_are_never_numbered_twice(council: Council) -> None:
    batches = [content(council, OrderPaper(PaperKind.SLIP, count=count))["numbers"] for count in (2, 1)]
    council.world.clock.forward(days=60)
    batches.append(content(council, OrderPaper(PaperKind.SLIP))["numbers"])

    assert batches == [["2026-YB-0001", "2026-YB-0002"], ["2026-YB-0003"], ["2027-YB-0001"]]


@pytest.mark.parametrize("count", [0, 201])
def test_slips_come_in_batches_of_one_to_two_hundred(council: Council, count: int) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(OrderPaper(PaperKind.SLIP, count=count), council.clerk)
    assert refused.value.details["field"] == "count"


def test_slips_end_with_the_last_number_of_the_year(council: Council) -> None:
    def reserve(unit: Any) -> None:
        unit.papers.add(
            {"id": "old", "kind": "slip", "subject": "2026-YB-9998", "content": {}, "at": council.world.clock.now(),
             "actor": "专干"}
        )  # fmt: skip

    council.world.door.writer.submit(reserve)

    with pytest.raises(BadInput) as refused:
        council.do(OrderPaper(PaperKind.SLIP, count=2), council.clerk)
    assert (refused.value.details["left"], content(council, OrderPaper(PaperKind.SLIP))["numbers"]) == (
        1, ["2026-YB-9999"],
    )  # fmt: skip


def test_slips_of_a_meeting_name_it(council: Council) -> None:
    session = council.plan()

    kept = content(council, OrderPaper(PaperKind.SLIP, session))

    assert (kept["place"], kept["day"]) == ("路灯合同", "2026年11月25日")


def test_order_says_who_does_what_until_when(council: Council) -> None:
    council.open_demand()

    kept = content(council, OrderPaper(PaperKind.ORDER, council.demand))

    lines = {line["label"]: line["text"] for line in kept["lines"]}
    assert (kept["title"], kept["number"]) == ("交办单", "XQ-2026-0001")
    assert (lines["事项"], lines["责任主体"], lines["办理时限"]) == (
        "3号院路灯三盏不亮", "社区居委会", "2026年12月31日前办结",
    )  # fmt: skip
    assert lines["开单"] == "2026年11月25日，书记"
    assert [line["label"] for line in kept["stub"]["lines"]] == [
        "编号", "事项", "接单单位", "是否接单", "接单人、电话", "接单日期",
    ]  # fmt: skip


def test_order_prints_neither_name_nor_phone_of_the_reporter(council: Council) -> None:
    council.open_demand()
    with council.world.database.reading() as unit:
        demand = unit.ledger.demand(council.demand)
    council.world.door.writer.submit(
        lambda unit: unit.ledger.change(  # type: ignore[union-attr]
            demand.id, reporter_name="陈德明", contact="023-66400795", title="陈德明家 023-66400795 下水堵"
        )
    )

    kept = str(content(council, OrderPaper(PaperKind.ORDER, council.demand)))

    assert "下水堵" in kept
    assert [secret for secret in ("陈德明", "66400795") if secret in kept] == []


def test_order_leads_phones_to_the_story_where_there_is_one(council: Council) -> None:
    council.open_demand()
    hall = "http://192.168.1.10:8000"

    told = content(council, OrderPaper(PaperKind.ORDER, council.demand, address=hall))["code"]
    council.world.door.writer.submit(lambda unit: unit.ledger.change(council.demand, restricted=True))
    hidden = content(council, OrderPaper(PaperKind.ORDER, council.demand, address=hall))["code"]

    assert (told["address"], hidden) == (f"{hall}/public/XQ-2026-0001", None)


NO_SERVERS = ("javascript:alert(1)", "http://a/b", "http://a b", "192.168.1.10", "http://" + "a" * 121)


@pytest.mark.parametrize("address", NO_SERVERS)
def test_address_is_that_of_a_server(council: Council, address: str) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(OrderPaper(PaperKind.SLIP, address=address), council.clerk)
    assert refused.value.details["field"] == "address"


@pytest.mark.parametrize("kind", [PaperKind.ORDER, PaperKind.URGENT_ORDER, PaperKind.REPORT_UP])
def test_papers_about_a_demand_wait_for_their_step(council: Council, kind: PaperKind) -> None:
    entry = RegisterDemand("", "路灯不亮", Category.INFRASTRUCTURE, Channel.PHONE)
    demand = council.do(entry, council.clerk).demand

    with pytest.raises(WrongState):
        council.do(OrderPaper(kind, demand), council.clerk)
    with pytest.raises(NotFound):
        council.do(OrderPaper(kind, "XQ-2026-9999"), council.clerk)


def test_todo_lists_what_one_party_has_to_do(council: Council) -> None:
    council.open_demand()

    kept = content(council, OrderPaper(PaperKind.TODO, "社区居委会"))

    (group,) = kept["groups"]
    assert kept["lead"] == "社区居委会　共 1 件，其中超期 0 件。办完一件勾一件，情况写在备注里。"
    assert group["lines"] == [["", "XQ-2026-0001", "3号院路灯三盏不亮", "", "常规", "12月31日（周四），还有 36 天", ""]]


def test_todo_names_no_reporter_and_of_a_private_matter_only_its_number(council: Council) -> None:
    told = {"title": "诸葛测公家门口路灯不亮13987650002", "reporter_name": "诸葛测公", "contact": "13987650002"}
    work = {"state": DemandState.IN_PROGRESS, "responsible_party": "物业服务中心", "building": "3栋2单元902"}
    lamp = placed(council, **told, **work)
    quarrel = placed(council, **work, title="夫妻吵架", restricted=True, matter="private")

    (group,) = content(council, OrderPaper(PaperKind.TODO, "物业服务中心"))["groups"]

    shown = {line[1]: line[2:4] for line in group["lines"]}
    assert shown == {
        row_of(council, lamp).number: ["诸葛*公家门口路灯不亮**", "3栋2单元902"],
        row_of(council, quarrel).number: ["私事，内容不公开", ""],
    }


def test_todo_has_the_calls_that_are_due_with_whoever_had_it_in_hand(council: Council) -> None:
    tracked = {"state": DemandState.TRACKING, "closed_on": date(2026, 8, 1), "responsible_party": "物业服务中心"}
    placed(council, **tracked, assignee="专干")
    called = placed(council, **tracked, assignee="专干")
    placed(council, **tracked)
    for day in (FollowUpDay.MONTH, FollowUpDay.QUARTER):
        council.do(FollowUp(called, day, "好着", day is FollowUpDay.MONTH), council.clerk)

    (group,) = content(council, OrderPaper(PaperKind.TODO, "专干"))["groups"]

    assert [(line[1], line[5]) for line in group["lines"]] == [
        ("XQ-2026-0001", "该回访了，第 30、90 天"), ("XQ-2026-0002", "该回访了，第 90 天"),
    ]  # fmt: skip
    assert [(one.who, one.count) for one in council.ask(TodoPeople(), council.clerk)] == [
        ("专干", 2), ("物业服务中心", 1),
    ]  # fmt: skip
    assert [line.number for line in council.ask(Todo("物业服务中心"), council.clerk)] == ["XQ-2026-0003"]


def test_todo_needs_a_name_and_may_be_empty(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(OrderPaper(PaperKind.TODO, " "), council.clerk)
    assert content(council, OrderPaper(PaperKind.TODO, "物业"))["groups"] == []


def test_resources_prints_only_who_agreed(council: Council) -> None:
    council.do(AddResource("老陈家电", ResourceKind.MARKET, "修电视", "8001", consent=True), council.clerk)
    council.do(AddResource("不愿公开", ResourceKind.MARKET, "水电", "8002"), council.clerk)

    kept = content(council, OrderPaper(PaperKind.RESOURCES))

    assert kept["groups"] == [{"heading": "市场服务", "lines": [["老陈家电", "修电视", "8001"]]}]


def test_route_goes_building_by_building_as_one_walks(council: Council) -> None:
    for name, building, door in (("乙", "12栋", "1-1"), ("丙", "3栋", "10-1"), ("甲", "3栋", "2-1")):
        council.do(AddVisitedPerson(name, building, "专干", date(2026, 11, 25), 30, door), council.clerk)

    kept = content(council, OrderPaper(PaperKind.VISITS, "专干"))

    assert [(group["heading"], [line[2] for line in group["lines"]]) for group in kept["groups"]] == [
        ("3栋", ["甲", "丙"]),
        ("12栋", ["乙"]),
    ]
    assert kept["groups"][1]["lines"] == [["", "1-1", "乙", "今天到期，11月25日（周三）", ""]]
    with pytest.raises(NotFound):
        content(council, OrderPaper(PaperKind.VISITS, "没有这个人"))


def test_order_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(OrderPaper(PaperKind.SLIP), council.scrutineer)


def receipts(council: Council, kind: PaperKind, demand: str) -> list[tuple[str, str]]:
    kept = content(council, OrderPaper(kind, demand))
    stubs = [kept["stub"], *kept["more_stubs"]]
    return [
        (next(line["text"] for line in one["lines"] if line["label"] == "接单单位"), one["notes"][0]) for one in stubs
    ]


def test_urgent_receipts_are_due_with_the_order_one_for_each_party(council: Council) -> None:
    entry = RegisterDemand("外墙瓷砖要掉", "", Category.PUBLIC_SAFETY, Channel.PHONE)
    demand = council.do(entry, council.clerk).demand
    sent = DispatchUrgent(demand, "社区居委会、物业服务中心", date(2026, 11, 26), safety_reason="会砸到人")
    council.do(sent, council.secretary)

    note = "请在2026年11月26日前把这一联交回社区，或者打电话答复。"
    assert receipts(council, PaperKind.URGENT_ORDER, demand) == [("社区居委会", note), ("物业服务中心", note)]
    parties = ("社区居委会", "物业服务中心")
    assert [content(council, OrderPaper(PaperKind.TODO, who))["groups"][0]["lines"][0][1] for who in parties] == [
        "XQ-2026-0001", "XQ-2026-0001",
    ]  # fmt: skip
    assert [(one.who, one.count) for one in council.ask(TodoPeople(), council.clerk)] == [
        ("物业服务中心", 1), ("社区居委会", 1),
    ]  # fmt: skip
    assert [len(council.ask(Todo(who), council.clerk)) for who in ("居委会", "物业服务中心")] == [0, 1]


def test_ordinary_receipt_has_three_days(council: Council) -> None:
    council.open_demand()

    assert receipts(council, PaperKind.ORDER, council.demand) == [
        ("社区居委会", "请在2026年11月28日前把这一联交回社区，或者打电话答复。")
    ]


def test_every_slip_has_a_code_of_its_own_and_the_way_to_it(council: Council) -> None:
    kept = content(council, OrderPaper(PaperKind.SLIP, count=3, address="http://192.168.1.10:8000"))
    assert (len(set(kept["codes"])), {len(code) for code in kept["codes"]}) == (3, {8})
    assert kept["address"] == "http://192.168.1.10:8000"


@pytest.mark.parametrize("kind", ["decision_council", "topic_council"])
def test_papers_of_a_meeting_are_kept_as_it_is_now_and_go_after_a_month(council: Council, kind: str) -> None:
    hold(council, kind)
    ask(council, "r1")
    give(council)
    made = propose(council, "r2", "装一面凸面镜")
    council.do(ApproveProposal(made))
    council.do(SecondProposal(made), council.seat("r3"))

    came = content(council, OrderPaper(PaperKind.ATTENDANCE, council.code))
    floor = content(council, OrderPaper(PaperKind.FLOOR, council.session))

    assert (came["title"], floor["title"]) == ("签到表", "发言和建议名单")
    assert [group["heading"] for group in floor["groups"]] == ["发言　1 人次", "建议　1 条"]
    assert floor["groups"][1]["lines"][0][2:] == ["装一面凸面镜", "已上墙　1 人附议"]
    assert ["只协商，不作决定" in one["lead"] for one in (came, floor)] == [kind == "topic_council"] * 2
    assert [line.subject for line in council.ask(PaperList(), council.clerk)] == [council.code] * 2
    assert {PaperKind.ATTENDANCE, PaperKind.FLOOR} < FORGOTTEN


def test_papers_of_a_meeting_are_of_one_meeting(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(OrderPaper(PaperKind.ATTENDANCE), council.clerk)
    with pytest.raises(NotFound):
        council.do(OrderPaper(PaperKind.FLOOR, "000000"), council.clerk)
