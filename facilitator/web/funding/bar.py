"""The bar of the three sources, as a drawing, a table and a sentence with the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.funding.dividing import per_cent
from facilitator.domain.funding.sources import Pile
from facilitator.domain.money import yuan
from facilitator.services.funding.shown import PlanLine
from facilitator.services.funding.source_sums import PileSum
from facilitator.services.funds import budget_told
from facilitator.web.speaking import spoken


@dataclass(frozen=True)
class BarPart:
    """`left` and `width` in hundredths of a per cent: the drawing is 10,000 wide."""

    pile: Pile
    shown: str
    planned_fen: int
    received_fen: int
    topped_fen: int
    left: int
    width: int
    per_cent: str


@dataclass(frozen=True)
class Bar:
    parts: tuple[BarPart, ...]
    sentence: str

    @property
    def is_topped(self) -> bool:
        return self.topped_fen > 0

    @property
    def planned_fen(self) -> int:
        return sum(part.planned_fen for part in self.parts)

    @property
    def received_fen(self) -> int:
        return sum(part.received_fen for part in self.parts)

    @property
    def topped_fen(self) -> int:
        return sum(part.topped_fen for part in self.parts)


def bars_of(plans: Sequence[PlanLine]) -> dict[str, Bar]:
    return {plan.plan: bar(plan.budget_fen, plan.piles) for plan in plans}


def bar(budget_fen: int, piles: Sequence[PileSum], surplus_fen: int = 0) -> Bar:
    parts, left = [], 0
    for pile in (one for one in piles if one.planned_fen or one.received_fen or one.topped_fen):
        share = _about(pile.planned_fen, sum(one.planned_fen for one in piles))
        amounts = (pile.planned_fen, pile.received_fen, pile.topped_fen)
        parts.append(BarPart(pile.pile, _(pile.shown), *amounts, left, pile.share, share))
        left += pile.share
    planned = [part for part in parts if part.planned_fen]
    told = "、".join(_("%(shown)s %(fen)s 元", shown=part.shown, fen=yuan(part.planned_fen)) for part in planned)
    more = _("居民收整元，比预算多 %(surplus)s 元。", surplus=yuan(surplus_fen)) if surplus_fen else ""
    budget = spoken(budget_told(budget_fen, sum(pile.topped_fen for pile in piles)))
    return Bar(tuple(parts), _("%(budget)s：%(told)s。%(more)s", budget=budget, told=told, more=more))


def _about(fen: int, whole_fen: int) -> str:
    """Who was to give nothing has no part of the plan."""
    if not fen:
        return "—"
    about = per_cent(fen, whole_fen)
    return str(_("约 %(share)s%%", share=about) if about else _("不到 1%"))
