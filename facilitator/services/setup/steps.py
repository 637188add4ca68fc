"""The steps of the first hour, and how far each has come: from facts where there are any, else from what was said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import PlaceFact, Reading
from facilitator.services.verb import Question

SETTLED, FINISHED, SCANNED = "setup.settled", "setup.finished", "setup.scanned"
"""Keys of the community's facts: steps that somebody passed or saw through; when it was over; a phone's test scan."""


class SetupStep(StrEnum):
    PLACE = "place"
    OFFICE = "office"
    GRIDS = "grids"
    ROLL = "roll"
    NETWORK = "network"
    PRINT = "print"
    BACKUP = "backup"
    PRACTICE = "practice"


class StepState(StrEnum):
    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


STEP_NAMES = {
    SetupStep.PLACE: N_("社区名称、街道"),
    SetupStep.OFFICE: N_("管理员和密码"),
    SetupStep.GRIDS: N_("大事小事私事、网格"),
    SetupStep.ROLL: N_("名册"),
    SetupStep.NETWORK: N_("网络"),
    SetupStep.PRINT: N_("打印测试页"),
    SetupStep.BACKUP: N_("备份到哪里"),
    SetupStep.PRACTICE: N_("练一遍"),
}


@dataclass(frozen=True)
class SetupStanding:
    """Asks how far the first hour has come."""


@dataclass(frozen=True)
class Standing:
    """`left` are the steps nobody has done or passed, `undone` those nobody has done; none once it was finished.
    `scanned`: what a phone's test scan told, empty before. `fresh`: nobody has chosen a password here yet, so whoever
    sits at the server may begin."""

    states: Mapping[SetupStep, StepState]
    left: tuple[SetupStep, ...]
    undone: tuple[SetupStep, ...]
    finished: bool
    fresh: bool
    demo: bool
    scanned: str

    @property
    def begun(self) -> bool:
        return any(state is not StepState.OPEN for state in self.states.values())


def setup_standing(_question: SetupStanding, reading: Reading) -> Standing:
    facts = reading.store.staff.facts((SETTLED, FINISHED, SCANNED, *PlaceFact))
    said = {SetupStep(step): StepState(state) for step, state in json.loads(facts.get(SETTLED, "{}")).items()}
    done = {
        SetupStep.PLACE: PlaceFact.NAME in facts,
        SetupStep.OFFICE: not _first_password(reading),
        SetupStep.GRIDS: PlaceFact.GRIDS in facts,
        SetupStep.ROLL: reading.store.roll.is_there(),
        SetupStep.NETWORK: SCANNED in facts,
    }
    states = {step: StepState.DONE if done.get(step) else said.get(step, StepState.OPEN) for step in SetupStep}
    finished = FINISHED in facts or reading.demo
    undone = () if finished else tuple(step for step, state in states.items() if state is not StepState.DONE)
    left = tuple(step for step in undone if states[step] is StepState.OPEN)
    return Standing(states, left, undone, finished, is_fresh(reading), reading.demo, facts.get(SCANNED, ""))


def is_fresh(reading: Reading) -> bool:
    """One person, the first administrator, whose password nobody has chosen; and no demo."""
    staff = reading.store.staff.everyone()
    return len(staff) == 1 and Role.ADMINISTRATOR in staff[0].roles and staff[0].must_change and not reading.demo


def _first_password(reading: Reading) -> bool:
    return all(row.must_change for row in reading.store.staff.everyone() if Role.ADMINISTRATOR in row.roles)


def refuse_in_demo(reading: Reading) -> None:
    """A demo is told nothing about a real place. Raises WrongState."""
    if reading.demo:
        raise WrongState(N_("这里是演示，请先清空演示、开始正式使用。"))


QUESTION = Question(
    "setup", "standing", SetupStanding, Power.WORK, N_("第一小时：每一步做到哪里了"), setup_standing
)
