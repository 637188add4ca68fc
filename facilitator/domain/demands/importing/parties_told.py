"""责任主体 with a slash: one body, or several side by side; whoever brings the table says it once for a name."""

from __future__ import annotations

from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.hand import RowInHand
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.demands.parties import read_two_ways
from facilitator.domain.words import N_

_EACH, _ONE = "each", "one"


def named_party(hand: RowInHand, column: Field, text: str | None) -> str | None:
    """As opening the order reads it; None while somebody has to say how, and for a sign that names nobody. An export of
    ours was read before."""
    while not hand.ours and text and (doubt := read_two_ways(text)):
        name, apart, whole = doubt
        if not apart:
            return None
        asked = Question(
            Kind.PARTY,
            name,
            N_("“{name}”是几家，还是一家的名称？").format(name=name),
            (
                Proposal(_EACH, N_("各是一家：{names}").format(names=apart)),
                Proposal(_ONE, N_("就是一家，名字里带这个符号")),
            ),
        )
        answer = hand.ask(column, asked)
        if answer is None:
            return None
        text = text.replace(name, apart if answer == _EACH else whole, 1)
    return text
