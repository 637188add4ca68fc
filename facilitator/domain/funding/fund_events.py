"""What happened to the accounts of the maintenance fund that a plan draws on. Balances never stand in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.events import Event


@dataclass(frozen=True)
class BalancesEntered(Event):
    """A statement of the day `on` with so many flats; its rows are told by their digest (FundRowKept)."""

    plan: str
    version: int
    on: date
    units: int
