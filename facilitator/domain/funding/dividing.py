"""Dividing an amount by weights to the fen: largest remainder, never each share rounded for itself."""

from __future__ import annotations

from collections.abc import Sequence


def divide(total_fen: int, weights: Sequence[int]) -> list[int]:
    """Shares in the order of the weights; their sum is the total exactly.

    Largest remainder (Hamilton); ties go to whoever stands first, so the caller's order (the place in the roll)
    decides and every clerk gets the same answer. Weights are whole numbers, 0 carries nothing.
    Raises ValueError for a negative number, or money that nobody carries.
    """
    if total_fen < 0 or any(weight < 0 for weight in weights):
        raise ValueError("amounts and weights cannot be negative")
    whole = sum(weights)
    if whole == 0:
        if total_fen:
            raise ValueError("nobody carries this amount")
        return [0] * len(weights)
    shares = [total_fen * weight // whole for weight in weights]
    rest = total_fen - sum(shares)
    by_remainder = sorted(range(len(weights)), key=lambda place: -(total_fen * weights[place] % whole))
    for place in by_remainder[:rest]:
        shares[place] += 1
    return shares


def divide_up(total_fen: int, weights: Sequence[int], step_fen: int) -> list[int]:
    """Each exact share raised to a whole multiple of `step_fen`; the sum may exceed the total, never fall short.

    Raises ValueError as `divide` does.
    """
    if total_fen < 0 or any(weight < 0 for weight in weights):
        raise ValueError("amounts and weights cannot be negative")
    whole = sum(weights)
    if whole == 0 and total_fen:
        raise ValueError("nobody carries this amount")
    return [-(-total_fen * weight // (whole * step_fen)) * step_fen if weight else 0 for weight in weights]


def per_cent(part_fen: int, whole_fen: int) -> int:
    """Rounded for itself, halves up, so that each figure is true; together they may be 99 or 101, and 约 says so.

    Raises ValueError where there is no whole."""
    if whole_fen <= 0:
        raise ValueError("nothing has no per cents")
    return (200 * part_fen + whole_fen) // (2 * whole_fen)
