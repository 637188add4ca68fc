"""What the paper says that a resolution makes of its demand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.page import minutes_page
from tests.factories.minutes import lamp_evening


@pytest.mark.parametrize(
    ("outcome", "moves_to", "name", "told"),
    [
        ("passed", "funding", "一事一议筹资", "台账转入“一事一议筹资”。"),
        ("passed", None, "", "会议通过，台账状态不因这一项改变。"),
        ("failed", "in_topic_council", "专题讨论会", "会议未通过，转入“专题讨论会”。"),
        ("no_quorum", None, "", "会议未通过，留待再议。"),
    ],
)
def test_resolution_says_where_the_demand_goes(outcome: str, moves_to: str | None, name: str, told: str) -> None:
    (first, *_rest) = lamp_evening().resolutions
    one = replace(first, outcome=outcome, moves_to=moves_to, moves_to_name=name, task="")
    content = lamp_evening(resolutions=(one,))

    (sentence,) = minutes_page(content, record_bytes(content)).resolutions
    assert sentence.endswith(told)
