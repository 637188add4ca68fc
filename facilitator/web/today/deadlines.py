"""时限提醒 on the page 今天: what the watch raised and still holds, a few lines of each kind."""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.demands.reminders import Reminder, ReminderGroup, Reminders
from facilitator.web.acting import actor, ask


@dataclass(frozen=True)
class DeadlineGroup:
    """`more` is how many lines are not shown."""

    kind: str
    name: str
    count: int
    lines: tuple[Reminder, ...]
    more: int


def deadlines() -> tuple[DeadlineGroup, ...]:
    """Nothing for those who do not keep the ledger."""
    if not actor().may(Power.KEEP_LEDGER):
        return ()
    return tuple(_shown(group) for group in ask(Reminders()))


def _shown(group: ReminderGroup) -> DeadlineGroup:
    more = group.count - len(group.lines)
    return DeadlineGroup(group.kind.value, _(group.kind_name), group.count, group.lines, more)
