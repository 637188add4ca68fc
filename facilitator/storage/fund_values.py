"""Rows of the money as the values that the rules speak of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from facilitator.domain.funding.apportion import Carrier, Exemption
from facilitator.domain.funding.entries import PaidBack, PaidBy, Party, Pledge, Receipt, Spending
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.givers import TopUp
from facilitator.domain.funding.maintenance import FlatAccount
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.hundredths import HUNDRED


def sources_of(kept: Sequence[Sequence[Any]]) -> tuple[Source, ...]:
    """As a plan's row holds them: [source, name, fen]."""
    return tuple(Source(FundSource(source), fen, name) for source, name, fen in kept)


def _party(row: Row[Any]) -> Party:
    return Party(FundSource(row.source), row.unit, row.name)


def top_ups_of(
    ways: Sequence[Row[Any]], receipts: Sequence[Row[Any]] = (), pledges: Sequence[Row[Any]] = ()
) -> tuple[TopUp, ...]:
    """In the order of giving, each with the lines that were written before it; what is taken back comes after what
    was given in the same moment."""
    given = sorted((row for row in ways if row.way == WayOut.TOP_UP), key=lambda row: (row.at, row.fen < 0))
    return tuple(
        TopUp(FundSource(row.source), row.fen, row.name, _before(receipts, row), _before(pledges, row))
        for row in given
    )


def was_rescoped(ways: Sequence[Row[Any]]) -> bool:
    """The shares are those of a larger budget, until they are voted anew."""
    newest = max((row for row in ways if row.way in _NEW_FIGURES), key=lambda row: row.at, default=None)
    return newest is not None and newest.way == WayOut.RESCOPE


def was_given_up(ways: Sequence[Row[Any]]) -> bool:
    return any(row.way == WayOut.ABANDON for row in ways)


_NEW_FIGURES = (WayOut.RESCOPE, WayOut.REAPPORTION)


def _before(lines: Sequence[Row[Any]], way: Row[Any]) -> int:
    """A line of the same moment came after it: rather a word counted too little than money counted twice."""
    return sum(line.at < way.at for line in lines)


def carrier_of(row: Row[Any]) -> Carrier:
    """A row without a coefficient was divided by its weight alone."""
    exempt = Exemption(row.exempt) if row.exempt else None
    return Carrier(row.unit, row.weight, exempt, HUNDRED if row.coefficient is None else row.coefficient)


def shares_of(rows: Sequence[Row[Any]]) -> dict[str, int]:
    """By unit, in fen, in the order of the roll. Rows of a plan whose residents give nothing hold only the weights by
    which the maintenance fund is divided."""
    shares = {row.unit: row.fen for row in rows}
    return shares if any(shares.values()) else {}


def account_of(row: Row[Any]) -> FlatAccount:
    return FlatAccount(row.balance_fen, row.first_fen)


def pledge_of(row: Row[Any]) -> Pledge:
    return Pledge(row.id, row.number, _party(row), row.fen, row.signed_on)


def receipt_of(row: Row[Any]) -> Receipt:
    facts = (PaidBy(row.paid_by), row.receipt_no, row.on_day, row.collector, row.contra_of, row.reason, row.actor)
    return Receipt(row.id, row.number, _party(row), row.fen, *facts)


def spending_of(row: Row[Any], vouchers: int) -> Spending:
    about = (row.invoice_no, row.purpose, tuple(row.approvers), row.on_day)
    facts = (*about, vouchers, row.contra_of, row.reason, row.actor)
    return Spending(row.id, row.number, row.payee, row.fen, *facts)


def paid_back_of(row: Row[Any]) -> PaidBack:
    return PaidBack(row.id, row.number, _party(row), row.fen, row.on_day, row.signed_by)
