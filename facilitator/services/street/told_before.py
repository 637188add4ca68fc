"""Matters that were reported up before reports were recorded: their history tells when, to whom and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.services.context import Reading
from facilitator.services.reporting import report_title


@dataclass(frozen=True)
class ToldReport:
    """`id` names the line of history: a report of its own is made of it when its receipt is recorded."""

    id: str
    demand: str
    title: str
    sent_on: date
    sent_by: str
    to_whom: str


def told_before(reading: Reading) -> Iterator[ToldReport]:
    """The latest first; nothing of a matter that has a recorded report."""
    for line in reading.store.street.unrecorded():
        if "sent_on" in line.details:
            sent_on, department = date.fromisoformat(line.details["sent_on"]), line.details.get("department", "")
            identity = f"{line.seq}-{line.demand}"
            yield ToldReport(identity, line.demand, report_title(line), sent_on, line.actor, department)
