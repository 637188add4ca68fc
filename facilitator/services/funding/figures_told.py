"""How the papers of a plan write what they share: an amount with its 大写, a period to hang, a table's columns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from facilitator.domain.funding.dividing import divide, per_cent
from facilitator.domain.funding.sources import Pile
from facilitator.domain.money import capitals, yuan
from facilitator.domain.papers.money import Bar, MoneyColumn, Segment, Width
from facilitator.domain.papers.words import BLANK_DAY, long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context

SUM = N_("合计")
COMPLAINTS, SUPERVISORS = N_("意见和投诉电话"), N_("居务监督委员会电话")
PLANNED, RECEIVED = N_("计划"), N_("到账")
ALL_OF_IT = 10_000
"""The bar is drawn in hundredths of a per cent."""


def phones(context: Context) -> dict[str, Any]:
    """Whom to call about the money: the number that the settings tell, else room to write it."""
    if not context.complaint_phone:
        return {"blanks": (COMPLAINTS, SUPERVISORS)}
    contact = N_("{whose}：{phone}").format(whose=COMPLAINTS, phone=context.complaint_phone)
    return {"blanks": (SUPERVISORS,), "contact": contact}


def bar_of(piles: Iterable[tuple[Pile, str, int]], base: str) -> Bar | None:
    """The piles side by side in the order of the wall, by their fen; a pile without money has no piece. `base` says of
    what the per cents are: PLANNED or RECEIVED."""
    told = [one for one in piles if one[2] > 0]
    if not told:
        return None
    segments, start, amounts = [], 0, [one[2] for one in told]
    for (pile, shown, fen), width in zip(told, divide(ALL_OF_IT, amounts), strict=True):
        about = per_cent(fen, sum(amounts))
        share = N_("约占{base}的 {share}%") if about else N_("不足{base}的 1%")
        share = share.format(base=base, share=about)
        segments.append(Segment(pile.value, shown, yuan(fen), start, width, share))
        start += width
    sentence = N_("，").join(N_("{who} {fen} 元，{share}").format(**_told(piece)) for piece in segments)
    return Bar(tuple(segments), N_("{told}。").format(told=sentence))


def _told(piece: Segment) -> dict[str, str]:
    return {"who": piece.label, "fen": piece.figures, "share": piece.share}


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
