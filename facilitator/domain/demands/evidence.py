"""What shows that a demand was dealt with: photos of three stages, and one figure before and after."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from facilitator.domain.words import N_


class PhotoStage(StrEnum):
    BEFORE = "before"
    AFTER = "after"
    OTHER = "other"


STAGE_NAMES = {
    PhotoStage.BEFORE: N_("办理前"),
    PhotoStage.AFTER: N_("办理后"),
    PhotoStage.OTHER: N_("其他"),
}


NO_CHANGE = N_("办理后的照片和办理前的是同一张，看不出变化。请看看现场，或者补一张办理后拍的。")


def shows_no_change(photos: Iterable[tuple[str, str]]) -> bool:
    """Of one round, each as its stage and what the picture is: whether every picture from after is one from before."""
    shown = set(photos)
    after = {picture for stage, picture in shown if stage == PhotoStage.AFTER}
    return bool(after) and after <= {picture for stage, picture in shown if stage == PhotoStage.BEFORE}


def change_in_tenths(before: int, after: int) -> int | None:
    """By how many tenths of a percent the figure changed, rounded to nearest; None where it began at nothing.

    26 → 3 is −885 (−88.5 %). Both figures in the same unit, whatever it is.
    """
    if before == 0:
        return None
    doubled = 2000 * (after - before)
    size = abs(before)
    return (doubled + size) // (2 * size) if doubled >= 0 else -((-doubled + size) // (2 * size))
