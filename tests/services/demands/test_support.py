"""demands.support: somebody else wants the same; who it is stays in the table."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Channel
from facilitator.domain.errors import BadInput, Forbidden, WrongState
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.support import SupportDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.demands import journal, registered, seen


def test_support_is_counted_with_or_without_a_name(council: Council) -> None:
    demand = registered(council)

    council.do(SupportDemand(demand, "赵叔", "3栋", "13900005678", Channel.WECHAT_GROUP), council.clerk)
    supported = council.do(SupportDemand(demand, " "), council.clerk)

    with council.world.database.reading() as unit:
        rows = {(row.name, row.building, row.contact, row.channel) for row in unit.supporters.of(demand)}
    assert rows == {(None, None, None, None), ("赵叔", "3栋", "13900005678", "wechat_group")}
    assert supported.supporters == seen(council, demand).supporters == 2


def test_support_writes_no_name_into_the_journal(council: Council) -> None:
    demand = registered(council)
    council.do(SupportDemand(demand, "赵叔", "3栋", "13900005678"), council.clerk)

    assert '"supporters":1' in journal(council)
    assert not [word for word in ("赵叔", "13900005678", "3栋") if word in journal(council)]


def test_support_of_a_merged_demand_names_its_parent(council: Council) -> None:
    parent, child = registered(council), registered(council)
    council.do(MergeDemand(child, parent), council.clerk)

    with pytest.raises(WrongState, match="已经并入 XQ-2026-0001，请在那一件上登记附议"):
        council.do(SupportDemand(child), council.clerk)


def test_support_of_what_is_over_leaves_no_row(council: Council) -> None:
    demand = registered(council)
    council.do(WithdrawDemand(demand), council.clerk)

    with pytest.raises(WrongState, match="已撤回"):
        council.do(SupportDemand(demand, "赵叔"), council.clerk)
    with council.world.database.reading() as unit:
        assert list(unit.supporters.of(demand)) == []


def test_support_refuses_a_name_that_is_too_long_and_a_stranger(council: Council) -> None:
    demand = registered(council)
    with pytest.raises(BadInput):
        council.do(SupportDemand(demand, "赵" * 41), council.clerk)
    with pytest.raises(Forbidden):
        council.do(SupportDemand(demand), council.recorder)


def test_somebody_who_is_known_is_not_counted_twice(council: Council) -> None:
    demand = registered(council)
    council.do(SupportDemand(demand, "赵叔", "3栋", "13900005678"), council.clerk)

    for again in (
        SupportDemand(demand, "赵大叔", None, "１３９００００５６７８"),
        SupportDemand(demand, "赵叔", "3栋"),
    ):
        with pytest.raises(WrongState, match="一个人只算一次"):
            council.do(again, council.clerk)
    council.do(SupportDemand(demand, "赵叔", "4栋"), council.clerk)

    assert seen(council, demand).supporters == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("张三", "1栋", None), ("张三 ", "1 栋", None)),
        (("张三", "1栋", None), ("张　三", "１栋", None)),
        (("Zhang San", "1栋", None), ("zhangsan", "1栋", None)),
        (("陈国强", "1栋", None), ("陳國強", "1栋", None)),
        (("张三", "1栋", "13911112222"), ("李四", "2栋", "139 1111 2222")),
        (("张三", None, "13911112222"), (None, None, "+86 139-1111-2222")),
    ],
)
def test_one_person_counts_once_however_blanks_are_written(
    council: Council, first: tuple[str | None, ...], second: tuple[str | None, ...]
) -> None:
    demand = registered(council)
    council.do(SupportDemand(demand, *first), council.clerk)

    with pytest.raises(WrongState, match="一个人只算一次"):
        council.do(SupportDemand(demand, *second), council.clerk)
    assert seen(council, demand).supporters == 1


def test_two_people_count_twice(council: Council) -> None:
    demand = registered(council)
    council.do(SupportDemand(demand, "张三", "1-12"), council.clerk)
    council.do(SupportDemand(demand, "张三", "11-2"), council.clerk)
    council.do(SupportDemand(demand, "张三", None, "13911112222"), council.clerk)

    assert council.do(SupportDemand(demand, "张三", None, "13911112223"), council.clerk).supporters == 4
