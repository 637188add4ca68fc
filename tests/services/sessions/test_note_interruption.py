"""An interruption begins with the last sign of life and ends now, the same for every evening that was on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.close_due import CloseDue
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.note_interruption import COUNTDOWN, REASON, NoteInterruption
from tests.factories.council import Council


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])


@pytest.mark.parametrize(("heartbeat", "began"), [(None, 0), (4, 4), (-4, 0), (99, 10)])
def test_interruption_begins_with_the_last_sign(council: Council, heartbeat: int | None, began: int) -> None:
    """Minutes after the journal's last row; the server came back ten minutes after it."""
    last_event = council.world.clock.now()
    last_sign = None if heartbeat is None else last_event + timedelta(minutes=heartbeat)
    council.world.clock.forward(minutes=10)

    noted = council.do(NoteInterruption(last_sign), SYSTEM)

    assert noted.began_at == last_event + timedelta(minutes=began)
    assert noted.ended_at == council.world.clock.now()


def test_interruption_stands_in_the_evening_and_wakes_its_audiences(council: Council) -> None:
    council.do(NoteInterruption(), SYSTEM)

    with council.world.database.reading() as unit:
        rows = unit.rooms.interruptions(council.session)
    assert [row.reason for row in rows] == [REASON]
    assert council.world.listening.sessions[-1] == {council.session}


def test_two_evenings_were_interrupted_for_the_same_time(council: Council) -> None:
    first = council.session
    council.plan()
    council.begin([])
    council.world.clock.forward(minutes=10)

    noted = council.do(NoteInterruption(), SYSTEM)

    assert set(noted.sessions) == {first, council.session}
    with council.world.database.reading() as unit:
        rows = [row for session in noted.sessions for row in unit.rooms.interruptions(session)]
    assert {row.ended_at - row.began_at for row in rows} == {timedelta(minutes=10)}


def test_an_evening_that_has_not_begun_was_not_interrupted(council: Council) -> None:
    planned = council.plan()

    assert planned not in council.do(NoteInterruption(), SYSTEM).sessions


def test_nobody_of_the_staff_can_write_one(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(NoteInterruption())


def test_countdown_that_nobody_heard_begins_anew(council: Council) -> None:
    ballot = council.open_ballot()
    council.do(WitnessBallot(ballot), council.scrutineer)
    council.do(CloseBallot(ballot, council.scrutineer.name, countdown=20))
    council.world.clock.forward(minutes=10)

    council.do(NoteInterruption(), SYSTEM)
    council.do(CloseDue(), SYSTEM)
    council.vote(ballot, "for", ["r1"])

    with council.world.database.reading() as unit:
        row = unit.ballots.ballot(ballot)
    assert row is not None and (row.state, row.closes_at) == ("closing", council.world.clock.now() + COUNTDOWN)
    assert len(council.events("BallotClosing")) == 2
    council.world.clock.forward(seconds=21)
    assert council.do(CloseDue(), SYSTEM).ballots == (ballot,)
