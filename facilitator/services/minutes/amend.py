"""minutes.amend: prose may be rewritten while the minutes are a draft; figures never."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from facilitator.domain.errors import Conflict
from facilitator.domain.minutes.amending import amend as amended
from facilitator.domain.minutes.amending import sections
from facilitator.domain.minutes.events import MinutesAmended
from facilitator.domain.minutes.record import to_record
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AmendMinutes:
    """`revision` is the one the writer had on the screen; without it the newest text is replaced."""

    minutes: str
    section: str
    text: str
    revision: int | None = None


@dataclass(frozen=True)
class AmendedMinutes:
    revision: int


def amend(command: AmendMinutes, context: Context) -> AmendedMinutes:
    row = find_minutes(context.store, command.minutes)
    MINUTES.after(MinutesState(row.state), MinutesMove.AMEND)
    content = content_of(row)
    changed = amended(content, command.section, command.text)
    if command.revision is not None and command.revision != row.revision:
        raise Conflict(revision=row.revision, text=sections(content).get(command.section, ""))
    revision = row.revision + 1
    context.store.archive.change(row.id, content=to_record(changed), revision=revision)
    digest = hashlib.sha256(command.text.encode()).hexdigest()
    context.record(MinutesAmended(row.id, command.section, revision, digest, context.actor.name), row.session)
    return AmendedMinutes(revision)


VERB = Verb("minutes", "amend", AmendMinutes, Power.KEEP_MINUTES, N_("修改纪要的文字"), amend)
