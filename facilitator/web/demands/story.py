"""A demand's history in plain sentences: who did what, on which authority, and where the document lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.words import N_
from facilitator.services.demands.lines import HistoryLine
from facilitator.web.times import day

_SENTENCES = {
    DemandMove.REGISTER: N_("{actor}登记入台账。"),
    DemandMove.WITHDRAW: N_("诉求人撤回，{actor}登记。"),
    DemandMove.QUEUE: N_("{actor}列入待审定清单，等两委会审定。"),
    DemandMove.BEGIN: N_("{actor}登记开始办理。"),
    DemandMove.HOLD_OPINION: N_("{actor}主持召开群众意见会“{title}”。"),
    DemandMove.HOLD_TOPIC: N_("{actor}主持召开专题讨论会“{title}”。"),
    DemandMove.HOLD_DECISION: N_("{actor}主持召开议事决策会“{title}”。"),
    DemandMove.PASSED: N_("会议表决通过，开始办理。"),
    DemandMove.PASSED_NEEDS_MONEY: N_("会议表决通过，先行筹资。"),
    DemandMove.FAILED: N_("会议表决未通过，退回专题讨论。"),
    DemandMove.STAYED: N_("会议没有形成决定，留待再议。"),
}
_ORDERED = N_("{actor}审定开单：{matter}，{urgency}，责任主体{party}，{deadline}前办结。")
_OWN_AUTHORITY = N_("按本人职权办理，没有经过会议。")
_NEEDS_AUTHORITY = frozenset({DemandMove.OPEN_ORDER})
"""Moves that usually a meeting decides: where none did, the story says so."""


@dataclass(frozen=True)
class Told:
    """One line of the story. `document` is the number of the signed paper it rests on, `address` where to read it."""

    at: datetime
    sentence: str
    note: str
    state: str
    document: str
    address: str


def tell(line: HistoryLine) -> Told:
    move = DemandMove(line.move)
    sentence = _(_ORDERED) if move is DemandMove.OPEN_ORDER else _(_SENTENCES.get(move, line.move_name))
    own = move in _NEEDS_AUTHORITY and not line.authority and "session" not in line.details
    return Told(
        at=line.at,
        sentence=sentence.format_map(_words(line)),
        note=_(_OWN_AUTHORITY) if own else "",
        state=_(line.after_name) + (_("，第 %(round)s 轮", round=line.round) if line.round > 1 else ""),
        document=(line.authority_number or _("会议纪要")) if line.authority else "",
        address=_address(line),
    )


def _address(line: HistoryLine) -> str:
    if line.authority:
        return url_for("minutes.one", minutes=line.authority)
    session = line.details.get("session")
    return url_for("sessions.one", session=session) if session else ""


def _words(line: HistoryLine) -> dict[str, str]:
    told = line.details
    matter, urgency, deadline = told.get("matter"), told.get("urgency"), told.get("deadline")
    return {
        "actor": line.actor,
        "title": str(told.get("title", "")),
        "matter": _(MATTER_NAMES[Matter(matter)]) if matter else "",
        "urgency": _(URGENCY_NAMES[Urgency(urgency)]) if urgency else "",
        "party": str(told.get("responsible_party", "")),
        "deadline": day(date.fromisoformat(deadline)) if deadline else "",
    }
