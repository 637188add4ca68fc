"""demands.merge: reporter and supporters follow the other demand, and nobody is counted twice."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.support import SupportDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.demands import NAME, PHONE, journal, opened, pending, registered, seen, stored
from tests.factories.ledger import put


def test_merge_points_to_the_parent_and_counts_anew(council: Council) -> None:
    parent, child = opened(council), registered(council, title="路灯又不亮")
    council.do(SupportDemand(parent), council.clerk)
    council.do(SupportDemand(child), council.clerk)

    merged = council.do(MergeDemand(child, "XQ-2026-0001"), council.clerk)

    assert (merged.state, merged.into, merged.supporters) == ("merged", "XQ-2026-0001", 3)
    assert (stored(council, child).parent, seen(council, parent).supporters) == (parent, 3)
    assert seen(council, parent).history[-1].details == {"merged": "XQ-2026-0002", "supporters": 3}
    assert seen(council, child).history[-1].details == {"into": parent, "parent": "XQ-2026-0001"}


def test_merge_of_a_parent_takes_its_own_along(council: Council) -> None:
    first, second, third = (registered(council) for _number in range(3))
    council.do(MergeDemand(first, second), council.clerk)

    merged = council.do(MergeDemand(second, third), council.clerk)

    assert merged.supporters == 2
    assert {stored(council, child).parent for child in (first, second)} == {third}


def test_merge_makes_the_parent_wait_for_every_reporter(council: Council) -> None:
    parent, child = registered(council), registered(council)
    council.do(MergeDemand(child, parent), council.clerk)

    with council.world.database.reading() as unit:
        assert unit.ledger.waiting_for_reply(parent) == 2


def test_merge_into_a_merged_one_says_where_to(council: Council) -> None:
    first, second, third = (registered(council) for _number in range(3))
    council.do(MergeDemand(first, second), council.clerk)

    with pytest.raises(BadInput, match="XQ-2026-0001 自己已经并入 XQ-2026-0002，请直接并入 XQ-2026-0002"):
        council.do(MergeDemand(third, first), council.clerk)


def test_merge_into_what_is_over_is_refused(council: Council) -> None:
    parent, child = registered(council), registered(council)
    council.do(WithdrawDemand(parent), council.clerk)

    with pytest.raises(BadInput, match="XQ-2026-0001 现在是“已撤回”"):
        council.do(MergeDemand(child, parent), council.clerk)


def test_merge_into_what_was_declined_is_refused(council: Council) -> None:
    parent, child = pending(council), registered(council)
    council.do(DeclineDemand(parent, "不在本社区"), council.secretary)

    with pytest.raises(BadInput, match="XQ-2026-0001 现在是“不予立单”，不能并进去"):
        council.do(MergeDemand(child, parent), council.clerk)


@pytest.mark.parametrize("other", [{"category": Category.OTHER}, {"grid": "二网格"}])
def test_merge_asks_for_the_same_class_and_place(council: Council, other: dict[str, object]) -> None:
    parent, child = registered(council, grid="一网格"), registered(council, **{"grid": "一网格", **other})

    with pytest.raises(BadInput, match="类别或者小区不一样"):
        council.do(MergeDemand(child, parent), council.clerk)


def test_merge_lets_an_unknown_place_pass_where_it_cannot_be_told_any_more(council: Council) -> None:
    parent, first, second = registered(council), registered(council), registered(council, grid="一网格")
    council.do(MergeDemand(first, parent), council.clerk)

    assert council.do(MergeDemand(second, parent), council.clerk).supporters == 2


def test_merge_writes_no_name_into_the_journal(council: Council) -> None:
    parent, child = registered(council), registered(council)
    council.do(MergeDemand(child, parent), council.clerk)

    assert NAME not in journal(council) and PHONE not in journal(council)


def test_merge_refuses_itself_the_unknown_and_what_is_opened(council: Council) -> None:
    parent = opened(council)
    with pytest.raises(BadInput):
        council.do(MergeDemand(parent, parent), council.clerk)
    with pytest.raises(NotFound):
        council.do(MergeDemand(parent, "nothing"), council.clerk)
    with pytest.raises(WrongState):
        council.do(MergeDemand(parent, registered(council)), council.clerk)
    with pytest.raises(Forbidden):
        council.do(MergeDemand(registered(council), parent), council.chair)


@pytest.mark.parametrize(("child_grid", "parent_grid", "bare"), [("粮站小区", None, 1), (None, "粮站小区", 2)])
def test_merge_where_only_one_tells_its_yard_asks_for_the_other(
    council: Council, child_grid: str | None, parent_grid: str | None, bare: int
) -> None:
    parent, child = registered(council), registered(council)
    put(council, parent, grid=parent_grid)
    put(council, child, grid=child_grid)

    with pytest.raises(BadInput, match=f"XQ-2026-000{bare} 没写小区"):
        council.do(MergeDemand(child, parent), council.clerk)

    put(council, parent, grid="粮站小区")
    put(council, child, grid="粮站小区")
    assert council.do(MergeDemand(child, parent), council.clerk).state == "merged"
