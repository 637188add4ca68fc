"""How soon: the urgency fixed at 开单, and whether a deadline has passed (computed, never a state)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from facilitator.domain.words import N_


class Urgency(StrEnum):
    URGENT = "urgent"
    PRIORITY = "priority"
    ROUTINE = "routine"
    PROJECT = "project"


URGENCY_NAMES = {
    Urgency.URGENT: N_("紧急"),
    Urgency.PRIORITY: N_("重点"),
    Urgency.ROUTINE: N_("常规"),
    Urgency.PROJECT: N_("项目"),
}


def days_late(deadline: date | None, today: date) -> int:
    """Whole days past the deadline; 0 when there is none or it has not passed."""
    return 0 if deadline is None else max(0, (today - deadline).days)
