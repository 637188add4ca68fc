"""To whom an answer is owed."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.answering import ANSWER_OWED, owes_answer
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("state", "parent", "reachable", "replied_on", "owed"),
    [
        (DemandState.NOT_ACCEPTED, None, "张阿姨", None, True),
        (DemandState.NOT_ACCEPTED, None, "张阿姨", TODAY, False),
        (DemandState.NOT_ACCEPTED, None, None, None, False),
        (DemandState.ARCHIVED, None, "张阿姨", None, True),
        (DemandState.ARCHIVED, None, "张阿姨", TODAY, False),
        (DemandState.REGISTERED, None, "张阿姨", None, False),
        (DemandState.IN_PROGRESS, None, "张阿姨", None, False),
        (DemandState.MERGED, DemandState.IN_PROGRESS, "张阿姨", None, False),
        (DemandState.MERGED, DemandState.COMPLETED, "张阿姨", None, True),
        (DemandState.MERGED, None, "张阿姨", None, False),
    ],
)
def test_answer_is_owed_once_it_is_decided(
    state: DemandState, parent: DemandState | None, reachable: str | None, replied_on: date | None, owed: bool
) -> None:
    assert owes_answer(state, parent, reachable, replied_on) is owed


def test_nobody_is_told_of_work_that_goes_on() -> None:
    assert ANSWER_OWED & set(UNDER_DEADLINE) == set()
