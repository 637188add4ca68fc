"""The life of a ballot: draft, open, closing, closed, announced, or void."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class BallotState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    ANNOUNCED = "announced"
    VOID = "void"


class BallotMove(StrEnum):
    """`enter` is papers, hands and sheets keyed by tellers; `rule` settles what two readings left open."""

    REVISE = "revise"
    OPEN = "open"
    CAST = "cast"
    ENTER = "enter"
    BEGIN_CLOSING = "begin_closing"
    CLOSE = "close"
    RULE = "rule"
    ANNOUNCE = "announce"
    VOID = "void"


STATE_NAMES = {
    BallotState.DRAFT: N_("草稿"),
    BallotState.OPEN: N_("表决中"),
    BallotState.CLOSING: N_("即将停止"),
    BallotState.CLOSED: N_("已停止，未公布"),
    BallotState.ANNOUNCED: N_("已公布"),
    BallotState.VOID: N_("作废"),
}

_S, _M = BallotState, BallotMove

# A countdown still takes votes; papers come in until the result is announced; a void ballot keeps everything.
BALLOT: Machine[BallotState, BallotMove] = Machine(
    start=_S.DRAFT,
    moves={
        (_S.DRAFT, _M.REVISE): _S.DRAFT,
        (_S.DRAFT, _M.OPEN): _S.OPEN,
        (_S.OPEN, _M.CAST): _S.OPEN,
        (_S.OPEN, _M.ENTER): _S.OPEN,
        (_S.OPEN, _M.BEGIN_CLOSING): _S.CLOSING,
        (_S.OPEN, _M.CLOSE): _S.CLOSED,
        (_S.CLOSING, _M.CAST): _S.CLOSING,
        (_S.CLOSING, _M.ENTER): _S.CLOSING,
        (_S.CLOSING, _M.CLOSE): _S.CLOSED,
        (_S.CLOSED, _M.ENTER): _S.CLOSED,
        (_S.CLOSED, _M.RULE): _S.CLOSED,
        (_S.CLOSED, _M.ANNOUNCE): _S.ANNOUNCED,
        (_S.ANNOUNCED, _M.RULE): _S.ANNOUNCED,
        (_S.DRAFT, _M.VOID): _S.VOID,
        (_S.OPEN, _M.VOID): _S.VOID,
        (_S.CLOSING, _M.VOID): _S.VOID,
        (_S.CLOSED, _M.VOID): _S.VOID,
        (_S.ANNOUNCED, _M.VOID): _S.VOID,
    },
)
