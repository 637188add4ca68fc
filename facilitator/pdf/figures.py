"""The figures of one ballot as a paper shows them: strings in the order in which they are read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.ballots.formula import square_metres
from facilitator.domain.ballots.papers import CHANNEL_NAMES, SECRECY_NAMES, DuplicateRule, Form
from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.minutes.record import CHINA
from facilitator.domain.words import N_
from facilitator.pdf.words import FORMS, act_of, clock, listed, span


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
    act: str
    question: str
    way: str
    counts: tuple[Row, ...]
    channels: tuple[str, ...]
    tallies: tuple[Tally, ...]
    line: tuple[str, ...]
    areas: tuple[Row, ...]
    formulas: tuple[Row, ...]
    rule: str
    measure: str
    law: str
    sentence: str
    outcome: str
    remarks: str


COUNTS = (
    ("electorate", N_("应到")),
    ("present", N_("{act}时实到")),
    ("recused", N_("回避")),
    ("cast", N_("收回票")),
    ("valid", N_("有效")),
    ("invalid", N_("无效")),
    ("not_voted", N_("未{act}")),
)
HANDED_BEFORE = 3


def figures(ballot: BallotRecord, item: AgendaItem) -> BallotFigures:
    result, act = ballot.result, act_of(item.form)
    by_channel: Mapping[str, Mapping[str, int]] = result["by_channel"]
    return BallotFigures(
        question=ballot.question,
        way=_way(ballot),
        act=act,
        counts=_counts(ballot, act),
        channels=tuple(CHANNEL_NAMES[channel] for channel in ballot.channels),
        tallies=tuple(
            Tally(
                option.label,
                tuple(str(by_channel[channel].get(option.id, 0)) for channel in ballot.channels),
                str(result["tally"][option.id]),
            )
            for option in ballot.slate.options
        ),
        line=_line(ballot, act),
        areas=_areas(result.get("area") or {}, ballot),
        formulas=_formulas(result["rule"]),
        rule=f"{ballot.rule.name}，规则版本{ballot.rule.version}",
        measure=ballot.rule.measure,
        law=ballot.rule.law,
        sentence=result["sentence"],
        outcome=result["verdict"],
        remarks="".join(_remarks(ballot, item)),
    )


def _counts(ballot: BallotRecord, act: str) -> tuple[Row, ...]:
    """发出 stands before 收回, where papers were handed out at all."""
    rows = [Row(label.format(act=act), str(ballot.result[key])) for key, label in COUNTS]
    if ballot.handed:
        rows.insert(HANDED_BEFORE, Row(N_("发出纸票"), str(ballot.handed)))
    return tuple(rows)


def votes_told(ballot: BallotRecord) -> tuple[str, ...]:
    """赞成17票, 反对12票, …: in these words the paper says them, and a verifier looks for them."""
    unit = "分" if ballot.slate.form is Form.SCORE else "票"
    return tuple(f"{option.label}{ballot.result['tally'][option.id]}{unit}" for option in ballot.slate.options)


def _line(ballot: BallotRecord, act: str) -> tuple[str, ...]:
    """赞成17票, …, 未表决0人, 回避1人, 无效0票: what the first page says, no word ever parted from its number."""
    result, measure = ballot.result, ballot.rule.measure
    beside = (
        f"未{act}{result['not_voted']}{measure}",
        f"回避{result['recused']}{measure}",
        f"无效{result['invalid']}票",
    )
    return (*votes_told(ballot), *beside)


def _way(ballot: BallotRecord) -> str:
    channels = "、".join(CHANNEL_NAMES[channel] for channel in ballot.channels)
    times = _times(ballot.opened_at, ballot.closed_at) if ballot.opened_at and ballot.closed_at else ""
    return f"{SECRECY_NAMES[ballot.secrecy]}（{FORMS[ballot.slate.form]}），可用{channels}{times}"


def _times(opened: datetime, closed: datetime) -> str:
    """Days are named where a vote went on for several."""
    if opened.astimezone(CHINA).date() == closed.astimezone(CHINA).date():
        return f"，{clock(opened)}开始，{clock(closed)}结束"
    return f"，{span(opened, closed)}"


def _areas(area: Mapping[str, int], ballot: BallotRecord) -> tuple[Row, ...]:
    labels = {"electorate": N_("专有面积合计"), "present": N_("参与面积"), "invalid": N_("无效")} | {
        option.id: option.label for option in ballot.slate.options
    }
    return tuple(Row(label, f"{square_metres(area[key])}平方米") for key, label in labels.items() if key in area)


def _formulas(rule: Mapping[str, str]) -> tuple[Row, ...]:
    """The arithmetic that anyone checks with a pencil; no line for a quorum where the rule asks for none."""
    rows = (Row(N_("法定人数"), rule["quorum"]), Row(N_("通过计算"), rule["formula"]))
    return tuple(row for row in rows if row.text)


def _remarks(ballot: BallotRecord, item: AgendaItem) -> list[str]:
    """Everything about the way the ballot was held that a reader must know, one sentence each."""
    act = act_of(item.form)
    remarks = [f"{recusal.name}因{recusal.reason}回避，未参加本项{act}。" for recusal in item.recusals]
    if ballot in item.ballots[1:]:
        remarks.append(f"这是本项议题的第{item.ballots.index(ballot) + 1}次{act}。")
    if ballot.poll:
        remarks.append("本次是摸底，投票时各选项的票数同时显示。")
    if ballot.result["duplicates"]:
        remarks.append(_duplicates(ballot))
    remarks += keyed_told(ballot)
    if ballot.witness:
        remarks.append(f"{act}结束由{ballot.witness}在场确认。")
    if ballot.closed_alone_reason:
        remarks.append(f"{act}结束时没有监票人确认，原因：{ballot.closed_alone_reason}。")
    if ballot.hand_tellers:
        remarks.append(f"举手人数由{listed(ballot.hand_tellers)}点数。")
    if ballot.plain_http:
        remarks.append("会场无线网未加密，主持人同意后进行手机无记名投票。")
    if ballot.ruling:
        remarks.append(f"裁定依据：{ballot.ruling.by}，{ballot.ruling.document}。")
    if ballot.head:
        remarks.append(f"投票结束时的会场记录码：{ballot.head}。")
    return remarks


def keyed_told(ballot: BallotRecord) -> list[str]:
    """Who keyed the papers and who keyed them again: one sentence a pair, one a sheet."""
    piles: dict[tuple[str, str], int] = {}
    for keying in ballot.keyings:
        if not keying.sheet:
            piles[keying.first, keying.second] = piles.get((keying.first, keying.second), 0) + keying.papers
    told = [f"纸票{count}张由{first}录入、{second}复核，两人所录一致。" for (first, second), count in piles.items()]
    return told + [
        f"签字表“{keying.sheet}”{keying.papers}户由{keying.collector}上门征求，{keying.first}录入、{keying.second}复核。"
        for keying in ballot.keyings
        if keying.sheet
    ]


def _duplicates(ballot: BallotRecord) -> str:
    """Serials, never names: the papers are public, who wrote them is not."""
    channels: dict[int, set[str]] = {}
    for line in ballot.papers:
        if line.serial is not None:
            channels.setdefault(line.serial, set()).add(line.channel)
    twice = "、".join(str(serial) for serial, used in sorted(channels.items()) if len(used) > 1)
    rule = "以纸票为准" if ballot.duplicate_rule is DuplicateRule.PAPER_PREVAILS else "以先投的为准"
    count = ballot.result["duplicates"]
    return f"有{count}个表决单元（序号{twice}）用两种方式投了票，按事先宣布的规则{rule}，各只计一票。"
