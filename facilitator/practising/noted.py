"""The step 练一遍 of the first hour, done once an evening was practised to its end: all that is kept of it.

A set-up that is over keeps nothing, and neither does a demo, which has no first hour.
"""

from __future__ import annotations

from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.setup.settle import SettleStep
from facilitator.services.setup.steps import SetupStanding, SetupStep, Standing, StepState


def note_practised(door: Door) -> None:
    standing: Standing = door.ask(SYSTEM, SetupStanding())
    if SetupStep.PRACTICE in standing.undone:
        door.do(SYSTEM, SettleStep(SetupStep.PRACTICE, StepState.DONE))
