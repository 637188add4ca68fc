"""The first page: what was decided, by whom, by which rule, with which numbers, who does it by when; the facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import NOTED, SHORT_NAMES
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.minutes.ballots import MEASURE
from facilitator.domain.minutes.content import Attendance, MinutesContent, OrderLine, Resolution
from facilitator.domain.words import N_
from facilitator.pdf.figures import BallotFigures, Row, figures
from facilitator.pdf.words import NOT_RECORDED, clock, day, heading, listed, span
from facilitator.sessions.kinds import advice_of


@dataclass(frozen=True)
class Decision:
    """One answer of the first page: what, who decided, by which rule, the numbers, who does it by when."""

    question: str
    outcome: str
    who: Row
    votes: tuple[str, ...]
    rows: tuple[Row, ...]


def decisions(content: MinutesContent) -> tuple[Decision, ...]:
    """One for each ballot that counted; what follows is told beside the last one of its item, which decides."""
    resolutions = {resolution.item: resolution for resolution in content.resolutions}
    found = []
    for item in content.items:
        counted = [ballot for ballot in item.ballots if not ballot.void_reason]
        for place, ballot in enumerate(counted, start=1):
            decides = place == len(counted) and ballot.result["outcome"] == Outcome.PASSED
            carried_out = _carrying_out(resolutions.get(item.position)) if decides else ()
            found.append(_decision(content, figures(ballot, item), carried_out))
    return tuple(found)


def _decision(content: MinutesContent, ballot: BallotFigures, carried_out: tuple[Row, ...]) -> Decision:
    electorate, present = (f"{row.label}{row.text}{ballot.measure}" for row in ballot.counts[:2])
    rule = Row(N_("按什么规则"), ballot.rule + (f"，{ballot.law}" if ballot.law else ""))
    asked = N_("由谁商量") if advice_of(content.kind) else N_("由谁决定")
    who = Row(asked, f"{content.basis_name}（{electorate}，{present}）")
    return Decision(ballot.question, ballot.outcome, who, ballot.line, (rule, *carried_out))


def _carrying_out(resolution: Resolution | None) -> tuple[Row, ...]:
    """Who does it, until when, with which money; a decision that no demand stands behind has none of it recorded."""
    return (
        Row(N_("谁来办"), (resolution and resolution.responsible_party) or NOT_RECORDED),
        Row(N_("何时办完"), day(resolution.deadline if resolution else None)),
        Row(N_("经费"), (resolution and resolution.funds) or NOT_RECORDED),
    )


def orders_sum(orders: Sequence[OrderLine]) -> str:
    """会议审定需求7件：立单4件（大事1件、小事2件、私事1件），追认1件，暂缓1件，并单1件。"""
    if not orders:
        return ""
    moves = Counter(DemandMove(line.move) for line in orders)
    parts = [f"{SHORT_NAMES[move]}{moves[move]}件{_matters(orders, move)}" for move in NOTED if moves[move]]
    return f"会议审定需求{len(orders)}件：{'；'.join(parts)}。"


def _matters(orders: Sequence[OrderLine], move: DemandMove) -> str:
    counts = Counter(line.order.get("matter") for line in orders if line.move == move)
    told = [f"{MATTER_NAMES[matter]}{counts[matter]}件" for matter in Matter if counts[matter]]
    return f"（{'、'.join(told)}）" if told else ""


def facts(content: MinutesContent) -> tuple[tuple[Row, ...], ...]:
    """Lines of the table; two short facts share a line."""
    attendance, notice, review = content.attendance, content.notice, content.pre_review
    law, basis = content.rule.law if content.rule else "", content.basis_name
    lines = [
        (Row(N_("时间"), span(content.began_at, content.ended_at)),),
        (Row(N_("地点"), content.place or NOT_RECORDED),),
        (Row(N_("召集人"), content.convener or content.issuer),),
        (Row(N_("主持人"), content.chair), Row(N_("记录人"), content.recorder)),
        (Row(N_("监票人"), listed(content.scrutineers)), Row(N_("计票人"), listed(content.tellers))),
        (Row(N_("法律依据"), law if law.startswith(basis) else "，".join(filter(None, (basis, law)))),),
        (Row(N_("会议通知"), f"{day(notice.on)}，{notice.method}" if notice else NOT_RECORDED),),
        (Row(N_("先行研究"), f"{day(review.on)}，{review.body}" if review else NOT_RECORDED),),
        (Row(N_("到会情况"), _came(attendance, content.rule.measure if content.rule else MEASURE)),),
    ]
    if content.kind_name not in "".join(heading(content.title, content.kind_name)):
        lines.insert(0, (Row(N_("会议类型"), content.kind_name),))
    if attendance.quorum_sentence:
        lines.append((Row(N_("法定人数"), attendance.quorum_sentence),))
    return tuple(lines)


def _came(attendance: Attendance, measure: str) -> str:
    """应到44人，到会32人，其中1人中途离会（20时05分）；缺席12人（未记录原因），列席0人. Counted heads have no 应到."""
    if attendance.by_head:
        return N_("到会{present}人（现场清点人数）").format(present=attendance.present)
    parts = [f"应到{attendance.electorate}{measure}，到会{attendance.present}{measure}"]
    if attendance.departures:
        times = "、".join(dict.fromkeys(clock(departure.at) for departure in attendance.departures))
        parts.append(f"，其中{attendance.left}{measure}中途离会（{times}）")
    reasons = attendance.absences or f"原因{NOT_RECORDED}"
    parts.append(f"，缺席{attendance.absent}{measure}" + (f"（{reasons}）" if attendance.absent else ""))
    return "".join(parts) + f"，列席{attendance.observers}人"


def publication(content: MinutesContent) -> str:
    if content.publication is None:
        return NOT_RECORDED
    contact = f"。意见反馈：{content.publication.contact}" if content.publication.contact else ""
    return f"{day(content.publication.first_day)}至{day(content.publication.last_day)}在居务公开栏公示{contact}。"
