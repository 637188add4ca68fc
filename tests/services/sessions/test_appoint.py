"""Scrutineers of the evening."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, NotFound
from facilitator.services.sessions.appoint import AppointScrutineers
from tests.factories.council import Council


def test_appoint_puts_the_new_list_in_the_place_of_the_old(council: Council) -> None:
    council.plan()

    council.do(AppointScrutineers(council.session, ("专干", "专干")))

    assert council.row().scrutineers == [council.clerk.id]


def test_appoint_refuses_the_chair(council: Council) -> None:
    council.plan()

    with pytest.raises(BadInput):
        council.do(AppointScrutineers(council.session, ("主持人",)))


def test_appoint_refuses_somebody_unknown(council: Council) -> None:
    council.plan()

    with pytest.raises(NotFound):
        council.do(AppointScrutineers(council.session, ("张三",)))
