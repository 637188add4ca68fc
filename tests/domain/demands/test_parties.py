"""The parties that an order names, as they stand in one line."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.parties import is_own_committee, named_parties, own_committees, read_two_ways


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("社区居委会",), ("社区居委会",)),
        (("物业＋志愿岗", "供电所、物业"), ("物业", "志愿岗", "供电所")),
        ((" 甲 + 乙，丙;", None), ("甲", "乙", "丙")),
        ((None, " ，"), ()),
        (("长" * 70,), ("长" * 60,)),
        (("“供电所/居委会”、物业",), ("供电所/居委会", "物业")),
        (("「甲、乙联合队」；丙",), ("甲、乙联合队", "丙")),
        (("“红袖标”队",), ("“红袖标”队",)),
    ],
)
def test_names_are_split_and_none_is_named_twice(texts: tuple[str | None, ...], names: tuple[str, ...]) -> None:
    assert named_parties(*texts) == names


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("供电所/居委会", ("供电所/居委会", "供电所、居委会", "“供电所/居委会”")),
        ("物业、供电所 ／ 居委会", ("供电所 ／ 居委会", "供电所、居委会", "“供电所 ／ 居委会”")),
        ("供电所、居委会", None),
        ("“供电所/居委会”、物业", None),
        ("", None),
    ],
)
def test_slash_is_asked_about_and_both_answers_are_read_as_meant(
    text: str, read: tuple[str, str, str] | None
) -> None:
    assert read_two_ways(text) == read
    if read is not None:
        name, apart, whole = read
        assert (named_parties(whole), len(named_parties(apart))) == ((name,), 2)
        assert read_two_ways(apart) is read_two_ways(whole) is None


@pytest.mark.parametrize("text", ["24/7便利店", "物业、24 / 7便利店"])
def test_figures_with_a_slash_between_them_are_one_name(text: str) -> None:
    assert read_two_ways(text) is None


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
