"""月报 as a paper: one table, and the large matters that wait for a department below it."""

from __future__ import annotations

from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.monthly import month_report
from facilitator.services.paper_keeping import issuer


def monthly(month: str, context: Context) -> Listing:
    """Raises BadInput for what is no month."""
    report = month_report(month, context)
    rooms = (Room.WIDE, Room.MIDDLE, Room.MIDDLE, Room.MIDDLE, Room.MIDDLE)
    waiting = tuple(matter.sentence for matter in report.waiting)
    return Listing(
        title=report.title,
        lead=report.lead,
        sheet=Sheet.A4,
        columns=tuple(Column(head, room) for head, room in zip(report.heads, rooms, strict=True)),
        groups=(Group("", tuple(row.cells for row in report.rows)),),
        empty="",
        notes=(N_("大事等部门接单：{count} 件。").format(count=len(waiting)), *waiting),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )
