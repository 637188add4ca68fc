"""ballots.revise: until it opens, a ballot may still be put right; every wording stays in the journal."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotRevised
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Secrecy
from facilitator.domain.ballots.slate import check_secrecy, duplicate_rule
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.ballots.wording import one_line
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.quorum import rule_of
from facilitator.services.tally import slate_of
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ReviseBallot:
    """What is left out stays as it was."""

    ballot: str
    question: str | None = None
    secrecy: Secrecy | None = None
    channels: tuple[Channel, ...] | None = None
    plain_http_accepted: bool | None = None


def revise(command: ReviseBallot, context: Context) -> None:
    ballot = find_ballot(context.store, command.ballot)
    BALLOT.after(BallotState(ballot.state), BallotMove.REVISE)
    rule = rule_of(find_session(context.store, ballot.session))
    question = ballot.question if command.question is None else one_line(command.question)
    secrecy = command.secrecy or Secrecy(ballot.secrecy)
    channels = tuple(Channel(name) for name in ballot.channels) if command.channels is None else command.channels
    if rule is not None:
        check_secrecy(rule, secrecy, channels)
    kept = DuplicateRule(ballot.duplicate_rule) if secrecy == ballot.secrecy else None
    accepted = ballot.plain_http_accepted if command.plain_http_accepted is None else command.plain_http_accepted
    context.store.ballots.change(
        ballot.id,
        question=question,
        secrecy=secrecy,
        channels=list(dict.fromkeys(channels)),
        duplicate_rule=duplicate_rule(secrecy, kept),
        plain_http_accepted=accepted,
    )
    context.record(BallotRevised(ballot.id, question, slate_of(ballot).ids), ballot.session)


VERB = Verb("ballots", "revise", ReviseBallot, Power.RUN_BALLOTS, N_("修改还没开始的表决"), revise)
