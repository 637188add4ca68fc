"""The ballot at hand and, once announced, its result, as every audience may know them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.ballots.outcome import PLAIN_VERDICTS, Outcome
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.words import N_
from facilitator.sessions.room import BallotFacts
from facilitator.sessions.views.view import View, iso


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
        "secrecy": ballot.secrecy,
        "secrecy_sentence": ballot.secrecy_sentence,
        "need_sentence": ballot.need_sentence,
        "ways": list(ballot.ways),
        "cast": ballot.cast,
        "present": ballot.present,
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


def _of_a_poll(ballot: BallotFacts) -> View:
    """Bars while it runs, in the order of the options; nothing of the kind for any other ballot."""
    if not ballot.poll:
        return {}
    if ballot.live is None or ballot.state not in (BallotState.OPEN, BallotState.CLOSING):
        return {"poll": True}
    return {"poll": True, "live": [{"id": option.id, "votes": ballot.live[option.id]} for option in ballot.options]}


def result_view(ballot: BallotFacts, result: Mapping[str, Any]) -> View:
    """The announced result as residents read it: rows in the order of the paper, spoiled papers where there are any,
    then those who did not vote; together they are everybody who came and did not stand aside."""
    rows = [
        {"id": option.id, "label": option.label, "sign": option.sign, "votes": result["tally"][option.id]}
        for option in ballot.options
    ]
    silent = {"id": "none", "label": N_("没投"), "sign": "–", "votes": result["not_voted"]}
    plain = PLAIN_VERDICTS[Outcome(result["outcome"])]
    spoiled = {"id": "invalid", "label": N_("废票"), "sign": "⊘", "votes": result["invalid"]}
    return {**result, "rows": [*rows, *([spoiled] if result["invalid"] else []), silent], "plain_verdict": plain}
