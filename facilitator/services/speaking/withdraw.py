"""speaking.withdraw: somebody who waits does not want to speak any more; doing it twice does no harm."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Context
from facilitator.services.speakers import speakers_of
from facilitator.services.taking_part import session_here, unit_here
from facilitator.services.verb import Verb
from facilitator.sessions.floor_events import SpeakerWithdrawn


@dataclass(frozen=True)
class WithdrawSpeech:
    """A phone takes itself off the list; the desk names a `unit`, or a `speech` of the list."""

    session: str | None = None
    unit: str | None = None
    speech: str | None = None


def withdraw(command: WithdrawSpeech, context: Context) -> None:
    session = session_here(context, command.session)
    unit = unit_here(context, session, command.unit)
    speech = command.speech if context.actor.kind is ActorKind.STAFF else None
    if unit is None and speech is None:
        raise Missing(N_("请从名单里选是谁不说了。"), what="unit")
    for row in speakers_of(context.store, session.id, session.current_item).waiting:
        if row.id == speech or (speech is None and row.unit == unit):
            context.store.speaking.change(row.id, withdrawn_at=context.now)
            context.record(SpeakerWithdrawn(session.id, row.id), session.id)


VERB = Verb("speaking", "withdraw", WithdrawSpeech, Power.TAKE_PART, N_("不发言了"), withdraw)
