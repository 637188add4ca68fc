"""Leaving: the quorum at the vote counts who is still there."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotPresent
from facilitator.services.sessions.check_out import CheckOut
from tests.factories.council import Council


def test_check_out_takes_the_unit_out_of_the_count(council: Council) -> None:
    council.plan()
    council.gather(["r1", "r2"])

    answer = council.do(CheckOut(council.session, council.units["r1"]))

    assert (answer.present, answer.needed) == (1, 4)


def test_check_out_refuses_who_is_not_there(council: Council) -> None:
    council.plan()
    council.gather([])

    with pytest.raises(NotPresent):
        council.do(CheckOut(council.session, council.units["r1"]))
