"""Fractions of people and areas, in whole numbers: is it reached, and how many does it take.

“以上” includes the number itself, “过半数” and “超过” do not (民法典第一千二百五十九条). No floats, no rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Comparison(StrEnum):
    """How a share is met: exceeded (过半数、超过) or reached (以上)."""

    OVER = ">"
    AT_LEAST = ">="


class Base(StrEnum):
    """What a share is a share of. `for_against` compares 赞成 with 反对 and leaves abstentions out."""

    ELECTORATE = "electorate"
    PRESENT = "present"
    FOR_AGAINST = "for_against"


@dataclass(frozen=True, slots=True)
class Share:
    """`numerator/denominator` of a base, exceeded or reached."""

    numerator: int
    denominator: int
    comparison: Comparison
    base: Base


def meets(part: int, share: Share, whole: int) -> bool:
    """True when `part` is enough of `whole`: part × denominator against whole × numerator."""
    left, right = part * share.denominator, whole * share.numerator
    return left > right if share.comparison is Comparison.OVER else left >= right


def needed(share: Share, whole: int) -> int:
    """The smallest whole number that meets the share; it may exceed `whole` (over half of nobody is one)."""
    product = whole * share.numerator
    if share.comparison is Comparison.OVER:
        return product // share.denominator + 1
    return -(-product // share.denominator)
