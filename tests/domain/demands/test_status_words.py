"""Which words tell how somebody is."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.status_words import tells_status


@pytest.mark.parametrize(
    "text",
    ["低保户家里漏水", "残疾人出门难", "患癌症", "精神病人乱砸", "刑满释放人员", "艾滋病", "坐轮椅下不了楼",
     "独居失能老人", "离婚后没地方住", "申请临时救助", "瘫在床上，瘫痪多年", "HIV阳性"],
)  # fmt: skip
def test_words_of_poverty_illness_and_law_are_seen(text: str) -> None:
    assert tells_status(text)


@pytest.mark.parametrize(
    "text", ["消除安全隐患", "梧桐树病虫害", "路灯不亮", "精神文明宣传栏破了", "水患年年有", "老人没地方坐"]
)
def test_words_that_only_look_so_are_nobodys(text: str) -> None:
    assert not tells_status(text)
