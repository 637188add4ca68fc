"""options.restore: a dropped option is compared again."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.options.writing import find_option
from facilitator.services.verb import Verb
from facilitator.sessions.content_events import OptionRestored


@dataclass(frozen=True)
class RestoreOption:
    session: str
    option: str


def restore(command: RestoreOption, context: Context) -> None:
    option = find_option(context, command.session, command.option)
    if option.dropped_at is None:
        return
    context.store.options.change(option.id, dropped_reason=None, dropped_at=None)
    context.record(OptionRestored(command.session, option.id), command.session)


VERB = Verb("options", "restore", RestoreOption, Power.RUN_SESSIONS, N_("把去掉的方案放回来"), restore)
