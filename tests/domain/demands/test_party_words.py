"""谁来办 for everybody: persons cut short, how somebody is never told, offices and firms in full."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.party_words import party_for_all
from facilitator.domain.demands.public_words import NOTHING_KNOWN, Known

SHOWN = [
    ("王秀兰", "王*兰"),
    ("李秀英（残疾人）", "居民"),
    ("3栋低保户王秀兰", "居民"),
    ("社区居委会、王秀兰", "社区居委会、王*兰"),
    ("李秀英和社区", "李*英和社区"),
    ("网格员李伟", "网格员李*"),
    ("志愿者张三、李四", "志愿者张*、李*"),
    ("由王秀兰牵头", "由王*兰牵头"),
    ("王主任", "王*"),
    ("3栋601王秀兰", "3栋**王*兰"),
    ("Zhang San", "Z*"),
]
OFFICES = [
    "社区居委会", "社区居委会＋物业公司", "区残联", "救助站", "社区矫正中心", "安监局",
    "房管所、城管队", "管委会", "路灯所", "电工班", "金科物业", "和谐物业",
    "张家花园物业", "唐家沱街道", "3号院居民", "周边商户", "楼栋长", "“供电所/居委会”",
    "住户自行解决",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), SHOWN)
def test_person_who_does_it_is_cut_short(typed: str, shown: str) -> None:
    assert party_for_all(typed, NOTHING_KNOWN) == shown


@pytest.mark.parametrize("typed", OFFICES)
def test_office_is_told_in_full(typed: str) -> None:
    assert party_for_all(typed, NOTHING_KNOWN) == typed


def test_whoever_the_ledger_knows_is_hidden_too() -> None:
    known = Known(frozenset({"胖嫂"}), frozenset(), frozenset())
    assert party_for_all("物业和胖嫂", known) == "物业和胖*"


@given(
    st.builds("".join, st.tuples(st.sampled_from("王李张刘陈"), st.text("秀英芬兰梅", min_size=1, max_size=2))),
    st.sampled_from(["{}", "社区、{}", "{}，物业", "3栋业主{}", "网格员{}"]),
)
def test_no_name_stands_there_whole(name: str, shape: str) -> None:
    assert name not in party_for_all(shape.format(name), NOTHING_KNOWN)
