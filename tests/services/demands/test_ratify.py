"""demands.ratify: the two committees stand behind what was dispatched before they met."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.ratify import RatifyOrder
from facilitator.services.demands.reclassify import ReclassifyDemand
from facilitator.services.demands.take_up import TakeUp
from tests.factories.council import Council
from tests.factories.demands import pending, registered, seen, stored
from tests.factories.triage import begin_triage, plan_triage

TODAY = date(2026, 11, 25)


@pytest.fixture
def demand(council: Council) -> str:
    identity = registered(council)
    council.do(DispatchUrgent(identity, "物业公司", TODAY, "电线落地"), council.clerk)
    return identity


def test_ratify_opens_what_was_dispatched_on_own_authority(council: Council, demand: str) -> None:
    council.do(RatifyOrder(demand), council.secretary)

    line = seen(council, demand)
    assert (line.state, line.matter, line.urgency, line.responsible_party) == ("opened", "minor", "urgent", "物业公司")
    assert (line.history[-1].authority, line.history[-1].details) == (
        None, {"matter": "minor", "office": "secretary"},
    )  # fmt: skip
    assert stored(council, demand).opened_on == TODAY


def test_ratify_keeps_the_answers_of_those_who_were_asked(council: Council, demand: str) -> None:
    council.do(TakeUp(demand, "物业公司", "黄经理", TODAY), council.clerk)

    council.do(RatifyOrder(demand, None, Matter.MAJOR, "物业公司、街道城建办", date(2026, 12, 1)), council.secretary)

    with council.world.database.reading() as unit:
        answers = {party.party: party.answer for party in unit.parties.of(demand)}
    assert answers == {"物业公司": "taken", "街道城建办": "asked"}
    assert (seen(council, demand).matter, seen(council, demand).deadline) == ("major", date(2026, 12, 1))


def test_ratify_in_a_running_meeting_is_noted_and_waits_for_its_minutes(council: Council, demand: str) -> None:
    session = begin_triage(council)

    ratified = council.do(RatifyOrder(demand, session), council.secretary)

    assert (ratified.state, ratified.noted) == ("urgent_dispatched", True)
    assert seen(council, demand).history[-1].move == "triage_noted"


def test_ratify_with_another_party_keeps_the_deadline_that_was_dispatched(council: Council, demand: str) -> None:
    council.world.clock.forward(days=3)

    council.do(RatifyOrder(demand, responsible_party="街道城建办"), council.secretary)

    line = seen(council, demand)
    assert (line.responsible_party, line.deadline) == ("街道城建办", TODAY)


def test_ratify_with_a_party_alone_is_enough_where_no_deadline_is_set(council: Council, demand: str) -> None:
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, deadline=None))

    council.do(RatifyOrder(demand, responsible_party="街道城建办"), council.secretary)

    assert (seen(council, demand).state, seen(council, demand).deadline) == ("opened", None)


def test_ratify_in_a_meeting_that_has_not_begun_is_refused(council: Council, demand: str) -> None:
    with pytest.raises(WrongState, match="现在没有在开会"):
        council.do(RatifyOrder(demand, plan_triage(council)), council.secretary)


def test_ratify_alone_is_not_for_whoever_dispatched_it(council: Council, demand: str) -> None:
    step = next(one for one in seen(council, demand).next if one.move == "ratify")
    assert [(reason.code, reason.sentence) for reason in step.missing] == [
        ("forbidden", "这件是您自己紧急交办的，不能由您一个人追认；请在两委会上追认，或者请另一位书记、专干追认。")
    ]
    with pytest.raises(Forbidden, match="不能由您一个人追认"):
        council.do(RatifyOrder(demand), council.clerk)
    assert stored(council, demand).state == "urgent_dispatched"

    other = council.world.staff("另一位专干", Role.CLERK)
    assert council.do(RatifyOrder(demand), other).state == "opened"


def test_ratify_in_a_meeting_is_noted_by_whoever_dispatched_it_too(council: Council, demand: str) -> None:
    session = begin_triage(council)

    assert council.do(RatifyOrder(demand, session), council.clerk).noted


def test_ratify_alone_asks_who_dispatched_it_last(council: Council, demand: str) -> None:
    """Taken back and dispatched anew by the secretary: then it is the clerk who may ratify it."""
    council.do(ReclassifyDemand(demand, "交办错了"), council.secretary)
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, state="registered"))
    council.do(DispatchUrgent(demand, "供电所", TODAY, "电线落地"), council.secretary)

    with pytest.raises(Forbidden):
        council.do(RatifyOrder(demand), council.secretary)
    assert council.do(RatifyOrder(demand), council.clerk).state == "opened"


def test_ratify_refuses_what_makes_no_sense(council: Council, demand: str) -> None:
    with pytest.raises(BadInput):
        council.do(RatifyOrder(demand, deadline=date(2026, 11, 24)), council.secretary)
    with pytest.raises(NotFound):
        council.do(RatifyOrder(demand, "nowhere"), council.secretary)
    with pytest.raises(WrongState):
        council.do(RatifyOrder(pending(council)), council.secretary)
    with pytest.raises(Forbidden):
        council.do(RatifyOrder(demand), council.chair)
