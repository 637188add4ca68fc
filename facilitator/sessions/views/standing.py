"""How one phone stands towards the open ballot, and the sentence that says why it cannot vote."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.words import N_
from facilitator.sessions.room_floor import FloorStanding

WHY_NOT = {
    "guest": N_("您现在可以看，还不能投票。请到签到席，报手机上的号。"),
    "not_present": N_("您还没有签到，请先到签到席签到。"),
    "left": N_("您已离会；如果回来了，请到签到席重新签到。"),
    "recused": N_("这一项您已回避，不参加投票。"),
    "not_open": N_("现在没有开放投票。"),
    "already_voted": N_("这一票已经投过了。"),
    "not_by_phone": N_("这一项不用手机投票，请听主持人说怎么投。"),
    "secret_over_http": N_("无线网没有加密，这次无记名投票不能用手机，请举手问工作人员。"),
    "own_case": N_("这一件是您负责办的，自己办的事自己不评。"),
    "scored": N_("您交过这一件的评分表，不用再打分。"),
    "not_entitled": N_("您不在这次投票的名册上，可以旁听。"),
}

LEFT_OUT = {
    "own_case": N_("这一件是您负责办的，您打的分不算，不用打。"),
    "scored": N_("您交过这一件的评分表，不用再打分。"),
}
"""Of one line of a sheet, whose other lines are asked for all the same."""


@dataclass(frozen=True)
class Standing:
    """How one phone stands towards the open ballot; phones of equal standing are sent the same bytes."""

    mine: str = "none"
    by: str = ""
    """By which way this voter's voice counts now: phone, paper or hands; empty while there is none."""
    why_not: str | None = None
    left_out: tuple[tuple[str, str], ...] = ()
    """Options of a sheet, in its order, that bring nothing from this voter, each with the reason."""
    here: bool = False
    """Checked in: the phone need not be sent to the desk."""
    flats: int = 1
    """In the name of this voter, where each flat votes for itself."""
    watches: bool = False
    """Appointed to confirm that voting ends."""
    floor: FloorStanding | None = None
    """None while a vote is taken: then a phone has one thing to do, and phones differ in nothing else."""
