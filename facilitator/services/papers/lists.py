"""Papers that are a table: the to-do sheet of one person, 资源册 for the counter."""

from __future__ import annotations

from itertools import groupby

from facilitator.domain.daily.resources import KIND_NAMES, ResourceKind
from facilitator.domain.errors import Missing
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.paper_keeping import issuer
from facilitator.services.todo import TodoLine, todo_on_paper


def todo(who: str, context: Context) -> Listing:
    """Raises Missing without a name."""
    if not who:
        raise Missing(N_("请写明是谁的待办清单。"), what="about")
    lines, today = todo_on_paper(who, context), day_of(context.now)
    late = sum(1 for line in lines if line.days_late)
    lead = N_("{who}　共 {count} 件，其中超期 {late} 件。办完一件勾一件，情况写在备注里。").format(
        who=who, count=len(lines), late=late
    )
    return Listing(
        title=N_("待办清单"),
        lead=lead,
        sheet=Sheet.A4_WIDE,
        columns=(
            Column(N_("办了"), Room.BOX),
            Column(N_("编号"), Room.NUMBER),
            Column(N_("事项"), Room.WIDE),
            Column(N_("地点"), Room.MIDDLE),
            Column(N_("紧急"), Room.SHORT),
            Column(N_("时限"), Room.DUE),
            Column(N_("备注"), Room.NOTE),
        ),
        groups=(Group("", tuple(_todo_cells(line) for line in lines)),) if lines else (),
        empty=N_("现在没有{who}要办的事。").format(who=who),
        notes=(),
        issuer=issuer(context),
        dated=long_day(today),
    )


def _todo_cells(line: TodoLine) -> tuple[str, ...]:
    return ("", line.number, line.title, line.where, line.urgency_name, line.due, "")


def resources(context: Context) -> Listing:
    """Only those who agreed to be listed; market services without any recommendation."""
    rows = [row for row in context.store.resources.active() if row.consent]
    order = list(ResourceKind)
    rows.sort(key=lambda row: order.index(ResourceKind(row.kind)))
    groups = tuple(
        Group(KIND_NAMES[ResourceKind(kind)], tuple((row.name, row.helps_with, row.phone or "") for row in some))
        for kind, some in groupby(rows, key=lambda row: row.kind)
    )
    return Listing(
        title=N_("资源册：谁能帮上忙"),
        lead="",
        sheet=Sheet.A4,
        columns=(
            Column(N_("名称"), Room.MIDDLE),
            Column(N_("能帮什么忙"), Room.WIDE),
            Column(N_("电话"), Room.NOTE),
        ),
        groups=groups,
        empty=N_("资源册里还没有同意列入的人和单位。"),
        notes=(
            N_("列入的人和单位都已同意。市场服务请您自己比较、自己选，社区不推荐、不收费，价钱先问清楚。"),
            N_("遇到危险请打 110、119、120；法律咨询可打 12348。"),
        ),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )
