"""Who acts on a page, and the two verbs by which every page reaches the world."""

from __future__ import annotations

from typing import Any, Protocol, cast

from flask import current_app
from flask_login import current_user

from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import Actor, ActorKind
from facilitator.services.door import Door, Outcome
from facilitator.settings import Settings
from facilitator.storage.files import FileStore

PASSER_BY = Actor(ActorKind.GUEST, "passer-by", "访客", GUEST_POWERS)
"""Anybody who has neither logged in nor joined a session."""


class Served(Protocol):
    """What the pages need of the application; app.py puts it together."""

    @property
    def door(self) -> Door: ...

    @property
    def settings(self) -> Settings: ...

    @property
    def files(self) -> FileStore: ...


def served() -> Served:
    return cast(Served, current_app.extensions["facilitator"])


def actor() -> Actor:
    """The member of staff who is logged in, else a passer-by."""
    return cast(Actor, current_user.actor) if current_user.is_authenticated else PASSER_BY


def ask(question: object) -> Any:
    """Answer as the person on the page. Raises Refusal."""
    return served().door.ask(actor(), question)


def do(command: object) -> Outcome:
    """Act as the person on the page. Raises Refusal; nothing has changed then."""
    return served().door.do(actor(), command)
