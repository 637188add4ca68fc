"""What happened to a plan and its books. Residents stand here by the ids of their units, givers by their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.events import Event


@dataclass(frozen=True)
class PlanMade(Event):
    """`sources` as kind, giver and fen in one text each; `shares` is the SHA-256 of the canonical list of [unit, fen];
    a later plan of the books has a higher version."""

    plan: str
    demand: str
    budget_fen: int
    sources: tuple[str, ...]
    method: str
    rounding: str
    shares: str
    version: int


@dataclass(frozen=True)
class FundRowKept(Event):
    """A row of the books as a verb left it, for the audit. `digest`: SHA-256 of all its columns but those in which a
    name may be forgotten; these are `words`, as column=text. `words_digest` is short, salted by the row's key."""

    plan: str
    table: str
    key: str
    digest: str
    words: tuple[str, ...] = ()
    words_digest: str = ""


@dataclass(frozen=True)
class VoteAttached(Event):
    plan: str
    ballot: str


@dataclass(frozen=True)
class PlanVoted(Event):
    plan: str
    ballot: str


@dataclass(frozen=True)
class PlanPublished(Event):
    plan: str
    first_day: date
    last_day: date


@dataclass(frozen=True)
class PledgeSigned(Event):
    """A negative amount is a withdrawal."""

    plan: str
    entry: str
    source: str
    unit: str | None
    name: str
    fen: int
    signed_on: date


@dataclass(frozen=True)
class MoneyReceived(Event):
    """A negative amount takes back the line `contra_of`."""

    plan: str
    entry: str
    source: str
    unit: str | None
    name: str
    fen: int
    paid_by: str
    receipt_no: str
    on: date
    contra_of: str | None = None


@dataclass(frozen=True)
class MoneySpent(Event):
    plan: str
    entry: str
    payee: str
    fen: int
    invoice_no: str
    approvers: tuple[str, ...]
    on: date
    contra_of: str | None = None


@dataclass(frozen=True)
class VoucherKept(Event):
    """`digest` is the SHA-256 of the picture as it is kept."""

    plan: str
    entry: str
    digest: str


@dataclass(frozen=True)
class CollectingClosed(Event):
    plan: str
    covered_fen: int
    gap_fen: int


@dataclass(frozen=True)
class GapOpened(Event):
    plan: str
    covered_fen: int
    gap_fen: int


@dataclass(frozen=True)
class PledgesCalledAgain(Event):
    plan: str
    until: date


@dataclass(frozen=True)
class GapToppedUp(Event):
    """A negative amount takes back what was promised and has not come."""

    plan: str
    source: str
    name: str
    fen: int


@dataclass(frozen=True)
class PlanRescoped(Event):
    """`sources` as in `PlanMade`: they add up to the smaller budget."""

    plan: str
    old_fen: int
    new_fen: int
    session: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlanAbandoned(Event):
    plan: str
    reason: str


@dataclass(frozen=True)
class PlanSettled(Event):
    plan: str
    income_fen: int
    spent_fen: int
    surplus_fen: int


@dataclass(frozen=True)
class MoneyPaidBack(Event):
    plan: str
    entry: str
    source: str
    unit: str | None
    name: str
    fen: int
    on: date


@dataclass(frozen=True)
class SurplusKept(Event):
    plan: str
    ballot: str
    fen: int


@dataclass(frozen=True)
class AccountsPublished(Event):
    plan: str
    first_day: date
    last_day: date


@dataclass(frozen=True)
class PlanArchived(Event):
    plan: str


@dataclass(frozen=True)
class AccountsSupervised(Event):
    """`text` is the staff's own words."""
    plan: str
    text: str
