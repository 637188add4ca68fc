"""Rows that the office's own table calls finished: registering them again would send closed work to the 两委会."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.questions import Asking, Kind, Proposal, Question
from facilitator.domain.words import N_

ASIDE, REGISTER = "aside", "register"
_SAYS_HOW_FAR = ("进展", "办理情况", "办理结果", "状态")
_SAYS_WHEN = ("销单", "销号")
_FINISHED = ("办结", "销单", "销号", "已完成", "已解决")
_NOT_YET = ("未办结", "未完成", "未销", "待办结", "待销")


def is_finished(told: Mapping[str, str]) -> bool:
    """`told`: heading → text of the columns that the ledger has no place for, as the office typed them."""
    for heading, text in told.items():
        if any(word in heading for word in _SAYS_WHEN) and text.strip():
            return True
        if any(word in heading for word in _SAYS_HOW_FAR) and _says_finished(text):
            return True
    return False


def set_aside(number: int, cells: Mapping[Field, str], told: Mapping[str, str], asking: Asking) -> bool:
    """Whether somebody decided to leave this finished row out. A row of our own export knows where it stands."""
    if cells.get(Field.DEMAND) or not is_finished(told):
        return False
    question = Question(
        Kind.FINISHED,
        "",
        N_("有的行原表已经写着办结或销单。还要登记进来，重新走一遍吗？"),
        (
            Proposal(ASIDE, N_("这几行先不导入，原表留着备查")),
            Proposal(REGISTER, N_("照样登记，从“已登记”走起")),
        ),
    )
    return asking.ask(question, str(number), number) == ASIDE


def _says_finished(text: str) -> bool:
    return any(word in text for word in _FINISHED) and not any(word in text for word in _NOT_YET)
