"""What reaches somebody without being a phone, or tells whose car it is: WeChat, QQ, e-mail, links, plates.

One list for the public board, for papers that leave the house and for what residents read. The rule is that of phones
(`domain.md` §7.5): nobody who reads needs them.
"""

from __future__ import annotations

import re

from facilitator.domain.people.plain_letters import replaced

_MAIL = r"[\w.+-]+(?:@|\s?[(（\[【](?:at|AT|@)[)）\]】]\s?)[\w-]+(?:\.[\w-]+)*"
_CHAT = r"(?:微信号?|(?<![A-Za-z0-9])(?:wechat|weixin|wx|vx|qq))\s*(?:号|是|为|加)?\s*[:：]?\s*[A-Za-z0-9][-\w]{4,}"
_LINK = r"(?:https?://|www\.)[\w./?=&%#:+-]+"
ACCOUNT = re.compile(rf"{_LINK}|{_MAIL}|{_CHAT}", re.ASCII | re.IGNORECASE)
PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z]\s?[·•・.\-]?\s?(?=[A-Za-z]{0,6}\d)[A-Za-z\d]{4,6}"
)


def accounts_hidden(text: str, by: str) -> str:
    """微信 zhanglaosan88 → **."""
    return replaced(text, ACCOUNT, by)


def plates_hidden(text: str, by: str) -> str:
    """渝A12345 → **."""
    return replaced(text, PLATE, by)
