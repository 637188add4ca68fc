"""Whether a text may name somebody whom no list knows: 残疾人周梅, 六楼赵家 (rules of `domain.md` §7.5).

个人信息保护法第二十五条: nothing personal is published without consent. Such a text stays inside until the office has
worded the line itself; being wrong costs a line its words and nobody their name.
"""

from __future__ import annotations

import re

from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.given_letters import GIVEN_LETTERS
from facilitator.domain.people.plain_letters import together
from facilitator.domain.people.plain_surnames import PLAIN_SURNAMES
from facilitator.domain.people.titles import NO_FAMILY_AFTER

_HAN = r"[\u4e00-\u9fff]"
_SURNAME = f"[{PLAIN_SURNAMES}汤]"
"""汤 is a family here and soup after 老, so the other rules leave it out."""
_NO_NAME = (
    "周[边围末一二三四五六日年]|许多|何[时人处必况以]|余[下留款]|曾[经有在]|张[贴挂开口]|王[府]|杨[树柳梅]|杜绝|丁[字]|"
    "钟[楼点头]|陆[续地]|汪[汪]|谢[谢绝]|朱红|胡[同乱闹]|李子|孙[子女]|董事|郑重|罗[列马]|陈[旧列述年设]|唐家[沱坪湾桥]|汤[圆]|宋体|吴"
    "江|何种|梁[柱子]|金银花|金丝|金桂|白玉兰|白兰花|万年青|常春|"
    "黄杨|龙柏|龙眼|石榴"
)
_NO_HOME = f"[{NO_FAMILY_AFTER}]|花园|花苑|公馆|祠堂|大院|老街|街|胡同|弄堂|口(?!子)"
"""张家花园 is a place."""
_PERSON = (
    "残疾人|精神病人|病人|患者|老人|老太|老汉|孤老|低保户|低保|困难户|住户|业主|户主|租户|租客|房东|邻居|居民|村民|吸毒的?|"
    "刑满的?"
)
_ANY_SURNAME = f"[{''.join(sorted(FREQUENT_SURNAMES - {'路'}))}]"
_GIVEN = "".join(sorted(GIVEN_LETTERS))
_BEFORE = (
    rf"^|[，。,、;；：:！!？?\s“”\"'（()）]|(?:{_PERSON})|[楼栋号户室]|[和与跟及叫是被让因由找对给向帮替为请陪送接]|照顾|\*\*"
)
_ACTS = (
    "家|在|把|的|说|夜|每|天天|半夜|乱|堆|停|养|摔|也|又|常|经常|总|老是|一直|打|骂|吵|砸|占|拿|不让|不肯|违|私|搭|种|老人|残疾|"
    "瘫|病|生病|住院|坐轮椅|独居|要|想|申请|需要|希望|请求|反映|摔|走|出|装|住"
)
_RANKS = "三四五六七八九"
_NAMED = re.compile(
    rf"(?:{_BEFORE})(?!{_NO_NAME})(?P<placed>{_SURNAME}{_HAN}{{1,2}}(?=(?:{_ACTS})|[，,。、和与及跟；;]|$)|{_SURNAME}家(?!{_NO_HOME}))"
    rf"|(?:{_BEFORE})(?!{_NO_NAME})(?P<beside>{_SURNAME}{_HAN}{{1,2}})(?={_SURNAME}(?:\*|[{_RANKS}]))"
    rf"|(?:{_PERSON})(?!{_NO_NAME})(?P<so_called>{_SURNAME}{_HAN}{{1,2}})"
    rf"|(?!{_NO_NAME})(?P<named>{_ANY_SURNAME}[{_GIVEN}]{{2}})(?![镇路城苑])"
    r"|(?P<latin>(?<![A-Za-z])[A-Z][a-z]+(?:[ ·,]+[A-Z][a-z]+)+|(?<![A-Za-z])[A-Z][a-z]+(?=\s*[家说要的]))"
)
"""张三李四吵架, Zhang San家: two side by side, and in Latin letters."""


def may_name_somebody(text: str) -> bool:
    """`text` as it would be shown: names that are known are starred already and are nobody's any more."""
    return bool(names_in(text))


def names_in(text: str) -> tuple[str, ...]:
    """What may be the names, in their order, also where their signs are set apart."""
    told = dict.fromkeys((text, together(text)))
    return tuple(dict.fromkeys(found[found.lastgroup or 0] for one in told for found in _NAMED.finditer(one)))
