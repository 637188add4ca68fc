"""Suggestions measured on invented pairs: how many of the same are found, how few of the others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from facilitator.services.likely_same import alike, likely_same, shared_words

SAME = (
    ("3栋楼下路灯不亮", "路灯坏了晚上看不见", "3栋"),
    ("化粪池满了往外冒", "5栋化粪池堵了臭得很", "5栋"),
    ("单元门锁坏了关不上", "单元门关不严，锁坏了", "2栋"),
    ("楼道堆放杂物", "楼道里堆满纸壳杂物影响通行", "7栋"),
    ("电梯经常停运", "电梯又坏了，老人上不去", "1栋"),
    ("垃圾桶没人清运", "垃圾桶满了几天没清", "4栋"),
    ("停车位被外来车占", "外来车辆占停车位，业主没地方停", None),
    ("希望安装充电桩", "电动车没地方充电，请装充电桩", None),
    ("树枝遮挡二楼窗户采光", "大树太高挡光，请修剪树枝", "6栋"),
    ("下水道堵塞返水", "厨房下水道返水", "8栋"),
    ("健身器材坏了", "院坝健身器材损坏，请更换", None),
    ("流浪狗多，怕咬娃儿", "小区流浪狗多不安全", None),
    ("广场舞音响声音太大", "跳广场舞的声音大影响休息", None),
    ("楼顶漏水，顶楼住户家里渗水", "楼顶防水坏了，漏水", "9栋"),
    ("路面破损坑坑洼洼", "小区道路坑洼，老人摔倒", None),
    ("二次供水水压低", "高楼层水压太小", "3栋"),
    ("院坝路灯三盏不亮", "3号院路灯坏了大半年，老人晚上不敢下楼", "3号院"),
    ("楼上麻将吵人", "楼上打麻将到半夜", "3栋"),
    ("消防通道被车堵", "车停在消防通道上", None),
    ("外墙瓷砖脱落", "外墙砖掉下来差点打到人", "2栋"),
)
OTHERS = (
    ("3栋楼下路灯不亮", "3栋化粪池堵了", "3栋"),
    ("单元门锁坏了", "电梯坏了", "2栋"),
    ("希望安装充电桩", "希望安装健身器材", None),
    ("垃圾桶没人清运", "楼道堆放杂物", "4栋"),
    ("请修剪树枝", "请修补路面", "6栋"),
    ("下水道堵塞返水", "二次供水水压低", "8栋"),
    ("停车位被外来车占", "小区道路坑洼，老人摔倒", None),
    ("广场舞声音大影响休息", "流浪狗多影响休息", None),
    ("楼顶漏水", "楼顶太阳能热水器占地方", "9栋"),
    ("外墙瓷砖脱落", "外墙空调外机滴水", "2栋"),
    ("消防通道被车堵", "消防栓没有水", None),
    ("老人摔倒，希望装扶手", "老人助餐点太远", "1栋"),
    ("晚上看不见路", "晚上有人唱歌", None),
    ("电梯经常停运", "电梯里有人抽烟", "1栋"),
    ("希望社区组织象棋比赛", "希望社区组织体检", None),
    ("孩子放学没人管", "孩子没地方玩", None),
    ("物业费太高", "物业不打扫卫生", None),
    ("水表读数不对", "水管爆了", "5栋"),
    ("健身器材坏了", "单杠旁边的椅子坏了", None),
    ("3栋2单元电灯线裸露", "3栋2单元门禁坏了", "3栋"),
)


def demand(title: str, building: str | None = None, number: str = "XQ") -> Any:
    """As much of a row of the ledger as is compared."""
    return SimpleNamespace(title=title, description=title, building=building, grid=None, number=number)


def found(pairs: tuple[tuple[str, str, str | None], ...]) -> int:
    return sum(bool(likely_same(demand(one, place), [demand(other, place)])) for one, other, place in pairs)


def test_pairs_that_are_the_same_are_mostly_found_and_others_hardly_ever() -> None:
    assert (found(SAME), found(OTHERS)) == (18, 1)


def test_another_building_is_another_thing() -> None:
    assert likely_same(demand("路灯不亮", "3栋"), [demand("路灯不亮", "9栋")]) == ()
    assert likely_same(demand("2栋屋面漏水"), [demand("10栋屋面漏水")]) == ()
    assert likely_same(demand("2栋屋面漏水"), [demand("屋面漏水", "2栋")])[0].reason == "都说“屋面漏水”，都在2栋"


def test_most_likely_ones_come_first_with_their_reason() -> None:
    others = [demand("化粪池臭", "5栋", "XQ-1"), demand("5栋化粪池堵了", None, "XQ-2"), demand("路灯", "5栋", "XQ-3")]

    likely = likely_same(demand("化粪池堵了臭得很", "5栋"), others)

    assert [(one.demand.number, one.reason) for one in likely] == [
        ("XQ-2", "都说“化粪池堵”，都在5栋"), ("XQ-1", "都说“化粪池”，都在5栋"),
    ]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [("", "路灯"), ("的了", "的了"), ("3栋", "3栋")])
def test_words_that_say_nothing_are_not_alike(one: str, other: str) -> None:
    assert alike(one, other) == 0


def test_shared_words_are_the_longest_stretches() -> None:
    assert shared_words("单元门锁坏了关不上", "单元门关不严，门锁坏") == ("单元门",)


def test_shared_words_do_not_repeat_a_part_of_each_other() -> None:
    assert shared_words("厨房地漏返味，厨房地漏", "厨房地漏返味，厨房地漏堵了") == ("厨房地漏返味",)
