"""ballots.prepare_scores: the question is written down and not asked yet, so that its papers can be printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.papers import Channel
from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.appraise import AppraisedItem, AppraiseItem, put_question
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class PrepareScores:
    """The same fields as `ballots.appraise`, which then asks exactly this."""

    session: str
    item: str
    demands: Sequence[str] = ()
    channels: tuple[Channel, ...] = (Channel.PHONE, Channel.PAPER, Channel.HANDS)


def prepare(command: PrepareScores, context: Context) -> AppraisedItem:
    if find_session(context.store, command.session).state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，不能再打分。"))
    return put_question(AppraiseItem(command.session, command.item, command.demands, command.channels), context)


VERB = Verb("ballots", "prepare_scores", PrepareScores, Power.RUN_BALLOTS, N_("拟好打分表，先印纸"), prepare)
