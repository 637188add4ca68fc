"""Who a field for a name holds, as offices and residents fill it, and what in it is nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people.called import Called, called, everybody
from facilitator.domain.people.nobody import is_nobody

SURNAMES = st.sampled_from(["王", "李", "张", "刘", "陈", "欧阳", "司马", "钟离"])
GIVEN = st.sampled_from(["芳", "小明", "桂芳", "铁柱", "秀英"])
NAMES = st.builds(lambda surname, given_name: surname + given_name, SURNAMES, GIVEN)
BETWEEN = st.sampled_from(["、", "，", ",", "/", "和", " ", "；", " 、 "])


@pytest.mark.parametrize(
    ("field", "names", "short", "surnames"),
    [
        ("司马明等3户", "司马明", "", "司马"),
        ("张先生（张伟）", "张伟 张先生", "", "张"),
        ("李四、王五", "李四 王五", "", "李 王"),
        ("李四和王五", "李四 王五", "", "李 王"),
        ("李四,王五", "李四 王五", "", "李 王"),
        ("李四 王五", "李四 王五", "", "李 王"),
        ("李四/王五/赵六", "李四 王五 赵六", "", "李 王 赵"),
        ("李四王五", "李四王五 李四 王五", "", "李 王"),
        ("张、王两家", "", "", "张 王"),
        ("李四夫妇", "李四", "", "李"),
        ("买买提·艾力", "买买提·艾力 买买提 艾力", "", ""),
        ("阿依古丽 · 买买提", "阿依古丽·买买提 阿依古丽 买买提", "", ""),
        ("老张", "", "", "张"),
        ("老李家", "", "", "李"),
        ("钟女士", "钟女士", "", "钟"),
        ("王芳女士", "王芳女士 王芳", "", "王"),
        ("王小明", "王小明", "小明", "王"),
        ("小明妈妈", "小明妈妈", "小明", ""),
        ("王芳儿子", "王芳 王芳儿子", "", "王"),
        ("赵 铁 柱", "赵铁柱", "铁柱", "赵"),
        ("欧阳 明", "欧阳明", "", "欧阳"),
        ("王和平", "王和平", "和平", "王"),
        ("姓张", "", "", "张"),
        ("张姓居民", "", "", "张"),
        ("网格员张伟", "张伟", "", "张"),
        ("3栋业主王先生", "王先生", "", "王"),
        ("张建国（3栋2-1）", "张建国", "建国", "张"),
        ("老王（胖子）", "", "", "王"),
        ("陈𬭎", "陈𬭎", "", "陈"),
        ("朴小红等3户", "朴小红", "小红", "朴"),
        ("胖嫂", "胖嫂", "", ""),
        ("何婆婆1栋", "何婆婆", "", "何"),
        ("网友“小鱼儿”", "小鱼儿", "", ""),
        ("@灯下黑", "灯下黑", "", ""),
        ("陈老师傅", "陈老师傅", "", "陈"),
        ("灯火阑珊", "灯火阑珊", "", ""),
        ("和平", "", "和平", ""),
        ("儿子张伟 13800009999", "张伟", "", "张"),
        ("王中心", "王中心", "中心", "王"),
        ("刘德海主任", "刘德海主任 刘德海", "德海 刘主任", "刘"),
        ("刘主任", "刘主任", "", "刘"),
        ("孙楼长", "孙楼长", "", "孙"),
        ("李明及邻居", "李明", "", "李"),
        ("401马大姐", "马大姐", "", "马"),
        ("3栋401的马大姐", "马大姐", "", "马"),
        ("周到", "", "周到", "周"),
    ],
)
def test_field_is_read_as_people_write_it(field: str, names: str, short: str, surnames: str) -> None:
    found = called(field)

    told = (set(found.names), set(found.short), set(found.surnames))
    assert told == (set(names.split()), set(short.split()), set(surnames.split()))


def test_foreign_name_is_one_with_its_parts() -> None:
    assert called("Zhang San") == Called(("Zhang San",), ("Zhang", "San"))


def test_what_reaches_somebody_is_told_apart() -> None:
    assert called("微信 zhangsan88").accounts == ("zhangsan88",)
    assert called("smcj@example.cn").accounts == ("smcj@example.cn",)
    assert called("662211").accounts == ("662211",)


NOBODY = [
    "居民", "业主", "群众", "3栋", "3栋居民", "2单元全体住户", "部分业主", "热心居民", "多名群众", "粮站小区居民",
    "住户乙", "邻居", "居民代表", "网格员", "楼栋长", "物业", "街道", "五角亭社区", "12345热线", "匿名", "不详",
    "无", "—", "大家", "二组", "3-2-1501", "1804", "女士", "一位大妈", "老人", "院坝长", "本小区业主",
    "13800009999", "", "业委会", "物业公司", "某业主", "单元", "12345", "12319", "95598", "12345工单", "楼长",
    "业委会主任",
]  # fmt: skip


@pytest.mark.parametrize("field", NOBODY)
def test_everybodys_words_are_nobody(field: str) -> None:
    assert called(field) == Called()


@given(NAMES)
def test_a_name_is_never_nobody(name: str) -> None:
    assert not is_nobody(name) and name in called(name).names


@given(names=st.lists(NAMES, min_size=2, max_size=4, unique=True), between=BETWEEN, counted=st.booleans())
def test_every_one_of_several_is_found(names: list[str], between: str, counted: bool) -> None:
    field = between.join(names) + ("等5户" if counted else "")

    assert set(names) <= set(called(field).names)


@given(
    name=NAMES,
    before=st.sampled_from(["", "业主", "3栋", "网格员", "3栋2单元居民", "联系人："]),
    behind=st.sampled_from(["", "等3户", "（3栋）", "（租户）", " 13800009999", "家", "、居民"]),
)
def test_what_stands_around_a_name_is_no_part_of_it(name: str, before: str, behind: str) -> None:
    assert called(before + name + behind).names == (name,)


def test_longest_goes_first() -> None:
    assert everybody(["王桂", "王桂芳", None, " "]).names == ("王桂芳", "王桂")
