"""What the public may read: opened and not private, at most a year after the end, and no new state by accident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.publishing import STAGES, Placed, Stage, is_public, shown_since, stage_of
from facilitator.domain.demands.states import LISTED, PRIVATE, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency

TODAY = date(2026, 11, 25)
OPENED = Placed(True, DemandState.OPENED, 1, Matter.MINOR, Urgency.ROUTINE, Category.INFRASTRUCTURE, False, False, None)


def test_every_listed_state_but_the_private_ones_is_on_the_board() -> None:
    shown = {state for state in DemandState if is_public(replace(OPENED, state=state), TODAY)}
    assert shown == set(LISTED) - set(PRIVATE) | {DemandState.REOPENED}


@pytest.mark.parametrize("state", [DemandState.PENDING_TRIAGE, DemandState.DEFERRED])
def test_what_came_back_stays_while_it_waits_to_be_sorted(state: DemandState) -> None:
    waiting = replace(OPENED, state=state)
    assert not is_public(waiting, TODAY)
    assert is_public(replace(waiting, round=2), TODAY)


def test_no_state_stands_in_two_stages() -> None:
    every = [state for states in STAGES.values() for state in states]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    "hidden",
    [
        {"matter": Matter.PRIVATE},
        {"matter": None},
        {"restricted": True},
        {"merged": True},
        {"numbered": False},
        {"state": DemandState.REGISTERED},
    ],
)
def test_one_reason_is_enough_to_hide(hidden: dict[str, object]) -> None:
    assert is_public(OPENED, TODAY)
    assert not is_public(replace(OPENED, **hidden), TODAY)  # type: ignore[arg-type]


def test_danger_is_shown_before_it_was_sorted_and_a_family_is_not() -> None:
    urgent = replace(OPENED, state=DemandState.URGENT_DISPATCHED, matter=None, urgency=Urgency.URGENT)
    assert is_public(urgent, TODAY)
    assert not is_public(replace(urgent, category=Category.DISPUTE_MEDIATION), TODAY)
    assert not is_public(replace(urgent, category=Category.VULNERABLE_SUPPORT), TODAY)


@pytest.mark.parametrize("state", STAGES[Stage.DONE])
def test_finished_demand_leaves_the_board_after_a_year(state: DemandState) -> None:
    done = replace(OPENED, state=state, closed_on=shown_since(TODAY))
    assert is_public(done, TODAY)
    assert not is_public(replace(done, closed_on=date(2025, 11, 24)), TODAY)
    assert not is_public(replace(done, closed_on=None), TODAY)


def test_state_outside_the_board_has_no_stage() -> None:
    assert stage_of(DemandState.REGISTERED) is None
    assert stage_of(DemandState.IN_PROGRESS) is Stage.WORKED
