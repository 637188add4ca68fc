"""What moving a deadline has in common: a later day and why, and the days that work stood still."""

from __future__ import annotations

from datetime import date

from facilitator.domain.days import check_ahead, days_on
from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_
from facilitator.services.moving import Detail
from facilitator.services.told import told
from facilitator.storage.rows import Row


def later_day(demand: Row, until: date, today: date, reason: str) -> dict[str, Detail]:
    """The details of an extension. Raises BadInput or Missing."""
    if demand.deadline is not None and until <= demand.deadline:
        raise BadInput(
            N_("延期要晚于现在的时限（{deadline}）。"), field="until", deadline=demand.deadline.isoformat()
        )
    if until < today:
        raise BadInput(N_("延期不能延到今天以前。"), field="until")
    check_ahead(until, today, "until")
    return {"until": until.isoformat(), "reason": told(reason, N_("请写明为什么要延期。"))}


def replaced(demand: Row) -> dict[str, Detail]:
    """The deadline that another one takes the place of: a past quarter is counted by what held on its last day."""
    return {} if demand.deadline is None else {"replaced": demand.deadline.isoformat()}


def stood_still(demand: Row, today: date) -> tuple[int, date | None]:
    """How many days the clock of suspended work stood still, and the deadline moved on by them."""
    days = max(0, (today - (demand.suspended_on or today)).days)
    return days, days_on(demand.deadline, days) if demand.deadline else None
