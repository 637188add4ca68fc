"""How many households a plan still waits for, or that nobody is asked any more: one choice of words for every face."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from facilitator.domain.funding.states import Ending
from facilitator.domain.words import N_

GIVEN_UP = N_("不办了：没交的不用再交，交了的退回")
CUT = N_("预算减了，居民那一份不再收：没承诺的、承诺了没交的，都不用再交")
ALL_HERE = N_("没有未承诺的户，承诺的都已到账")
NOT_ASKED = N_("居民不用另外出钱")
COUNTS_ONLY = N_("；只公布户数，不公布是谁")


class Counted(Protocol):
    """The counts of `Sums`, and of what the board has of them."""

    @property
    def ending(self) -> Ending: ...
    @property
    def not_pledged(self) -> int: ...
    @property
    def not_paid(self) -> int: ...
    @property
    def signed_less(self) -> int: ...
    @property
    def paid_unsigned(self) -> int: ...
    @property
    def never_pledged(self) -> int: ...
    @property
    def never_paid(self) -> int: ...
    @property
    def cut_residents(self) -> bool: ...
    @property
    def residents_planned_fen(self) -> int: ...


@dataclass(frozen=True)
class Said:
    """Words with their figures: a paper says them as they are, a page in its reader's language."""

    text: str
    figures: Mapping[str, int] = field(default_factory=dict)

    def by(self, spoken: Callable[[str], str]) -> str:
        return spoken(self.text).format(**self.figures)


def households_told(sums: Counted) -> tuple[Said, ...]:
    """Parts that follow each other to one sentence without its full stop."""
    if sums.ending is Ending.GIVEN_UP:
        return (Said(GIVEN_UP),)
    if sums.cut_residents:
        return (Said(CUT),)
    if not counts_households(sums):
        return (Said(ALL_HERE if sums.residents_planned_fen else NOT_ASKED),)
    parts = [_waited_for(sums)]
    if sums.signed_less:
        parts.append(Said(N_("、{units}户承诺不足"), {"units": sums.signed_less}))
    if sums.paid_unsigned:
        parts.append(Said(N_("，另有{units}户没签字、已交款"), {"units": sums.paid_unsigned}))
    return tuple(parts)


def counts_households(sums: Counted) -> bool:
    """Some are told as a number, and a notice says that it tells numbers only."""
    if sums.ending is Ending.GIVEN_UP or sums.cut_residents:
        return False
    waited = (sums.not_pledged, sums.not_paid, sums.signed_less, sums.never_pledged, sums.never_paid)
    return any((*waited, sums.paid_unsigned))


def _waited_for(sums: Counted) -> Said:
    if sums.ending is Ending.SETTLED:
        figures = {"silent": sums.never_pledged, "owing": sums.never_paid}
        return Said(N_("结算时{silent}户未承诺、{owing}户未到账，不再收"), figures)
    return Said(N_("{silent}户未承诺、{owing}户未到账"), {"silent": sums.not_pledged, "owing": sums.not_paid})


def on_paper(parts: tuple[Said, ...], end: str = "") -> str:
    """In Chinese, as it is kept, with its full stop."""
    return N_("{told}{end}。").format(told="".join(part.by(str) for part in parts), end=end)
