"""people.watch: anybody may look on; the phone gets a short number of its own to report at the check-in desk."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound
from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class Watch:
    code: str


@dataclass(frozen=True)
class Watching:
    seat: str
    number: int


def watch(command: Watch, context: Context) -> Watching:
    session = context.store.rooms.by_code(command.code.replace(" ", ""))
    if session is None:
        raise NotFound(N_("没有这个会议号码，请看大屏幕上的六位数字。"))
    token = new_token(context.ports.randomness)
    number = context.store.seating.next_guest_number(session.id)
    context.store.seating.sit(
        {
            "id": context.new_id(),
            "session": session.id,
            "guest_number": number,
            "token_hash": token_hash(token),
            "made_at": context.now,
        }
    )
    return Watching(token, number)


VERB = Verb("people", "watch", Watch, Power.PUBLIC, N_("旁听"), watch)
