"""What may happen to a demand next: the moves of the table that a verb makes and that the person here may make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.people.powers import Power
from facilitator.services.demands.begin import BeginDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.read import DemandInFull
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.registry import verb_for
from facilitator.sessions.kinds import all_kinds
from facilitator.web.acting import actor
from facilitator.web.demands.forms import OrderForm
from facilitator.web.demands.story import Told
from facilitator.web.forms import PaperForm, StepForm


@dataclass(frozen=True)
class DemandStep:
    """A move as a form: which one to show, and the command it becomes."""

    move: DemandMove
    form: type[PaperForm]
    shape: type
    command: Callable[[Any, str], object]


STEPS: Mapping[str, DemandStep] = {
    step.move.value: step
    for step in (
        DemandStep(DemandMove.QUEUE, StepForm, QueueDemand, lambda _form, demand: QueueDemand(demand)),
        DemandStep(DemandMove.OPEN_ORDER, OrderForm, OpenOrder, lambda form, demand: form.command(demand)),
        DemandStep(DemandMove.BEGIN, StepForm, BeginDemand, lambda _form, demand: BeginDemand(demand)),
        DemandStep(DemandMove.WITHDRAW, StepForm, WithdrawDemand, lambda _form, demand: WithdrawDemand(demand)),
    )
}


@dataclass(frozen=True)
class OpenStep:
    """`asks`: the form has fields of its own; otherwise one press is all."""

    move: str
    label: str
    address: str
    form: PaperForm
    asks: bool
    refused: bool


@dataclass(frozen=True)
class CouncilLink:
    label: str
    address: str


@dataclass(frozen=True)
class DemandPage:
    demand: DemandInFull
    story: tuple[Told, ...]
    steps: tuple[OpenStep, ...]
    councils: tuple[CouncilLink, ...]


def steps_for(demand: DemandInFull, refused: Mapping[str, PaperForm]) -> tuple[OpenStep, ...]:
    """`refused` are forms that were just answered with a no; they stay open with what was typed."""
    possible = [STEPS[move] for move in demand.moves if move in STEPS]
    return tuple(
        OpenStep(
            move=step.move.value,
            label=_(MOVE_NAMES[step.move]),
            address=url_for("demands.step", number=demand.number or demand.id, move=step.move.value),
            form=refused.get(step.move.value) or step.form(formdata=None),
            asks=step.form is not StepForm,
            refused=step.move.value in refused,
        )
        for step in possible
        if actor().may(verb_for(step.shape).power)
    )


def councils(demand: DemandInFull) -> tuple[CouncilLink, ...]:
    """The councils that may take this demand up now, the deciding one first."""
    if not actor().may(Power.PLAN_SESSIONS):
        return ()
    able = [kind for kind in all_kinds().values() if kind.holds is not None and kind.holds.value in demand.moves]
    return tuple(
        CouncilLink(
            _("安排%(kind)s", kind=_(kind.name)),
            url_for("sessions.new", kind=kind.id, demand=demand.number or demand.id),
        )
        for kind in sorted(able, key=lambda kind: not kind.decides)
    )
