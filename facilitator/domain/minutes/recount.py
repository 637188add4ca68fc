"""Counts every ballot of a record again from its papers and trusts no total: rules V5 to V8 of the verifier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets import EARLIER, PRESETS
from facilitator.domain.ballots.result import result, ruled
from facilitator.domain.errors import Refusal
from facilitator.domain.minutes.ballots import BallotRecord, PaperLine
from facilitator.domain.minutes.evidence import evidence_of
from facilitator.domain.minutes.record import to_record
from facilitator.domain.words import N_


class UnknownRule(Exception):
    """The record names a rule, or a version of one, that this program does not have; it can neither say yes nor no."""


def faults(ballot: BallotRecord) -> tuple[str, ...]:
    """Sentences, one for each thing that does not hold; empty when the count comes out the same.

    A void ballot has no result to check. Raises UnknownRule.
    """
    if ballot.void_reason:
        return ()
    rule = EARLIER.get((ballot.rule.preset, ballot.rule.version)) or PRESETS.get(ballot.rule.preset)
    if rule is None or rule.version != ballot.rule.version:
        raise UnknownRule(f"{ballot.rule.name}（{ballot.rule.version}）")
    found = tuple(_box(ballot))
    return found or tuple(_count(ballot, rule))


def _box(ballot: BallotRecord) -> Iterator[str]:
    """The box against the roll: everybody once, nobody from outside, as many secret papers as people took part."""
    serials = {line.serial for line in ballot.roll}
    if len(serials) != len(ballot.roll) or any(line.holder not in serials for line in ballot.roll):
        yield N_("名册里有重复或不相连的序号。")
    keys = {_key(line) for line in ballot.papers}
    if len(keys) != len(ballot.papers):
        yield N_("票箱里有重复的票。")
    if any(line.serial is not None and line.serial not in serials for line in ballot.papers):
        yield N_("票箱里有名册以外的票。")
    named = ballot.secrecy is Secrecy.NAMED
    if any((line.serial is None) is named for line in ballot.papers):
        yield N_("记名与无记名的票混在一起。")
    if any(not set(line.choices) <= set(ballot.slate.ids) for line in ballot.papers):
        yield N_("有的票选了没有的选项。")
    if not named and sum(line.took_part for line in ballot.roll) != len(ballot.papers):
        yield N_("票箱里的票数与参加投票的人数不相等。")


def _key(line: PaperLine) -> tuple[int | None, str]:
    """Named: one paper a unit and channel. Secret: every mark once."""
    return (None, line.mark) if line.serial is None else (line.serial, line.channel)


def _count(ballot: BallotRecord, rule: Preset) -> Iterator[str]:
    try:
        counted = _recount(ballot, rule)
    except (KeyError, ValueError, TypeError, Refusal):
        yield N_("票箱的内容不能重新计算。")
        return
    printed = to_record(ballot.result)
    if set(counted) != set(printed):
        yield N_("结果的项目不全。")
    for name in (name for name in counted if name in printed):
        if counted[name] != printed[name]:
            yield N_("重新计票与公布的结果不符：{item}。").format(item=ITEMS.get(name, name))


def _recount(ballot: BallotRecord, rule: Preset) -> dict[str, Any]:
    counted = result(rule, ballot.slate, evidence_of(ballot, rule.by_area))
    if ballot.ruling is not None:
        counted = ruled(counted, Outcome(ballot.ruling.ruling), ballot.ruling.by, ballot.ruling.document)
    body: dict[str, Any] = to_record(counted.body())
    return body


ITEMS = {
    "electorate": N_("应到"),
    "present": N_("实到"),
    "cast": N_("收回票"),
    "valid": N_("有效票"),
    "invalid": N_("无效票"),
    "not_voted": N_("未表决"),
    "recused": N_("回避"),
    "duplicates": N_("重复投票"),
    "tally": N_("各选项票数"),
    "by_channel": N_("各渠道票数"),
    "area": N_("面积"),
    "quorum_met": N_("法定人数"),
    "outcome": N_("结论"),
    "rule": N_("规则与计算式"),
    "sentence": N_("结论文字"),
}
