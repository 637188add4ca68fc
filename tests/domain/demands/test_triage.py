"""Large, small, private: which of them may begin without a decision."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import MATTER_NAMES, Matter, needs_decision


@pytest.mark.parametrize(
    ("state", "matter", "authority", "needs"),
    [
        (DemandState.OPENED, Matter.MINOR, None, True),
        (DemandState.OPENED, Matter.MINOR, "minutes", False),
        (DemandState.OPENED, Matter.MAJOR, None, False),
        (DemandState.REGISTERED, None, None, False),
    ],
)
def test_only_an_opened_small_matter_waits_for_a_decision(
    state: DemandState, matter: Matter | None, authority: str | None, needs: bool
) -> None:
    assert needs_decision(state, matter, authority) is needs


def test_every_matter_has_a_name() -> None:
    assert set(MATTER_NAMES) == set(Matter)
