"""签到表: who was expected, who came in which capacity and when, who stayed away, with room to sign by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from facilitator.domain.here import HERE, day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.units import KIND_NAMES, Unit
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import electorate
from facilitator.services.offices import meeting_within_office
from facilitator.services.quorum import came_now, rule_of
from facilitator.sessions.kinds import advice_beside
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

COLUMNS = (
    Column(N_("序号"), Room.SHORT),
    Column(N_("名册"), Room.MIDDLE),
    Column(N_("姓名"), Room.WIDE),
    Column(N_("身份"), Room.MIDDLE),
    Column(N_("到　离"), Room.NUMBER),
    Column(N_("签名"), Room.NOTE),
)


def attendance_listing(session: Row, reading: Reading) -> Listing:
    """Of the evening as it is now; before people gather it is the blank sheet for the table at the door.

    Raises Forbidden for whoever runs other councils only."""
    store = reading.store
    meeting_within_office(reading, session.kind)
    units, stays = electorate(store, session), store.rooms.attendance(session.id)
    came: dict[str, list[Row]] = {}
    for stay in stays:
        if stay.unit:
            came.setdefault(stay.unit, []).append(stay)
    voters = [_came(unit, came[unit.id]) for unit in units if unit.id in came]
    observers = [("", stay.name, N_("列席"), _times([stay]), "") for stay in stays if not stay.unit]
    away = [_expected(unit) for unit in units if unit.id not in came]
    missing = N_("名册") if session.state == SessionState.PLANNED else N_("未到")
    groups = _numbered(((N_("到会"), voters), (N_("列席"), observers), (missing, away)))
    local = session.starts_at.astimezone(HERE)
    return Listing(
        title=N_("签到表"),
        lead=N_("{title}　{day} {time}　{place}{advice}　{numbers}").format(
            title=session.title,
            day=long_day(local.date()),
            time=f"{local:%H:%M}",
            place=session.place,
            advice=advice_beside(session.kind),
            numbers=_numbers(reading, session, len(units), len(observers)),
        ),
        sheet=Sheet.A4_WIDE,
        columns=COLUMNS,
        groups=groups,
        empty=N_("名册上还没有人，也还没有人签到。"),
        notes=(N_("主持人：　　　　　　　　记录人：　　　　　　　　监票人："),),
        issuer=N_("{community}居民委员会").format(community=reading.community),
        dated=long_day(day_of(reading.now)),
    )


def _numbers(reading: Reading, session: Row, units: int, observers: int) -> str:
    """In the rule's own counting, as wall and minutes tell it."""
    rule = rule_of(session)
    if rule is None:
        present = len(reading.store.rooms.present(session.id))
        told = N_("应到 {due}，实到 {present}，列席 {observers}")
        return told.format(due=units, present=present, observers=observers)
    count = came_now(reading.store, session, rule)
    told = N_("应到 {due} {measure}，实到 {present} {measure}，列席 {observers} 人")
    return told.format(due=count.electorate, present=count.present, measure=rule.measure, observers=observers)


def _came(unit: Unit, stays: Sequence[Row]) -> tuple[str, ...]:
    """One line a unit, however often somebody came and went; the last who came is named."""
    stay = stays[-1]
    name = stay.name
    if stay.proxy_name:
        name = N_("{who}（代{holder}，{paper}）").format(
            who=stay.proxy_name, holder=unit.holder_name or unit.label, paper=stay.proxy_document or N_("户内推选")
        )
    return (unit.label, name, KIND_NAMES[unit.kind], _times(stays), "")


def _expected(unit: Unit) -> tuple[str, ...]:
    return (unit.label, unit.holder_name, KIND_NAMES[unit.kind], "", "")


def _times(stays: Sequence[Row]) -> str:
    """19:00—19:20、19:41 of somebody who came back and is still there."""
    return "、".join("—".join(_clock(at) for at in (stay.came_at, stay.left_at) if at) for stay in stays)


def _clock(at: datetime) -> str:
    return f"{at.astimezone(HERE):%H:%M}"


def _numbered(groups: Sequence[tuple[str, Sequence[tuple[str, ...]]]]) -> tuple[Group, ...]:
    """Each group counts from one; a group without anybody is left out."""
    found = []
    for heading, lines in groups:
        if lines:
            told = N_("{heading}　{count}").format(heading=heading, count=len(lines))
            found.append(Group(told, tuple((str(number), *line) for number, line in enumerate(lines, 1))))
    return tuple(found)
