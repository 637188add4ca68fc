"""What a council hands on: 意见清单 of those who listened, 方案表 of those who compared."""

from __future__ import annotations

from itertools import groupby

from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.grouping import groups_of, loose_of
from facilitator.services.offices import meeting_within_office
from facilitator.services.paper_keeping import issuer
from facilitator.services.papers.meeting_content import Cells, meeting_lead
from facilitator.sessions.options import costs_in_words, letter
from facilitator.storage.rows import Row


def opinions(session: Row, _address: str, context: Context) -> Listing:
    """意见清单: views with their group and how many support them; who said what stands in no list."""
    found: list[tuple[str, Cells]] = []
    for item in context.store.rooms.items(session.id):
        grouped = groups_of(context.store, item)
        for group in grouped.groups if grouped else ():
            points = "" if group.points is None else str(group.points)
            views = [(text, str(count)) for _id, text, count in group.views] or [("", "")]
            found += [(item.title, (group.title, text, count, points)) for text, count in views]
        loose = loose_of(context.store, item)
        found += [(item.title, (N_("没有归类"), text, str(count), "")) for _id, text, count in loose]
    groups = tuple(
        Group(heading, tuple((str(place), *cells) for place, (_title, cells) in enumerate(some, 1)))
        for heading, some in groupby(found, key=lambda one: one[0])
    )
    return Listing(
        title=KIND_NAMES[PaperKind.OPINIONS],
        lead=meeting_lead(session, context),
        sheet=Sheet.A4_WIDE,
        columns=(
            Column(N_("序号"), Room.SHORT),
            Column(N_("归在哪一类"), Room.MIDDLE),
            Column(N_("意见"), Room.WIDE),
            Column(N_("几人支持"), Room.SHORT),
            Column(N_("几个点"), Room.SHORT),
        ),
        groups=groups,
        empty=N_("这次会没有记下意见。"),
        notes=(N_("念给大家听过，没有漏的。　主持人：　　　　　　　　记录人："),),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def options(session: Row, _address: str, context: Context) -> Listing:
    """方案表 A, B, C; one that was dropped stays, with its reason. Raises Forbidden for a group leader elsewhere."""
    meeting_within_office(context, session.kind)
    groups = []
    for item in context.store.rooms.items(session.id):
        rows = context.store.options.of_item(item.id)
        if rows:
            costs = costs_in_words(row.cost_fen for row in rows)
            groups.append(Group(item.title, tuple(map(_option, rows, costs))))
    return Listing(
        title=KIND_NAMES[PaperKind.OPTIONS],
        lead=meeting_lead(session, context),
        sheet=Sheet.A4_WIDE,
        columns=(
            Column(N_("方案"), Room.SHORT),
            Column(N_("内容"), Room.MIDDLE),
            Column(N_("费用"), Room.SHORT),
            Column(N_("谁来办"), Room.SHORT),
            Column(N_("多久"), Room.SHORT),
            Column(N_("好处"), Room.WIDE),
            Column(N_("坏处"), Room.WIDE),
            Column(N_("反对的怎么说"), Room.WIDE),
        ),
        groups=tuple(groups),
        empty=N_("这次会没有写下方案。"),
        notes=(N_("主持人：　　　　　　　　记录人："),),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _option(row: Row, cost: str) -> Cells:
    dropped = N_("（去掉：{reason}）").format(reason=row.dropped_reason) if row.dropped_at is not None else ""
    return (letter(row.position), row.title + dropped, cost, row.owner, row.time, row.pros, row.cons, row.objections)
