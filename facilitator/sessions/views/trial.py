"""A trial of the money as everybody may see it: amounts and counts, nobody's own share."""

from __future__ import annotations

from facilitator.sessions.trial import (
    PileFacts,
    TrialFacts,
    amount_in_words,
    exempt_in_words,
    label_of,
    piles_of,
    rounding_in_words,
    short,
    told_in_words,
)
from facilitator.sessions.views.view import View


def trial_view(facts: TrialFacts | None) -> View | None:
    if facts is None:
        return None
    return {
        "title": facts.title,
        "budget": short(facts.budget_fen),
        "piles": [_pile(pile) for pile in piles_of(facts)],
        "label": label_of(facts),
        "amount": amount_in_words(facts),
        "rounding": rounding_in_words(facts),
        "exempt": exempt_in_words(facts),
        "others": [{"label": way.label, "about": way.about, "amount": short(way.fen)} for way in facts.others],
        "voluntary": facts.voluntary,
        "told": told_in_words(facts),
    }


def _pile(pile: PileFacts) -> View:
    return {
        "id": pile.pile.value,
        "name": pile.name,
        "amount": short(pile.fen),
        "share": pile.share,
        "note": pile.note,
    }
