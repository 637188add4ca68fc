"""ballots.ask_void: an announced result shall be made void; scrutineers are asked on phones and desks.

Nothing is void yet: somebody agrees (ballots.witness), then ballots.void does it.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import VoidAsked
from facilitator.domain.errors import Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.verb import Verb
from facilitator.services.voiding import asked_to_void, check_may_agree, one_line, same_reason


@dataclass(frozen=True)
class AskVoid:
    ballot: str
    reason: str


def ask_void(command: AskVoid, context: Context) -> None:
    """Asked twice with the same reason it is asked once, and whoever agreed has agreed."""
    ballot = find_ballot(context.store, command.ballot)
    check_may_agree(context.store, find_session(context.store, ballot.session), ballot)
    reason = one_line(command.reason)
    if not reason:
        raise Missing(N_("请写明为什么作废。"), what="reason")
    asked = asked_to_void(context.store, ballot)
    if asked is None or not same_reason(context.store, ballot, asked, reason):
        context.record(VoidAsked(ballot.id, reason, context.actor.name), ballot.session)


VERB = Verb("ballots", "ask_void", AskVoid, Power.RUN_BALLOTS, N_("请监票人同意作废结果"), ask_void)
