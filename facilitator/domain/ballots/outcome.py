"""How a vote ended, in the order in which the possible endings are judged."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class Outcome(StrEnum):
    """The first that fits, from top to bottom; 流会 comes before everything."""

    NO_QUORUM = "no_quorum"
    NEEDS_GUIDANCE = "needs_guidance"
    ADVISORY = "advisory"
    PASSED = "passed"
    TIED = "tied"
    FAILED = "failed"


VERDICTS = {
    Outcome.NO_QUORUM: N_("未达到法定人数"),
    Outcome.NEEDS_GUIDANCE: N_("待裁定"),
    Outcome.ADVISORY: N_("意向，不作为决定"),
    Outcome.PASSED: N_("通过"),
    Outcome.TIED: N_("平票，未通过"),
    Outcome.FAILED: N_("未通过"),
}

# The same endings on phone and screen (`people.md` F).
PLAIN_VERDICTS = {
    Outcome.NO_QUORUM: N_("今天人数不够，不能投票，可以接着商量"),
    Outcome.NEEDS_GUIDANCE: N_("结果要等街道确认，今晚不宣布"),
    Outcome.ADVISORY: N_("这是大家的意向，不作为决定"),
    Outcome.PASSED: N_("通过"),
    Outcome.TIED: N_("赞成和反对一样多，没有通过"),
    Outcome.FAILED: N_("没有通过"),
}
