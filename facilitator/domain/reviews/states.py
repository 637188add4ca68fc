"""The life of a review: forms come in while it is open; once concluded, its figures stay."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class ReviewState(StrEnum):
    OPEN = "open"
    CONCLUDED = "concluded"


class ReviewMove(StrEnum):
    GATHER = "gather"
    CONCLUDE = "conclude"


REVIEW = Machine(
    ReviewState.OPEN,
    {
        (ReviewState.OPEN, ReviewMove.GATHER): ReviewState.OPEN,
        (ReviewState.OPEN, ReviewMove.CONCLUDE): ReviewState.CONCLUDED,
    },
)

STATE_NAMES = {ReviewState.OPEN: N_("评议中"), ReviewState.CONCLUDED: N_("评议结束")}
