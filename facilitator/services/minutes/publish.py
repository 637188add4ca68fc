"""minutes.publish: what was signed hangs out for at least fifteen days, first and last day included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.days import check_ahead
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.minutes.events import MinutesPublished
from facilitator.domain.minutes.notice import check_days
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class PublishMinutes:
    """First and last day of the notice, both included."""

    minutes: str
    from_: date
    until: date


@dataclass(frozen=True)
class PublishedMinutes:
    state: MinutesState


def publish(command: PublishMinutes, context: Context) -> PublishedMinutes:
    """Raises WrongState before the last signature, BadInput below fifteen days or for a day gone by."""
    row, today = find_minutes(context.store, command.minutes), day_of(context.now)
    state = MinutesState(row.state)
    if not MINUTES.allows(state, MinutesMove.PUBLISH):
        told = N_("已经在公示了。") if state is MinutesState.PUBLISHED else N_("签完字的纪要才能公示。")
        raise WrongState(told, state=state)
    check_days(command.from_, command.until, today)
    check_ahead(command.until, today, "until")
    after = MINUTES.after(state, MinutesMove.PUBLISH)
    context.store.archive.change(row.id, state=after)
    context.store.notices.hang(
        {
            "minutes": row.id,
            "first_day": command.from_,
            "last_day": command.until,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(MinutesPublished(row.id, command.from_, command.until))
    return PublishedMinutes(after)


VERB = Verb("minutes", "publish", PublishMinutes, Power.KEEP_NOTICES, N_("公示"), publish)
