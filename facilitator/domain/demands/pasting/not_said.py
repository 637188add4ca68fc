"""Lines of a copied chat that nobody there said as a wish: sentences of WeChat itself, quotations, rules, voices."""

from __future__ import annotations

import re

from facilitator.domain.words import N_

_WHO = r"(?:你|我|[\"“「『][^\"”」』]{1,30}[\"”」』])"
_SYSTEM = re.compile(
    rf"{_WHO}?\S{{0,20}}?撤回了一条消息.*|(?:{_WHO}|\S{{1,16}}?)邀请.{{1,60}}加入了?群聊.*|.{{1,60}}加入了?群聊|{_WHO}\s*拍了拍.*"
    rf"|.{{0,60}}(?:移出了?群聊|修改群名为.*|成为新群主)|以[上下]为新消息|{_WHO}.{{0,12}}红包.{{0,12}}"
)
_QUOTED = re.compile(r"[>＞].*|「[^」：:]{1,20}[：:].*」|引用[\s：:].*")
_OPEN = re.compile(r"「.+」")
_RULE = re.compile(r"(?:[-—─–_=]\s*){3,}")
_VOICE = re.compile(r"\[(?:语音|文件|动画表情|位置|链接|小程序)(?:通话)?\]\s*[\d'′\"”″：:秒s]*", re.IGNORECASE)


def quotes(said: str) -> bool:
    """Whether somebody else's words are repeated."""
    return _QUOTED.fullmatch(said) is not None


def never_said(text: str, following: str) -> str:
    """Why a line is nobody's own wish; empty for one that may be. What stands over a rule of dashes is a quotation."""
    if _SYSTEM.fullmatch(text):
        return N_("微信的提示，不是需求")
    if quotes(text) or (_OPEN.fullmatch(text) and _RULE.fullmatch(following)):
        return N_("引用别人的话，不是本人的需求")
    if _RULE.fullmatch(text):
        return N_("分隔线")
    return N_("只有语音或者文件，请听了、看了再记") if _VOICE.fullmatch(text) else ""
