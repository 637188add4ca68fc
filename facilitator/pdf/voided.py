"""A ballot that was made void, as papers tell it."""

from __future__ import annotations

from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import AgendaItem
from facilitator.pdf.words import act_of


def void_told(ballot: BallotRecord, item: AgendaItem) -> str:
    """Why it does not count, who asked for that, and who agreed once the result had been announced."""
    what = act_of(item.form)
    reason = ballot.void_reason.strip().rstrip("。")
    who = f"由{ballot.void_by}提出，" if ballot.void_by else ""
    if not ballot.void_agreed:
        return f"“{ballot.question}”的{what}作废，{who}原因：{reason}。"
    return f"“{ballot.question}”的{what}在宣布结果以后作废，{who}{ballot.void_agreed}同意，原因：{reason}。"
