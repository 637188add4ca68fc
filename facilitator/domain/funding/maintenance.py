"""住宅专项维修资金: what each flat's account gives to a plan, and which flats have to pay in again (续筹).

The bank or the housing bureau keeps the accounts. Here stand only the plan's part, divided as the plan divides, and
the balances of its statement: nothing is drawn by this, and a flat that is short pays into its own account.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Carrier
from facilitator.domain.funding.dividing import divide
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.money import LARGEST
from facilitator.domain.words import N_

LEAST_TENTHS = 3
"""Below 30 % of the first deposit an owner has to pay in again (住宅专项维修资金管理办法第十七条)."""
TENTHS = 10


@dataclass(frozen=True, slots=True)
class FlatAccount:
    """What the statement says of one flat, in fen; `first_fen` is the first deposit (首期交存额) where it is known."""

    balance_fen: int
    first_fen: int | None = None


@dataclass(frozen=True, slots=True)
class Draw:
    """`fen` is what the plan takes from the flat's account; without an account nothing is known of it."""

    unit: str
    fen: int
    account: FlatAccount | None = None

    @property
    def drawn_fen(self) -> int:
        """What the account can give of it."""
        return min(self.fen, self.account.balance_fen) if self.account else 0

    @property
    def short_fen(self) -> int:
        """What the owner has to pay in so that the account covers the draw."""
        return self.fen - self.drawn_fen if self.account else 0

    @property
    def left_fen(self) -> int:
        return self.account.balance_fen - self.drawn_fen if self.account else 0

    @property
    def is_low(self) -> bool:
        """What is left is less than 30 % of the first deposit; 不足 leaves the 30 % itself out."""
        first = self.account.first_fen if self.account else None
        return first is not None and self.left_fen * TENTHS < first * LEAST_TENTHS

    @property
    def pays_in(self) -> bool:
        return self.short_fen > 0 or self.is_low


@dataclass(frozen=True, slots=True)
class FundCheck:
    """All draws of a plan together, in fen and numbers of flats: what may be told without a door.

    Each flat gives from `least_fen` to `most_fen`. `known_units` have a balance; `short_units` cannot cover their draw,
    by `short_fen` together; `low_units` can and fall below 30 % of the first deposit."""

    part_fen: int
    units: int
    known_units: int
    short_units: int
    short_fen: int
    low_units: int
    least_fen: int
    most_fen: int


def fund_part(sources: Sequence[Source]) -> int:
    """What the fund gives to the plan, in fen."""
    return sum(line.amount_fen for line in sources if line.source is FundSource.MAINTENANCE_FUND)


def draws(
    part_fen: int, carriers: Sequence[Carrier], accounts: Mapping[str, FlatAccount] | None = None
) -> tuple[Draw, ...]:
    """Each carrier's part of what the fund gives, in the order of the roll, always to the fen: accounts know no cash.

    Who was let off in the plan is let off here: one vote, one way of dividing. Flats that give nothing are left out.
    Raises BadInput where nobody is left to carry the part."""
    if not part_fen or not carriers:
        return ()
    weights = [carrier.doubled for carrier in carriers]
    if not any(weights):
        raise BadInput(N_("没有哪一户要出维修资金，这一部分分不下去。请检查名单和减免。"), field="units")
    known = accounts or {}
    pairs = zip(carriers, divide(part_fen, weights), strict=True)
    return tuple(Draw(carrier.unit, fen, known.get(carrier.unit)) for carrier, fen in pairs if fen)


def checked(part_fen: int, lines: Sequence[Draw]) -> FundCheck:
    short = [line.short_fen for line in lines if line.short_fen]
    low = sum(line.is_low and not line.short_fen for line in lines)
    known = sum(line.account is not None for line in lines)
    given = [line.fen for line in lines]
    return FundCheck(part_fen, len(lines), known, len(short), sum(short), low, min(given), max(given))


def check_account(label: str, account: FlatAccount) -> None:
    """Raises BadInput for amounts that no account has."""
    if not 0 <= account.balance_fen < LARGEST:
        raise BadInput(N_("“{label}”的维修资金余额看着不对，请核对。"), field="balances", label=label)
    if account.first_fen is not None and not 0 < account.first_fen < LARGEST:
        raise BadInput(N_("“{label}”的首期交存额要大于 0，不知道的请空着。"), field="balances", label=label)
