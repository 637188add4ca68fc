"""Every paper of a demand and of a meeting, ordered as staff order them, and what was kept of each."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.papers.events import PapersForgotten
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.order_for_meeting import OrderForMeeting
from facilitator.services.papers.order_for_vote import OrderForVote
from facilitator.storage.uow import UnitOfWork
from tests.factories.council import Council
from tests.factories.ledger import placed

ADDRESS = "http://192.168.1.10:8123"
DONE = "换了三盏灯，加了一盏，夜里亮了。"
WAY: tuple[tuple[str, dict[str, str | int]], ...] = (
    (DemandMove.QUEUE, {}),
    (DemandMove.DISPATCH_URGENT, {"safety_reason": "电线露在外面"}),
    (DemandMove.RATIFY, {"matter": "minor", "urgency": "routine", "responsible_party": "社区居委会"}),
    (DemandMove.OPEN_ORDER, {}),
    (DemandMove.RECLASSIFY, {"reason": "五户反映同一件事"}),
    (DemandMove.HOLD_DECISION, {}),
    (DemandMove.REFER, {"reason": "分歧大，两次没有议成"}),
    (DemandMove.GUIDE_MEDIATION, {"path": "mediation"}),
    (DemandMove.GUIDE_MARKET, {"path": "market", "providers": "甲店、乙店"}),
    (DemandMove.FINISH, {"text": DONE}),
    (DemandMove.ACCEPT_WORK, {"by": "r1、r2、监督委员"}),
    (DemandMove.FAIL_REVIEW, {"quarter": "2026Q3", "verdict": "不合格"}),
    (DemandMove.REDELIBERATE, {"quarter": "2026Q3", "reason": "管理责任不清"}),
    (DemandMove.PASS_REVIEW, {"quarter": "2026Q4", "verdict": "合格"}),
    (DemandMove.CLOSE, {}),
    (DemandDeed.REPLY, {}),
)
"""One of everything, in an order that no demand would take: what papers read is the history, whatever the way."""


def well_travelled(council: Council, **columns: Any) -> str:
    """A demand to which everything has happened, but a refusal."""
    told = {
        "urgency": Urgency.ROUTINE,
        "responsible_party": "社区居委会",
        "assignee": "专干",
        "opened_on": date(2026, 11, 20),
        "closed_on": date(2026, 11, 25),
        "stub": "7K4M92QX",
    }
    demand = placed(council, DemandState.TRACKING, matter=Matter.MINOR, **{**told, **columns})
    for move, details in WAY:
        happened(council, demand, move, details)
    return demand


def happened(council: Council, demand: str, move: str, details: dict[str, str | int] | None = None) -> None:
    """One more line of its history, behind the door's back."""

    def write(unit: UnitOfWork) -> None:
        row = unit.ledger.demand(demand)
        assert row is not None
        last, now = unit.ledger.history(demand)[-1], council.world.clock.now()
        seq = unit.journal.append(PapersForgotten(()), now, bytes(16), None)
        entry = {"seq": seq, "demand": demand, "at": now, "move": str(move)}
        more = {"before": last.after, "after": row.state, "round": row.round, "actor": "书记", "authority": None}
        unit.ledger.remember({**entry, **more, "details": details or {}})

    council.world.door.writer.submit(write)


def kept(council: Council, paper: str) -> dict[str, Any]:
    with council.world.database.reading() as unit:
        content: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
    return content


def of_demand(council: Council, kind: PaperKind, demand: str) -> dict[str, Any]:
    return kept(council, council.do(OrderPaper(kind, demand, address=ADDRESS), council.clerk).paper)


def of_meeting(council: Council, kind: PaperKind, session: str = "") -> dict[str, Any]:
    command = OrderForMeeting(session or council.session, kind, ADDRESS)
    return kept(council, council.do(command, council.chair).paper)


def of_vote(council: Council, kind: PaperKind, ballot: str, count: int = 1) -> dict[str, Any]:
    return kept(council, council.do(OrderForVote(ballot, kind, count), council.chair).paper)


def words(value: object) -> str:
    """Every text of a kept content, in order."""
    if isinstance(value, dict):
        return "\n".join(words(each) for each in value.values())
    return "\n".join(map(words, value)) if isinstance(value, list) else str(value)
