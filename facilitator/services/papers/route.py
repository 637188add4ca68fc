"""走访路线单: whom one visitor goes to see, building by building, door by door; never why."""

from __future__ import annotations

import re
from itertools import groupby

from facilitator.domain.errors import Missing
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.due import due_words
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person
from facilitator.services.paper_keeping import issuer

_NUMBERS = re.compile(r"(\d+)")


def route(visitor: str, context: Context) -> Listing:
    """Raises Missing without a name, NotFound for somebody who is not of the staff."""
    if not visitor:
        raise Missing(N_("请写明是谁的走访路线单。"), what="about")
    person, today = find_person(context.store, visitor), day_of(context.now)
    rows = sorted(context.store.visits.people(person.id), key=lambda row: (walking(row.building), walking(row.door)))
    due = sum(row.next_on <= today for row in rows)
    return Listing(
        title=N_("走访路线单"),
        lead=N_("{who}　共 {count} 人，其中 {due} 人该去了。用完请交回社区销毁，不要留在外面。").format(
            who=person.name, count=len(rows), due=due
        ),
        sheet=Sheet.A4,
        columns=(
            Column(N_("去了"), Room.BOX),
            Column(N_("门牌"), Room.MIDDLE),
            Column(N_("谁"), Room.MIDDLE),
            Column(N_("哪天该去"), Room.NOTE),
            Column(N_("有什么需求"), Room.WIDE),
        ),
        groups=tuple(
            Group(building, tuple(("", row.door or "", row.name, due_words(row.next_on, today), "") for row in some))
            for building, some in groupby(rows, key=lambda row: row.building)
        ),
        empty=N_("{who}的走访名单是空的。").format(who=person.name),
        notes=(),
        issuer=issuer(context),
        dated=long_day(today),
    )


def walking(place: str | None) -> list[tuple[int, str]]:
    """3栋 comes before 12栋, as one walks."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in _NUMBERS.split(place or "")]
