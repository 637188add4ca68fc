"""materials.remove: a material is taken off the list; the file stays where minutes may name it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.verb import Verb
from facilitator.sessions.content_events import MaterialRemoved
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class RemoveMaterial:
    session: str
    material: str


def remove(command: RemoveMaterial, context: Context) -> None:
    session = find_session(context.store, command.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，材料不能再变。"))
    material = context.store.materials.material(command.material)
    if material is None:
        raise NotFound(N_("没有这份材料，可能已经去掉了。"))
    find_item(context.store, session.id, material.item)
    context.store.materials.change(material.id, removed_at=context.now)
    context.record(MaterialRemoved(session.id, material.id), session.id)


VERB = Verb("materials", "remove", RemoveMaterial, Power.WRITE_NOTES, N_("去掉一份材料"), remove)
