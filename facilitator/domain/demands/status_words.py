"""Words that tell how somebody is: poor, ill, disabled, in trouble with the law. Never public beside a person.

个人信息保护法第二十八条 (`domain.md` §7.5, finding 8): sensitive whoever is meant, and neighbours know who is.
The resident's own words with one of them stay inside, the board tells the category; a ramp for 残疾人 that nobody's
door stands beside is worded by the office.
"""

from __future__ import annotations

import re

from facilitator.domain.people.plain_letters import together

_POOR = (
    "低保|特困|五保|扶贫|贫困|贫穷|困难[户家群职]|家庭困难|边缘户|救助|孤儿|失独|留守|吃不上饭|欠债|破产|老赖|失信|"
    "救济|低收入|孤寡"
)
_DISABLED = (
    "残疾|残障|伤残|残联|致残|智障|智力|弱智|痴呆|聋哑?|哑巴|盲人|失明|看不见|瘫痪?|截瘫|偏瘫|轮椅|拐杖|假肢|卧床|失智|失能|"
    "生活不能自理|唐氏|自闭症?|脑瘫|"
    "[肢精视听言智]残|[视听]障|言语障碍|残[一二三四]级|[一二三四]级残"
)
_ILL = (
    "患|病人|病友|病历|病情|病重|有病|得病|生病|疾病|重病|大病|慢病|慢性病|传染病|性病|心脏病|糖尿病|精神病|白血病|尿毒症|"
    "癌|肿瘤|化疗|放疗|透析|手术|住院|艾滋|HIV|hiv|梅毒|乙肝|肝炎|肝硬化|结核|肺病|癫痫|高血压|中风|脑梗|脑溢血|精神|抑郁|"
    "躁郁|狂躁|疯子|疯婆|发疯|怀孕|孕妇|流产|产妇|哮喘|骨折|帕金森|阿尔茨海默|绝症|残喘|心梗|植物人"
)
_LAW = (
    "刑满|释放|前科|坐过?牢|服刑|劳改|劳教|社区矫正|矫正对象|缓刑|假释|吸毒|戒毒|涉毒|毒贩|赌博|嫖|卖淫|邪教|信教|信访|上访|"
    "家暴|强奸|猥亵|自杀|轻生|酗酒|离婚|私生|通奸|同性恋|逃犯|诈骗犯|小偷"
)
_NO_STATUS = re.compile(
    "消除?隐患|安全隐患|火灾隐患|隐患|后患|水患|患难|病虫害?|有病虫|精神文明|精神面貌|精神堡垒|释放[有异气]|手术刀|"
    "救助站牌|智力玩具"
)
_STATUS = re.compile(f"{_POOR}|{_DISABLED}|{_ILL}|{_LAW}")


def tells_status(text: str) -> bool:
    """Whether one of the words stands there; 安全隐患 and 病虫害 are nobody's."""
    return bool(status_in(text))


def status_in(text: str) -> tuple[str, ...]:
    """Those of the words that stand there, in their order, also where their signs are set apart."""
    told = dict.fromkeys((text, together(text)))
    return tuple(dict.fromkeys(word for one in told for word in _STATUS.findall(_NO_STATUS.sub("", one))))
