"""Lists of the ledger: found, ordered and counted the same way on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert

from facilitator.domain.demands.ledger_filter import LedgerFilter, conditions
from facilitator.domain.demands.ledger_lists import DailyList, Order
from facilitator.domain.demands.search_words import number_in, search_words
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.wanted import Sight, Wanted
from facilitator.storage.engine import Database
from facilitator.storage.tables.follow_through import follow_ups, parties, supporters
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, demand, numbered_demand

TODAY = date(2026, 11, 25)
KEEPER = Sight(restricted=True, phones=True)
NEWEST = (Order.NUMBER, True)


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        yield store


def look(sight: Sight = KEEPER, text: str = "", **wanted: Any) -> Wanted:
    asked = {name: wanted.pop(name) for name in list(wanted) if name in LedgerFilter.__dataclass_fields__}
    filters = conditions(LedgerFilter(**asked))
    return Wanted(TODAY, sight, words=search_words(text), number=number_in(text), conditions=filters, **wanted)


def found(store: UnitOfWork, wanted: Wanted, order: tuple[Order, bool] = NEWEST) -> list[str]:
    """What is found, which is also what is counted."""
    ids = store.ledger_list.found(wanted, order, 100)
    assert store.ledger_list.count(wanted) == len(ids)
    return ids


def test_newest_number_stands_first_and_drafts_nowhere(store: UnitOfWork) -> None:
    store.ledger.add(demand("a draft", state="draft"))
    store.ledger.add_many([numbered_demand(sequence) for sequence in (2, 10, 9)])
    store.ledger.add(demand("of next year", number="XQ-2027-0001", year=2027, sequence=1))

    order = ["of next year", "d10", "d9", "d2"]
    assert found(store, look()) == order
    assert store.ledger_list.found(look(), NEWEST, 2, 2) == order[2:]
    assert found(store, look(), (Order.NUMBER, False)) == order[::-1]
    assert found(store, look(states=(DemandState.DRAFT,))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路灯", ["d1"]),
        ("ludeng", ["d1"]),
        ("hcledld", ["d1"]),
        ("led", ["d1"]),
        ("ＬＥＤ", ["d1"]),
        ("led 100", ["d1"]),
        ("led 电梯", []),
        ("9号楼", ["d2"]),
        ("100%", ["d2"]),
        ("1_0", []),
        ("shan", ["d2"]),
        ("sxm", ["d2"]),
        ("dxm", ["d2"]),
        ("8000", ["d2"]),
        ("1380", []),
        ("5栋陈婆", []),
        ("陈婆婆", ["d1"]),
        ("26", []),
    ],
)
def test_words_are_found_as_they_are_written_or_read(store: UnitOfWork, text: str, expected: list[str]) -> None:
    store.ledger.add(numbered_demand(1, title="换成LED路灯", description="路灯坏了100次"))
    there = {"building": "9号楼", "reporter_name": "单小明", "contact": "13800138000"}
    store.ledger.add(numbered_demand(2, title="电梯", description="满载100%时停住", **there))
    joined = {"id": "x", "demand": "d1", "name": "陈婆婆", "at": NOON, "actor": "专干"}
    store.connection.execute(insert(supporters), joined)

    assert found(store, look(text=text)) == expected


def test_end_of_a_phone_is_found_however_it_is_grouped_and_whosever_it_is(store: UnitOfWork) -> None:
    for sequence, phone in enumerate(("13877777666", "138-7777-7666", "138 7777 7666", None), 1):
        store.ledger.add(numbered_demand(sequence, contact=phone))
    joined = {"id": "x", "demand": "d4", "contact": "138 7777-7666", "at": NOON, "actor": "专干"}
    store.connection.execute(insert(supporters), joined)

    assert sorted(found(store, look(text="7666"))) == ["d1", "d2", "d3", "d4"]
    assert found(store, look(Sight(), "7666")) == []


@pytest.mark.parametrize("text", ["三栋", "3栋"])
@pytest.mark.parametrize("keeps", [True, False])
def test_building_is_found_in_either_figures(store: UnitOfWork, text: str, keeps: bool) -> None:
    store.ledger.add(numbered_demand(1, building="3栋2单元"))
    store.ledger.add(numbered_demand(2, description="三栋门口黑"))
    store.ledger.add(numbered_demand(3, building="4栋"))

    assert sorted(found(store, look(KEEPER if keeps else Sight(), text))) == ["d1", "d2"]


def test_phones_and_those_who_joined_in_are_found_by_the_keeper_only(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, contact="13800138000"))
    joined = {"id": "x", "demand": "d1", "name": "陈婆婆", "at": NOON, "actor": "专干"}
    store.connection.execute(insert(supporters), joined)

    assert [found(store, look(Sight(), text)) for text in ("8000", "陈婆婆")] == [[], []]


@pytest.mark.parametrize("text", ["单小明", "小明", "shan", "dxm", "小明 电梯", "ming 9号楼"])
def test_names_are_found_by_the_keeper_only(store: UnitOfWork, text: str) -> None:
    store.ledger.add(numbered_demand(2, title="电梯", building="9号楼", reporter_name="单小明"))

    looks = [store.ledger_list.found(look(sight, text), NEWEST, 9) for sight in (KEEPER, Sight())]
    assert looks == [["d2"], []]


NAMED = {
    "title": "上官测合家路灯不亮13987650002",
    "description": "隔壁孙有才的朋友说，住3栋2单元501的上官测合报修",
    "building": "3栋2单元501",
    "reporter_name": "上官测合",
}
HIDDEN_WORDS = ("1398765", "0002", "上官测合", "shangguance", "sgch", "501", "2单元", "路灯 501")


@pytest.mark.parametrize("text", [*HIDDEN_WORDS, "孙有才"])
def test_what_is_masked_is_found_by_the_keeper_only(store: UnitOfWork, text: str) -> None:
    store.ledger.add(numbered_demand(1, **NAMED))
    joined = {"id": "x", "demand": "d1", "name": "孙有才", "at": NOON, "actor": "专干"}
    store.connection.execute(insert(supporters), joined)

    looks = [store.ledger_list.found(look(sight, text), NEWEST, 9) for sight in (KEEPER, Sight())]

    assert looks == [["d1"], []]


@pytest.mark.parametrize("text", ["路灯", "家路灯不亮", "3栋", "三栋", "上官", "报修 路灯", "ludeng", "XQ-2026-0001"])
def test_what_is_shown_of_a_masked_line_is_found_by_everybody(store: UnitOfWork, text: str) -> None:
    store.ledger.add(numbered_demand(1, **NAMED))

    looks = [store.ledger_list.found(look(sight, text), NEWEST, 9) for sight in (KEEPER, Sight())]

    assert looks == [["d1"], ["d1"]]


@pytest.mark.parametrize(("building", "finds"), [("3栋", True), ("501", False)])
def test_filter_by_building_tells_no_door(store: UnitOfWork, building: str, finds: bool) -> None:
    store.ledger.add(numbered_demand(1, **NAMED))

    assert store.ledger_list.found(look(Sight(), building=building), NEWEST, 9) == ["d1"] * finds


def test_whoever_sees_no_names_finds_everything_else_and_in_the_same_order(store: UnitOfWork) -> None:
    for sequence in range(1, 8):
        told = {"title": "明月巷路灯" if sequence % 2 else "电梯"}
        store.ledger.add(numbered_demand(sequence, reporter_name="单小明", **told))

    for text in ("明", "myx", "mingyue 路灯"):
        assert store.ledger_list.found(look(Sight(), text), NEWEST, 9) == ["d7", "d5", "d3", "d1"]
        assert store.ledger_list.found(look(Sight(), text), NEWEST, 2, 1) == ["d5", "d3"]
    assert store.ledger_list.found(look(Sight(), "7"), NEWEST, 9) == ["d7"]
    placed = store.ledger_list.placed(look(Sight(), "明"), NEWEST, 2)
    assert [identity for identity, _state in placed] == ["d7", "d5"]


@pytest.mark.parametrize("typed", ["147", "0147", "2026-0147", "XQ-2026-0147", "xq-2026-147", "ＸＱ－2026－0147"])
def test_number_is_found_first(store: UnitOfWork, typed: str) -> None:
    store.ledger.add(numbered_demand(147))
    store.ledger.add(numbered_demand(1470, description="147号车位"))

    assert store.ledger_list.found(look(text=typed), NEWEST, 1) == ["d147"]


def test_number_with_a_year_is_of_that_year(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(7))
    store.ledger.add(demand("older", number="XQ-2025-0007", year=2025, sequence=7))

    assert found(store, look(text="2025-0007")) == ["older"]
    assert found(store, look(text="7")) == ["d7", "older"]
    assert found(store, look(text="2025-0007 路灯")) == ["older"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"state": "opened,funding"}, ["d1"]),
        ({"phase": "place"}, ["d3", "d2"]),
        ({"phase": "place", "state": "opened"}, []),
        ({"matter": "minor"}, ["d1"]),
        ({"channel": "phone"}, ["d2"]),
        ({"category": "other"}, ["d3"]),
        ({"urgency": "urgent,priority"}, ["d1"]),
        ({"grid": "二网"}, ["d2"]),
        ({"group": "三组"}, ["d3"]),
        ({"building": "5栋"}, ["d1"]),
        ({"building": "5%"}, []),
        ({"party": "物业"}, ["d1"]),
        ({"assignee": "王"}, ["d1"]),
        ({"round": "2"}, ["d3"]),
        ({"registered_from": "2026-11-02", "registered_to": "2026-11-03"}, ["d2"]),
        ({"deadline_to": "2026-12-31"}, ["d1"]),
        ({"deadline_from": "2027-01-01"}, []),
        ({"households": "10"}, ["d2"]),
        ({"supporters": "3"}, ["d3"]),
        ({"reachable": "yes"}, ["d2"]),
        ({"reachable": "no"}, ["d3", "d1"]),
        ({"answered": "yes"}, ["d1"]),
        ({"answered": "no"}, ["d3", "d2"]),
    ],
)
def test_every_column_can_be_asked_for(store: UnitOfWork, asked: dict[str, str], expected: list[str]) -> None:
    opened = {"state": "opened", "matter": "minor", "urgency": "urgent", "responsible_party": "物业公司"}
    store.ledger.add(
        numbered_demand(1, **opened, assignee="王工", building="5栋2单元", deadline=date(2026, 12, 1), replied_on=TODAY)
    )
    told = {"channel": "phone", "grid": "第二网格", "affected_households": 12, "contact": "1"}
    store.ledger.add(numbered_demand(2, **told, registered_on=date(2026, 11, 2)))
    store.ledger.add(numbered_demand(3, category="other", residents_group="第三组", round=2, supporters=3))

    assert found(store, look(**asked)) == expected


def test_orders_leave_the_empty_for_the_end(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, urgency="routine", deadline=date(2026, 12, 1), supporters=2))
    store.ledger.add(numbered_demand(2, state="opened"))
    later = {"urgency": "urgent", "deadline": date(2026, 12, 9), "supporters": 5, "closed_on": TODAY}
    store.ledger.add(numbered_demand(3, **later))

    ordered = {
        (order, down): found(store, look(), (order, down))
        for order in (Order.DEADLINE, Order.URGENCY, Order.SUPPORTERS, Order.STATE, Order.CLOSED)
        for down in (False, True)
    }
    assert ordered == {
        (Order.DEADLINE, False): ["d1", "d3", "d2"],
        (Order.DEADLINE, True): ["d3", "d1", "d2"],
        (Order.URGENCY, False): ["d3", "d1", "d2"],
        (Order.URGENCY, True): ["d1", "d3", "d2"],
        (Order.SUPPORTERS, False): ["d1", "d3", "d2"],
        (Order.SUPPORTERS, True): ["d3", "d1", "d2"],
        (Order.STATE, False): ["d3", "d1", "d2"],
        (Order.STATE, True): ["d2", "d3", "d1"],
        (Order.CLOSED, False): ["d3", "d2", "d1"],
        (Order.CLOSED, True): ["d3", "d2", "d1"],
    }


def test_overdue_begins_the_day_after_the_deadline_and_stops_with_the_work(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="opened", deadline=date(2026, 11, 24)))
    store.ledger.add(numbered_demand(2, state="opened", deadline=TODAY))
    store.ledger.add(numbered_demand(3, state="completed", deadline=date(2026, 11, 1)))
    store.ledger.add(numbered_demand(4, state="opened"))

    assert found(store, look(daily=DailyList.OVERDUE)) == ["d1"]


def test_mine_is_what_is_open_under_my_name(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="opened", assignee="王工"))
    store.ledger.add(numbered_demand(2, state="opened", assignee="王工小"))
    store.ledger.add(numbered_demand(3, state="archived", assignee="王工"))

    assert found(store, look(daily=DailyList.MINE, mine="王工")) == ["d1"]


def test_answer_is_owed_to_whoever_can_be_reached_and_follows_the_parent(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="not_accepted", reporter_name="张阿姨"))
    store.ledger.add(numbered_demand(2, state="completed", contact="1", replied_on=TODAY))
    store.ledger.add(numbered_demand(3, state="completed"))
    store.ledger.add(numbered_demand(4, state="in_progress", contact="1"))
    store.ledger.add(numbered_demand(5, state="merged", contact="1", parent="d2"))
    store.ledger.add(numbered_demand(6, state="merged", contact="1", parent="d4"))

    assert found(store, look(daily=DailyList.UNANSWERED)) == ["d5", "d1"]


def test_call_is_due_until_somebody_has_called_in_this_round(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="tracking", closed_on=date(2026, 10, 26)))
    store.ledger.add(numbered_demand(2, state="tracking", closed_on=date(2026, 10, 27)))
    store.ledger.add(numbered_demand(3, state="tracking", closed_on=date(2026, 8, 1)))
    store.ledger.add(numbered_demand(4, state="tracking", round=2, closed_on=date(2026, 10, 1)))
    store.ledger.add(numbered_demand(5, state="tracking", closed_on=date(2026, 10, 1)))
    store.ledger.add(numbered_demand(6, state="tracking", closed_on=date(2026, 10, 1)))
    call = {"text": "好", "fine": True, "at": NOON, "actor": "专干"}
    calls = [("d3", 1, 30, True), ("d4", 1, 30, True), ("d5", 1, 30, True), ("d6", 1, 30, False)]
    for demand_id, round_number, day, fine in calls:
        row = call | {"demand": demand_id, "round": round_number, "day": day, "fine": fine}
        store.connection.execute(insert(follow_ups), row)

    assert found(store, look(daily=DailyList.FOLLOW_UP)) == ["d6", "d4", "d3", "d1"]


def test_deferred_demand_comes_back_on_its_day(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="deferred", review_on=TODAY))
    store.ledger.add(numbered_demand(2, state="deferred", review_on=date(2026, 11, 26)))
    store.ledger.add(numbered_demand(3, state="deferred"))

    assert found(store, look(daily=DailyList.REVIEW_DUE)) == ["d1"]


def test_nobody_took_it_while_an_answer_is_missing_or_all_said_no(store: UnitOfWork) -> None:
    answers = {
        "d1": ["asked", "taken"], "d2": ["refused", "taken"], "d3": ["refused"], "d4": [], "d5": ["asked"],
    }  # fmt: skip
    for number, (identity, given) in enumerate(answers.items(), 1):
        store.ledger.add(numbered_demand(number, state="archived" if identity == "d5" else "opened"))
        for place, answer in enumerate(given):
            row = {"demand": identity, "party": f"单位{place}", "answer": answer, "at": NOON}
            store.connection.execute(insert(parties), row)

    assert found(store, look(daily=DailyList.UNTAKEN)) == ["d3", "d1"]
    told = store.ledger_list.answers(list(answers))
    assert {name: sorted(answer for _party, answer in given) for name, given in told.items()} == {
        name: given for name, given in answers.items() if given
    }


def test_sight_ends_at_the_own_yard_and_at_private_matters(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, grid="一网格"))
    store.ledger.add(numbered_demand(2, grid="二网格", matter="private"))
    store.ledger.add(numbered_demand(3, grid="二网格", restricted=True))
    store.ledger.add(numbered_demand(4))

    assert found(store, look(Sight())) == ["d4", "d1"]
    assert found(store, look(Sight(grid="二网格"))) == []
    assert found(store, look(Sight(grid="二网格", restricted=True))) == ["d3", "d2"]


def test_states_are_counted_as_far_as_they_are_seen(store: UnitOfWork) -> None:
    store.ledger.add_many([numbered_demand(1), numbered_demand(2)])
    store.ledger.add(numbered_demand(3, matter="private", grid="一网格"))
    store.ledger.add(demand("a draft", state="draft"))

    sights = (KEEPER, Sight(), Sight(grid="一网格", restricted=True), Sight(grid="二网格"))
    assert [store.ledger_list.by_state(sight).get("registered", 0) for sight in sights] == [3, 2, 1, 0]
    assert store.ledger_list.by_state(KEEPER) == {"registered": 3}


def test_rows_come_in_the_order_of_their_ids(store: UnitOfWork) -> None:
    store.ledger.add_many([numbered_demand(number) for number in (1, 2, 3)])

    assert [row.id for row in store.ledger_list.rows(["d3", "d1", "gone"])] == ["d3", "d1"]
    assert store.ledger_list.numbers({"d1", "gone"}) == {"d1": "XQ-2026-0001"}
