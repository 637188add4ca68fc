"""Holds every row of the books against what the journal was told when it was written: all columns, all tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Any

from facilitator.domain.journal import Entry
from facilitator.domain.words import N_
from facilitator.storage.fund_rows import FundRow
from facilitator.storage.uow import UnitOfWork

ROW_NAMES = {
    "funding_plans": N_("方案本身（名称、阶段、日期、表决）"),
    "funding_shares": N_("各户数额"),
    "funding_balances": N_("维修资金余额"),
    "funding_pledges": N_("认捐"),
    "funding_receipts": N_("收款"),
    "funding_spending": N_("支出"),
    "funding_paid_back": N_("退款"),
    "funding_vouchers": N_("凭证"),
    "funding_ways_out": N_("缺口的处理"),
    "funding_opinions": N_("监督意见"),
}
Key = tuple[str, str]


class FundRowsCheck:
    """Plans that were made before rows were told to the journal are held against what was told since."""

    def __init__(self, alike: Callable[[Sequence[str], Sequence[str]], bool]) -> None:
        self._alike = alike
        self._told: dict[Key, dict[str, Any]] = {}
        self._made: dict[str, str] = {}
        self._whole: set[str] = set()

    def hear(self, entry: Entry, body: dict[str, Any]) -> None:
        plan = str(body.get("plan"))
        if entry.type == "PlanMade":
            self._made.setdefault(plan, str(entry.at))
        elif entry.type == "FundRowKept":
            self._told[str(body.get("table")), str(body.get("key"))] = body
            if self._made.get(plan) == str(entry.at):
                self._whole.add(plan)

    def faults(self, store: UnitOfWork, titles: Mapping[str, str], known: Set[Key]) -> Iterator[str]:
        """`known`: rows about which something was said already."""
        found: set[Key] = set()
        for row in store.fund_rows.everything():
            key = row.table, row.key
            found.add(key)
            sentence = self._fault(row)
            if sentence and key not in known:
                yield sentence.format(title=titles.get(row.plan, row.plan), row=ROW_NAMES[row.table])
        for key in sorted(self._told.keys() - found - known):
            plan = str(self._told[key].get("plan"))
            sentence = N_("“{title}”少了一条{row}，日志里有")
            yield sentence.format(title=titles.get(plan, plan), row=ROW_NAMES.get(key[0], key[0]))

    def _fault(self, row: FundRow) -> str:
        told = self._told.get((row.table, row.key))
        if told is None:
            return N_("“{title}”多了一条{row}，日志里没有") if row.plan in self._whole else ""
        if (told.get("plan"), told.get("digest")) != (row.plan, row.digest):
            return N_("“{title}”有一条{row}与日志里说的不一样")
        return "" if self._same_words(told, row) else N_("“{title}”有一条{row}的文字与日志里说的不一样")

    def _same_words(self, told: Mapping[str, Any], row: FundRow) -> bool:
        """By the digest as long as nobody was forgotten in them; older entries tell the words only."""
        digest = told.get("words_digest")
        if digest and not row.forgot:
            return bool(digest == row.words_digest)
        return self._alike(told.get("words") or [], row.words)
