"""名册 on its page: found by a word, put right on a form, and counted by the next meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from facilitator.domain.people.residence import Occupancy, Residence
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.add_unit import AddUnit
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
LIVED_IN = {"label": "3栋2单元 301", "holder_name": "王秀英", "building": "3栋", "door": "2-301"}


@pytest.fixture
def unit(council: Council) -> str:
    flat = AddUnit(UnitKind.HOUSEHOLD, "3栋2单元 301", "3栋", "2-301", "王秀英", "w")
    return str(council.do(flat, SYSTEM).unit)


def residence(council: Council, unit: str) -> Residence | None:
    with council.world.database.reading() as work:
        return work.roll.residences().get(unit)


def test_line_is_found_by_a_word_of_it(as_: As, council: Council, unit: str) -> None:
    keeper = as_(council.clerk)

    assert "3栋2单元 301 王秀英 户" in words(keeper.get("/roll?find=2-301"))
    assert "一共 1 条。" in words(keeper.get("/roll?find=秀英"))
    assert "没有找到“钱”。" in words(keeper.get("/roll?find=钱"))


def test_who_lives_there_and_since_when_is_told_and_untold(as_: As, council: Council, unit: str) -> None:
    keeper, address = as_(council.clerk), f"/roll/{unit}"

    told = keeper.submit(address, **LIVED_IN, occupancy="tenant", moved_in="2026-03-01", moved_out="")
    assert told.status_code == 303
    assert residence(council, unit) == Residence(Occupancy.TENANT, date(2026, 3, 1))
    assert "租户 2026-03-01" in words(keeper.get("/roll?find=301"))

    keeper.submit(address, **LIVED_IN, occupancy="", moved_in="", moved_out="")
    assert residence(council, unit) is None


def test_heads_are_told_and_untold(as_: As, council: Council, unit: str) -> None:
    keeper, address = as_(council.clerk), f"/roll/{unit}"

    keeper.submit(address, **LIVED_IN, occupancy="owner", persons="3")
    assert residence(council, unit) == Residence(Occupancy.OWNER, persons=3)
    assert "自住 3 人" in words(keeper.get("/roll?find=301"))
    assert 'value="3"' in keeper.get(address).text

    wrong = keeper.submit(address, **LIVED_IN, occupancy="owner", persons="300")
    assert "人口请填 0 到 99 的整数。" in words(wrong)
    keeper.submit(address, **LIVED_IN, occupancy="", persons="")
    assert residence(council, unit) is None


def test_line_is_struck_and_taken_back(as_: As, council: Council, unit: str) -> None:
    keeper, address = as_(council.clerk), f"/roll/{unit}"

    keeper.submit(address, **LIVED_IN, occupancy="", struck="y")
    assert "已从名册划掉" in words(keeper.get("/roll?find=301"))
    keeper.submit(address, **LIVED_IN, occupancy="")
    assert "已从名册划掉" not in words(keeper.get("/roll?find=301"))


def test_days_in_the_wrong_order_are_told_beside_their_field(as_: As, council: Council, unit: str) -> None:
    days = {"moved_in": "2026-03-01", "moved_out": "2026-02-01"}
    answer = as_(council.clerk).submit(f"/roll/{unit}", **LIVED_IN, occupancy="tenant", **days)

    assert '<p class="wrong" id="moved_out-wrong">迁出不能早于迁入' in answer.text
    assert residence(council, unit) is None


def test_others_do_not_see_it(as_: As, council: Council, unit: str) -> None:
    assert as_(council.scrutineer).get("/roll").status_code == 403
    assert "/roll" not in as_(council.scrutineer).get("/sessions").text
