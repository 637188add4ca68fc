"""The figures of one ballot as a paper shows them: strings in the order in which they are read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.words import N_
from facilitator.pdf.words import CHANNELS, FORMS, OUTCOMES, SECRECY, clock, listed


@dataclass(frozen=True)
class Row:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True)
class Tally:
    """One option: votes by channel (in the order of `BallotFigures.channels`) and together."""

    label: str
    by_channel: tuple[str, ...]
    together: str


@dataclass(frozen=True)
class BallotFigures:
    question: str
    way: str
    counts: tuple[Row, ...]
    channels: tuple[str, ...]
    tallies: tuple[Tally, ...]
    areas: tuple[Row, ...]
    rule: str
    law: str
    sentence: str
    outcome: str
    passed: bool
    remarks: tuple[str, ...]

    @property
    def line(self) -> str:
        """赞成17票、反对12票、弃权3票: what the first page says."""
        return "、".join(f"{tally.label}{tally.together}票" for tally in self.tallies)


COUNTS = (
    ("electorate", N_("应到")),
    ("present", N_("实到")),
    ("recused", N_("回避")),
    ("cast", N_("收回票")),
    ("valid", N_("有效")),
    ("invalid", N_("无效")),
    ("not_voted", N_("未表决")),
)


def figures(ballot: BallotRecord, item: AgendaItem) -> BallotFigures:
    result = ballot.result
    by_channel: Mapping[str, Mapping[str, int]] = result.get("by_channel", {})
    channels = tuple(channel for channel in CHANNELS if channel in by_channel)
    return BallotFigures(
        question=ballot.question,
        way=_way(ballot),
        counts=tuple(Row(label, str(result.get(key, "—"))) for key, label in COUNTS),
        channels=tuple(CHANNELS[channel] for channel in channels),
        tallies=tuple(
            Tally(
                option.label,
                tuple(str(by_channel[channel].get(option.id, 0)) for channel in channels),
                str(result["tally"].get(option.id, 0)),
            )
            for option in ballot.options
        ),
        areas=_areas(result.get("area", {}), ballot),
        rule=f"{ballot.rule.name}表决规则（{ballot.rule.version}版）",
        law=ballot.rule.law,
        sentence=result["sentence"],
        outcome=OUTCOMES[result["outcome"]],
        passed=result["outcome"] == "passed",
        remarks=tuple(_remarks(ballot, item)),
    )


def _way(ballot: BallotRecord) -> str:
    channels = "、".join(CHANNELS[channel] for channel in ballot.channels)
    times = ""
    if ballot.opened_at and ballot.closed_at:
        times = f"，{clock(ballot.opened_at)}开始，{clock(ballot.closed_at)}结束"
    return f"{SECRECY[ballot.secrecy]}表决（{FORMS[ballot.form]}），可用{channels}{times}"


def _areas(area: Mapping[str, Any], ballot: BallotRecord) -> tuple[Row, ...]:
    labels = {"electorate": N_("专有面积合计"), "present": N_("参与面积")} | {
        option.id: option.label for option in ballot.options
    }
    return tuple(Row(label, square_metres(area[key])) for key, label in labels.items() if key in area)


def square_metres(centi: int) -> str:
    return f"{centi // 100}.{centi % 100:02d}平方米"


def _remarks(ballot: BallotRecord, item: AgendaItem) -> list[str]:
    """Everything about the way the ballot was held that a reader must know, one sentence each."""
    remarks = [f"{recusal.name}因{recusal.reason}回避，未参加本项表决。" for recusal in item.recusals]
    if duplicates := ballot.result.get("duplicates", 0):
        rule = "以纸票为准" if ballot.duplicate_rule == "paper_prevails" else "以先投的为准"
        twice = sorted({paper.serial for paper in ballot.papers if not paper.effective and paper.serial})
        numbers = f"（序号{'、'.join(map(str, twice))}）" if twice else ""
        remarks.append(f"有{duplicates}个表决单元{numbers}用两种方式投了票，按事先宣布的规则{rule}，各只计一票。")
    if ballot.witness:
        remarks.append(f"表决结束由{ballot.witness}在场确认。")
    if ballot.closed_alone_reason:
        remarks.append(f"表决结束时没有监票人确认，原因：{ballot.closed_alone_reason}。")
    if ballot.hand_tellers:
        remarks.append(f"举手人数由{listed(ballot.hand_tellers)}两人点数。")
    if ballot.plain_http:
        remarks.append("会场无线网未加密，主持人同意后进行手机无记名投票。")
    if ballot.ruling:
        remarks.append(f"{ballot.ruling.by}裁定：{ballot.ruling.ruling}（{ballot.ruling.document}）。")
    if ballot.head:
        remarks.append(f"表决结束时会场记录码：{ballot.head}。")
    return remarks
