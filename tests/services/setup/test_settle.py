"""setup.settle: a step is passed, seen through, or taken up again."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, WrongState
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.setup.settle import SettleStep
from facilitator.services.setup.steps import SetupStanding, SetupStep, StepState
from tests.factories.world import World


def test_settle_leaves_one_step_less(world: World, first: Actor) -> None:
    before = world.door.ask(SYSTEM, SetupStanding()).left
    world.door.do(first, SettleStep(SetupStep.PRINT, StepState.DONE))
    world.door.do(first, SettleStep(SetupStep.ROLL, StepState.SKIPPED))
    after = world.door.ask(SYSTEM, SetupStanding())
    world.door.do(first, SettleStep(SetupStep.ROLL, StepState.OPEN))

    assert before == tuple(SetupStep)
    assert after.left == tuple(step for step in SetupStep if step not in (SetupStep.PRINT, SetupStep.ROLL))
    assert (after.states[SetupStep.PRINT], after.states[SetupStep.ROLL]) == (StepState.DONE, StepState.SKIPPED)
    assert SetupStep.ROLL in world.door.ask(SYSTEM, SetupStanding()).left


def test_settle_does_not_take_a_word_for_what_facts_tell(world: World, first: Actor) -> None:
    with pytest.raises(BadInput, match="自己看得到"):
        world.door.do(first, SettleStep(SetupStep.ROLL, StepState.DONE))


def test_settle_is_not_for_a_demo(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, MarkDemo())

    with pytest.raises(WrongState):
        world.door.do(first, SettleStep(SetupStep.PRINT, StepState.DONE))
