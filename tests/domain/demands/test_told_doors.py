"""Doors told without a building are hidden, and what only counts or names something stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.public_words import masked

HIDES = [
    ("602、603、605都漏", "**都漏"),
    ("602、603、605都不亮", "**都不亮"),
    ("请到602看", "请到**看"),
    ("麻烦到602查一下", "麻烦到**查一下"),
    ("门牌402", "门牌**"),
    ("门牌号是402号", "门牌号是**"),
    ("房号四零二", "房号**"),
    ("No.402", "**"),
    ("NO 402漏水", "**漏水"),
    ("四零二", "**"),
    ("四零二家漏水", "**家漏水"),
    ("四〇二漏水", "**漏水"),
    ("二零三漏水", "**漏水"),
    ("四一二家漏水", "**家漏水"),
    ("七楼东户", "**"),
    ("3栋七楼东户漏水", "3栋**漏水"),
    ("2单元七楼东户漏水", "**漏水"),
    ("顶楼3号", "**"),
    ("顶楼东户漏水", "**漏水"),
    ("六楼左手第一家漏水", "**漏水"),
    ("五楼中间那户", "**"),
    ("402宿舍", "**"),
    ("302漏得厉害", "**漏得厉害"),
    ("写到zhang.wei(at)qq.com", "写到**"),
    ("138****5678来电", "138****5678来电"),
    ("张*说", "张*说"),
]
KEEPS = [
    "2026年", "500元", "3栋", "12345热线", "1.5米", "110千伏", "302路公交", "8小时", "24小时", "到602路车站",
    "门牌掉了", "门牌2个", "换门牌300块", "No.3配电箱", "二零二六年", "二零二六", "三零二医院", "一零五国道",
    "三零四不锈钢", "七零八落",
    "一二零急救", "打一一零", "三五家商户", "请到社区看", "请到2026年看", "请到120看病", "降到500看看", "涨到800来块",
    "100路、200路都停", "301、302路都绕行", "2025、2026都没修", "三楼中间", "七楼东边间隔墙", "六楼北侧窗户",
    "七楼以上",
    "五楼左右两边", "3楼2户没水", "一楼两户", "顶楼漏水", "顶楼3盏灯", "二楼2号楼梯", "宿舍402人", "402宿舍楼",
    "四零五零人员", "五百零二元", "三点零二", "工龄三四十年", "到12319反映",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), HIDES, ids=[typed for typed, _ in HIDES])
def test_door_told_without_a_building_is_hidden(typed: str, shown: str) -> None:
    assert masked(typed) == shown


@pytest.mark.parametrize("typed", KEEPS, ids=KEEPS)
def test_what_is_no_door_stays(typed: str) -> None:
    assert masked(typed) == typed


@given(
    doors=st.lists(st.integers(1, 18).map(lambda floor: f"{floor}0{floor % 9 + 1}"), min_size=2, max_size=4),
    between=st.sampled_from(["、", ",", "，", "和", "/"]),
    behind=st.sampled_from(["都漏", "全堵了", "也停水", "都反映过"]),
)
def test_no_door_of_a_list_survives(doors: list[str], between: str, behind: str) -> None:
    assert not any(letter.isdigit() for letter in masked(between.join(doors) + behind))
