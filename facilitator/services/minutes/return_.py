"""minutes.return: an officer who is to sign sends the paper back with a note; it is a draft again, signatures void."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Forbidden
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.completing import check_signable
from facilitator.services.minutes_held import content_of
from facilitator.services.noting import reopen
from facilitator.services.told import told
from facilitator.services.verb import Verb

NOTE_LIMIT = 400


@dataclass(frozen=True)
class ReturnMinutes:
    """`note` says what must be different; the recorder reads it above the draft."""

    minutes: str
    note: str


@dataclass(frozen=True)
class ReturnedMinutes:
    """`voided`: signatures that no longer count. The file they stand on is kept."""

    state: MinutesState
    voided: int


def send_back(command: ReturnMinutes, context: Context) -> ReturnedMinutes:
    """Whoever is named to sign may, also after having signed: a mistake found late is still a mistake."""
    row = find_minutes(context.store, command.minutes)
    check_signable(row)
    if context.actor.name not in {place.name for place in content_of(row).signers}:
        raise Forbidden(N_("只有要在这份纪要上签名的人才能退回。"))
    note = told(command.note, N_("请写明哪里要改，记录人好照着改。"), "note", NOTE_LIMIT)
    return ReturnedMinutes(MinutesState.DRAFT, reopen(context, row, note))


VERB = Verb("minutes", "return", ReturnMinutes, Power.SIGN_MINUTES, N_("退回并写意见"), send_back)
