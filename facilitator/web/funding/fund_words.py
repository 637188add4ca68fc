"""What the accounts in the maintenance fund give to a plan, in sentences that name no door."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import gettext as _

from facilitator.domain.funding.maintenance import FundCheck
from facilitator.domain.money import yuan
from facilitator.services.funding.sums import ShareCount


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
