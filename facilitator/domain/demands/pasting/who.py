"""Who speaks in a chain or a chat: what is surely a name and what is none, and the numbers to call."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.domain.demands.dwelling import Dwelling, find_dwelling
from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.demands.pasting import signs
from facilitator.domain.demands.pasting.parts import GAP
from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.masking import LANDLINE, MOBILE
from facilitator.domain.people.nobody import UNSIGNED

NOBODY = frozenset("我 我家 我们 我们家 本户 楼上 楼下 大家 都 也 同 再 这里 还有 同意 支持 赞成 赞同 附议".split())
"""Words before a +1 or a building that name no person."""
_KIN = re.compile(
    r"(?:阿姨|叔叔?|大爷|婆婆|奶奶|爷爷|嬢嬢|孃孃|老师|师傅|先生|女士|小姐|大姐|大哥|妈妈?|爸爸?|婆|嫂|家)$"
)
_LABELS = frozenset(
    (
        "地点 地址 位置 时间 问题 建议 诉求 需求 原因 情况 备注 电话 手机 楼栋 姓名 内容"
        " 希望 补充 另外 还有 事项 说明 意见 请求 例如 注意 主题 通知 公告 提醒 提示"
    ).split()
)
"""Before a colon, and no names."""
_NO_SURNAME = frozenset("安全 安静 高空 温暖 路面 方便 水压 和谐 平安 时间 常年".split())
_PHONES = re.compile(
    rf"(?:[，,、/;；]|或者?|和|及)?\s*(?:(?:联系)?(?:电话|手机号?)(?:是|[：:])?)?\s*(?:{MOBILE.pattern}|{LANDLINE.pattern})"
)
_LONGEST_NAME = 6
"""Characters of Chinese."""
_LONGEST_ALONE = 4
USUAL_NAME = 3
"""Characters; 健身器材+1 may be a thing and no person."""


@dataclass(frozen=True)
class Who:
    """Whoever speaks, as far as the line says."""

    name: str = ""
    dwelling: Dwelling | None = None
    contact: str = ""
    anonymous: bool = False
    nickname: bool = False


def speaker(line: str) -> Who:
    """The name over a message, with the building that many write behind it: 住户乙 1栋."""
    found = find_dwelling(line)
    name = (line[: found.begin] + line[found.end :] if found else line).strip(GAP + "（）()")
    kept, anonymous = name[: LIMITS["reporter_name"]], name in UNSIGNED
    nickname = bool(name) and not (is_plain_name(name) or anonymous or signs.OFFICE.search(name))
    return Who(kept, found.dwelling if found else None, anonymous=anonymous, nickname=nickname)


def is_name(token: str, behind: str) -> bool:
    """A token is a name when a wish is still left behind it, and it is no wish itself."""
    if token in NOBODY or not behind.strip(GAP):
        return False
    if len(re.findall(r"[\u3400-\u9fff]", token)) > _LONGEST_NAME or not any(map(str.isalpha, token)):
        return False
    return signs.may_be_a_speaker(token) and not signs.COMPLAINS.search(token)


def names_its_speaker(name: str) -> bool:
    """Whether what stands before a colon, or before a building, is surely a person: 赵刚, 李阿姨, and not 地点."""
    plain = speaker(name).name
    return is_plain_name(plain) and plain not in NOBODY | _LABELS and not signs.COMPLAINS.search(plain)


def may_speak(name: str) -> bool:
    """Whether what stands before a colon may be a person where nobody speaks yet: no 通知, no 地点."""
    return speaker(name).name not in _LABELS and signs.may_be_a_speaker(name)


def is_name_alone(text: str) -> bool:
    """陈堃, 胡, 刘姐 behind a number: somebody signed up and wrote no wish."""
    plain = text.strip(GAP)
    if len(plain) > _LONGEST_ALONE or plain in _NO_SURNAME or signs.wishes(plain):
        return False
    if signs.THING.search(plain) or signs.COMPLAINS.search(plain):
        return False
    return plain[:1] in FREQUENT_SURNAMES and (len(plain) <= USUAL_NAME or bool(_KIN.search(plain)))


def is_plain_name(name: str) -> bool:
    return bool(_KIN.search(name)) or bool(re.fullmatch(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,4}", name))


def phone_of(text: str) -> tuple[str, str]:
    """The first phone number, and the text without any."""
    found = MOBILE.search(text) or LANDLINE.search(text)
    if found is None:
        return "", text
    rest = " ".join(part.strip() for part in _PHONES.sub("\n", text).split("\n"))
    return re.sub(r"[^\d+-]", "", found.group()), rest.strip()


def phones_in(text: str) -> int:
    return len(MOBILE.findall(text)) + len(LANDLINE.findall(text))
