"""demands.detail: the line in full, what may happen next, and what is missing for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Role, powers_of
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.read import DemandList
from facilitator.services.demands.register import RegisterDemand
from facilitator.wire.answers import plain_json
from tests.factories.council import Council
from tests.factories.demands import registered, seen
from tests.factories.rows import numbered_demand


def test_line_counts_the_days_past_its_deadline(council: Council) -> None:
    demand = council.open_demand()
    council.world.clock.moment = council.world.clock.moment.replace(year=2027, month=1, day=3)

    line = council.ask(DemandDetail(demand))

    assert (line.deadline, line.days_late) == (date(2026, 12, 31), 3)


def test_detail_tells_the_next_moves(council: Council) -> None:
    council.do(RegisterDemand("路灯不亮", "", Category.OTHER, Channel.PHONE), council.clerk)

    assert set(council.ask(DemandDetail("XQ-2026-0001")).moves) == {
        "ask_info", "merge", "refuse", "withdraw", "queue", "dispatch_urgent",
    }  # fmt: skip


def test_detail_of_nothing_is_not_found(council: Council) -> None:
    with pytest.raises(NotFound):
        council.ask(DemandDetail("nothing"))


def test_detail_tells_what_is_missing_for_a_move(council: Council) -> None:
    council.open_demand()

    line = council.ask(DemandDetail(council.demand))

    begin = next(one for one in line.next if one.move == "begin")
    assert (begin.actor, begin.document) == ("社区专干", "开工记录")
    assert [(reason.code, reason.sentence) for reason in begin.missing] == [
        ("not_decided", "还没有已签字的会议决定，不能开工；请先经议事会议定。")
    ]
    assert "begin" not in line.moves


def test_detail_says_what_is_missing_in_whole_sentences(council: Council) -> None:
    council.open_demand()

    line = plain_json(council.ask(DemandDetail(council.demand)))

    missing = next(one for one in line["next"] if one["move"] == "escalate")["missing"]
    sentence = "升级上报要办到第 3 轮，或者超期 30 天。"
    assert missing == [{"code": "wrong_state", "sentence": sentence, "details": {"round": 3, "days": 30}}]


def test_detail_tells_what_may_be_noted_without_moving(council: Council) -> None:
    council.open_demand()

    assert {"take_up", "turn_down", "support"} <= set(council.ask(DemandDetail(council.demand)).deeds)
    assert "follow_up" not in council.ask(DemandDetail(council.demand)).deeds


@pytest.mark.parametrize("hidden", [{"restricted": True}, {"matter": "private"}])
def test_of_a_private_relative_others_learn_the_number_only(council: Council, hidden: dict[str, Any]) -> None:
    parent = registered(council)
    child = numbered_demand(7, state="merged", title="甲家的私事", parent=parent, **hidden)
    council.world.door.writer.submit(lambda unit: unit.ledger.add(child))
    teller = replace(council.chair, powers=powers_of([Role.TELLER]))

    (told,) = council.ask(DemandDetail(parent), teller).merged
    assert (told.number, told.title, told.state_name, told.answered) == ("XQ-2026-0007", "", "", False)
    (told,) = seen(council, parent).merged
    assert (told.title, told.state_name) == ("甲家的私事", "已并单")


def test_of_a_relative_that_is_nobodys_secret_the_title_stands(council: Council) -> None:
    parent, child = registered(council), registered(council, title="4栋路灯也不亮")
    council.do(MergeDemand(child, parent), council.clerk)
    teller = replace(council.chair, powers=powers_of([Role.TELLER]))
    assert [one.title for one in council.ask(DemandDetail(parent), teller).merged] == ["4栋路灯也不亮"]


TOLD = "钱密密 13877776666 住3栋2单元501，门口积水"


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.RECORDER, Role.SCRUTINEER])
def test_who_does_not_keep_the_ledger_reads_no_name_no_phone_and_no_door(council: Council, role: Role) -> None:
    person = {"reporter_name": "钱密密", "contact": "13877776666", "building": "3栋2单元501"}
    entry = RegisterDemand(TOLD[:20], TOLD, Category.OTHER, Channel.PHONE, location="3栋2-501门口", **person)
    number = council.do(entry, council.clerk).number
    reader = replace(council.chair, powers=powers_of([role]))

    full, told = seen(council, number), council.ask(DemandDetail(number), reader)
    (line,) = council.ask(DemandList(), reader).lines

    assert (full.description, full.building, full.location) == (TOLD, "3栋2单元501", "3栋2-501门口")
    assert (told.description, told.building) == ("钱*密 ** 住3栋**，门口积水", "3栋")
    assert (line.title, line.description, line.building) == (told.title, told.description, "3栋")
    shown = f"{told.title}{told.location}"
    assert [word for word in ("钱密密", "1387", "501") if word in shown] == []


def test_number_to_call_beside_a_party_is_for_those_who_keep_the_ledger(council: Council) -> None:
    """An office writes it where it fits: 电工老李 with his number, in any of the cells of who does the work."""
    demand = council.open_demand()
    numbers = ("13912345670", "13912345671", "13912345672")
    columns = {"responsible_party": f"电工老李{numbers[0]}", "cooperating": f"李师傅 {numbers[1]}"}
    party = {"demand": demand, "party": f"物业王经理{numbers[2]}", "at": council.world.clock.now(), "answer": "asked"}

    def told(unit: Any) -> None:
        unit.ledger.change(demand, **columns)
        unit.parties.add(party)

    council.world.door.writer.submit(told)
    watcher = council.world.staff("监督委员", Role.SUPERVISOR)

    kept, watched = (str(plain_json(council.ask(DemandDetail(demand), who))) for who in (council.clerk, watcher))

    assert all(number in kept for number in numbers)
    assert not any(number in watched for number in numbers)
    assert "物业王经理" in watched
