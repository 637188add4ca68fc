"""The order of the 两委会: voices before repeats before urgency, and always a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.ranking import Claim, place, reason
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.urgency import Urgency

COUNTS = st.integers(0, 400)
CLAIMS = st.builds(
    Claim,
    supporters=COUNTS,
    repeats=COUNTS,
    urgency=st.sampled_from([None, *SelfUrgency]),
    households=COUNTS,
    days=COUNTS,
    round=st.integers(1, 5),
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Claim(supporters=3), Claim(supporters=2, repeats=9, urgency=SelfUrgency.DANGER)),
        (Claim(repeats=2), Claim(repeats=1, urgency=SelfUrgency.DANGER)),
        (Claim(urgency=SelfUrgency.DANGER), Claim(urgency=SelfUrgency.SOON, households=80)),
        (Claim(urgency=SelfUrgency.SOON), Claim(urgency=SelfUrgency.CAN_WAIT, days=300)),
        (Claim(round=2), Claim(households=80)),
        (Claim(days=30), Claim(days=3)),
        (Claim(ratify_late=0), Claim(supporters=90)),
        (Claim(graded=Urgency.URGENT), Claim(urgency=SelfUrgency.SOON, households=80)),
    ],
)
def test_place_takes_the_first_before_the_second(first: Claim, second: Claim) -> None:
    assert place(first) < place(second)


@given(CLAIMS)
def test_place_moves_forward_with_every_voice(claim: Claim) -> None:
    assert place(replace(claim, supporters=claim.supporters + 1)) < place(claim)


@given(CLAIMS)
def test_reason_is_never_empty(claim: Claim) -> None:
    assert reason(claim)


def test_reason_tells_what_counted() -> None:
    claim = Claim(supporters=12, repeats=2, urgency=SelfUrgency.DANGER, households=30, days=26, round=2)

    told = "附议 12 人；同一栋一年内第 3 次反映这类事；诉求人说有危险；第 2 轮；涉及 30 户；等了 26 天"
    assert reason(claim) == told
    assert reason(Claim()) == "今天登记"
    assert reason(Claim(days=2, graded=Urgency.URGENT, ratify_late=1)) == "紧急，等追认，超期 1 天；等了 2 天"
    assert reason(Claim(graded=Urgency.ROUTINE)) == "今天登记"
