"""会议记录 as one page value: who was there, who spoke, who voted what where the vote was named, then the 散会 line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.ballots.counts.score import split
from facilitator.domain.ballots.papers import CHANNEL_NAMES, Secrecy
from facilitator.domain.minutes.ballots import BallotRecord, PaperLine
from facilitator.domain.minutes.content import AgendaItem, MinutesContent
from facilitator.domain.minutes.names import AttendedUnit, NameList, Proposed, RollName, Spoken
from facilitator.domain.minutes.record import CHINA, from_record
from facilitator.domain.minutes.signing import OFFICE_NAMES
from facilitator.domain.words import N_
from facilitator.pdf.decided import order_row, resolution_line
from facilitator.pdf.figures import BallotFigures, Row, figures
from facilitator.pdf.page import Prose, item_prose
from facilitator.pdf.summary import facts, orders_sum, publication
from facilitator.pdf.voided import void_told
from facilitator.pdf.words import NOT_RECORDED, clock, day, heading, paragraphs
from facilitator.sessions.kinds import advice_of
from facilitator.sessions.presence import Capacity

MINUTE = 60


@dataclass(frozen=True)
class NameTable:
    """A heading with its count, and two people a row, each behind their number."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class NamedBallot:
    """`note`: whose votes are not in the list, and why."""

    figures: BallotFigures
    voters: tuple[tuple[str, ...], ...]
    note: str


@dataclass(frozen=True)
class WholeItem:
    title: str
    prose: tuple[Prose, ...]
    speeches: tuple[str, ...]
    proposals: tuple[str, ...]
    ballots: tuple[NamedBallot, ...]
    void: tuple[str, ...]


def whole_page(page: dict[str, Any]) -> dict[str, Any]:
    """`page` is a `WholeRecord` as plain values, in characters that can be drawn."""
    content, names = from_record(MinutesContent, page["record"]), from_record(NameList, page["names"])
    return {
        "masthead": (content.issuer, "会议记录"),
        "number": content.number or N_("（未编号）"),
        "heading": _heading(content),
        "advice": advice_of(content.kind),
        "issuer": content.issuer,
        "dated": day(content.dated),
        "facts": facts(content),
        "people": tuple(_people(names)),
        "agenda": tuple(_item(item, names) for item in content.items),
        "orders": tuple(order_row(line) for line in content.orders),
        "orders_sum": orders_sum(content.orders),
        "resolutions": tuple(resolution_line(each) for each in content.resolutions),
        "interruptions": tuple(each.sentence for each in content.interruptions),
        "remarks": paragraphs(content.remarks),
        "publication": publication(content),
        "attachments": content.attachments,
        "ended": clock(content.ended_at) if content.ended_at else NOT_RECORDED,
        "signers": tuple(Row(OFFICE_NAMES[place.office], place.name) for place in content.signers),
        "code": page["code"],
        "digest": page["digest"],
        "names_digest": content.attendance.names_digest,
        "head": content.journal.code,
        "unprintable": page["unprintable"],
    }


def _heading(content: MinutesContent) -> tuple[str, str]:
    """As that of the 会议纪要; its end stays in one line."""
    first, last = heading(content.title, content.kind_name)
    return first, last.removesuffix(N_("纪要")) + N_("记录")


def _people(names: NameList) -> Iterator[NameTable]:
    """到会, 列席, and of a roll 未到; a group without anybody is left out."""
    came = [unit for unit in names.units if unit.capacity == Capacity.VOTER]
    observers = [unit for unit in names.units if unit.capacity != Capacity.VOTER]
    here = {unit.unit for unit in came}
    away = [line for line in names.roll if line.unit not in here]
    for label, rows in (
        (N_("到会"), _together(came)),
        (N_("列席"), [(unit.name, "", _times([unit])) for unit in observers]),
        (N_("未到"), [(line.name or line.label, line.label, "") for line in away]),
    ):
        if rows:
            yield NameTable(N_("{label}　{count}").format(label=label, count=len(rows)), _two_a_line(rows))


def _two_a_line(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Numbered from 1, the second beside the first: a hall of three hundred takes half the paper."""
    numbered = [(str(number), *row) for number, row in enumerate(rows, start=1)]
    if len(numbered) % 2:
        numbered.append(("",) * len(numbered[0]))
    return tuple(one + other for one, other in zip(numbered[::2], numbered[1::2], strict=True))


def _together(stays: list[AttendedUnit]) -> list[tuple[str, ...]]:
    """One row a unit, however often somebody came and went; the last who came is named."""
    units: dict[str, list[AttendedUnit]] = {}
    for stay in stays:
        units.setdefault(stay.unit, []).append(stay)
    return [
        (f"{each[-1].name}{each[-1].proxy}", each[-1].label, _times(each))
        for each in units.values()
    ]


def _times(stays: list[AttendedUnit]) -> str:
    return "、".join("—".join(_hour(at) for at in (stay.came_at, stay.left_at) if at) for stay in stays)


def _hour(at: datetime) -> str:
    return f"{at.astimezone(CHINA):%H:%M}"


def _item(item: AgendaItem, names: NameList) -> WholeItem:
    return WholeItem(
        title=item.title,
        prose=item_prose(item),
        speeches=tuple(_spoke(one) for one in names.speeches if one.item == item.position),
        proposals=tuple(_proposed(one) for one in names.proposals if one.item == item.position),
        ballots=tuple(_ballot(ballot, item, names) for ballot in item.ballots if not ballot.void_reason),
        void=tuple(void_told(one, item) for one in item.ballots if one.void_reason),
    )


def _spoke(one: Spoken) -> str:
    """19:41 张三（赞成），2分10秒."""
    minutes, seconds = divmod(one.seconds, MINUTE)
    lasted = f"，{minutes}分{seconds:02d}秒" if one.seconds else ""
    return f"{_hour(one.at)}　{one.name}（{one.stance}）{lasted}"


def _proposed(one: Proposed) -> str:
    parts = [one.state, f"{one.seconds}人附议" if one.seconds else "", one.reason]
    return f"{one.author}：{one.text}（{'；'.join(part for part in parts if part)}）"


def _ballot(ballot: BallotRecord, item: AgendaItem, names: NameList) -> NamedBallot:
    """Who voted what stands here and nowhere else, and only where the vote was named."""
    told = figures(ballot, item)
    if ballot.secrecy is Secrecy.SECRET:
        return NamedBallot(told, (), N_("无记名{act}，不记谁投了什么。").format(act=told.act))
    order = next((line.units for line in names.orders if line.ballot == ballot.id), ())
    units = dict(enumerate(order, start=1))
    roll = {line.unit: line for line in names.roll}
    labels = {option.id: option.label for option in ballot.slate.options}
    rows = [_voted(roll.get(units.get(paper.serial or 0, "")), paper, labels) for paper in ballot.papers]
    rows.sort(key=lambda row: row[1])
    hands = sum(count.total for count in ballot.hands)
    return NamedBallot(told, _two_a_line(rows), f"举手{hands}人，只点人数，没有记名。" if hands else "")


def _voted(line: RollName | None, paper: PaperLine, labels: dict[str, str]) -> tuple[str, ...]:
    """姓名（名册）, what was chosen and how; a scored option with its points."""
    told = [f"{labels.get(name, name)}{f' {points}分' if points else ''}" for name, points in map(split, paper.choices)]
    chosen = N_("无效") if paper.invalid else "、".join(told)
    who = NOT_RECORDED if line is None else line.name or line.label
    return (who, line.label if line else "", f"{chosen}（{CHANNEL_NAMES[paper.channel]}）")
