"""How a vote ended, in the order in which the possible endings are judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from facilitator.domain.ballots.papers import AGAINST, FOR
from facilitator.domain.ballots.slate import Option
from facilitator.domain.said import said
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

TOO_FEW_RETURNED = N_("交来的票没有到规定的数，没有结果，可以接着商量")
"""Where ballots are handed in, too few of them is known only after people have voted."""


AMONG_OPTIONS = {
    Outcome.PASSED: N_("选定了"),
    Outcome.TIED: N_("最高的一样多，没有选定"),
    Outcome.FAILED: N_("没有一项够数，没有选定"),
}
"""Where nobody says 赞成."""


def plain_verdict(result: Mapping[str, Any]) -> str:
    """How a vote ended, for residents; of a straw poll among 赞成 and 反对, which way it leans."""
    outcome, tally = Outcome(result["outcome"]), result.get("tally", {})
    if outcome is Outcome.NO_QUORUM and result.get("cast"):
        return TOO_FEW_RETURNED
    if FOR not in tally:
        return AMONG_OPTIONS.get(outcome, PLAIN_VERDICTS[outcome])
    if outcome is not Outcome.ADVISORY:
        return PLAIN_VERDICTS[outcome]
    if tally[FOR] == tally[AGAINST]:
        return N_("意向：赞成反对一样多")
    return N_("意向：赞成多于反对") if tally[FOR] > tally[AGAINST] else N_("意向：反对多于赞成")


def named_verdict(result: Mapping[str, Any], options: Iterable[Option]) -> str:
    """The same where the options stand by: what was chosen is named, as on the wall."""
    chosen = result.get("chosen") or ()
    if FOR in result.get("tally", {}) or Outcome(result["outcome"]) is not Outcome.PASSED or not chosen:
        return plain_verdict(result)
    return said(N_("选定：{labels}"), labels="、".join(one.label for one in options if one.id in chosen))
