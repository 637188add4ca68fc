"""The question of demands that may be the same: of the same category and grid, open, never the one asked about."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import Forbidden
from facilitator.services.demands.similar import SimilarDemands
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.triage import pending


def test_similar_finds_the_same_thing_told_twice(council: Council) -> None:
    first = pending(council, "3栋路灯不亮", building="3栋")
    pending(council, "路灯坏了", building="3栋")
    pending(council, "路灯坏了", building="9栋")
    pending(council, "路灯坏了", Category.PUBLIC_SAFETY, building="3栋")
    gone = pending(council, "路灯又坏了", building="3栋")
    council.do(WithdrawDemand(gone), council.clerk)

    found = council.ask(SimilarDemands(first), council.clerk)

    assert [(one.number, one.state_name, one.reason) for one in found] == [
        ("XQ-2026-0002", "待审定", "都说“路灯”，都在3栋"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [("3栋", "3栋2单元"), ("3栋1单元", "3栋2单元"), ("3栋2单元101", "3栋2单元202"), ("3栋", "3号楼")]
)
def test_similar_knows_a_building_however_it_is_written(council: Council, one: str, other: str) -> None:
    first = pending(council, "路灯不亮", building=one)
    pending(council, "路灯不亮", building=other)
    pending(council, "路灯不亮", building="13栋")

    found = council.ask(SimilarDemands(first), council.clerk)

    assert [(line.number, line.reason) for line in found] == [("XQ-2026-0002", "都说“路灯”，都在3栋")]


def test_similar_looks_into_no_other_grid(council: Council) -> None:
    first = pending(council, "路灯不亮", grid="一网格")
    pending(council, "路灯不亮", grid="二网格")
    pending(council, "路灯坏了", grid="一网格")

    found = council.ask(SimilarDemands(first), council.clerk)

    assert [one.number for one in found] == ["XQ-2026-0003"]


def test_similar_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.ask(SimilarDemands(pending(council)), council.chair)
