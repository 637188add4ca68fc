"""接单 by name: who was asked to take a demand up, and whether anybody has."""

from __future__ import annotations

from collections.abc import Collection

from facilitator.domain.demands.parties import is_own_committee
from facilitator.domain.demands.states import COUNCILS, PRIVATE
from facilitator.domain.demands.states import DemandState as _S

ASKED, TAKEN, REFUSED = "asked", "taken", "refused"

TO_BE_TAKEN = (
    _S.URGENT_DISPATCHED,
    _S.OPENED,
    _S.REPORTED_UP,
    *COUNCILS,
    _S.REFERRED_TO_ASSEMBLY,
    _S.FUNDING,
    *(state for state in PRIVATE if state is not _S.PRIVATE_GUIDED),
    _S.REDELIBERATION,
)
"""Where it matters: opened, and neither has a department accepted it nor has the work begun. Whoever was shown how to
settle it alone waits for nobody."""


def standing_answer(party: str, answer: str, community: str) -> str:
    """What counts: the community's own committee has taken what it gave itself, also where an older database still
    has it as asked."""
    return TAKEN if answer == ASKED and is_own_committee(party, community) else answer


def nobody_took(state: _S, answers: Collection[str]) -> bool:
    """还没人接单: somebody who was asked has not answered, or all who were asked said no."""
    return state in TO_BE_TAKEN and (ASKED in answers or (bool(answers) and TAKEN not in answers))
