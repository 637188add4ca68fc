"""The first page: what was decided, by whom, by which rule, with which numbers, who does it by when; the facts."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.ballots import MEASURE
from facilitator.domain.minutes.content import MinutesContent, Resolution
from facilitator.domain.words import N_
from facilitator.pdf.figures import BallotFigures, Row, figures
from facilitator.pdf.words import NOT_RECORDED, day, listed, span


@dataclass(frozen=True)
class Decision:
    """One answer of the first page: what, who decided, by which rule, the numbers, who does it by when."""

    question: str
    outcome: str
    rows: tuple[Row, ...]


def decisions(content: MinutesContent) -> tuple[Decision, ...]:
    resolutions = {resolution.item: resolution for resolution in content.resolutions}
    return tuple(
        _decision(content, figures(ballot, item), resolutions.get(item.position))
        for item in content.items
        for ballot in item.ballots
        if not ballot.void_reason
    )


def _decision(content: MinutesContent, ballot: BallotFigures, resolution: Resolution | None) -> Decision:
    counts, measure = {row.label: row.text for row in ballot.counts}, ballot.measure
    rows = [
        Row(N_("由谁决定"), f"{content.basis_name}（应到{counts['应到']}{measure}，实到{counts['实到']}{measure}）"),
        Row(N_("票数"), ballot.line),
        Row(N_("按什么规则"), ballot.rule + (f"，{ballot.law}" if ballot.law else "")),
    ]
    if resolution is not None and resolution.outcome == "passed":
        rows.append(Row(N_("谁来办"), resolution.responsible_party or NOT_RECORDED))
        rows.append(Row(N_("何时办完"), day(resolution.deadline)))
        rows.append(Row(N_("经费"), resolution.funds or NOT_RECORDED))
    return Decision(ballot.question, ballot.outcome, tuple(rows))


def facts(content: MinutesContent) -> tuple[tuple[Row, ...], ...]:
    """Lines of the table; two short facts share a line."""
    attendance, notice, review = content.attendance, content.notice, content.pre_review
    measure = content.rule.measure if content.rule else MEASURE
    absent = f"缺席{attendance.absent}{measure}" + (f"（{attendance.absences}）" if attendance.absences else "")
    law = f"，{content.rule.law}" if content.rule and content.rule.law else ""
    lines = [
        (Row(N_("时间"), span(content.began_at, content.ended_at)),),
        (Row(N_("地点"), content.place or NOT_RECORDED),),
        (Row(N_("召集人"), content.convener or content.issuer),),
        (Row(N_("主持人"), content.chair), Row(N_("记录人"), content.recorder)),
        (Row(N_("监票人"), listed(content.scrutineers)), Row(N_("计票人"), listed(content.tellers))),
        (Row(N_("法律依据"), content.basis_name + law),),
        (Row(N_("会议通知"), f"{day(notice.on)}，{notice.method}" if notice else NOT_RECORDED),),
        (Row(N_("先行研究"), f"{day(review.on)}，{review.body}" if review else NOT_RECORDED),),
        (
            Row(
                N_("到会情况"),
                f"应到{attendance.electorate}{measure}，实到{attendance.present}{measure}，{absent}，列席{attendance.observers}人",
            ),
        ),
    ]
    if attendance.quorum_sentence:
        lines.append((Row(N_("法定人数"), attendance.quorum_sentence),))
    return tuple(lines)
