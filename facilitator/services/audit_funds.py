"""Holds the books of every plan against the journal: each line has its event with the same amount, shares add up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from facilitator.domain.demands.forgetting import GONE, PLACES
from facilitator.domain.funding.apportion import Method, Rounding, shares_digest
from facilitator.domain.funding.sources import FundSource, sources_written
from facilitator.domain.journal import Entry
from facilitator.domain.money import FEN_IN_YUAN, yuan
from facilitator.domain.words import N_
from facilitator.services.audit_fund_rows import FundRowsCheck
from facilitator.storage.fund_values import sources_of
from facilitator.storage.funding import BOOKS
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

BOOK_OF = {"PledgeSigned": "pledge", "MoneyReceived": "receipt", "MoneySpent": "spending", "MoneyPaidBack": "paid_back"}
BOOK_NAMES = {"pledge": N_("认捐"), "receipt": N_("收款"), "spending": N_("支出"), "paid_back": N_("退款")}
PLANS, SHARES = "funding_plans", "funding_shares"
_WITH_CONTRA = ("receipt", "spending")
_TAKEN_OUT = re.compile("|".join((r"\*+", *PLACES)))
Told = tuple[str, int, str | None, str, str | None]
"""Plan, fen, unit, name or payee, and the line that is taken back."""


class FundsCheck:
    """Is told every journal entry; `seen` counts the lines of all books once `faults` has been read to its end."""

    def __init__(self) -> None:
        self.seen = 0
        self._lines: dict[str, dict[str, Told]] = {book: {} for book in BOOK_OF.values()}
        self._plans: dict[str, dict[str, Any]] = {}
        self._rows = FundRowsCheck(_all_alike)
        self._named: set[tuple[str, str]] = set()

    def hear(self, entry: Entry, body: dict[str, Any] | None) -> None:
        """`body` is None where the entry cannot be read; the check of the journal tells of that."""
        if body is None:
            return
        self._rows.hear(entry, body)
        if entry.type in BOOK_OF and "entry" in body:
            who = str(body.get("payee") or body.get("name") or "")
            told = (str(body.get("plan")), body.get("fen", 0), body.get("unit"), who, body.get("contra_of"))
            self._lines[BOOK_OF[entry.type]][str(body["entry"])] = told
        elif entry.type == "PlanMade":
            self._plans[str(body.get("plan"))] = dict(body)
        elif entry.type == "PlanRescoped":
            made = self._plans.setdefault(str(body.get("plan")), {})
            made["budget_fen"] = body.get("new_fen")
            made["asked"] = made.get("asked", made.get("sources"))
            made["sources"] = body.get("sources") or made.get("sources")

    def faults(self, store: UnitOfWork) -> Iterator[str]:
        plans = store.funding.plans()
        found: dict[str, set[str]] = defaultdict(set)
        for plan in plans:
            yield from self._plan(store, plan)
            for book in BOOK_NAMES:
                lines = store.funding.lines(book, plan.id)
                self.seen += len(lines)
                found[book] |= {line.id for line in lines}
                yield from self._book(plan, book, lines)
        titles = {plan.id: plan.title for plan in plans}
        for book, told in self._lines.items():
            for entry, (plan_id, fen, *_rest) in told.items():
                if entry not in found[book]:
                    self._named.add((BOOKS[book].name, entry))
                    sentence = N_("“{title}”的账上少了一笔{book}，日志里有：{fen} 元")
                    yield sentence.format(title=titles.get(plan_id, plan_id), book=BOOK_NAMES[book], fen=yuan(fen))
        for lost in sorted(self._plans.keys() - titles.keys()):
            self._named.add((PLANS, lost))
            yield N_("日志里的筹资方案 {plan} 不见了").format(plan=lost)
        yield from self._rows.faults(store, titles, self._named)

    def _book(self, plan: Row, book: str, lines: Any) -> Iterator[str]:
        named = {"title": plan.title, "book": BOOK_NAMES[book]}
        if [line.number for line in lines] != list(range(1, len(lines) + 1)):
            yield N_("“{title}”的{book}编号断开了").format(**named)
        amounts = {line.id: line.fen for line in lines}
        for line in lines:
            written = _written(book, line)
            told = self._lines[book].get(line.id)
            if told is None or not _same(told, written):
                self._named.add((BOOKS[book].name, line.id))
            if told is None:
                sentence = N_("“{title}”第 {number} 笔{book}，日志里没有")
                yield sentence.format(number=line.number, **named)
            elif not _same(told, written):
                sentence = N_("“{title}”第 {number} 笔{book}记的是 {now} 元，与日志里说的（{told} 元）不一样")
                yield sentence.format(number=line.number, now=yuan(line.fen), told=yuan(told[1]), **named)
            if written[4] is not None and amounts.get(written[4]) != -line.fen:
                yield N_("“{title}”第 {number} 笔{book}冲销的金额对不上").format(number=line.number, **named)

    def _plan(self, store: UnitOfWork, plan: Row) -> Iterator[str]:
        made = self._plans.get(plan.id)
        if made is None:
            self._named.add((PLANS, plan.id))
            yield N_("“{title}”这个筹资方案，日志里没有").format(title=plan.title)
            return
        if plan.budget_fen != made.get("budget_fen"):
            self._named.add((PLANS, plan.id))
            yield N_("“{title}”的预算与日志里说的不一样").format(title=plan.title)
        if not _all_alike(made.get("sources") or [], sources_written(sources_of(plan.sources))):
            self._named.add((PLANS, plan.id))
            yield N_("“{title}”的资金来源与日志里说的不一样").format(title=plan.title)
        shares = {row.unit: row.fen for row in store.funding.shares(plan)}
        if (plan.version, shares_digest(shares)) != (made.get("version"), made.get("shares")):
            self._named |= {(SHARES, f"{plan.id}/{plan.version}"), (PLANS, plan.id)}
            yield N_("“{title}”的各户数额与日志里说的不一样").format(title=plan.title)
        part = _residents_part(made.get("asked") or made.get("sources") or [])
        if Method(plan.method) is not Method.FIXED_PLEDGE and not _adds_up(part, shares, Rounding(plan.rounding)):
            yield N_("“{title}”各户的数加起来不是居民自筹的 {part} 元").format(title=plan.title, part=yuan(part))


def _written(book: str, line: Row) -> Told:
    who = line.payee if book == "spending" else line.name
    unit = None if book == "spending" else line.unit
    return (line.plan, line.fen, unit, who, line.contra_of if book in _WITH_CONTRA else None)


def _same(told: Told, written: Told) -> bool:
    return (*told[:3], told[4]) == (*written[:3], written[4]) and _alike(told[3], written[3])


def _all_alike(told: Sequence[str], written: Sequence[str]) -> bool:
    return len(told) == len(written) and all(map(_alike, told, written))


def _alike(told: str, written: str) -> bool:
    """Residents were taken out before the journal was sealed (〔姓名〕, in older entries 钱*密); the books may have
    forgotten one since."""
    if told == written:
        return True
    return _fits(_TAKEN_OUT.split(told), written) or (GONE in written and _fits(written.split(GONE), told))


def _fits(parts: Sequence[str], text: str) -> bool:
    return len(parts) > 1 and re.fullmatch(".*".join(map(re.escape, parts)), text) is not None


def _residents_part(written: Sequence[str]) -> int:
    """What the shares were divided from: a plan that was rescoped leaves them as they were voted."""
    return sum(int(line.rsplit(" ", 1)[1]) for line in written if line.startswith(FundSource.RESIDENT_RAISED))


def _adds_up(part: int, shares: dict[str, int], rounding: Rounding) -> bool:
    """Exactly; whole yuan may bring less than one yuan more from each unit."""
    whole = sum(shares.values())
    if rounding is Rounding.LARGEST_REMAINDER:
        return whole == part
    return part <= whole < part + FEN_IN_YUAN * max(1, len(shares))
