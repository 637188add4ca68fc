"""What stands in a field for a name and names nobody: 居民, 3栋业主, 匿名, 网格员, 12345热线, 物业.

Such words are everybody's: whoever is forgotten takes none of them out of a text.
"""

from __future__ import annotations

import re

from facilitator.domain.people.organisations import is_organisation
from facilitator.domain.people.strung import Strung
from facilitator.domain.people.titles import ADDRESSED, HAN

UNSIGNED = frozenset({"匿名", "无名", "不具名", "佚名"})
"""Whoever writes so wants to stay unknown."""
UNTOLD = UNSIGNED | {"不详", "无", "未知", "—", "-", "/"}
"""Written where nobody is known."""
OFTEN = tuple(
    "居民 业主 群众 住户 村民 租户 商户 物业 社区 匿名 热心居民 居民代表 业主代表 网格员 楼栋长 居委会 业委会".split()
)
"""The most usual of them, so that a database need not be asked for their rows."""

_GROUPS = (
    "居民|业主|群众|住户|村民|社员|市民|网友|租户|租客|租房户|商户|商家|商贩|店主|店家|摊主|路人|邻居|近邻|老年人|老人家|老人|家长|学生|"
    "孩子|小孩|小朋友|年轻人|党员|志愿者|义工|户代表|用户|客户|车主|司机|游客|行人|外卖员|快递员|低保户|困难户|残疾人|"
    "退役军人|退休人员|独居老人|空巢老人"
)
_CALLERS = (
    "来访人|来电人|来信人|来电|来访|来信|投诉人|举报人|反映人|诉求人|提出人|联系人|当事人|本人|自己|大家|众人|群里|"
    "微信群|微信|电话|手机|座机|热线|有人|多人|数人|若干"
)
_ROLES = (
    "网格员|网格长|楼栋长|楼长|单元长|小组长|组长|社长|村长|院坝长|院长|保安|门卫|门岗|保洁|清洁工|物管|管家|电工|经办人|工作人员|"
    "社工|干部|书记|主任|委员|经理|负责人|主人|房东|户主|老板娘|老板|代表|巡查员|调解员|监督员|值班员|专干|民警|城管|协管"
)
_UNITS = (
    "社区|街道|居委会|业委会|院委会|家委会|监委会|党支部|支部|物业|热线|小区|院子|院坝|本院|整栋|整楼|全楼|全院|全栋|全体|全部|"
    "单元|门洞|楼道|楼上|楼下|隔壁|对门|对面|附近|周边|沿街|临街|棚户区|网格|片区|家属院|宿舍"
)
_WHO_THEY_ARE = (
    "热心|其他|其它|多数|少数|部分|广大|普通|一般|常住|年轻|年老|个别|周围|不愿|具名|不肯|留名|没留|没写|未留|未填|保密|"
    "姓名|称呼"
)
_COUNTED = r"[一二三四五六七八九十百两几数多\d]{1,4}\s*(?:余|多)?(?:名|位|户|家|人|个)"
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,3}|[A-Za-z])"
_PLACE = rf"(?:{_NUMBER}\s*(?:号楼|号院|栋|幢|座|单元|组|室|楼|层|门|#|社|队|期|区|号))"
_SINGLE = "[本我们某各众老男女几两多的等第这那该位名户家人区院栋村]"
_TITLES = "阿姨|叔叔|伯伯|大爷|大妈|大娘|大叔|大哥|大姐|大嫂|婆婆|奶奶|爷爷|先生|女士|小姐|太太|太婆|师傅|老师|同志"
_HOTLINE = r"(?:1[12]\d{3}|9[56]\d{3,4}|11[0-9]|12[0-9])"
"""12345, 12319, 95598, 96333 and 110 are called, whoever wrote them down."""
_WORD = f"(?:{_GROUPS}|{_CALLERS}|{_ROLES}|{_UNITS}|{_WHO_THEY_ARE}|{_TITLES}|{'|'.join(sorted(UNSIGNED))})"
_NOBODY = Strung(rf"{_PLACE}|{_WORD}|{_COUNTED}|{_SINGLE}|\d{{1,3}}(?:[-－—]\d{{1,4}}){{0,2}}", longest=13)
_TOLD_APART = "甲乙丙丁ABCD"
"""业主甲 and 业主乙 are as little."""
_CALLED = re.compile(
    rf"\d{{1,5}}(?:热线|平台)|{_HOTLINE}(?:市民|服务|热线|平台|来电|工单|派单|转办|转来|转)*|[\d\W_]*"
)
_DIGITS_ONLY = re.compile(r"[\d\W_]*\d[\d\W_]*")
_YARD = re.compile("小区|家园|花园|社区|网格|广场|市场|大院|棚户区|新村|公寓|大厦|宿舍|单元")
_OF_A_YARD = Strung(f"的|{_WORD}|{_SINGLE}", longest=5)
_LONGEST_YARD = 12
_OF_A_STREET = re.compile(rf".{{1,12}}[院苑村组队栋楼街路巷里城府](?:的|{_SINGLE})*(?:{_GROUPS})(?:代表|们|等)?")
IN_FRONT = re.compile(
    rf"(?:{_PLACE}\s*的?)*(?:\d{{1,4}}(?:[-－—]\d{{1,4}}){{0,3}}\s*[室号房]?\s*的?\s*(?={HAN}))?(?:(?:{_GROUPS}|{_CALLERS}|{_ROLES}|{_UNITS}|姓名|称呼|租房|儿子|女儿|老伴|爱人|母亲|父亲|"
    r"家属|热心)\s*[:：的]?\s*)*+"
)
"""3栋业主, 401, 网格员 and 联系人： before a name."""
_SERVICE = re.compile(_HOTLINE)
_TITLE_ALONE = re.compile(f"(?:{ADDRESSED})")


def is_nobody(written: str) -> bool:
    """`written` as `plain` reads it, without a phone in it. A number of five digits and more may be an account."""
    text = re.sub(r"\s", "", written)
    if _DIGITS_ONLY.fullmatch(text):
        digits = sum(letter.isdigit() for letter in text)
        return digits < _SHORTEST_NUMBER or "-" in text or _SERVICE.fullmatch(text) is not None
    return (
        not text
        or text in UNTOLD
        or _is_nobody_in_particular(text)
        or _TITLE_ALONE.fullmatch(text) is not None
        or is_organisation(text)
        or _is_of_a_place(text)
    )


def _is_nobody_in_particular(text: str) -> bool:
    shorter = text[:-1] if text[-1] in _TOLD_APART else ""
    return _CALLED.fullmatch(text) is not None or _NOBODY.all_of(text) or bool(shorter and _NOBODY.all_of(shorter))


def _is_of_a_place(text: str) -> bool:
    yards = (found for found in _YARD.finditer(text) if 1 <= found.start() <= _LONGEST_YARD)
    return any(_OF_A_YARD.all_of(text[found.end() :]) for found in yards) or _OF_A_STREET.fullmatch(text) is not None


_SHORTEST_NUMBER = 5
"""Digits of an account or an extension; fewer are a year, a door or the end of a number of the ledger."""
