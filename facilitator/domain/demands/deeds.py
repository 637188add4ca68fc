"""What is done about a demand without moving it: a word of progress, a party's answer, a photo, a figure, a call.

A deed has a line in the history like a move; the table below says in which states it makes sense.
"""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.demands.states import COUNCILS, LISTED, PRIVATE, TERMINAL, DemandState
from facilitator.domain.words import N_


class DemandDeed(StrEnum):
    DRAFT_MADE = "draft_made"
    SUPPORT = "support"
    REPLY = "reply"
    AMEND = "amend"
    DEPARTMENT_TRACK = "department_track"
    COUNCIL_TRACK = "council_track"
    TAKE_UP = "take_up"
    TURN_DOWN = "turn_down"
    CONTACT_TRIED = "contact_tried"
    REPORT_PROGRESS = "report_progress"
    ATTACH = "attach"
    SHOW_PHOTO = "show_photo"
    HIDE_PHOTO = "hide_photo"
    MEASURE = "measure"
    INSPECT = "inspect"
    SAID_AGAIN = "said_again"
    FOLLOW_UP = "follow_up"
    FORGET_CONTACT = "forget_contact"
    IMPORT_CHANGE = "import_change"
    IMPORT_UNDO = "import_undo"
    TRIAGE_NOTED = "triage_noted"
    ORDER_LAPSED = "order_lapsed"
    WORD_FOR_PUBLIC = "word_for_public"
    LOOK_OVER = "look_over"
    MONEY = "money"


_D, _S = DemandDeed, DemandState
_IN_LEDGER = frozenset(DemandState) - {_S.DRAFT, _S.SUBMITTED}
_ALIVE = _IN_LEDGER - TERMINAL
_BEFORE_WORK = frozenset(
    {_S.URGENT_DISPATCHED, _S.OPENED, _S.REPORTED_UP, _S.DEPT_ACCEPTED, _S.FUNDING, _S.REFERRED_TO_ASSEMBLY, *COUNCILS}
)
_WORK = frozenset({_S.IN_PROGRESS, _S.SUSPENDED, _S.EXTENSION_REQUESTED, _S.AWAITING_ACCEPTANCE})

DEEDS: dict[DemandDeed, frozenset[DemandState]] = {
    _D.DRAFT_MADE: frozenset({_S.DRAFT}),
    _D.SUPPORT: _ALIVE - {_S.CLOSED, _S.TRACKING},
    _D.REPLY: _IN_LEDGER,
    _D.AMEND: _ALIVE | {_S.DRAFT},
    _D.DEPARTMENT_TRACK: _WORK | frozenset(COUNCILS),
    _D.COUNCIL_TRACK: _WORK | frozenset({_S.OPENED, _S.REPORTED_UP, _S.DEPT_ACCEPTED, *COUNCILS}),
    _D.TAKE_UP: _BEFORE_WORK | _WORK | {_S.REDELIBERATION} | frozenset(PRIVATE),
    _D.TURN_DOWN: _BEFORE_WORK | _WORK | {_S.REDELIBERATION} | frozenset(PRIVATE),
    _D.CONTACT_TRIED: _ALIVE,
    _D.REPORT_PROGRESS: _BEFORE_WORK | _WORK | frozenset(PRIVATE),
    _D.ATTACH: _ALIVE,
    _D.SHOW_PHOTO: _IN_LEDGER,
    _D.HIDE_PHOTO: _IN_LEDGER,
    _D.MEASURE: _ALIVE - {_S.CLOSED, _S.TRACKING, _S.QUALIFIED, _S.UNQUALIFIED},
    _D.INSPECT: _WORK | {_S.COMPLETED, _S.IN_REVIEW},
    _D.SAID_AGAIN: _WORK | {_S.COMPLETED, _S.IN_REVIEW},
    _D.FOLLOW_UP: frozenset({_S.TRACKING}),
    _D.FORGET_CONTACT: _IN_LEDGER,
    _D.IMPORT_CHANGE: _ALIVE,
    _D.IMPORT_UNDO: _IN_LEDGER,
    _D.TRIAGE_NOTED: frozenset({_S.PENDING_TRIAGE, _S.URGENT_DISPATCHED, _S.REGISTERED, *LISTED}),
    _D.ORDER_LAPSED: _IN_LEDGER,
    _D.WORD_FOR_PUBLIC: _IN_LEDGER,
    _D.LOOK_OVER: _IN_LEDGER,
    _D.MONEY: _IN_LEDGER,
}

DEED_NAMES = {
    _D.DRAFT_MADE: N_("记成草稿"),
    _D.SUPPORT: N_("有人附议"),
    _D.REPLY: N_("答复诉求人"),
    _D.AMEND: N_("更正登记内容"),
    _D.DEPARTMENT_TRACK: N_("部门一线有进展"),
    _D.COUNCIL_TRACK: N_("议事一线有进展"),
    _D.TAKE_UP: N_("有人接单"),
    _D.TURN_DOWN: N_("没有接单"),
    _D.CONTACT_TRIED: N_("联系诉求人"),
    _D.REPORT_PROGRESS: N_("办理进展"),
    _D.ATTACH: N_("存照片"),
    _D.SHOW_PHOTO: N_("公示照片"),
    _D.HIDE_PHOTO: N_("撤下公示的照片"),
    _D.MEASURE: N_("登记办理前后的变化"),
    _D.INSPECT: N_("居民现场监督"),
    _D.SAID_AGAIN: N_("有居民说没办好"),
    _D.FOLLOW_UP: N_("回访"),
    _D.FORGET_CONTACT: N_("抹去姓名和电话"),
    _D.IMPORT_CHANGE: N_("按导入的表改了内容"),
    _D.IMPORT_UNDO: N_("撤销一批导入"),
    _D.TRIAGE_NOTED: N_("两委会记下了处理意见"),
    _D.ORDER_LAPSED: N_("会上的决定不再执行"),
    _D.WORD_FOR_PUBLIC: N_("写了公示用的标题"),
    _D.LOOK_OVER: N_("公示前看过"),
    _D.MONEY: N_("一事一议"),
}

_DEED_WORDS = frozenset(deed.value for deed in DemandDeed)


def entry_name(entry: str) -> str:
    """How a line of the history is called, be it a move or a deed."""
    return DEED_NAMES[DemandDeed(entry)] if entry in _DEED_WORDS else MOVE_NAMES[DemandMove(entry)]
