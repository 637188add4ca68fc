"""One number, one demand or two: by who told it, and by what they said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.telling import by_others, other_words

ROW = Candidate(2, "屋顶漏雨要补", "屋顶漏雨要补", Category.OTHER, Channel.PHONE, reporter_name="周七")


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("吴八", True), ("张阿姨", True), ("周七", False), ("周 七", False), ("周七等3户", False), ("周*", False),
        ("周某", False), ("居民", False), ("匿名", False), ("", False), (None, False),
    ],
)  # fmt: skip
def test_people_are_told_apart_by_their_names_as_far_as_these_go(name: str | None, others: bool) -> None:
    other = replace(ROW, reporter_name=name)
    assert by_others(ROW, other) is by_others(other, ROW) is others


def test_one_phone_is_one_person() -> None:
    phoned = replace(ROW, contact="13800000001")
    assert not by_others(phoned, replace(phoned, reporter_name="周秀英"))
    assert by_others(phoned, replace(ROW, reporter_name="吴八"))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("消防通道被车堵死", True), ("花坛要补土", True), ("WIFI", True), ("屋顶漏雨，请尽快补", False),
        ("3栋屋顶漏雨", False), ("屋顶漏雨要补", False), ("屋顶 漏雨要补", False),
    ],
)  # fmt: skip
def test_words_of_another_matter_share_next_to_nothing(text: str, other: bool) -> None:
    row = replace(ROW, title=text, description=text)
    assert other_words(ROW, row) is other_words(row, ROW) is other


def test_title_or_text_that_stayed_is_the_same_matter() -> None:
    assert not other_words(ROW, replace(ROW, title="监控坏了"))
    assert not other_words(ROW, replace(ROW, description="监控坏了"))
