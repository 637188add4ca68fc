"""Numbers with at most two decimals (rates, scores, measured figures), kept as whole hundredths."""

from __future__ import annotations

from decimal import Decimal

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

HUNDRED = 100
LARGEST = 10**9
"""In whole units; nothing that a community measures comes near."""


def to_hundredths(number: float, field: str) -> int:
    """19.5 → 1950. Raises BadInput for a third decimal or an impossible size; `field` names it."""
    exact = Decimal(str(number)) * HUNDRED
    if abs(exact) > LARGEST * HUNDRED:
        raise BadInput(N_("数字太大，请核对。"), field=field)
    if exact != exact.to_integral_value():
        raise BadInput(N_("最多写两位小数。"), field=field)
    return int(exact)


def from_hundredths(hundredths: int) -> float:
    """1950 → 19.5, 2600 → 26: as JSON and people write it."""
    return hundredths // HUNDRED if hundredths % HUNDRED == 0 else hundredths / HUNDRED


def written(hundredths: int) -> str:
    """1950 → 19.5, 2600 → 26, -5 → -0.05."""
    whole, rest = divmod(abs(hundredths), HUNDRED)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{whole}" + (f".{rest:02d}".rstrip("0") if rest else "")
