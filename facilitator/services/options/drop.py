"""options.drop: an option that cannot be done is out, with the reason that everybody reads."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.options.writing import find_option
from facilitator.services.verb import Verb
from facilitator.sessions.content_events import OptionDropped

REASON_LIMIT = 60


@dataclass(frozen=True)
class DropOption:
    session: str
    option: str
    reason: str


def drop(command: DropOption, context: Context) -> None:
    option, reason = find_option(context, command.session, command.option), " ".join(command.reason.split())
    if not reason:
        raise Missing(N_("请写为什么做不到，大家都看得到。"), what="reason")
    if len(reason) > REASON_LIMIT:
        raise BadInput(N_("原因请写在 {limit} 字以内。"), field="reason", limit=REASON_LIMIT)
    context.store.options.change(option.id, dropped_reason=reason, dropped_at=context.now)
    context.record(OptionDropped(command.session, option.id), command.session)


VERB = Verb("options", "drop", DropOption, Power.RUN_SESSIONS, N_("去掉做不到的方案"), drop)
