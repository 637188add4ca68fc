"""Who acts on a page, and the two verbs by which every page reaches the world."""

from __future__ import annotations

from typing import Any, cast

from flask_login import current_user

from facilitator.domain.people.powers import GUEST_POWERS, POWERS, Power, Role
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.door import Outcome
from facilitator.services.offices import YARD_MEETING, turned_away
from facilitator.wire.application import application

PASSER_BY = Actor(ActorKind.GUEST, "passer-by", "访客", GUEST_POWERS)
"""Anybody who has neither logged in nor joined a session."""


def actor() -> Actor:
    """The member of staff who is logged in, else a passer-by."""
    return cast(Actor, current_user.actor) if current_user.is_authenticated else PASSER_BY


def runs(kind: str) -> bool:
    """Whether councils of this kind are the actor's business: a group leader's end at the yard meeting."""
    powers = actor().powers
    leads_only = Power.PLAN_SESSIONS in powers and powers <= POWERS[Role.GROUP_LEADER]
    return kind == YARD_MEETING or not leads_only


def ask(question: object) -> Any:
    """Answer as the person on the page. Raises Refusal."""
    return application().door.ask(actor(), question)


def do(command: object) -> Outcome:
    """Act as the person on the page. Raises Refusal; nothing has changed then."""
    return application().door.do(actor(), command)


def do_for_anybody(command: object) -> Outcome:
    """Act for somebody who is not known yet; the page has limited the tries."""
    return application().door.do(SYSTEM, command)


def need(power: Power) -> None:
    """Before a form is shown that could not be sent. Raises Forbidden."""
    if not actor().may(power):
        raise turned_away(power)


def look_up(question: object) -> Any:
    """What the page itself must know before it knows who is there: rooms by code, seats by token."""
    return application().door.ask(SYSTEM, question)
