"""ballots.recount: the sealed envelope against the record; whoever keyed keeps away, and the result stays."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.audit import Audit
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.ballots.recount import RecountBallot, RecountedBallot
from facilitator.services.ballots.recounts import Envelope, Envelopes, EnvelopeShown
from facilitator.services.context import SYSTEM, Actor
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers

AS_KEYED = {"for": 2, "against": 1, "abstain": 0}


@pytest.fixture
def supervisor(council: Council) -> Actor:
    return council.world.staff("监督委员", Role.SUPERVISOR)


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))


def announced(council: Council, tellers: Tellers, secrecy: Secrecy = Secrecy.NAMED) -> str:
    """One phone, three papers, one of them spoiled besides."""
    ballot = council.open_ballot(secrecy)
    council.vote(ballot, "for", ["r1"])
    put = tellers.named if secrecy is Secrecy.NAMED else tellers.secret
    put(ballot, for_=["r2", "r3"], against=["r4"], invalid=["r5"])
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    return ballot


def recounted(council: Council, ballot: str, who: Actor, **changes: Any) -> RecountedBallot:
    told: dict[str, Any] = {"counts": AS_KEYED, "invalid": 1, "second": "书记", "sealed": True}
    found: RecountedBallot = council.do(RecountBallot(ballot, **(told | changes)), who)
    return found


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_envelope_that_agrees(council: Council, tellers: Tellers, supervisor: Actor, secrecy: Secrecy) -> None:
    ballot = announced(council, tellers, secrecy)
    before: EnvelopeShown = council.ask(Envelope(ballot), supervisor)
    done = recounted(council, ballot, supervisor)

    assert (before.papers, before.recounts) == (4, ())
    assert (done.agrees, done.recorded, done.recorded_invalid, done.differences) == (True, AS_KEYED, 1, {})
    (line,) = council.ask(Envelope(ballot), supervisor).recounts
    assert (line.by, line.second, line.sealed, line.counted, line.remark) == ("监督委员", "书记", True, AS_KEYED, "")
    assert [event["agrees"] for event in council.events("BallotRecounted")] == [True]
    assert council.ask(Audit(), SYSTEM).faults == ()


def test_difference_is_told_with_a_word_about_it_and_changes_no_result(
    council: Council, tellers: Tellers, supervisor: Actor
) -> None:
    ballot = announced(council, tellers)
    other = {"for": 1, "against": 2, "abstain": 0}
    with pytest.raises(Missing):
        recounted(council, ballot, supervisor, counts=other)
    with pytest.raises(Missing):
        recounted(council, ballot, supervisor, sealed=False)
    before = council.ask(Envelope(ballot), supervisor)
    done = recounted(council, ballot, supervisor, counts=other, invalid=0, remark="有一张看错了")

    assert before.recounts == ()
    assert (done.agrees, done.differences) == (False, {"for": -1, "against": 1, "invalid": -1})
    assert council.ask(BallotDetail(ballot)).result["by_channel"]["paper"] == AS_KEYED


def test_whoever_keyed_the_papers_keeps_away(council: Council, tellers: Tellers, supervisor: Actor) -> None:
    ballot = announced(council, tellers)
    with pytest.raises(Forbidden, match="监票人录过这次表决的纸票"):
        recounted(council, ballot, supervisor, second="监票人")
    with pytest.raises(BadInput):
        recounted(council, ballot, supervisor, second="监督委员")
    with pytest.raises(Missing):
        recounted(council, ballot, supervisor, second=" ")
    with pytest.raises(Forbidden):
        recounted(council, ballot, council.chair)


@pytest.mark.parametrize(
    ("counts", "invalid"),
    [({"for": 1}, 0), ({**AS_KEYED, "o9": 1}, 0), ({**AS_KEYED, "for": -1}, 0), (AS_KEYED, -1), (AS_KEYED, 10_001)],
)
def test_impossible_numbers_are_refused(
    council: Council, tellers: Tellers, supervisor: Actor, counts: dict[str, int], invalid: int
) -> None:
    ballot = announced(council, tellers)
    with pytest.raises(BadInput):
        recounted(council, ballot, supervisor, counts=counts, invalid=invalid)


def test_there_is_no_envelope_before_the_announcement_or_without_paper(
    council: Council, tellers: Tellers, supervisor: Actor
) -> None:
    open_yet = council.open_ballot()
    tellers.named(open_yet, for_=["r2"])
    with pytest.raises(WrongState):
        recounted(council, open_yet, supervisor)
    council.close(open_yet)
    with pytest.raises(WrongState):
        council.ask(Envelope(open_yet), supervisor)
    council.do(AnnounceBallot(open_yet))
    phones = council.open_ballot()
    council.vote(phones, "for", ["r1"])
    council.close(phones)
    council.do(AnnounceBallot(phones))
    with pytest.raises(WrongState):
        recounted(council, phones, supervisor)

    assert [one.ballot for one in council.ask(Envelopes(), supervisor)] == [open_yet]
