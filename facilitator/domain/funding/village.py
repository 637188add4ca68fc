"""Village money: what a household may be asked for in a year (村民一事一议筹资筹劳管理办法, 国办发〔2007〕4号)."""

from __future__ import annotations

from collections.abc import Mapping

PART_OF_INCOME = 100
"""One per cent of last year's income a head, for one person and all projects of the year."""

Asked = Mapping[str, tuple[int, int]]
"""By unit: what it is to give, in fen, and how many people live there."""


def cap_fen(income_fen: int, persons: int, used_fen: int = 0) -> int:
    """What a household of `persons` may still be asked for this year; never below zero."""
    return max(0, income_fen // PART_OF_INCOME * persons - used_fen)


def over_cap(asked: Asked, used: Mapping[str, int], income_fen: int) -> dict[str, int]:
    """By how much each unit would be asked for more than it may be, in fen; only those that would."""
    found = {unit: fen - cap_fen(income_fen, persons, used.get(unit, 0)) for unit, (fen, persons) in asked.items()}
    return {unit: over for unit, over in found.items() if over > 0}
