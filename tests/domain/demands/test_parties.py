"""The parties that an order names, as they stand in one line."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.parties import is_own_committee, named_parties, own_committees


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("社区居委会",), ("社区居委会",)),
        (("物业＋志愿岗", "供电所、物业"), ("物业", "志愿岗", "供电所")),
        ((" 甲 + 乙，丙;", None), ("甲", "乙", "丙")),
        ((None, " ，"), ()),
        (("长" * 70,), ("长" * 60,)),
    ],
)
def test_names_are_split_and_none_is_named_twice(texts: tuple[str | None, ...], names: tuple[str, ...]) -> None:
    assert named_parties(*texts) == names


@pytest.mark.parametrize(
    ("party", "own"),
    [
        ("社区居委会", True),
        ("居委会", True),
        ("本社区居民委员会", True),
        ("社区两委", True),
        ("两委会", True),
        ("五角亭社区居委会", True),
        ("五角亭居委会", True),
        ("五角亭社区 居民委员会", True),
        ("清河社区居委会", False),
        ("物业公司", False),
        ("社区医院", False),
        ("社区", False),
        ("", False),
    ],
)
def test_own_committee_is_told_from_other_parties(party: str, own: bool) -> None:
    assert is_own_committee(party, "五角亭社区") is own


def test_names_of_the_own_committee_are_all_told_from_other_parties() -> None:
    names = own_committees("五角亭社区")

    assert {"居委会", "社区居委会", "五角亭社区居委会", "五角亭居委会", "五角亭社区党委两委"} <= set(names)
    assert [name for name in names if not is_own_committee(name, "五角亭社区")] == []
