"""setup.note_scan: the last phone that scanned the test code."""

from __future__ import annotations

from facilitator.services.context import SYSTEM, Actor
from facilitator.services.setup.note_scan import NoteScan
from facilitator.services.setup.steps import SetupStanding, SetupStep, StepState
from tests.factories.world import World


def test_note_scan_is_the_proof_that_the_network_works(world: World, first: Actor) -> None:
    before = world.door.ask(SYSTEM, SetupStanding())
    world.door.do(SYSTEM, NoteScan("安卓手机（微信）"))
    after = world.door.ask(SYSTEM, SetupStanding())

    assert (before.states[SetupStep.NETWORK], after.states[SetupStep.NETWORK]) == (StepState.OPEN, StepState.DONE)
    assert after.scanned.partition(" ")[2] == "安卓手机（微信）"
