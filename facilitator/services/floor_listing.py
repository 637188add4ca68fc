"""发言和建议名单: who spoke, who proposed what, what was noted; for the file of the meeting, never for the wall."""

from __future__ import annotations

from facilitator.domain.here import HERE, day_of
from facilitator.domain.minutes.names import Proposed, Spoken
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import unit_word
from facilitator.services.floored import proposed_in, spoken_in
from facilitator.services.offices import meeting_within_office
from facilitator.sessions.kinds import advice_beside
from facilitator.storage.rows import Row

COLUMNS = (
    Column(N_("议题"), Room.SHORT),
    Column(N_("谁"), Room.MIDDLE),
    Column(N_("说的、提的"), Room.WIDE),
    Column(N_("结果"), Room.NOTE),
)
MINUTE = 60


def floor_listing(session: Row, reading: Reading) -> Listing:
    """Of the evening as it is now. Raises Forbidden for whoever runs other councils only."""
    meeting_within_office(reading, session.kind)
    unit = unit_word(reading.store, session)
    speeches = tuple(_spoke(one) for one in spoken_in(reading.store, session.id))
    proposals = tuple(_proposed(one, unit) for one in proposed_in(reading.store, session.id))
    notes = tuple(_noted(item) for item in reading.store.rooms.items(session.id) if item.note.strip())
    groups = (
        (N_("发言　{count} 人次"), speeches),
        (N_("建议　{count} 条"), proposals),
        (N_("现场记录　{count} 项"), notes),
    )
    day = long_day(session.starts_at.astimezone(HERE).date())
    return Listing(
        title=N_("发言和建议名单"),
        lead=N_("{title}　{day}　{place}{advice}　　内部存档，不公开").format(
            title=session.title, day=day, place=session.place, advice=advice_beside(session.kind)
        ),
        sheet=Sheet.A4_WIDE,
        columns=COLUMNS,
        groups=tuple(Group(heading.format(count=len(lines)), lines) for heading, lines in groups if lines),
        empty=N_("这次会没有登记发言和建议。"),
        notes=(N_("主持人：　　　　　　　　记录人："),),
        issuer=N_("{community}居民委员会").format(community=reading.community),
        dated=long_day(day_of(reading.now)),
    )


def _noted(item: Row) -> tuple[str, ...]:
    """As the recorder typed it in the hall; the minutes may say it in other words."""
    return (str(item.position), "", f"{item.title}：{item.note.strip()}", "")


def _spoke(one: Spoken) -> tuple[str, ...]:
    """How long it lasted is known once it is over."""
    minutes, seconds = divmod(one.seconds, MINUTE)
    lasted = N_("{minutes} 分 {seconds} 秒").format(minutes=minutes, seconds=seconds) if one.seconds else ""
    began = f"{one.at.astimezone(HERE):%H:%M}"
    return (str(one.item), one.name, one.stance, "　".join(part for part in (began, lasted) if part))


def _proposed(one: Proposed, unit: str) -> tuple[str, ...]:
    told = [one.state, N_("{count} {unit}附议").format(count=one.seconds, unit=unit) if one.seconds else "", one.reason]
    return (str(one.item), one.author, one.text, "　".join(part for part in told if part))
