"""Money is a whole number of 分; this file reads it, writes it in figures, and writes it in 大写 for paper."""

from __future__ import annotations

import re

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

FEN_IN_YUAN = 100
LARGEST = 10**15
"""Ten trillion yuan: beyond any community, and beyond what 大写 is read for."""

_FIGURE = re.compile(r"(?P<yuan>\d{1,3}(,\d{3})+|\d+)(\.(?P<part>\d{1,2}))?")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")


def yuan(fen: int) -> str:
    """12,345.60: thousands apart, always two decimals; a negative amount has its sign in front."""
    whole, part = divmod(abs(fen), FEN_IN_YUAN)
    return f"{'-' if fen < 0 else ''}{whole:,}.{part:02d}"


def fen(text: str) -> int:
    """Read an amount in yuan as people type it: 12000, 12,000.5, ￥12,000.50 元. Raises BadInput, never rounds."""
    figure = text.strip().removeprefix("￥").removeprefix("¥").removesuffix("元").strip()
    found = _FIGURE.fullmatch(figure)
    amount = -1
    if found:
        amount = int(found["yuan"].replace(",", "")) * FEN_IN_YUAN + int((found["part"] or "0").ljust(2, "0"))
    if not 0 <= amount < LARGEST:
        sentence = N_("金额“{text}”看不懂，请写成 12000 或 12,000.50 这样，最多到分。")
        raise BadInput(sentence, field="fen", text=text[:20])
    return amount


def capitals(fen: int) -> str:
    """壹万贰仟叁佰肆拾伍元陆角柒分, as receipts write it (支付结算办法附件一：正确填写票据和结算凭证的基本规定).

    整 closes an amount that ends at 元 or 角; 零 stands once for any run of empty places between figures.
    Raises ValueError for a negative amount or one that has no 大写 here.
    """
    if not 0 <= fen < LARGEST:
        raise ValueError("no 大写 for this amount")
    whole, part = divmod(fen, FEN_IN_YUAN)
    jiao, cent = divmod(part, 10)
    text = _whole(whole) + "元" if whole else ""
    if not part:
        return (text or "零元") + "整"
    if jiao:
        text += _DIGITS[jiao] + "角"
    elif text:
        text += "零"
    return text + (_DIGITS[cent] + "分" if cent else "整")


def _whole(number: int) -> str:
    """亿 multiplies all before it, 万 what stands between; a part with empty places in front gets one 零."""
    above, below = divmod(number, 100_000_000)
    if above:
        return _whole(above) + "亿" + _after(below, 10_000_000)
    above, below = divmod(number, 10_000)
    return _four(above) + "万" + _after(below, 1_000) if above else _four(below)


def _after(number: int, full: int) -> str:
    if number == 0:
        return ""
    return ("零" if number < full else "") + _whole(number)


def _four(group: int) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return text
