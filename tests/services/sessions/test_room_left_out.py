"""A phone says before anybody scores which matters are their own, or were scored by them on paper."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.cast import CastVote
from facilitator.services.context import SYSTEM
from facilitator.services.reviews.score import ScoreDemand
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import completed, gathered, sit


def phone(council: Council, alias: str) -> dict[str, Any]:
    ballot: dict[str, Any] = council.ask(Rooms(council.session), SYSTEM).phone_of(council.units[alias])["ballot"]
    return ballot


@pytest.fixture
def ballot(council: Council) -> str:
    """A sheet of three: the second is r1's own work, and h1's paper form about the third is in."""
    demands = [completed(council, public_title=name) for name in ("修路灯", "通水沟", "换门锁")]
    review = gathered(council)
    sit(council, demands, whole=True)
    with council.world.database.reading() as unit:
        put(council, demands[1], responsible_party=unit.roll.unit(council.units["r1"]).label)  # type: ignore[union-attr]
    council.do(ScoreDemand(review, demands[2], council.units["h1"], 5), council.secretary)
    return str(council.do(AppraiseItem(council.session, council.item)).ballot)


def test_line_of_a_sheet_that_will_not_count_says_why(council: Council, ballot: str) -> None:
    assert phone(council, "r1")["left_out"] == {"o2": "这一件是您负责办的，您打的分不算，不用打。"}
    assert phone(council, "h1")["left_out"] == {"o3": "您交过这一件的评分表，不用再打分。"}
    assert "left_out" not in phone(council, "r2")
    assert (phone(council, "r1")["why_not"], phone(council, "r1")["state"]) == (None, "open")

    council.do(CastVote(ballot, ("o1:5", "o2:0", "o3:4"), "k1", council.units["r1"]))

    assert "left_out" not in phone(council, "r1")


def test_who_is_asked_about_nothing_but_their_own_work_is_told_so(council: Council) -> None:
    demand = completed(council)
    gathered(council)
    sit(council, [demand])
    with council.world.database.reading() as unit:
        put(council, demand, assignee=unit.roll.unit(council.units["r1"]).label)  # type: ignore[union-attr]
    council.do(AppraiseItem(council.session, council.item))

    assert phone(council, "r1")["why_not"]["code"] == "own_case"
    assert phone(council, "r2")["why_not"] is None
