"""Rows about which somebody has to decide, or that say what no table may change: nothing is written with them."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.errors import BadInput, Conflict
from facilitator.domain.words import N_
from facilitator.services.demands.compared import Result, RowResult

_LIKE = {
    Result.LIKE: N_("第 {row} 行：{number} 说的一模一样，登记日期在另一个月，请先说明是不是同一件。"),
    Result.OTHER_WAY: N_("第 {row} 行：{number} 编号、内容都一样，来源渠道不同，请先说明是不是同一件。"),
    Result.TAKEN: N_("第 {row} 行的编号台账里有了：{number}，诉求人或者内容像是另一件，请先说明是不是同一件。"),
}


def stop_at_what_may_not_be(results: Sequence[RowResult]) -> None:
    """Raises BadInput or Conflict, for the first of them."""
    for told in results:
        if told.result is Result.WRONG:
            first = told.wrong[0]
            sentence = N_("第 {row} 行：{why}。")
            raise BadInput(sentence, field=first.heading or "rows", row=told.row, why=first.reason)
        if told.result is Result.CONFLICT:
            sentence = N_("第 {row} 行（{number}）：台账里后来办过或改过，和表里不一样，请先说明以哪个为准。")
            raise Conflict(sentence, row=told.row, number=told.number)
        if told.result in _LIKE:
            raise Conflict(_LIKE[told.result], row=told.row, number=told.number)
