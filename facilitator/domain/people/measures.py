"""What is counted behind a number, so that it is no door: 30户, 500元, 302路. One list for all that hides doors.

The less is known of a number, the more has to be recognised: each place adds what only it could take for a door.
"""

from __future__ import annotations

import re

_KNOWN = "元 块 路 米 平 年 个 户 人 次 天 号线 盏 度 公里 %"
_ANYWHERE = f"""{_KNOWN} 月 日 周 点 时 分 秒 厘米 万 千 辆 台 位 名 棵 株 处 条 只 根 扇 栋 幢 座 号楼 号院 件 张 把 组
    套 吨 岁 倍 成 车"""
_BEHIND = f"{_ANYWHERE} 家 层楼 # kw KW m M"
_ALONE = f"""{_ANYWHERE} 小时 百 亿 层 国道 省道 县道 多 余 回 线 立方 伏 瓦 后 中学 小学 学校 医院 工厂 厂 部队 工程
    地块 房 期 级 斤 克 人员 不锈钢"""


def _any_of(words: str) -> str:
    return "|".join(map(re.escape, words.split()))


BESIDE_A_KNOWN_DOOR = _any_of(_KNOWN)
"""Behind the very number that an address has: 501处 may well be that door."""
BEHIND_A_BUILDING = _any_of(_BEHIND)
TOLD_ALONE = _any_of(_ALONE)
"""Behind a number that no building stands before."""
