"""A practised evening ticks its step of the first hour, and nothing where that hour is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.people.powers import Role
from facilitator.practising.noted import note_practised
from facilitator.services.context import SYSTEM
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.setup.finish import FinishSetup
from facilitator.services.setup.steps import SetupStanding, SetupStep, StepState
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def step(world: World) -> StepState:
    state: StepState = world.door.ask(SYSTEM, SetupStanding()).states[SetupStep.PRACTICE]
    return state


def test_step_is_done_once_it_was_practised(world: World) -> None:
    before = step(world)
    note_practised(world.door)

    assert (before, step(world)) == (StepState.OPEN, StepState.DONE)


def test_nothing_is_kept_when_the_first_hour_is_over(world: World) -> None:
    world.staff("专干", Role.CLERK)
    world.door.do(SYSTEM, FinishSetup())
    note_practised(world.door)

    assert step(world) is StepState.OPEN


def test_demo_has_no_first_hour(world: World) -> None:
    world.door.do(SYSTEM, MarkDemo())
    note_practised(world.door)

    assert step(world) is StepState.OPEN
