"""Whether anybody has taken a demand up."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.taking import ASKED, REFUSED, TAKEN, TO_BE_TAKEN, nobody_took


@pytest.mark.parametrize(
    ("answers", "nobody"),
    [
        ([], False), ([ASKED], True), ([TAKEN], False), ([REFUSED], True), ([TAKEN, REFUSED], False),
        ([TAKEN, ASKED], True),
    ],
)  # fmt: skip
def test_line_says_nobody_until_all_have_answered_and_one_said_yes(answers: list[str], nobody: bool) -> None:
    assert nobody_took(DemandState.OPENED, answers) is nobody


@pytest.mark.parametrize("state", [
    DemandState.REGISTERED, DemandState.DEPT_ACCEPTED, DemandState.IN_PROGRESS, DemandState.PRIVATE_GUIDED,
])  # fmt: skip
def test_nobody_is_missed_before_the_order_and_once_the_work_has_begun(state: DemandState) -> None:
    assert not nobody_took(state, [ASKED])


def test_wherever_somebody_is_missed_they_may_take_it_up() -> None:
    assert set(TO_BE_TAKEN) <= DEEDS[DemandDeed.TAKE_UP]
