"""What people are called by beside their surname: 阿姨, 师傅, 老; and which of it is said of whoever works as well."""

from __future__ import annotations

import re

from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.surname_readings import SURNAME_READINGS
from facilitator.domain.people.surnames import COMPOUND_SURNAMES

AT_WORK = "老师傅|师傅|老师|医生|大夫|律师|老板|同志"
"""张师傅 may be the electrician whom the office sent."""
AT_HOME = (
    "老太太|老大爷|老大娘|老爷子|老奶奶|老先生|老伯|阿姨|叔叔|伯伯|大伯|大爷|大妈|大娘|大叔|大哥|大姐|大嫂|大婶|婆婆|奶奶|爷爷|"
    "先生|女士|小姐|太太|太婆|老太|嬢嬢|孃孃|嬢|孃|老汉|老头|某某|某|姨|叔|伯|爷|婆|哥|姐|嫂|婶|姑|氏"
)
ADDRESSED = f"{AT_WORK}|{AT_HOME}"
KIN = (
    "妈妈|爸爸|妈|爸|母亲|父亲|儿子|女儿|儿媳|女婿|老婆|老公|妻子|丈夫|爱人|老伴|家属|家人|亲戚|邻居|朋友|外婆|外公|"
    "孙子|孙女|媳妇"
)
OFFICES = (
    "副主任|主任|副书记|书记|支书|局长|处长|科长|站长|所长|校长|厂长|总经理|经理|董事长|老总|队长|组长|小组长|社长|村长|楼栋长|楼长|"
    "单元长|网格长|网格员|院坝长|院长|主席|会长|委员|代表|教授|工程师|会计|警官|民警|干部|主管|店长|班长|护士长|护士|法官|教练"
)
"""刘德海主任 is 刘德海; 楼长 alone is whoever holds the office."""
SMALL = "老小阿大"
"""老张, 小李, 阿强."""
HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
SURNAMES_OF_TWO = "|".join(sorted(COMPOUND_SURNAMES))
_RARE = "".join(sorted(set(SURNAME_READINGS) - set("能员重种适黑折")))
SURNAMES_OF_ONE = "".join(sorted(FREQUENT_SURNAMES)) + "".join(sorted(set(_RARE) - FREQUENT_SURNAMES))
SURNAME = f"(?:{SURNAMES_OF_TWO}|[{SURNAMES_OF_ONE}])"
NO_FAMILY_AFTER = "具庭园长务属电乐政教用居沱湾坪坝沟岩岗桥梁庄村塘寨堡屯畈嘴镇营河巷"
"""李家沱 is a place and 张家具 are no family."""
_BARE_SURNAME = re.compile(SURNAME)


def surname_of(name: str) -> str:
    """欧阳 of 欧阳明, 张 of 张伟; nothing where a name begins otherwise."""
    found = _BARE_SURNAME.match(name)
    return found.group() if found else ""


def is_surname(word: str) -> bool:
    return _BARE_SURNAME.fullmatch(word) is not None
