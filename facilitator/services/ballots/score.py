"""ballots.score: one level for one matter that is being asked about now, from the phone of whoever scores."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.appraisal import OPTION_OF
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, NotOpen
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.scales import Level
from facilitator.domain.words import N_
from facilitator.services.ballots.cast import Cast, CastVote, cast
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ScoreInTheHall:
    """`satisfaction` 5 (非常满意) … 1, 0 for 不了解. The same `key` gets the same answer."""

    demand: str
    satisfaction: int
    key: str
    review: str | None = None
    unit: str | None = None


def score(command: ScoreInTheHall, context: Context) -> Cast:
    """As ballots.cast with the option of that level; the newest ballot about the demand in the seat's own meeting."""
    if command.satisfaction not in set(Level):
        raise BadInput(N_("满意度是 5（非常满意）到 1（非常不满意），不了解是 0。"), field="satisfaction")
    asked = [
        row
        for row in context.store.ballots.appraising(command.demand)
        if row.form == Form.SINGLE and (context.actor.session is None or row.session == context.actor.session)
    ]
    if not asked:
        raise NotOpen(N_("这一件现在没有在打分，请等主持人宣布。"), state=BallotState.DRAFT.value)
    option = OPTION_OF[Level(command.satisfaction)]
    return cast(CastVote(asked[-1].id, (option,), command.key, command.unit), context)


VERB = Verb("ballots", "score", ScoreInTheHall, Power.CAST, N_("给一件办结的事打分"), score)
