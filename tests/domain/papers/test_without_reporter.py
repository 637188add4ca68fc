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
