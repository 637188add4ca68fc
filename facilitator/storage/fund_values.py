"""Rows of the money as the values that the rules speak of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from facilitator.domain.funding.entries import PaidBack, PaidBy, Party, Pledge, Receipt, Spending
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.sources import FundSource, Source


def sources_of(kept: Sequence[Sequence[Any]]) -> tuple[Source, ...]:
    """As a plan's row holds them: [source, name, fen]."""
    return tuple(Source(FundSource(source), fen, name) for source, name, fen in kept)


def _party(row: Row[Any]) -> Party:
    return Party(FundSource(row.source), row.unit, row.name)


def top_ups_of(ways: Sequence[Row[Any]]) -> tuple[Source, ...]:
    """One of each giver: what was given to close a gap, less what was taken back."""
    given: dict[tuple[str, str], int] = {}
    for row in ways:
        if row.way == WayOut.TOP_UP:
            given[row.source, row.name] = given.get((row.source, row.name), 0) + row.fen
    return tuple(Source(FundSource(source), fen, name) for (source, name), fen in given.items() if fen)


def pledge_of(row: Row[Any]) -> Pledge:
    return Pledge(row.id, row.number, _party(row), row.fen, row.signed_on)


def receipt_of(row: Row[Any]) -> Receipt:
    facts = (PaidBy(row.paid_by), row.receipt_no, row.on_day, row.collector, row.contra_of, row.reason)
    return Receipt(row.id, row.number, _party(row), row.fen, *facts)


def spending_of(row: Row[Any], vouchers: int) -> Spending:
    facts = (row.invoice_no, row.purpose, tuple(row.approvers), row.on_day, vouchers, row.contra_of, row.reason)
    return Spending(row.id, row.number, row.payee, row.fen, *facts)


def paid_back_of(row: Row[Any]) -> PaidBack:
    return PaidBack(row.id, row.number, _party(row), row.fen, row.on_day, row.signed_by)
