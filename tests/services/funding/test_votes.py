"""What a plan may be attached to: the votes about its demand, the newest first, each with what came of it."""

from __future__ import annotations

from facilitator.services.funding.votes import VotesAbout
from tests.factories.funding import Fund


def test_votes_about_the_demand_tell_their_outcome(fund: Fund) -> None:
    fund.draft()
    passed = fund.vote()
    fund.wait(1)
    failed = fund.vote("against")
    lines = fund.council.ask(VotesAbout(fund.plan), fund.council.clerk)
    assert [(line.ballot, line.passed) for line in lines] == [(failed, False), (passed, True)]


def test_votes_about_something_else_are_not_told(fund: Fund) -> None:
    fund.draft()
    fund.vote(demand="")
    assert fund.council.ask(VotesAbout(fund.plan), fund.council.clerk) == ()
