"""Numbers of houses as people write them: 3, 03, 三, 十二 and 二十."""

from __future__ import annotations

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
TEN = "十"


def as_figure(number: str) -> str:
    """三 and 03 are 3, 十二 is 12; letters in capitals; what is no number stays as it is."""
    if number.isascii():
        return number.lstrip("0").upper() or "0"
    tens, ten, ones = number.rpartition(TEN)
    if any(sign not in DIGITS for sign in tens + ones):
        return number
    if not ten:
        return "".join(str(DIGITS[sign]) for sign in ones)
    return str((DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0))
