"""What wall and desk read of 唱票: rows in the order of the paper, then the spoiled ones; never whose a paper is."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.words import N_
from facilitator.sessions.room import BallotFacts
from facilitator.sessions.room_call import CallFacts
from facilitator.sessions.views.view import View


def call_view(call: CallFacts, ballot: BallotFacts, scrutineers: Sequence[str]) -> View:
    rows = [
        {"id": option.id, "label": option.label, "sign": option.sign, "votes": call.counts.get(option.id, 0)}
        for option in ballot.options
    ]
    spoiled = {"id": "invalid", "label": N_("废票"), "sign": "", "votes": call.invalid}
    return {
        "batch": call.batch,
        "caller": call.caller,
        "teller": call.teller,
        "watcher": call.watcher or next((name for name in scrutineers if name != call.teller), ""),
        "rows": [*rows, spoiled],
        "place": call.place,
        "of": call.of,
        "last": call.last,
        "mine": call.mine,
        "phones": ballot.phone + ballot.hands,
    }
