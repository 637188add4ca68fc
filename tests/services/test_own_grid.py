"""A leader's eyes end at the own yard; everybody else sees the whole ledger."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor, Reading
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.own_grid import own_grid, within_own_grid
from tests.factories.council import Council
from tests.services.demands.wishes import leader, row, wish


def grid_of(council: Council, actor: Actor) -> str | None:
    with council.world.database.reading() as unit:
        return own_grid(Reading(actor, council.world.clock.now(), unit, ""))


def test_own_grid_is_none_for_who_sees_everything(council: Council) -> None:
    assert [grid_of(council, who) for who in (SYSTEM, council.clerk, council.chair)] == [None, None, None]


def test_own_grid_of_a_leader_is_the_one_given(council: Council) -> None:
    assert grid_of(council, leader(council)) == "2网格"


def test_own_grid_of_a_leader_with_another_office_is_everything(council: Council) -> None:
    assert grid_of(council, council.world.staff("小张", Role.GROUP_LEADER, Role.CLERK)) is None


def test_own_grid_of_a_leader_without_one_is_refused(council: Council) -> None:
    with pytest.raises(Forbidden):
        grid_of(council, leader(council, None))


def test_within_own_grid_hides_what_is_elsewhere(council: Council) -> None:
    who = leader(council)
    command: MakeDraft = wish(grid="3网格")
    elsewhere = row(council, council.do(command, council.clerk).draft)

    with council.world.database.reading() as unit, pytest.raises(NotFound):
        within_own_grid(Reading(who, council.world.clock.now(), unit, ""), elsewhere)
