"""ballots.rule: somebody with authority settles what the two readings of a recusal left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.ballots.events import BallotAnnounced, BallotRuled
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.tally import box_digest, count
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

BY_LIMIT = 40
DOCUMENT_LIMIT = 120
RULINGS = frozenset({Outcome.PASSED, Outcome.FAILED})


@dataclass(frozen=True)
class RuleBallot:
    """`by` is the street office or counsel, `document` what they wrote: both are printed in the minutes."""

    ballot: str
    ruling: str
    by: str
    document: str


@dataclass(frozen=True)
class Ruled:
    """The result as it stands with the ruling."""

    result: dict[str, Any]


def rule(command: RuleBallot, context: Context) -> Ruled:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    state = BALLOT.after(BallotState(ballot.state), BallotMove.RULE)
    if command.ruling not in RULINGS:
        raise BadInput(N_("裁定只能是通过或者未通过。"), field="ruling")
    by = _line(command.by, "by", BY_LIMIT)
    document = _line(command.document, "document", DOCUMENT_LIMIT)
    _check_open(context, session, ballot)
    context.store.ballots.change(
        ballot.id, ruling=command.ruling, ruled_by=by, ruling_document=document, ruled_at=context.now
    )
    context.record(BallotRuled(ballot.id, command.ruling, by, document), session.id)
    body = count(context.store, session, find_ballot(context.store, ballot.id)).body()
    if state is BallotState.ANNOUNCED:
        context.store.ballots.change(ballot.id, result=body)
        context.record(BallotAnnounced(ballot.id, body, box_digest(context.store, ballot)), session.id)
    return Ruled(body)


def _check_open(context: Context, session: Row, ballot: Row) -> None:
    """Only what needs guidance is ruled, once, and before it stands on paper. Raises WrongState."""
    if count(context.store, session, ballot).outcome is not Outcome.NEEDS_GUIDANCE:
        raise WrongState(N_("这次表决的结果已经明确，不需要裁定。"))
    minutes = context.store.archive.of_session(session.id)
    if minutes is not None and minutes.state != MinutesState.DRAFT:
        raise WrongState(N_("纪要已经定稿，不能再改结果；请把裁定写进更正记录。"))


def _line(text: str, field: str, most: int) -> str:
    line = " ".join(text.split())
    if not line:
        raise Missing(N_("请写明是谁裁定的、依据哪份文件。"), what=field)
    if len(line) > most:
        raise BadInput(N_("写得太长，请写在 {most} 字以内。"), field=field, most=most)
    return line


VERB = Verb("ballots", "rule", RuleBallot, Power.RUN_BALLOTS, N_("登记裁定"), rule)
