"""「又坏了 / 没办好」: what anybody may say of work that is said to be finished."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.demands.states import DemandState
from facilitator.domain.words import N_

TEXT_LIMIT = 200
_S = DemandState
RELAPSES_FROM = frozenset({_S.CLOSED, _S.TRACKING, _S.ARCHIVED})
"""From here a confirmed word opens the demand again (反弹); before, it is one more look at the work."""
SAID_OF = RELAPSES_FROM | {_S.AWAITING_ACCEPTANCE, _S.COMPLETED, _S.IN_REVIEW}


class Again(StrEnum):
    BROKEN_AGAIN = "broken_again"
    NOT_DONE = "not_done"


AGAIN_NAMES = {Again.BROKEN_AGAIN: N_("又坏了"), Again.NOT_DONE: N_("没办好")}
