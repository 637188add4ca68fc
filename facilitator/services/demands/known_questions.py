"""What is asked about rows that the ledger may have already."""

from __future__ import annotations

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.demands.importing.questions import Kind, Proposal, Question
from facilitator.domain.demands.importing.repeats import EACH, ONE, cited
from facilitator.domain.people.same_person import name_key
from facilitator.domain.words import N_
from facilitator.services.demands.change_words import heading_of, value_words
from facilitator.services.demands.compared import Result, RowResult

FILE, LEDGER, APART = "file", "ledger", "apart"
_LIKE = {
    Result.LIKE: N_("第 {row} 行和台账里的 {number} 说的一模一样，登记日期却不在同一个月，是同一件吗？"),
    Result.OTHER_WAY: N_("第 {row} 行和台账里的 {number} 编号、内容都一样，来源渠道却不同，是同一件吗？"),
}


def apart(told: RowResult, change: Change, cell: str) -> Question:
    sentence = N_("第 {row} 行（{number}）台账后来办过或改过，{column}不一样：台账里“{ledger}”，表里“{file}”。用哪个？")
    return Question(
        Kind.CONFLICT,
        cell,
        sentence.format(
            row=told.row,
            number=told.number,
            column=heading_of(change.column),
            ledger=value_words(change, change.before),
            file=value_words(change, change.after),
        ),
        (Proposal(FILE, N_("用表里的，改台账")), Proposal(LEDGER, N_("留台账里的，不改"))),
    )


def known(told: RowResult, row: Candidate) -> Question:
    if told.result is Result.TAKEN:
        return _taken(told, row)
    return Question(
        Kind.KNOWN,
        str(told.row),
        _LIKE[told.result].format(row=told.row, number=told.number),
        (Proposal(ONE, N_("是同一件，不再登记")), Proposal(EACH, N_("又来了一次，另外登记"))),
    )


def _taken(told: RowResult, row: Candidate) -> Question:
    """Where the row may change nothing of the line, that is not proposed. Nobody who was forgotten is cited."""
    sentence = N_("第 {row} 行“{words}”的编号 {reference} 台账里有了：{number}“{kept}”，像是另一件，是同一件吗？")
    if told.forgotten:
        sentence = N_("第 {row} 行的编号 {reference} 台账里有了（{number}，诉求人要求抹去），像是另一件，是同一件吗？")
    asked = sentence.format(
        row=told.row,
        reference=row.external_ref,
        number=told.number,
        words=cited(row.title, row.reporter_name),
        kept=cited(told.title, told.reporter_name),
    )
    mend = (Proposal(FILE, N_("是同一件，照表里的改台账")),) if told.changes and not told.wrong else ()
    same = N_("是同一件，台账不改")
    if _is_somebody_else(told, row):
        same = N_("是同一件，台账不改；“{name}”是另一个人，请到 {number} 登记附议")
    kept = same.format(name=clean_line(row.reporter_name or ""), number=told.number)
    stay = (Proposal(LEDGER, kept), Proposal(APART, N_("是另一件，另外登记")))
    return Question(Kind.TAKEN, str(told.row), asked, (*mend, *stay))


def _is_somebody_else(told: RowResult, row: Candidate) -> bool:
    """Who wants the same as somebody whom the ledger knows stands behind it; whoever was forgotten is compared with
    nobody."""
    named = name_key(row.reporter_name)
    return bool(named) and not told.forgotten and named != name_key(told.reporter_name)
