"""Which papers a demand has: those whose occasion stands in its history."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.papers.kinds import PaperKind

_M, _P = DemandMove, PaperKind

NOTED = (
    _M.ASK_INFO, _M.SUPPLY_INFO, _M.WITHDRAW, _M.OBJECT, _M.BEGIN, _M.SUSPEND, _M.RESUME, _M.REQUEST_EXTENSION,
    _M.RECONSIDER, _M.EXTEND, _M.REFUSE_EXTENSION, _M.FUNDED, _M.TRACK, _M.RELAPSE, _M.RELAPSE_WITHDRAWN,
)  # fmt: skip
"""Steps whose document is a short note of what happened, all of one form."""

OCCASIONS: Mapping[PaperKind, tuple[str, ...]] = {
    _P.LEDGER_PAGE: (_M.REGISTER,),
    _P.ACCEPTED: (_M.REGISTER,),
    _P.STEP_NOTE: NOTED,
    _P.REFUSED: (_M.REFUSE,),
    _P.ANSWER: (DemandDeed.REPLY, _M.ANSWER_NOW, _M.DEFER, _M.DECLINE, _M.RELAPSE_DECLINED, _M.PRIVATE_DONE),
    _P.MERGE_NOTE: (_M.MERGE,),
    _P.RATIFY_NOTE: (_M.RATIFY,),
    _P.RECLASSIFY_NOTE: (_M.RECLASSIFY,),
    _P.GUIDANCE: (_M.GUIDE_SELF_HELP, _M.GUIDE_MARKET, _M.GUIDE_VOLUNTEER, _M.GUIDE_LINKED, _M.GUIDE_MEDIATION),
    _P.MEDIATION: (_M.GUIDE_MEDIATION,),
    _P.REFERRAL: (_M.REFER,),
    _P.WORK_REPORT: (_M.FINISH,),
    _P.ACCEPTANCE: (_M.FINISH, _M.ACCEPT_WORK, _M.REJECT_WORK),
    _P.CORRECTION: (_M.FAIL_REVIEW, _M.REDELIBERATE),
    _P.CLOSED: (_M.CLOSE,),
    _P.FOLLOW_UP: (_M.CLOSE, _M.PRIVATE_DONE, _M.ARCHIVE),
}
"""What must have happened at least once, the usual one first; in the order of a demand's life."""
ENDS_IT = frozenset({_M.REFUSE, _M.MERGE})
"""Whoever was told this is not told that the wish is taken up."""


def has_occasion(kind: PaperKind, happened: Collection[str]) -> bool:
    """`happened`: moves and deeds of the demand's history."""
    if kind is PaperKind.ACCEPTED and ENDS_IT & set(happened):
        return False
    return any(occasion in happened for occasion in OCCASIONS[kind])


def papers_offered(happened: Collection[str]) -> tuple[PaperKind, ...]:
    return tuple(kind for kind in OCCASIONS if has_occasion(kind, happened))


def occasion_name(kind: PaperKind) -> str:
    """The usual occasion in words: 还没有“销单”."""
    return MOVE_NAMES[DemandMove(next(one for one in OCCASIONS[kind] if one in set(DemandMove)))]
