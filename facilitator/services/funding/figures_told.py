"""How the papers of a plan write what they share: an amount with its 大写, a period to hang, a table's columns."""

from __future__ import annotations

from datetime import date

from facilitator.domain.money import capitals, yuan
from facilitator.domain.papers.money import MoneyColumn, Width
from facilitator.domain.papers.words import BLANK_DAY, long_day
from facilitator.domain.words import N_

SUM = N_("合计")
PHONES = (N_("意见和投诉电话"), N_("居务监督委员会电话"))
"""The community has told no number to print: there is room to write it."""


def in_both(fen: int) -> str:
    """58,600.00 元（人民币伍万捌仟陆佰元整）; what fell below zero has no 大写."""
    if fen < 0:
        return N_("{figures} 元").format(figures=yuan(fen))
    return N_("{figures} 元（人民币{capitals}）").format(figures=yuan(fen), capitals=capitals(fen))


def columns(*told: tuple[str, Width]) -> tuple[MoneyColumn, ...]:
    return tuple(MoneyColumn(label, width) for label, width in told)


def hung(first: date | None, last: date | None) -> str:
    """From when to when it hangs, both days included; blanks where nobody has said it yet."""
    if first is None or last is None:
        return N_("公示期：{blank}至{blank}（不少于 15 天）。").format(blank=BLANK_DAY)
    days = (last - first).days + 1
    sentence = N_("公示期：{first}至{last}，头尾都算共 {days} 天。")
    return sentence.format(first=long_day(first), last=long_day(last), days=days)
