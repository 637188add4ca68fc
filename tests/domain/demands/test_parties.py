"""The parties that an order names, as they stand in one line."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.parties import named_parties


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
