"""What was decided as the papers tell it: the sentence of a resolution, the row of an order of the 两委会."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.content import OrderLine, Resolution
from facilitator.pdf.words import NOT_RECORDED, day


@dataclass(frozen=True)
class OrderRow:
    """One line of the table of a 两委会; empty cells print as a dash."""

    number: str
    title: str
    ruling: str
    dispatched: str
    reason: str
    party: str
    deadline: str


def resolution_line(resolution: Resolution) -> str:
    """What becomes of one demand, as a sentence; the same in 会议纪要 and 会议记录."""
    demand = f"{resolution.demand.number}《{resolution.demand.title}》"
    if resolution.outcome != "passed":
        where = f"转入“{resolution.moves_to_name}”" if resolution.moves_to else "留待再议"
        return f"{demand}：会议未通过，{where}。{resolution.task}"
    if resolution.moves_to is None:
        return f"{demand}：会议通过，台账状态不因这一项改变。{resolution.task}"
    who = resolution.responsible_party or f"责任主体{NOT_RECORDED}"
    until = f"于{day(resolution.deadline)}前办完" if resolution.deadline else f"办理期限{NOT_RECORDED}"
    return f"{demand}：会议决定办理，由{who}负责，{until}，台账转入“{resolution.moves_to_name}”。{resolution.task}"


def order_row(line: OrderLine) -> OrderRow:
    return OrderRow(
        number=line.demand.number,
        title=line.demand.title,
        ruling=line.ruling,
        dispatched=_dispatched(line),
        reason=f"理由：{line.reason}" if line.reason else "",
        party=line.responsible_party or "—",
        deadline=day(line.deadline) if line.deadline else "—",
    )


def _dispatched(line: OrderLine) -> str:
    """书记紧急先行交办；危险：电线落地，会触电."""
    sender = f"{line.dispatched_by}紧急先行交办" if line.dispatched_by else ""
    return "；".join(part for part in (sender, f"危险：{line.danger}" if line.danger else "") if part)
