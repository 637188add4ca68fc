"""demands.register: a number for good, and a history that begins with the registration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council

LAMPS = RegisterDemand(" 路灯不亮 ", " 三盏，摔过人 ", Category.INFRASTRUCTURE, Channel.YARD_MEETING)


def test_register_numbers_by_the_year_and_counts_on(council: Council) -> None:
    numbers = [council.do(LAMPS, council.clerk).number for _ in range(2)]
    council.world.clock.forward(days=60)

    assert [*numbers, council.do(LAMPS, council.clerk).number] == ["XQ-2026-0001", "XQ-2026-0002", "XQ-2027-0001"]


def test_register_keeps_what_was_told(council: Council) -> None:
    told = replace(
        LAMPS,
        reporter_name=" 陈德明 ",
        contact="023-66400795",
        building="3栋",
        affected_households=24,
        happened_on=date(2026, 11, 20),
        external_ref=" ",
    )

    line = council.ask(DemandDetail(council.do(told, council.clerk).demand), council.clerk)

    assert (line.title, line.description, line.state) == ("路灯不亮", "三盏，摔过人", "registered")
    assert (line.reporter_name, line.contact, line.building) == ("陈德明", "023-66400795", "3栋")
    assert (line.affected_households, line.happened_on, line.registered_on) == (
        24, date(2026, 11, 20), date(2026, 11, 25),
    )  # fmt: skip
    assert line.external_ref is None


def test_register_begins_the_history(council: Council) -> None:
    demand = council.do(LAMPS, council.clerk).demand

    (entry,) = council.ask(DemandDetail(demand), council.clerk).history

    assert (entry.move_name, entry.before_name, entry.after_name) == ("登记入台账", "已点单", "已登记")
    assert (entry.actor, entry.authority) == ("专干", None)


def test_register_takes_the_first_clause_as_title(council: Council) -> None:
    demand = council.do(replace(LAMPS, title="", description="楼道灯不亮。很黑"), council.clerk).demand

    assert council.ask(DemandDetail(demand), council.clerk).title == "楼道灯不亮"


def test_register_needs_something_to_do(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(replace(LAMPS, title=" ", description=" "), council.clerk)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": "长" * 81}, "title"),
        ({"contact": "1" * 61}, "contact"),
        ({"affected_households": -1}, "affected_households"),
        ({"affected_households": 1_000_001}, "affected_households"),
        ({"happened_on": date(2026, 11, 26)}, "happened_on"),
    ],
)
def test_register_names_the_field_that_makes_no_sense(council: Council, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(replace(LAMPS, **change), council.clerk)  # type: ignore[arg-type]
    assert refused.value.details["field"] == field


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"affected_households": -1}, "涉及户数不能是负数。"),
        ({"affected_households": 1_000_001}, "涉及户数太多，最多 1000000 户。"),
        ({"happened_on": date(2026, 11, 26)}, "发生日期不能晚于今天。"),
    ],
)
def test_register_says_what_is_wrong(council: Council, change: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(replace(LAMPS, **change), council.clerk)  # type: ignore[arg-type]
    assert refused.value.message == sentence


def test_register_takes_what_happened_today(council: Council) -> None:
    assert council.do(replace(LAMPS, happened_on=date(2026, 11, 25)), council.clerk).number == "XQ-2026-0001"


def test_register_takes_a_reference_once_a_channel(council: Council) -> None:
    numbered = replace(LAMPS, external_ref="24")
    council.do(numbered, council.clerk)
    council.do(replace(numbered, channel=Channel.PHONE), council.clerk)

    with pytest.raises(BadInput, match="24"):
        council.do(replace(numbered, external_ref=" 24 "), council.clerk)


def test_register_knows_the_meeting_the_wish_came_from(council: Council) -> None:
    session = council.plan()
    council.do(replace(LAMPS, session=session), council.clerk)

    with pytest.raises(NotFound):
        council.do(replace(LAMPS, session="nowhere"), council.clerk)


def test_register_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(LAMPS, council.chair)


def test_register_may_name_the_demand_that_it_comes_back_from(council: Council) -> None:
    first = council.do(LAMPS, council.clerk)

    second = council.do(replace(LAMPS, previous=first.number), council.clerk)

    with council.world.database.reading() as unit:
        assert unit.ledger.demand(second.demand).previous == first.demand
    with pytest.raises(NotFound):
        council.do(replace(LAMPS, previous="XQ-1999-0001"), council.clerk)


def test_register_takes_the_code_of_the_printed_slip_once(council: Council) -> None:
    printed = replace(LAMPS, slip_no="2026-yb-0032 7k4m-92qx")
    first, second = (council.do(printed, council.clerk) for _ in range(2))
    numbers = [council.ask(DemandDetail(each.demand), council.clerk).number for each in (first, second)]
    with council.world.database.reading() as unit:
        kept = [unit.ledger.demand(number).slip_no for number in numbers]  # type: ignore[union-attr]
    assert (first.stub, second.stub == first.stub, len(second.stub)) == ("7K4M92QX", False, 8)
    assert kept == ["2026-YB-0032"] * 2


@pytest.mark.parametrize("typed", ["2026-YB-0032", "7K4M92QX", "12345678"])
def test_register_draws_a_code_where_none_is_printed(council: Council, typed: str) -> None:
    stub = council.do(replace(LAMPS, slip_no=typed), council.clerk).stub
    assert (len(stub), stub in typed) == (8, False)
