"""What the runner keeps in mind between steps."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.cli.rehearse.memory import BallotMemory, Memory


def test_session_and_ballot_are_learnt_from_the_answers() -> None:
    memory = Memory()
    memory.learn("sessions.plan", {}, {"session": "s1", "code": "384721"})
    memory.learn("ballots.draft", {"session": "s1", "secrecy": "secret"}, {"ballot": "b1"})

    assert memory.code("s1") == "384721"
    assert (memory.ballot("b1").session, memory.ballot("b1").secret) == ("s1", True)


def test_stranger_cannot_be_played() -> None:
    with pytest.raises(CannotPlay):
        Memory().ballot("b9")
    with pytest.raises(CannotPlay):
        Memory().code("s9")


def test_phone_makes_a_new_key_unless_it_repeats_itself() -> None:
    ballot = BallotMemory("s1", secret=False)
    first = ballot.key("r1", same=True)

    assert ballot.key("r1", same=True) == first
    assert ballot.key("r1", same=False) != first
