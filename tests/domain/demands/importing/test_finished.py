"""What the office's own columns say about work that is over."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.finished import is_finished, set_aside
from facilitator.domain.demands.importing.questions import Answers, Asking


@pytest.mark.parametrize(
    ("told", "finished"),
    [
        ({"办理进展": "已办结"}, True),
        ({"办理情况": "9月12日办结，居民满意"}, True),
        ({"销单日期": "2026.9.30"}, True),
        ({"办理进展": "处理中，等材料", "办结日期": "9/19"}, False),
        ({"办理进展": "未办结"}, False),
        ({"销单日期": " "}, False),
        ({"备注": "已办结"}, False),
        ({}, False),
    ],
)
def test_finished_is_what_the_columns_of_progress_say(told: dict[str, str], finished: bool) -> None:
    assert is_finished(told) is finished


@pytest.mark.parametrize(("answer", "stays_out"), [("aside", True), ("register", False)])
def test_finished_row_goes_where_somebody_said(answer: str, stays_out: bool) -> None:
    asking = Asking(Answers({"finished": answer}))

    assert set_aside(5, {}, {"办理进展": "已办结"}, asking) is stays_out
    assert asking.waiting == frozenset()


def test_finished_row_waits_for_an_answer_unless_it_is_of_our_own_export() -> None:
    asking = Asking(Answers())

    assert set_aside(5, {}, {"办理进展": "已办结"}, asking) is False
    assert set_aside(6, {Field.DEMAND: "d1"}, {"办理进展": "已办结"}, asking) is False
    assert asking.waiting == {5}
