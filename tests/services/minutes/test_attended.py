"""Who came, who left before the end, and the quorum in words."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.ballots.presence import Numbers
from facilitator.domain.ballots.presets import preset
from facilitator.services.minutes.attended import quorum_sentence
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.check_out import CheckOut
from tests.factories.council import Council
from tests.factories.paperwork import HALL, content, draft
from tests.factories.world import EVENING


def hold(council: Council, *, leaves: str, returns: bool = False) -> None:
    """Five came; one left before the vote, and perhaps came back; the vote ended ten minutes later."""
    council.plan()
    council.begin([*HALL, "r5"])
    council.do(CheckOut(council.session, council.units[leaves]))
    council.world.clock.forward(minutes=10)
    if returns:
        council.do(CheckIn(council.session, council.units[leaves]))
    ballot = council.open_ballot()
    council.vote(ballot, "for", HALL)
    council.finish(ballot)


def test_who_left_before_the_vote_is_told_beside_who_came(council: Council) -> None:
    hold(council, leaves="r5")

    found = content(council, draft(council))
    (gone,) = found.attendance.departures
    assert (found.attendance.present, found.attendance.left) == (5, 1)
    assert found.items[0].ballots[0].result["present"] == 4
    assert found.attendance.quorum_sentence == ("应到6人，三分之二以上为4人；到会5人，达到法定人数（5×3=15 ≥ 6×2=12）")
    assert gone.at == EVENING


def test_who_came_back_did_not_leave(council: Council) -> None:
    hold(council, leaves="r5", returns=True)

    assert content(council, draft(council)).attendance.departures == ()


def test_who_goes_home_after_the_end_did_not_leave_early(evening: Council) -> None:
    evening.world.clock.forward(minutes=5)
    evening.do(CheckOut(evening.session, evening.units["r1"]))

    assert content(evening, draft(evening)).attendance.departures == ()


def test_quorum_that_was_missed_says_so() -> None:
    rule = preset("rc_reps_2026")

    assert quorum_sentence(rule, Numbers(44, 29)) == (
        "应到44人，三分之二以上为30人；到会29人，未达到法定人数（29×3=87 < 44×2=88）"
    )
    assert quorum_sentence(replace(rule, quorum=None), Numbers(44, 29)) == ""
