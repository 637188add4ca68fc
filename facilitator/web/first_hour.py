"""What stands around every step: the list of all with how far each is, and the way on."""

from __future__ import annotations

from dataclasses import dataclass

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.words import N_
from facilitator.services.setup.steps import STEP_NAMES, SetupStanding, SetupStep, Standing, StepState
from facilitator.web.acting import look_up

STATE_WORDS = {StepState.OPEN: N_("还没做"), StepState.DONE: N_("做好了"), StepState.SKIPPED: N_("先跳过")}
MARKS = {StepState.OPEN: "", StepState.DONE: "✓", StepState.SKIPPED: "–"}


@dataclass(frozen=True)
class StepLine:
    number: int
    name: str
    address: str
    state: str
    mark: str
    word: str
    here: bool


@dataclass(frozen=True)
class Frame:
    """`here` is the step of this page; None on the list itself. `skip` is where passing it is sent to."""

    lines: tuple[StepLine, ...]
    left: int
    finished: bool
    here: StepLine | None
    skip: str
    onward: str


def frame(step: SetupStep | None) -> Frame:
    standing: Standing = look_up(SetupStanding())
    lines = tuple(_line(number, one, standing, step) for number, one in enumerate(SetupStep, 1))
    here = next((line for line in lines if line.here), None)
    return Frame(
        lines=lines,
        left=len(standing.left),
        finished=standing.finished,
        here=here,
        skip=url_for("setup.skip", step=step.value) if step else "",
        onward=address_after(step),
    )


def onward(step: SetupStep) -> ResponseReturnValue:
    return redirect(address_after(step), 303)


def address_after(step: SetupStep | None) -> str:
    """The next step, after the last the list; from the list the first one."""
    steps = list(SetupStep)
    following = steps[:1] if step is None else steps[steps.index(step) + 1 :][:1]
    return url_for(f"setup.{following[0].value}") if following else url_for("setup.start")


def _line(number: int, one: SetupStep, standing: Standing, here: SetupStep | None) -> StepLine:
    state = standing.states[one]
    return StepLine(
        number=number,
        name=_(STEP_NAMES[one]),
        address=url_for(f"setup.{one.value}"),
        state=state.value,
        mark=MARKS[state],
        word=_(STATE_WORDS[state]),
        here=one is here,
    )
