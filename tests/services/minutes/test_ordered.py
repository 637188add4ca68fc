"""Orders that the two committees noted: in their minutes, in the way of a signature, and in the ledger afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import NotDecided, WrongState
from facilitator.domain.minutes.record import read_record, record_bytes
from facilitator.services.context import Context
from facilitator.services.demands.begin import BeginDemand
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.ratify import RatifyOrder
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.finding import find_demand, find_session
from facilitator.services.noting import note_order
from facilitator.services.people.make_key import MakeKey
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem
from facilitator.services.sessions.strike_order import StrikeOrder
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.demands import registered
from tests.factories.ledger import put
from tests.factories.paperwork import PASSPHRASE, content, draft, in_full, ready_to_sign, sign
from tests.factories.triage import begin_triage, pending, plan_triage


def order(demand: str, session: str | None, matter: Matter = Matter.MINOR) -> OpenOrder:
    return OpenOrder(demand, matter, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31), "何素琴", session)


def note(council: Council, demand: str, move: DemandMove, told: dict[str, Any]) -> None:
    """As the other verbs of 开单 note what the meeting decided."""
    ports = council.world.door.ports

    def work(unit: Any) -> None:
        context = Context(council.secretary, ports.clock.now(), unit, "五角亭社区", ports)
        note_order(context, find_session(unit, council.session), find_demand(unit, demand), move, told)

    council.world.door.writer.submit(work)


def row(council: Council, demand: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.ledger.demand(demand)


def last_line(council: Council, demand: str) -> Any:
    with council.world.database.reading() as unit:
        return unit.ledger.history(demand)[-1]


def test_last_signature_moves_every_order_by_these_minutes(council: Council) -> None:
    lamps, leak, cats = pending(council), pending(council, "楼道漏水"), pending(council, "流浪猫")
    session = begin_triage(council)
    council.do(order(lamps, session, Matter.MAJOR), council.secretary)
    note(council, leak, DemandMove.DEFER, {"until": "2027-01-10", "reason": "等物业报价"})
    note(council, cats, DemandMove.DECLINE, {"reason": "已有专人管"})
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    sign(council, minutes, council.recorder)
    assert [row(council, demand).state for demand in (lamps, leak, cats)] == ["pending_triage"] * 3

    sign(council, minutes, council.chair)

    opened = row(council, lamps)
    assert (opened.state, opened.matter, opened.assignee, opened.deadline, opened.opened_on) == (
        "opened", "major", "何素琴", date(2026, 12, 31), date(2026, 11, 25),
    )  # fmt: skip
    assert (last_line(council, lamps).authority, opened.authority) == (minutes, None)
    waits, closed = row(council, leak), row(council, cats)
    assert (waits.state, waits.review_on, waits.authority) == ("deferred", date(2027, 1, 10), None)
    assert closed.state == "not_opened"
    line = last_line(council, cats)
    assert (line.move, line.authority, line.details["reason"]) == ("decline", minutes, "已有专人管")
    assert line.details["number"] == in_full(council, minutes).number


def test_order_of_the_two_committees_is_no_decision_to_begin_a_small_matter(council: Council) -> None:
    """T34: the councils decide what is done; 开单 only says who answers for it."""
    lamps = pending(council)
    session = begin_triage(council)
    council.do(order(lamps, session, Matter.MINOR), council.secretary)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    with pytest.raises(NotDecided):
        council.do(BeginDemand(lamps), council.clerk)


def test_merged_demand_gives_its_voices_to_the_one_it_joins(council: Council) -> None:
    lamps, same = pending(council), pending(council, "路灯黑了")
    begin_triage(council)
    note(council, same, DemandMove.MERGE, {"into": lamps, "number": row(council, lamps).number})
    council.do(CloseSession(council.session))
    minutes = ready_to_sign(council)

    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    assert (row(council, same).state, row(council, same).parent) == ("merged", lamps)
    assert row(council, lamps).supporters == 1


def test_minutes_tell_each_order_in_words_in_the_order_of_the_agenda(council: Council) -> None:
    first, second = pending(council), pending(council, "楼道漏水")
    items = [PlannedItem("甲", ItemForm.DISCUSSION, second), PlannedItem("乙", ItemForm.DISCUSSION, first)]
    session = begin_triage(council, items=items)
    council.do(order(first, session), council.secretary)
    note(council, second, DemandMove.DEFER, {"until": "2027-01-10", "reason": "等物业报价"})
    council.do(CloseSession(session))

    paper = content(council, draft(council))

    told = [(line.item, line.demand.id, line.ruling, line.reason, line.moves_to_name) for line in paper.orders]
    assert told == [
        (1, second, "暂缓到2027年1月10日再议", "等物业报价", "暂缓"),
        (2, first, "立单，小事，常规", "", "已开单"),
    ]
    assert paper.items == ()
    assert paper.attendance.quorum_sentence == "两委成员4人，半数为2人；到会2人，可以审定（2×2=4 ≥ 4）"


def test_private_matter_is_in_the_minutes_by_its_number_only(council: Council) -> None:
    demand = pending(council, "张三家水管漏")
    session = begin_triage(council)
    council.do(order(demand, session, Matter.PRIVATE), council.secretary)
    council.do(CloseSession(session))

    line = content(council, draft(council)).orders[0]

    assert line.demand.title == "私事，内容不公开"


def test_record_with_orders_is_read_back_and_one_without_keeps_its_bytes(council: Council) -> None:
    session = begin_triage(council)
    council.do(order(pending(council), session), council.secretary)
    council.do(CloseSession(session))
    paper = content(council, draft(council))

    assert read_record(record_bytes(paper)).orders == paper.orders
    assert b'"orders"' in record_bytes(paper)


def test_signature_waits_while_the_ledger_cannot_take_an_order(council: Council) -> None:
    demand = pending(council)
    session = begin_triage(council)
    council.do(order(demand, session), council.secretary)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, state="opened"))

    number = row(council, demand).number
    sentence = (
        f"{number}“3号院路灯不亮”会上定的是“立单，小事，常规，由社区居委会负责，2026年12月31日前办结”，"
        "现在却是“已开单”；请在开单页划掉它，再定稿。"
    )
    assert in_full(council, minutes).obstacles == (sentence,)
    with pytest.raises(WrongState):
        sign(council, minutes, council.recorder)


def test_signature_waits_while_the_other_demand_is_gone_too(council: Council) -> None:
    one, two = pending(council), pending(council, "路灯黑了")
    begin_triage(council)
    note(council, one, DemandMove.MERGE, {"into": two, "number": "XQ"})
    told = {"session": council.session, "verb": "merge", "at": council.world.clock.now(), "actor": "书记"}
    past_the_desk = {**told, "demand": two, "order": {"into": one, "number": "XQ"}}
    council.world.door.writer.submit(lambda unit: unit.noted.note(past_the_desk))
    council.do(CloseSession(council.session))

    assert len(in_full(council, ready_to_sign(council)).obstacles) == 2


def noted_evening(council: Council) -> tuple[str, str, str]:
    """A running 两委会 that noted an order about two demands; its id first."""
    one, two = pending(council), pending(council, "楼道漏水")
    session = begin_triage(council)
    for demand in (one, two):
        council.do(order(demand, session), council.secretary)
    return session, one, two


def test_noted_demand_is_moved_by_nobody_before_the_signature(council: Council) -> None:
    session, one, two = noted_evening(council)
    steps = (order(one, None), DeferDemand(one, date(2027, 1, 10), "等报价"), MergeDemand(one, two))
    sentence = "两委会“十一月两委会”已经记下怎么办这件，等那次会的纪要签完再动；要改，请先在那次会上划掉记下的意见。"

    told = [refused(council, step) for step in steps]
    council.do(CloseSession(session))

    assert told + [refused(council, step) for step in steps] == [sentence] * 6


def refused(council: Council, step: object) -> str:
    with pytest.raises(WrongState) as refusal:
        council.do(step, council.secretary)
    return refusal.value.message


def test_noted_demand_may_be_noted_again_in_the_same_meeting(council: Council) -> None:
    session, one, _two = noted_evening(council)

    assert council.do(order(one, session, Matter.MAJOR), council.secretary).noted


def test_struck_demand_moves_again(council: Council) -> None:
    session, one, _two = noted_evening(council)
    council.do(StrikeOrder(session, one), council.secretary)

    assert council.do(order(one, None), council.secretary).state == "opened"


def test_demand_taken_back_after_the_meeting_keeps_nobody_from_signing(council: Council) -> None:
    session, one, two = noted_evening(council)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    council.do(WithdrawDemand(one), council.clerk)
    paper = in_full(council, minutes)
    number = row(council, one).number
    assert paper.obstacles == ()
    assert paper.remarks == (f"{number}“3号院路灯不亮”：该需求已由诉求人撤回，会上的决定不再执行，不影响签名。",)
    digest = paper.digest

    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    assert [row(council, demand).state for demand in (one, two)] == ["withdrawn", "opened"]
    line, signed = last_line(council, one), in_full(council, minutes)
    assert (line.move, line.details["reason"]) == ("order_lapsed", "该需求已由诉求人撤回，会上的决定不再执行")
    assert council.events("DemandNoted")[-1]["details"]["number"] == signed.number
    assert (signed.digest, signed.content) == (digest, paper.content)


def test_merge_into_a_demand_taken_back_lapses(council: Council) -> None:
    one, two = pending(council), pending(council, "路灯黑了")
    session = begin_triage(council)
    council.do(MergeDemand(one, two, session), council.secretary)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    council.do(WithdrawDemand(two), council.clerk)

    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    line = last_line(council, one)
    assert (row(council, one).state, line.move) == ("pending_triage", "order_lapsed")
    assert line.details["reason"] == "要并入的那一件已由诉求人撤回，会上的决定不再执行"


def test_demand_that_another_will_join_is_not_merged_away_before_the_signature(council: Council) -> None:
    one, two, three = pending(council), pending(council, "路灯黑了"), pending(council, "灯坏了")
    session = begin_triage(council)
    council.do(MergeDemand(one, two, session), council.secretary)

    with pytest.raises(WrongState, match="定了把另一件并入这件"):
        council.do(MergeDemand(two, three), council.secretary)


def urgent(council: Council, danger: str = "电线落地，会触电", **told: Any) -> str:
    demand = registered(council, **told)
    council.do(DispatchUrgent(demand, "物业公司", date(2026, 11, 26), danger), council.clerk)
    return demand


def test_ratified_order_tells_party_deadline_danger_and_who_sent_it_out(council: Council) -> None:
    demand = urgent(council)
    session = begin_triage(council)
    council.do(RatifyOrder(demand, session, Matter.MINOR), council.secretary)
    council.do(CloseSession(session))

    (line,) = content(council, draft(council)).orders
    assert (line.ruling, line.responsible_party, line.deadline) == ("追认，小事", "物业公司", date(2026, 11, 26))
    assert (line.danger, line.dispatched_by) == ("电线落地，会触电", council.clerk.name)
    assert read_record(record_bytes(content(council, draft(council)))).orders == (line,)


def test_minutes_ratify_what_their_last_signer_dispatched(council: Council) -> None:
    """Nobody ratifies alone what they dispatched; the two committees do, whoever signs for them."""
    demand = registered(council)
    council.do(DispatchUrgent(demand, "物业公司", date(2026, 11, 26), "电线落地"), council.chair)
    session = begin_triage(council)
    council.do(RatifyOrder(demand, session, Matter.MINOR), council.secretary)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)

    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    assert (row(council, demand).state, last_line(council, demand).authority) == ("opened", minutes)


def test_ratified_order_tells_what_the_two_committees_changed(council: Council) -> None:
    demand = urgent(council)
    session = begin_triage(council)
    changed = RatifyOrder(demand, session, Matter.MAJOR, "供电所", date(2026, 12, 1))
    council.do(changed, council.secretary)
    council.do(CloseSession(session))

    (line,) = content(council, draft(council)).orders
    assert (line.responsible_party, line.deadline) == ("供电所", date(2026, 12, 1))


def test_ratified_private_order_keeps_its_danger_to_itself(council: Council) -> None:
    demand = urgent(council)
    session = begin_triage(council)
    council.do(RatifyOrder(demand, session, Matter.PRIVATE), council.secretary)
    council.do(CloseSession(session))

    (line,) = content(council, draft(council)).orders
    assert (line.danger, line.responsible_party) == ("", "物业公司")


def test_danger_on_paper_names_no_resident(council: Council) -> None:
    demand = urgent(council, "张阿姨家门口电线落地", reporter_name="张阿姨")
    session = begin_triage(council)
    council.do(RatifyOrder(demand, session, Matter.MINOR), council.secretary)
    council.do(CloseSession(session))

    (line,) = content(council, draft(council)).orders
    assert "张阿姨" not in line.danger and "电线落地" in line.danger


def test_reason_about_a_private_matter_is_in_the_ledger_and_not_on_the_paper(council: Council) -> None:
    leak = pending(council, "楼上漏水")
    council.world.door.writer.submit(lambda unit: unit.ledger.change(leak, restricted=True))
    session = begin_triage(council)
    council.do(DeferDemand(leak, date(2027, 1, 10), "等两家谈妥", session), council.secretary)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    (line,) = content(council, minutes).orders
    assert (line.reason, dict(line.order)) == ("", {"until": "2027-01-10"})

    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    assert (row(council, leak).state, row(council, leak).review_on) == ("deferred", date(2027, 1, 10))
    assert last_line(council, leak).details["reason"] == "等两家谈妥"


def test_merges_noted_in_a_circle_are_noted_one_way_and_signed(council: Council) -> None:
    one, two = pending(council), pending(council, "路灯黑了")
    session = begin_triage(council)
    council.do(MergeDemand(one, two, session), council.secretary)
    with pytest.raises(WrongState, match="先划掉 XQ-2026-0001 的意见"):
        council.do(MergeDemand(two, one, session), council.secretary)
    council.do(StrikeOrder(session, one), council.secretary)
    council.do(MergeDemand(two, one, session), council.secretary)
    with pytest.raises(WrongState, match="先划掉 XQ-2026-0002 的意见"):
        council.do(MergeDemand(one, two, session), council.secretary)
    council.do(order(one, session), council.secretary)
    council.do(CloseSession(session))
    minutes = ready_to_sign(council)
    assert {line.ruling for line in content(council, minutes).orders} == {"立单，小事，常规", "并入 XQ-2026-0001"}

    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)

    assert [(row(council, demand).state, row(council, demand).parent) for demand in (one, two)] == [
        ("opened", None), ("merged", one),
    ]  # fmt: skip


def test_secretary_chairs_runs_and_signs_the_two_committees(council: Council) -> None:
    """As the 书记 does it alone at the table, with the recorder beside."""
    demand = pending(council)
    session = plan_triage(council, chair=council.secretary)
    council.do(GatherSession(session), council.secretary)
    council.do(CheckIn(session, council.units["c1"]), council.secretary)
    council.do(BeginSession(session), council.secretary)
    council.do(order(demand, session), council.secretary)
    council.do(CloseSession(session), council.secretary)
    minutes = ready_to_sign(council)
    council.do(MakeKey(PASSPHRASE), council.secretary)
    sign(council, minutes, council.recorder)

    assert sign(council, minutes, council.secretary).waiting == ()
    assert row(council, demand).state == DemandState.OPENED


def test_paper_calls_a_demand_by_its_matter_and_not_by_who_told_of_it(council: Council) -> None:
    told = {"reporter_name": "钱密密", "contact": "13877776666", "building": "3栋2单元501"}
    pipe = pending(council, "钱密密家3栋2单元501下水堵，电话13877776666，座机023-66221234", **told)
    leak, lamp = pending(council, "楼上漏水"), pending(council, "路灯不亮")
    put(council, leak, restricted=True)
    session = begin_triage(council, items=())
    council.do(DeferDemand(pipe, date(2027, 1, 10), "等管子", session), council.secretary)
    council.do(CloseSession(session))

    found = content(council, draft(council))

    assert [line.demand.title for line in found.orders] == ["钱*密家3栋**下水堵，电话138****6666，座机023****1234"]
    named = {demand.id: demand.title for item in found.items for demand in item.demands}
    assert (named[leak], named[lamp]) == ("私事，内容不公开", "路灯不亮")
