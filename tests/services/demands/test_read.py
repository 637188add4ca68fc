"""Questions about the ledger: tabs, pages, search, counts."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Light, Urgency
from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import SEAT_POWERS, Role
from facilitator.services.context import Actor, ActorKind
from facilitator.services.demands import read
from facilitator.services.demands.board import DemandBoard
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.factories.demands import pending, registered
from tests.factories.hearing import statements
from tests.factories.ledger import placed


def fill(council: Council, count: int) -> None:
    rows = tuple(
        Candidate(number, f"需求 {number}", "", Category.OTHER, Channel.PHONE, external_ref=str(number))
        for number in range(1, count + 1)
    )
    council.do(ImportBatch("表.csv", "a" * 64, rows), council.clerk)


def test_list_pages_from_the_newest(council: Council) -> None:
    fill(council, 51)

    first, last = council.ask(DemandList()), council.ask(DemandList(page=9))

    assert (first.total, first.pages, first.lines[0].number) == (51, 2, "XQ-2026-0051")
    assert (last.page, [line.number for line in last.lines]) == (2, ["XQ-2026-0001"])


def test_list_filters_by_tab_and_by_words(council: Council) -> None:
    council.open_demand()
    fill(council, 3)

    assert [line.number for line in council.ask(DemandList(tab="listed")).lines] == ["XQ-2026-0001"]
    assert council.ask(DemandList(tab="registered")).total == 3
    assert [line.title for line in council.ask(DemandList(text=" 需求 2 ")).lines] == ["需求 2"]
    assert council.ask(DemandList(tab="no such list")).total == 4


def test_counts_tell_the_list_of_problems_and_what_is_late(council: Council) -> None:
    council.open_demand()
    fill(council, 2)
    council.world.clock.forward(days=40)

    counts = council.ask(CountDemands())

    assert counts.by_state == {"opened": 1, "registered": 2}
    assert (counts.listed, counts.overdue, counts.everything) == (1, 1, 3)


def test_counts_are_counted_again_after_a_change_and_on_another_day_and_for_another_person(council: Council) -> None:
    fill(council, 2)

    def listed(actor: Actor = council.clerk) -> tuple[int, int, int]:
        counts = council.ask(CountDemands(), actor)
        return counts.everything, counts.listed, counts.overdue

    assert listed() == listed() == (2, 0, 0)
    council.open_demand()
    assert listed() == listed(council.secretary) == (3, 1, 0)
    council.world.clock.forward(days=40)
    assert listed() == (3, 1, 1)
    council.world.clock.forward(days=-40)
    assert listed() == (3, 1, 0)


def test_counts_of_one_version_are_counted_once(council: Council) -> None:
    fill(council, 2)
    council.ask(CountDemands(), council.clerk)
    with statements(council.world.database.reader) as asked:
        counts = council.ask(CountDemands(), council.clerk)

    assert counts.everything == 2
    assert asked and not [statement for statement in asked if "count(" in statement.lower()]


def test_ledger_is_not_for_phones_in_the_hall(council: Council) -> None:
    seat = Actor(ActorKind.SEAT, "seat", "", SEAT_POWERS)

    with pytest.raises(Forbidden):
        council.ask(DemandList(), seat)


def test_search_leafs_through_what_it_found(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(council, 53)

    last = council.ask(DemandList(text="需求", page=2))
    assert (last.total, last.more, [line.number[-2:] for line in last.lines]) == (53, False, ["03", "02", "01"])

    monkeypatch.setattr(read, "MOST_FOUND", 51)
    cut = council.ask(DemandList(text="需求", page=2))
    assert (cut.total, cut.more, [line.number[-2:] for line in cut.lines]) == (51, True, ["03"])


def test_conditions_that_make_no_sense_are_named(council: Council) -> None:
    fill(council, 2)

    page = council.ask(DemandList(channel="phone", state="asleep"))

    assert (page.total, page.ignored) == (2, ("state",))


def test_order_can_be_turned_round(council: Council) -> None:
    fill(council, 3)

    lines = council.ask(DemandList(sort="number")).lines

    assert [line.number[-1] for line in lines] == ["1", "2", "3"]


def test_every_daily_list_is_as_long_as_its_count(council: Council) -> None:
    council.open_demand()
    wish = RegisterDemand("门禁坏了", "", Category.PROPERTY_MANAGEMENT, Channel.PHONE)
    demand = council.do(wish, council.clerk).demand
    council.do(QueueDemand(demand), council.clerk)
    order = OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, "物业公司", date(2026, 12, 31))
    council.do(order, council.secretary)
    council.world.clock.forward(days=40)

    counts = council.ask(CountDemands())

    assert counts.lists == {
        "listed": 2, "mine": 0, "overdue": 2, "unanswered": 0, "follow_up": 0, "review_due": 0, "untaken": 1,
    }  # fmt: skip
    assert {tab: council.ask(DemandList(tab)).total for tab in counts.lists} == counts.lists


def test_private_matter_is_only_counted_by_those_who_do_not_keep_the_ledger(council: Council) -> None:
    council.demand = council.open_demand()
    demand = council.do(RegisterDemand("邻里纠纷", "", Category.OTHER, Channel.PHONE), council.clerk).demand
    council.do(QueueDemand(demand), council.clerk)
    order = OpenOrder(demand, Matter.PRIVATE, Urgency.ROUTINE, "调解员", date(2026, 12, 31))
    council.do(order, council.clerk)

    seen = {actor.name: council.ask(CountDemands(), actor) for actor in (council.clerk, council.scrutineer)}
    titles = [line.title for line in council.ask(DemandList("listed"), council.scrutineer).lines]

    assert {name: (counts.listed, counts.hidden) for name, counts in seen.items()} == {"专干": (2, 0), "监票人": (1, 1)}
    assert titles == ["3号院路灯三盏不亮"]
    assert council.ask(DemandDetail(demand), council.clerk).title == "邻里纠纷"
    with pytest.raises(Forbidden):
        council.ask(DemandDetail(demand), council.scrutineer)


def test_leader_sees_the_own_yard_only(council: Council) -> None:
    leader = council.world.staff("小组长", Role.GROUP_LEADER)
    for title, grid in (("一网格的事", "一网格"), ("二网格的事", "二网格")):
        council.do(RegisterDemand(title, "", Category.OTHER, Channel.PHONE, grid=grid), council.clerk)
    with pytest.raises(Forbidden):
        council.ask(DemandList(), leader)

    with council.world.database.writing() as store:
        store.staff.change(leader.id, grid="二网格")

    assert [line.title for line in council.ask(DemandList(), leader).lines] == ["二网格的事"]
    assert council.ask(CountDemands(), leader).everything == 1
    with pytest.raises(NotFound):
        council.ask(DemandDetail("XQ-2026-0001"), leader)


def test_line_says_how_near_its_deadline_is(council: Council) -> None:
    demand = council.open_demand()

    lights = []
    for days in (0, 30, 10):
        council.world.clock.forward(days=days)
        lights.append(council.ask(DemandDetail(demand)).light)

    assert lights == [Light.FINE, Light.DUE_SOON, Light.OVERDUE]


def test_names_are_told_by_list_detail_and_search_alike(council: Council) -> None:
    told = {"title": "电梯", "description": "电梯停了", "category": Category.OTHER, "channel": Channel.PHONE}
    council.do(RegisterDemand(**told, reporter_name="单小明"), council.clerk)

    for who, names, hits in ((council.clerk, "单小明", [1, 1, 1]), (council.chair, None, [1, 0, 0])):
        (line,) = council.ask(DemandList(), who).lines
        assert (line.reporter_name, council.ask(DemandDetail(line.number), who).reporter_name) == (names, names)
        texts = ("电梯", "单小明", "sxm")
        assert [council.ask(DemandList(text=text), who).total for text in texts] == hits


def test_list_or_order_that_there_is_not_is_told(council: Council) -> None:
    registered(council)

    found = council.ask(DemandList(tab="zzz", sort="nope", registered_from="2026-12-01", registered_to="2026-11-01"),
                        council.clerk)  # fmt: skip
    board = council.ask(DemandBoard(tab="zzz", sort="-nope"), council.clerk)

    assert (found.total, found.ignored) == (1, ("tab", "sort", "registered_from", "registered_to"))
    assert board.ignored == ("tab", "sort")


def test_list_is_called_as_on_its_page(council: Council) -> None:
    registered(council)
    waiting = pending(council)

    found = council.ask(DemandList(tab="pending"), council.clerk)

    assert ([line.id for line in found.lines], found.ignored) == ([waiting], ())


@pytest.mark.parametrize("order", ["title", "channel", "matter", "party"])
def test_list_is_sorted_by_every_column(council: Council, order: str) -> None:
    first = {"title": "垃圾", "channel": Channel.HOME_VISIT, "matter": "major", "responsible_party": "物业"}
    last = {"title": "路灯", "channel": Channel.PHONE, "matter": "minor", "responsible_party": "街道"}
    for columns in (last, first, last):
        placed(council, DemandState.OPENED, **columns)

    found = {sort: [line.title for line in council.ask(DemandList(sort=sort), council.clerk).lines]
             for sort in (order, f"-{order}")}  # fmt: skip

    assert found == {order: ["垃圾", "路灯", "路灯"], f"-{order}": ["路灯", "路灯", "垃圾"]}
