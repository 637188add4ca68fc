"""setup.settle: a step that no fact can tell was seen through, or any step is passed for now."""

from __future__ import annotations

import json
from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.setup.steps import SETTLED, SetupStep, StepState, refuse_in_demo
from facilitator.services.verb import Verb

BY_WORD = frozenset({SetupStep.GRIDS, SetupStep.NETWORK, SetupStep.PRINT, SetupStep.BACKUP, SetupStep.PRACTICE})
"""Steps that somebody may call done; of the others facts tell."""


@dataclass(frozen=True)
class SettleStep:
    """`state`: done or skipped; open takes either word back."""

    step: SetupStep
    state: StepState


def settle(command: SettleStep, context: Context) -> None:
    refuse_in_demo(context)
    if command.state is StepState.DONE and command.step not in BY_WORD:
        raise BadInput(N_("这一步做没做，系统自己看得到，不用说。"), field="state")
    said = json.loads(context.store.staff.fact(SETTLED) or "{}")
    said.pop(command.step, None)
    if command.state is not StepState.OPEN:
        said[command.step.value] = command.state.value
    context.store.staff.keep_fact(SETTLED, json.dumps(said))


VERB = Verb("setup", "settle", SettleStep, Power.MANAGE_STAFF, N_("第一小时的一步：做好了，或者先跳过"), settle)
