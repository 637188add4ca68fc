"""Which phone votes when, and how often."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.memory import BallotMemory
from facilitator.cli.rehearse.steps.phones import PhonesVote


def step(
    units: int, resend: float = 0.0, over: float = 0.0, expected: str = "ok", same_keys: bool = False
) -> PhonesVote:
    choices = (("for", tuple(f"h{number}" for number in range(units))),)
    return PhonesVote("b", choices, over, resend, same_keys, expected)


@given(st.integers(1, 200), st.floats(0, 1))
def test_share_that_sends_twice_is_the_share_asked_for(units: int, resend: float) -> None:
    votes = step(units, resend)._votes("b", BallotMemory("s", secret=False))

    assert all(vote.copies in (1, 2) for vote in votes)
    assert abs(sum(vote.copies - 1 for vote in votes) - units * resend) <= 1


@given(st.integers(2, 200), st.floats(0, 60))
def test_votes_are_spread_over_the_seconds(units: int, over: float) -> None:
    moments = [vote.at for vote in step(units, over=over)._votes("b", BallotMemory("s", secret=False))]

    assert moments == sorted(moments)
    assert moments[0] == 0
    assert moments[-1] == pytest.approx(over)


def test_every_phone_has_a_key_of_its_own() -> None:
    votes = step(30)._votes("b", BallotMemory("s", secret=False))

    assert len({str(vote.body["key"]) for vote in votes}) == 30


def test_refused_phone_is_named() -> None:
    memory = BallotMemory("s", secret=False)
    votes = step(2)._votes("b", memory)

    with pytest.raises(NotHeld) as caught:
        step(2)._check(votes, [[{"ok": True, "receipt": "A"}], [{"ok": False, "error": "recused"}]], memory)

    assert caught.value.came == "h1：recused（共 1 部）"


def test_copies_of_one_vote_get_one_receipt_also_later() -> None:
    memory = BallotMemory("s", secret=False)
    votes = step(1)._votes("b", memory)
    step(1)._check(votes, [[{"ok": True, "receipt": "A"}, {"ok": True, "receipt": "A"}]], memory)

    with pytest.raises(NotHeld):
        step(1, same_keys=True)._check(votes, [[{"ok": True, "receipt": "B"}]], memory)
    with pytest.raises(NotHeld):
        step(1)._check(votes, [[{"ok": True, "receipt": "A"}, {"ok": True, "receipt": "B"}]], memory)


def test_refusal_of_all_can_be_expected() -> None:
    memory = BallotMemory("s", secret=False)
    votes = step(1, expected="not_open")._votes("b", memory)

    step(1, expected="not_open")._check(votes, [[{"ok": False, "error": "not_open"}]], memory)
