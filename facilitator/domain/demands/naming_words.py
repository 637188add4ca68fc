"""Whether a text may name somebody whom no list knows: 残疾人周梅, 六楼赵家 (rules of `domain.md` §7.5).

个人信息保护法第二十五条: nothing personal is published without consent. Such a text stays inside until the office has
worded the line itself; being wrong costs a line its words and nobody their name.
"""

from __future__ import annotations

import re

from facilitator.domain.people.plain_surnames import PLAIN_SURNAMES

_HAN = r"[\u4e00-\u9fff]"
_SURNAME = f"[{PLAIN_SURNAMES}汤]"
"""汤 is a family here and soup after 老, so the other rules leave it out."""
_NO_NAME = (
    "周[边围末一二三四五六日年]|许多|何[时人处必况以]|余[下留款]|曾[经有在]|张[贴挂开口]|王[府]|杨[树柳梅]|杜绝|丁[字]|"
    "钟[楼点头]|陆[续地]|汪[汪]|谢[谢绝]|朱红|胡[同乱闹]|李子|孙[子女]|董事|郑重|罗[列马]|陈[旧列述年设]|唐家[沱坪湾桥]|汤[圆]|宋体|吴"
    "江|何种|梁[柱子]"
)
_PERSON = (
    "残疾人|精神病人|病人|患者|老人|老太|老汉|孤老|低保户|低保|困难户|住户|业主|户主|租户|租客|房东|邻居|居民|村民|吸毒的?|"
    "刑满的?"
)
_BEFORE = rf"^|[，。,、;；：:！!？?\s“”\"'（()）]|(?:{_PERSON})|[楼栋号户室]|[和与跟及叫是被让因由找对给向]|\*\*"
_ACTS = (
    "家|在|把|的|说|夜|每|天天|半夜|乱|堆|停|养|摔|也|又|常|经常|总|老是|一直|打|骂|吵|砸|占|拿|不让|不肯|违|私|搭|种|老人|残疾|"
    "瘫|病|生病|住院|坐轮椅|独居"
)
_NAMED = re.compile(
    rf"(?:{_BEFORE})(?!{_NO_NAME})(?:{_SURNAME}{_HAN}{{1,2}}(?=(?:{_ACTS})|[，,。、和与及跟；;]|$)|{_SURNAME}家(?![具庭园长]))"
    rf"|(?:{_PERSON})(?!{_NO_NAME}){_SURNAME}{_HAN}{{1,2}}"
)


def may_name_somebody(text: str) -> bool:
    """`text` as it would be shown: names that are known are starred already and are nobody's any more."""
    return bool(_NAMED.search(text))
