"""The ballot at hand and, once announced, its result, as every audience may know them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.ballots.appraisal import LADDER, OPTION_OF
from facilitator.domain.ballots.outcome import Outcome, named_verdict
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.reviews.scales import LEVEL_NAMES
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.sessions.room import BallotFacts
from facilitator.sessions.views.view import View, iso

UNITS = {Form.RANKED: N_("第一选择"), Form.SCORE: N_("平均分")}
SCORES_ARE_IN = N_("打分结果公布了，合格不合格按评议办法判定")
LEVELS_SHOWN = [{"value": int(level), "id": OPTION_OF[level], "label": LEVEL_NAMES[level]} for level in LADDER]


def ballot_view(ballot: BallotFacts) -> View:
    return {
        **_of_a_poll(ballot),
        "id": ballot.id,
        "form": ballot.form,
        "question": ballot.question,
        "options": [{"id": option.id, "label": option.label, "sign": option.sign} for option in ballot.options],
        "how": ballot.filling.how,
        "min": ballot.filling.minimum,
        "max": ballot.filling.maximum,
        "receipts": ballot.filling.receipts,
        "state": ballot.state.value,
        **_levels(ballot),
        "secrecy": ballot.secrecy,
        "secrecy_sentence": ballot.secrecy_sentence,
        "again": again(ballot),
        "need_sentence": ballot.ruled or ballot.need_sentence,
        "ways": list(ballot.ways),
        "cast": ballot.cast,
        "present": ballot.present,
        "whole_name": ballot.whole_name,
        "channels": {
            "phone": ballot.phone,
            "helped": ballot.helped,
            "paper": ballot.paper,
            "hands": ballot.hands,
            "handed_out": ballot.handed_out,
            "recused": ballot.recused,
            "not_voted": ballot.not_voted,
        },
        "seconds": ballot.seconds,
        "opened_at": iso(ballot.opened_at),
        "deadline": iso(ballot.deadline),
        "head": ballot.head,
        "void_reason": ballot.void_reason,
    }


def again(ballot: BallotFacts) -> str | None:
    """What somebody must know who voted already, in a vote that was made void."""
    return said(N_("这是第 {n} 次投票：上一次作废了，要重新投。"), n=ballot.round) if ballot.round > 1 else None


def _levels(ballot: BallotFacts) -> View:
    """What may stand on each line of a sheet; a paper about one matter has them as its options."""
    if not ballot.appraises:
        return {}
    return {"appraises": len(ballot.appraises), **({"levels": LEVELS_SHOWN} if len(ballot.appraises) > 1 else {})}


def _of_a_poll(ballot: BallotFacts) -> View:
    """Bars while it runs, in the order of the options; nothing of the kind for any other ballot."""
    if not ballot.poll:
        return {}
    if ballot.live is None or ballot.state not in (BallotState.OPEN, BallotState.CLOSING):
        return {"poll": True}
    return {"poll": True, "live": [{"id": option.id, "votes": ballot.live[option.id]} for option in ballot.options]}


def result_view(ballot: BallotFacts, result: Mapping[str, Any]) -> View:
    """The announced result as residents read it: rows in the order of the paper, spoiled papers where there are any,
    then those who did not vote; together they are everybody who came and did not stand aside.

    `figure` is what orders the options, the same on wall, phone and desk: votes, first choices of a ranking (its points
    decide nothing, and would set another option on top than the run-off chose), an average.
    What somebody ruled or must rule is measured by no line: some count fell short of it.
    """
    rows = [
        {"id": one.id, "label": one.label, "sign": one.sign, "votes": result["tally"][one.id], "figure": figure}
        for one, figure in zip(ballot.options, _figures(ballot, result), strict=True)
    ]
    spoiled = _row("invalid", N_("废票"), "⊘", result["invalid"])
    silent = _row("none", N_("没投"), "–", result["not_voted"])
    if len(ballot.appraises) > 1:
        rows = []  # The sum of a line's levels says nothing; the lines are told one by one.
    every = [*rows, *([spoiled] if result["invalid"] else []), silent]
    unit = UNITS.get(Form(ballot.form), "")
    verdict = SCORES_ARE_IN if ballot.appraises else named_verdict(result, ballot.options)
    line = {"line": None} if ballot.ruled or result["outcome"] == Outcome.NEEDS_GUIDANCE else {}
    return {**result, **line, "rows": every, "unit": unit, "plain_verdict": verdict}


def _row(identity: str, label: str, sign: str, votes: int) -> View:
    return {"id": identity, "label": label, "sign": sign, "votes": votes, "figure": str(votes)}


def _figures(ballot: BallotFacts, result: Mapping[str, Any]) -> list[str]:
    tally = [result["tally"][option.id] for option in ballot.options]
    if ballot.form == Form.SCORE and not ballot.appraises and result.get("valid"):
        return [f"{round(points / result['valid'], 2):g}" for points in tally]
    return [str(votes) for votes in tally]
