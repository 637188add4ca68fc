"""A plan as it stood when a meeting decided: minutes drafted late tell what lay before the people that evening."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.storage.fund_values import pledge_of, receipt_of, shares_of, top_ups_of, was_rescoped
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def books_then(store: UnitOfWork, plan: Row, at: datetime) -> tuple[Books, Method]:
    """Budget, sources, shares and top-ups of that moment with the money they were given beside, and how it was divided.

    The journal keeps each version of a plan, the rows only the newest one."""
    ways = [way for way in store.funding.ways(plan.id) if way.at <= at]
    pledges, receipts = ([row for row in store.funding.lines(book, plan.id) if row.at <= at] for book in _BESIDE)
    told: dict[str, Any] = {}
    for body in _told(store, plan.id, at):
        told |= body
    version = int(told.get("version", plan.version))
    shares = shares_of(store.funding.shares(plan, version))
    books = Books(
        int(told.get("new_fen", told.get("budget_fen", plan.budget_fen))),
        tuple(_source(line) for line in told.get("sources", ())),
        shares,
        top_ups_of(ways, receipts, pledges),
        was_rescoped(ways),
        tuple(map(pledge_of, pledges)),
        tuple(map(receipt_of, receipts)),
    )
    return books, Method(told.get("method", plan.method))


_BESIDE = ("pledge", "receipt")


def _told(store: UnitOfWork, plan: str, at: datetime) -> list[dict[str, Any]]:
    """What the journal said of the plan until then, the oldest first."""
    kinds = (store.journal.of_type(kind) for kind in ("PlanMade", "PlanRescoped"))
    entries = sorted((entry for kind in kinds for entry in kind), key=lambda entry: entry.seq)
    bodies = [(datetime.fromisoformat(entry.at), json.loads(entry.body)) for entry in entries]
    return [body for moment, body in bodies if body.get("plan") == plan and moment <= at]


def _source(written: str) -> Source:
    """「gov_subsidy 街道 3000000」, as `sources_written` makes it."""
    kind, rest = written.split(" ", 1)
    name, fen = rest.rsplit(" ", 1)
    return Source(FundSource(kind), int(fen), name)
