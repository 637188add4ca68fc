"""sessions.finish_light: three numbers, and everything after them in one transaction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput, Missing, TooManyHands, WrongState
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.sessions.finish_light import FinishLight
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.show import ShowOnStage
from facilitator.services.sessions.start_light import StartLight
from facilitator.sessions.stage import Shown
from tests.factories.ballots import decide, evidence
from tests.factories.council import Council, span
from tests.factories.paperwork import content


@pytest.fixture
def session(council: Council) -> str:
    return str(council.do(StartLight("门口装一盏路灯", "3号院坝")).session)


def test_finish_light_announces_and_ends(council: Council, session: str) -> None:
    result = council.do(FinishLight(session, 21, 4, 2, 30)).result

    assert (result["outcome"], result["tally"]) == ("advisory", {"for": 21, "against": 4, "abstain": 2})
    assert (result["present"], result["cast"], result["not_voted"]) == (30, 27, 3)
    room = council.ask(Rooms(session), SYSTEM).screen
    assert (room["slide"], room["session"]["state"], room["session"]["present"]) == ("result", "closed", 30)


def test_result_of_a_light_council_stays_before_everybody_until_somebody_moves_on(
    council: Council, session: str
) -> None:
    council.do(FinishLight(session, 18, 5, 3))
    rooms = council.ask(Rooms(session), SYSTEM)
    for view in (rooms.screen, rooms.phone_of(None)):
        assert (view["slide"], view["result"]["plain_verdict"]) == ("result", "意向：赞成多于反对")
        assert [row["votes"] for row in view["result"]["rows"]] == [18, 5, 3, 0]

    council.do(ShowOnStage(session, Shown.AGENDA))
    assert council.ask(Rooms(session), SYSTEM).screen["stage"]["shown"] == "agenda"


def test_other_councils_end_with_what_became_of_each_item(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))
    ballot = council.open_ballot()
    council.finish(ballot)
    room = council.ask(Rooms(council.session), SYSTEM).screen
    assert (room["slide"], room["ballot"]) == ("ended", None)


def test_hands_that_are_only_counted_promise_no_record_of_who_raised_them(council: Council, session: str) -> None:
    rooms = council.ask(Rooms(session), SYSTEM)

    assert rooms.screen["ballot"]["secrecy_sentence"] == "举手，当场点数"


def test_finish_light_takes_the_hands_for_the_people(council: Council, session: str) -> None:
    result = council.do(FinishLight(session, 5, 0, 1)).result

    assert (result["present"], result["not_voted"]) == (6, 0)


def test_finish_light_refuses_more_hands_than_heads_and_changes_nothing(council: Council, session: str) -> None:
    with pytest.raises(TooManyHands):
        council.do(FinishLight(session, 21, 4, 2, 26))
    assert council.events("HeadsCounted") == []
    assert council.do(FinishLight(session, 21, 4, 2, 27)).result["present"] == 27


@pytest.mark.parametrize("numbers", [(-1, 4, 2), (3, -4, 2)])
def test_finish_light_refuses_a_number_below_nought(
    council: Council, session: str, numbers: tuple[int, int, int]
) -> None:
    with pytest.raises(BadInput):
        council.do(FinishLight(session, *numbers))


def test_finish_light_wants_a_hand(council: Council, session: str) -> None:
    with pytest.raises(Missing):
        council.do(FinishLight(session, 0, 0, 0, 12))


def test_finish_light_is_done_once(council: Council, session: str) -> None:
    council.do(FinishLight(session, 3, 1, 0))
    with pytest.raises(WrongState, match="已经有结果"):
        council.do(FinishLight(session, 1, 3, 0))


def test_finish_light_leaves_other_meetings_alone(council: Council) -> None:
    council.plan()
    with pytest.raises(WrongState, match="不是轻便会"):
        council.do(FinishLight(council.session, 3, 1, 0))


def test_finish_light_can_be_written_up_like_any_meeting(council: Council, session: str) -> None:
    council.do(FinishLight(session, 21, 4, 2, 30))
    drafted = council.do(DraftMinutes(session), council.recorder)

    assert [gap.what for gap in drafted.missing if gap.blocking] == []
    (item,) = content(council, drafted.minutes).items
    assert (item.title, item.ballots[0].result["tally"]["for"]) == ("门口装一盏路灯", 21)


def test_finish_light_is_recounted_by_the_audit(council: Council, session: str) -> None:
    council.do(FinishLight(session, 21, 4, 2, 30))

    assert council.ask(Audit(), SYSTEM).faults == ()


@given(st.tuples(*[st.integers(0, 300)] * 3), st.integers(0, 100))
def test_counts_of_a_light_council_add_up(hands: tuple[int, int, int], silent: int) -> None:
    counts = dict(zip(("for", "against", "abstain"), hands, strict=True))
    body = decide("yard_straw_poll", evidence("yard_straw_poll", (), hands=(counts,), heads=sum(hands) + silent)).body()
    assert body["cast"] + body["not_voted"] == body["present"] == sum(hands) + silent
