"""What the accounts in the maintenance fund give to a plan, in sentences that name no door."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from flask_babel import gettext as _

from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.funding.maintenance import FundCheck
from facilitator.domain.money import yuan
from facilitator.services.funding.sums import ShareCount
from facilitator.web.funding.amounts import as_first_voted, standard


class Carried(Protocol):
    """The figures of a plan, on its own page or on the board."""

    @property
    def share_counts(self) -> tuple[ShareCount, ...]: ...

    @property
    def half_counts(self) -> tuple[ShareCount, ...]: ...

    @property
    def fund_counts(self) -> tuple[ShareCount, ...]: ...

    @property
    def planned_surplus_fen(self) -> int: ...

    @property
    def rescoped(self) -> bool: ...


def told_standard(method: Method, rounding: Rounding, sums: Carried) -> str:
    """What a household pays, and what its account in the maintenance fund gives. Of a plan that was cut the books no
    longer say what whole yuan brought in beyond the budget that was voted."""
    from_the_fund = fund_standard(sums.fund_counts)
    if from_the_fund and not sums.share_counts:
        return from_the_fund
    more = None if sums.rescoped else sums.planned_surplus_fen
    told = standard(method, rounding, sums.share_counts, more, sums.half_counts)
    return (as_first_voted(told) if sums.rescoped and sums.share_counts else told) + from_the_fund


def fund_words(found: FundCheck) -> str:
    told = [_("%(units)s 户的账户一共出 %(fen)s 元。", units=found.units, fen=yuan(found.part_fen))]
    if not found.known_units:
        return str(told[0] + _("各户余额还没有登记。"))
    if found.known_units < found.units:
        told.append(_("%(units)s 户的余额还没有登记。", units=found.units - found.known_units))
    if found.short_units:
        units, fen = found.short_units, yuan(found.short_fen)
        told.append(_("%(units)s 户余额不够，一共差 %(fen)s 元，要续筹。", units=units, fen=fen))
    if found.low_units:
        told.append(_("%(units)s 户划款以后不足首期交存额的三成，要续筹。", units=found.low_units))
    if not found.short_units and not found.low_units:
        told.append(_("登记了的都够。") if found.known_units < found.units else _("余额都够。"))
    return "".join(told)


def fund_standard(counts: Sequence[ShareCount]) -> str:
    """What a plan that is only looked at would take from the accounts; empty where it takes nothing."""
    if not counts:
        return ""
    high, low, units = counts[0].fen, counts[-1].fen, sum(line.units for line in counts)
    if high == low:
        return str(_("维修资金：%(units)s 户的账户各出 %(high)s 元。", units=units, high=yuan(high)))
    told = _("维修资金：%(units)s 户的账户各出 %(low)s 元到 %(high)s 元。", units=units, low=yuan(low), high=yuan(high))
    return str(told)
