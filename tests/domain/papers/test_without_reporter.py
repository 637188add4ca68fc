"""Neither name nor phone of whoever asked is on a paper that leaves the house; the place is."""

from __future__ import annotations

import pytest

from facilitator.domain.papers.without_reporter import without_reporter


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("我是赵大强，电话13812345678", "我是赵*强，电话**"),
        ("赵 大 强说 138-1234-5678", "赵*强说 **"),
        ("打０２３６７８９０１２３找人", "打**找人"),
        ("5栋2单元301漏水", "5栋2单元301漏水"),
        ("", ""),
    ],
)
def test_who_asked_is_left_out_and_the_place_stays(told: str, shown: str) -> None:
    assert without_reporter(told, ("赵大强", None, "138 1234 5678")) == shown


@pytest.mark.parametrize(
    ("text", "people", "left"),
    [
        ("司马甲家1804门口，微信smcj1381234", ["司马甲"], "司马*家1804门口，**"),
        ("司马甲的车渝A12345，邮箱smcj@qq.com", ["司马甲等3户"], "司马*的车**，邮箱**"),
        ("李四和王五都说，13812345678", ["李四、王五"], "李*和王*都说，**"),
        ("小明家，老王家，王师傅也说", ["王小明"], "小*家，老*家，王*也说"),
        ("居民都说暗，业主也说", ["居民", "业主"], "居民都说暗，业主也说"),
    ],
)
def test_reporter_is_cut_short_and_the_place_stays(text: str, people: list[str], left: str) -> None:
    assert without_reporter(text, people) == left
