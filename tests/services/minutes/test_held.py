"""A demand that the meeting decided nothing about stays, says so with the paper as its authority, and loses nothing."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council
from tests.factories.demands import seen
from tests.factories.listening import in_opinion_council
from tests.factories.paperwork import HALL, draft, hold_evening, ledger_row, ready_to_sign, record_pdf, settle, sign

AGAIN = "XQ-2026-0001 这一轮已经两次没有议成，请提请居民（代表）会议决定，不要再投第三次。"


def sign_again(council: Council) -> None:
    """Whoever signs has a key by now."""
    minutes = draft(council)
    settle(council, minutes)
    record_pdf(council, minutes)
    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)


def signed(council: Council) -> str:
    minutes = ready_to_sign(council)
    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)
    return minutes


@pytest.mark.parametrize(("came", "outcome"), [(HALL[:2], "no_quorum"), (HALL, None)])
def test_meeting_without_a_vote_is_told_in_the_history(
    council: Council, came: list[str], outcome: str | None
) -> None:
    council.open_demand()
    council.plan()
    council.begin(came)
    council.do(CloseSession(council.session))

    minutes = signed(council)

    told = seen(council, council.demand).history[-1]
    assert (told.move, told.authority, told.details.get("outcome")) == (DemandMove.STAYED, minutes, outcome)
    assert ledger_row(council).state == DemandState.IN_DECISION_COUNCIL


def test_vote_that_moves_it_is_not_told_twice(council: Council) -> None:
    council.open_demand()
    hold_evening(council)

    signed(council)

    moves = [line.move for line in seen(council, council.demand).history]
    assert (moves[-1], moves.count(DemandMove.STAYED)) == (DemandMove.PASSED, 0)


def test_council_track_of_a_small_matter_ends_with_the_paper_too(council: Council) -> None:
    council.open_demand()
    hold_evening(council)
    assert ledger_row(council).track_council == CouncilTrack.HELD

    signed(council)

    assert ledger_row(council).track_council == CouncilTrack.DONE


def test_council_that_only_listens_leaves_no_such_line(council: Council) -> None:
    demand = in_opinion_council(council, council.open_demand())

    assert DemandMove.STAYED not in [line.move for line in seen(council, demand).history]


def test_page_knows_which_minutes_are_still_to_be_signed(council: Council) -> None:
    council.open_demand()
    hold_evening(council)
    assert [one.session for one in seen(council, council.demand).unsigned] == [council.session]

    signed(council)

    assert seen(council, council.demand).unsigned == ()


def test_third_vote_of_a_round_is_advised_against(council: Council) -> None:
    council.open_demand()
    hold_evening(council, votes_for=1)
    signed(council)
    once = council.plan("forum_present", LegalBasis.CONSULTATION)
    assert AGAIN not in council.ask(SessionDetail(once)).cautions

    hold_evening(council, votes_for=1)
    sign_again(council)

    twice = council.plan("forum_present", LegalBasis.CONSULTATION)
    assert AGAIN in council.ask(SessionDetail(twice)).cautions
