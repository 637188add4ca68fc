"""One vote: exactly once, only by who may, never named in a secret ballot."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import (
    AlreadyVoted,
    BadPaper,
    Forbidden,
    KeyReused,
    NotOpen,
    NotPresent,
    Recused,
    SecretOverHttp,
)
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import Actor, ActorKind
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.recuse import Recuse
from tests.factories.council import Council, span
from tests.factories.hearing import statements


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_cast_keeps_a_named_vote_with_its_unit(council: Council) -> None:
    ballot = council.open_ballot()

    council.vote(ballot, "for", ["r1"])

    assert council.events("VoteCast") == [
        {"ballot": ballot, "unit": council.units["r1"], "channel": "phone", "choices": ["for"]}
    ]


def test_cast_with_the_same_key_gives_the_same_receipt_and_counts_once(council: Council) -> None:
    ballot = council.open_ballot()
    command = CastVote(ballot, ("for",), "key")

    first = council.do(command, council.seat("r1"))
    second = council.do(command, council.seat("r1"))

    assert first == second
    assert len(council.events("VoteCast")) == 1


def test_cast_with_the_same_key_is_answered_even_after_the_close(council: Council) -> None:
    ballot = council.open_ballot()
    command = CastVote(ballot, ("for",), "key")
    receipt = council.do(command, council.seat("r1"))
    council.close(ballot)

    assert council.do(command, council.seat("r1")) == receipt


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_cast_refuses_another_choice_under_the_same_key(council: Council, secrecy: Secrecy) -> None:
    ballot = council.open_ballot(secrecy)
    council.do(CastVote(ballot, ("for",), "key"), council.seat("r1"))

    with pytest.raises(KeyReused):
        council.do(CastVote(ballot, ("against",), "key"), council.seat("r1"))


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_cast_refuses_a_second_vote_of_the_unit(council: Council, secrecy: Secrecy) -> None:
    ballot = council.open_ballot(secrecy)
    council.do(CastVote(ballot, ("for",), "key"), council.seat("r1"))

    with pytest.raises(AlreadyVoted):
        council.do(CastVote(ballot, ("for",), "another key"), council.seat("r1"))


def test_cast_judges_already_voted_before_not_present(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])
    council.do(CheckOut(council.session, council.units["r1"]))

    with pytest.raises(AlreadyVoted):
        council.do(CastVote(ballot, ("for",), "another key"), council.seat("r1"))


def test_cast_refuses_somebody_who_is_not_there(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(NotPresent):
        council.do(CastVote(ballot, ("for",), "key"), council.seat("r5"))


def test_cast_refuses_a_recused_unit(council: Council) -> None:
    ballot = council.draft()
    council.do(Recuse(council.session, council.item, council.units["r1"], "亲属投标"))
    council.do(OpenBallot(ballot))

    with pytest.raises(Recused):
        council.do(CastVote(ballot, ("for",), "key"), council.seat("r1"))


def test_cast_refuses_before_the_opening_and_after_the_close(council: Council) -> None:
    ballot = council.draft()
    with pytest.raises(NotOpen):
        council.do(CastVote(ballot, ("for",), "early"), council.seat("r1"))

    council.do(OpenBallot(ballot))
    council.close(ballot)
    with pytest.raises(NotOpen):
        council.do(CastVote(ballot, ("for",), "late"), council.seat("r1"))


@pytest.mark.parametrize("choices", [(), ("maybe",), ("for", "against"), ("for", "for")])
def test_cast_refuses_a_paper_that_says_nothing_clear(council: Council, choices: tuple[str, ...]) -> None:
    ballot = council.open_ballot()

    with pytest.raises(BadPaper):
        council.do(CastVote(ballot, choices, "key"), council.seat("r1"))


def test_cast_gives_a_guest_the_way_to_the_desk(council: Council) -> None:
    ballot = council.open_ballot()
    guest = Actor(ActorKind.GUEST, "g", "", GUEST_POWERS, council.session)

    with pytest.raises(Forbidden, match="签到席"):
        council.do(CastVote(ballot, ("for",), "key"), guest)


def test_cast_does_not_let_a_phone_vote_for_another_unit(council: Council) -> None:
    ballot = council.open_ballot()

    council.do(CastVote(ballot, ("for",), "key", unit=council.units["r2"]), council.seat("r1"))

    assert [event["unit"] for event in council.events("VoteCast")] == [council.units["r1"]]


def test_cast_of_a_secret_ballot_names_no_unit_in_the_journal(council: Council) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)
    council.vote(ballot, "for", ["r1", "r2"])

    with council.world.database.reading() as unit:
        bodies = [entry.body for entry in unit.journal.entries(council.session) if entry.type != "CheckedIn"]
    assert not any(council.units["r1"] in body for body in bodies if "BallotOpened" not in body)
    assert council.events("VoteCast") == []

    council.close(ballot)
    assert council.events("TurnoutSealed") == [
        {"ballot": ballot, "units": sorted([council.units["r1"], council.units["r2"]])}
    ]


def test_cast_of_a_secret_vote_over_plain_http_needs_the_chairs_yes(council: Council) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)

    with pytest.raises(SecretOverHttp):
        council.do(CastVote(ballot, ("for",), "key"), council.seat("r1", secure=False))


def test_cast_asks_the_database_for_what_this_vote_needs(council: Council) -> None:
    """Three hundred people press at once and wait for one another; the roll is not read again for each of them."""
    ballot, seat = council.open_ballot(), council.seat("r1")
    council.vote(ballot, "against", ["r2"])
    with statements(council.world.database.writer) as asked:
        council.do(CastVote(ballot, ("for",), "key"), seat)

    assert 5 < len(asked) <= 13
    assert not [statement for statement in asked if " units" in statement]
