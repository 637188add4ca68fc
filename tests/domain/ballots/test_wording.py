"""The question of a vote: one line, and something that people can say yes or no to."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.wording import agreeable, one_line, seen_to
from facilitator.domain.errors import BadInput, Missing


@pytest.mark.parametrize(
    ("title", "plan", "demand"),
    [
        ("门口装一盏路灯", "是否同意：门口装一盏路灯", "是否同意办这件事：门口装一盏路灯"),
        ("3栋后面电线被树枝压低", "是否同意：3栋后面电线被树枝压低", "是否同意办这件事：3栋后面电线被树枝压低"),
        ("是否同意先修路灯", "是否同意先修路灯", "是否同意先修路灯"),
        ("路灯今年修吗", "路灯今年修吗", "路灯今年修吗"),
        ("先修哪一盏？", "先修哪一盏？", "先修哪一盏？"),
    ],
)
def test_question_is_one_that_people_can_answer(title: str, plan: str, demand: str) -> None:
    assert (agreeable(title), seen_to(title)) == (plan, demand)


def test_one_line_joins_what_was_typed_on_several() -> None:
    assert one_line("  是否同意\n装 路灯 ") == "是否同意 装 路灯"
    with pytest.raises(Missing):
        one_line(" \n")
    with pytest.raises(BadInput):
        one_line("灯" * 201)
