"""reviews.score_form: one person's whole form about the demands of a quarter; it is taken as it is, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, LinesRefused, Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.concerning import concerns_of
from facilitator.services.context import Context
from facilitator.services.judging import find_item, find_open_review
from facilitator.services.reviews.score import (
    FormChannel,
    Hand,
    Line,
    came_before,
    hand_of,
    keep_score,
    key_told,
    level_told,
    may_score,
)
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ScoreForm:
    """`levels`: demand → 5 (非常满意) … 1, 0 for 不了解; what was left blank is not in it. A form with a `key` may be
    sent again."""

    review: str
    unit: str
    levels: dict[str, int]
    channel: FormChannel = FormChannel.PAPER
    key: str | None = None


@dataclass(frozen=True)
class ScoredForm:
    """How many demands the form was about."""

    demands: int


def score_form(command: ScoreForm, context: Context) -> ScoredForm:
    """One transaction for the whole form, as it lies on the table: half of one is never in."""
    review, hand = find_open_review(context.store, command.review), hand_of(context.store, command.unit)
    if not command.levels:
        raise BadInput(N_("请至少填一件的分。"), field="levels")
    lines = _lines(command, context, review.id, hand)
    fresh = [line for line in lines if not came_before(context, line)]
    refused = {line.item.demand: refusal for line in fresh if (refusal := _refusal(context, line)) is not None}
    if refused:
        raise LinesRefused(hand.unit.label, refused)
    concerns = concerns_of(context.store, [line.item.demand for line in fresh])
    for line in fresh:
        keep_score(context, line, concerns[line.item.demand])
    return ScoredForm(len(lines))


def _lines(command: ScoreForm, context: Context, review: str, hand: Hand) -> list[Line]:
    key = key_told(command.key)
    return [
        Line(find_item(context.store, review, demand), hand, level_told(level), command.channel, key)
        for demand, level in command.levels.items()
    ]


def _refusal(context: Context, line: Line) -> Refusal | None:
    try:
        may_score(context, line)
    except Refusal as refusal:
        return refusal
    return None


VERB = Verb("reviews", "score_form", ScoreForm, Power.ENTER_SCORES, N_("登记一张评分表，评一个季度的几件"), score_form)
