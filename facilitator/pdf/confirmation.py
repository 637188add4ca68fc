"""表决结果确认单 as one page value; every figure through the same function as the minutes' own."""

from __future__ import annotations

from typing import Any

from facilitator.domain.minutes.confirmation import Confirmation
from facilitator.domain.minutes.record import from_record
from facilitator.domain.words import N_
from facilitator.pdf.figures import Row, figures
from facilitator.sessions.kinds import advice_of

MANY = 2
"""So many votes stand on one sheet at full size; more are set closer."""


def confirmation_page(page: dict[str, Any]) -> dict[str, Any]:
    """`page` is a `Confirmation` as plain values, in characters that can be drawn."""
    plain = {name: value for name, value in page.items() if name != "unprintable"}
    paper = from_record(Confirmation, plain)
    votes = tuple((item.title, figures(ballot, item)) for item in paper.items for ballot in item.ballots)
    return {
        "issuer": paper.issuer,
        "heading": f"{paper.title}　{paper.kind_name}",
        "advice": advice_of(paper.kind),
        "when": paper.when,
        "place": paper.place,
        "code": paper.code,
        "votes": votes,
        "size": "close" if len(votes) > MANY else "wide",
        "signers": _signers(paper),
        "unprintable": page["unprintable"],
    }


def _signers(paper: Confirmation) -> tuple[Row, ...]:
    """A line for each person; an office that nobody was named for has an empty one."""
    watched = [Row(N_("监票人"), name) for name in paper.scrutineers or ("",)]
    counted = [Row(N_("计票人"), name) for name in paper.tellers or ("",)]
    return (Row(N_("主持人"), paper.chair), *watched, *counted, Row(N_("记录人"), paper.recorder))
