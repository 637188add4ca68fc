"""How lines of a chain and of a chat are told apart: times, headings, examples, chatter, +1, and who speaks."""

from __future__ import annotations

import re

from facilitator.domain.demands.danger_words import DANGER
from facilitator.domain.demands.dwelling import find_dwelling
from facilitator.domain.demands.entry import Category
from facilitator.domain.words import N_

_CLOCK = r"(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上)\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_DAY = (
    r"(?:\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|今天|昨天|前天|(?:星期|周)[一二三四五六日天])"
)
TIME = re.compile(rf"[-—\s]*(?:{_DAY}(?:\s*{_CLOCK})?|{_CLOCK})[-—\s]*")
SPEAKER_WITH_TIME = re.compile(rf"(?P<name>\S[^：:]{{0,29}}?)\s+(?:{_DAY}\s*)?{_CLOCK}")
SPEAKER_WITH_COLON = re.compile(r"(?P<name>[^：:，。！？,!?]{1,16})[：:]\s*(?P<said>\S.*)")
CHAIN = re.compile(r"#?\s*(?:群)?接龙.{0,20}")
NONE = re.compile(r"(?:暂时|目前|暂)?(?:没有?|无)[了。.！!~～\s]*")
"""Behind a number of a chain: nothing to say."""
EXAMPLE = re.compile(r"[（(【\[]?\s*(?:例如|例子|示例|格式|样例|例)\s*[：:、.．\s）)】\]]\s*\S.*|示例")
NUMBER_ALONE = re.compile(r"\s*(?P<number>\d{1,3})\s*[、)）．.]\s*")
_COUNTS = r"(?:[个天年月日户家人次楼层点元块米号栋幢座条位台盏棵辆多几+＋]|左右)"
NUMBERED_LOOSELY = re.compile(rf"\s*(?P<number>\d{{1,3}})[ \t\u3000]+(?P<rest>(?!{_COUNTS})\S.*)")
"""Without a dot; what is counted (3 个月没人修) has a word of its own behind the number."""
COUNTED = re.compile(r"\s*(?P<number>\d{1,3})[ \t\u3000]")
NUMBERED = re.compile(r"\s*(?P<number>\d{1,3})\s*(?:[、)）．]|\.(?!\d))\s*(?P<rest>\S.*)")
PICTURE = re.compile(r"\[(?:图片|照片|视频|小视频|Photo|Image|Video)\]", re.IGNORECASE)
EMOJI = re.compile(r"\[[\u4e00-\u9fffA-Za-z]{1,6}\]|[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]")
MENTION = re.compile(r"@\S+\s*")
SUPPORT = re.compile(
    r"\s*(?:(?:楼上|我们?家?|本户|也)?\s*[+＋]\s*(?P<voices>[1-9１-９])(?!\d|[楼层栋号单])|加[一1１](?=$|[\s，,。！!~～])"
    r"|(?:支持|同意|赞成|赞同|附议|同求|同|顶)\s*第?\s*(?P<of>\d{1,3})\s*(?:号(?!楼|院)|条|位)?(?=$|[\s，,。！!；;、的说+＋])"
    r"|同求|附议|同上|我也一样|我也是|顶一下|顶(?=$|\s)|(?:支持|同意|赞成|赞同)(?=$|[\s，,。！!+＋1一楼上]))[\s，,。！!]*"
)
"""`of`: the number in the chain that it names."""
SUPPORT_BEHIND = re.compile(r"(?P<matter>[^+＋]{1,12})[+＋]\s*(?P<voices>[1-9１-９])[\s。！!~～]*")
"""路灯+1."""
MORE = re.compile(r"[\s，,。！!；;、]*(?:还有|另外|顺便)(?:就是|一个|一件事?|一点)?[\s，,。：:]*(?P<matter>\S.*)")
"""What stands behind a support and is a matter of its own."""
NOTHING = re.compile(
    r"(?:我|我家|我们|本户)?(?:暂时|目前|都)?(?:没有?|无)(?:什么|其他|别的|任何)?(?:意见|问题|需求|诉求|想法|要求|建议)[了。.！!~～\s]*"
)
THANKS = re.compile(
    r"(?:收到|好的?|好滴|嗯+|哦+|OK|ok|Ok|是的?|对的?|可以|谢谢.{0,6}|感谢.{0,6}|辛苦.{0,6}|知道了?|明白了?|了解|赞|点赞"
    r"|来|准时来|参加|一定来|没问题|在|1)[\s。！!~～.]*"
)
NOTICE = re.compile(r"@所有人|@all|通知[：:]|温馨提示|请大家|各位(?:居民|邻居|业主)")
OFFICE = re.compile(r"组长|楼栋长|网格|社区|居委会|物业|管理员|群主|书记|主任")
AGAIN = re.compile(r"第\s*([二三四五六七八九十两\d]+)\s*次")
SEVERAL = re.compile(r"另外|还有就是|还有一个|顺便")
COMPLAINS = re.compile(
    r"坏|不亮|漏|堵|脏|臭|味道|吵|闹|打麻将|反水|没有|没人|不能|能不能|可不可以|希望|想|请|要|修|换|装|停车|占|乱|挪|翘|掉|破"
    r"|裂|危险|垃圾|路灯|楼道|电梯|下水|消防|噪音|施工|物业费|水管|停水|停电|扶手|井盖|减速带|树|狗|猫|老鼠|蟑螂|怎么办|求"
)
WRONG = re.compile(
    r"坏|不亮|不走|不动|不通|不出|不好|漏|堵|脏|臭|味|太|吵|闹|反水|积水|松|断|乱|翘|掉|破|裂|歪|塌|失灵|异响|没有|没人|占|停水|停电|没[水电气]|生锈|要修|要换"
)
"""What may be said of a thing that somebody wants mended."""
THING = re.compile(
    r"灯|电梯|门禁|单元门|大门|垃圾|井盖|下水|水管|管道|车位|停车|充电|路面|地砖|绿化|树|广场舞|麻将|快递|楼梯|扶手|外墙|屋顶|窗|监控|摄像头"
    r"|器材|凳|椅|晾衣|电线|煤气|燃气|消防|灭火器|油烟|狗|老鼠|蟑螂|物业|保安|水压|信箱|楼道"
)
_SURELY_WRONG = re.compile(r"坏|不[亮走动通出好]|漏|堵|脏|臭|反水|积水|失灵|异响|没有|没人|停水|停电|生锈|要修|要换")
"""The rest of WRONG is in names and nicknames too: 李松, 太阳花."""
_NOT_A_NAME = re.compile(r"[，。！？；,!?;、…\[\]@#]|[了吗呢吧啊的没不请能想求坏漏堵脏吵]|\d{5,}")

KEYWORDS: tuple[tuple[Category, str], ...] = (
    (Category.PUBLIC_SAFETY, "消防 井盖 高空抛物 起火 着火 漏电 燃气 煤气 偷"),
    (Category.ENVIRONMENT_SANITATION, "垃圾 味道 臭 卫生 脏 杂物 流浪 噪音 油烟"),
    (Category.DISPUTE_MEDIATION, "麻将 邻居 吵架 纠纷"),
    (Category.INFRASTRUCTURE, "路灯 楼道灯 灯坏 灯不亮 下水 反水 扶手 减速带 电梯 停车 管 路面 充电"),
    (Category.PROPERTY_MANAGEMENT, "物业 保安 门禁 收费"),
    (Category.VULNERABLE_SUPPORT, "独居 残疾 照顾老人"),
    (Category.CULTURE_RECREATION, "广场舞 活动室 活动"),
    (Category.GOVERNMENT_SERVICE, "社保 医保 办证"),
)


def guessed_category(text: str) -> Category | None:
    """What a text sounds like; only ever said as a question."""
    for category, words in KEYWORDS:
        if any(word in text for word in words.split()):
            return category
    return None


def may_be_a_speaker(line: str) -> bool:
    """Whether a line of its own may be the name over a message: short, and no sentence."""
    return 0 < len(line) <= 16 and not _NOT_A_NAME.search(line) and not THANKS.fullmatch(line) and not wishes(line)


def wishes(line: str) -> bool:
    """Whether a line reads as a wish or a support of its own, so that it is nobody's name: 门禁失灵, 我也是."""
    if SUPPORT.match(line) or DANGER.search(line):
        return True
    if not WRONG.search(line):
        return False
    return bool(_SURELY_WRONG.search(line) or THING.search(line) or find_dwelling(line))


def is_chatter(said: str) -> str:
    """Why a message is no wish; nothing for one that may be."""
    if NOTICE.search(said):
        return N_("通知，不是需求")
    bare = EMOJI.sub("", MENTION.sub("", said)).strip()
    if not bare:
        return N_("只有表情，没有说什么事")
    if THANKS.fullmatch(bare):
        return N_("应答，不是需求")
    if len(bare) <= 8 and not COMPLAINS.search(bare) and not wishes(bare):
        return N_("太短，看不出是什么事")
    return ""


def only_chatter(said: str) -> str:
    """The same in a chain: somebody has put a number before it, so little is taken for chatter."""
    if PICTURE.search(said):
        return ""
    if NOTICE.match(said):
        return N_("通知，不是需求")
    plain = EMOJI.sub("", MENTION.sub("", said)).strip()
    if not plain and said.strip():
        return N_("只有表情，没有说什么事")
    return N_("应答，不是需求") if THANKS.fullmatch(plain) or NONE.fullmatch(plain) else ""
