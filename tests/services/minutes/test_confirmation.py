"""The sheet that is signed in the hall: what was announced, nothing else, and later the minutes say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import NotReady
from facilitator.services.minutes.confirmation import ConfirmationSheet
from tests.factories.council import Council
from tests.factories.paperwork import HALL, content, draft
from tests.factories.tellers import make_tellers


def test_sheet_waits_for_the_first_result(council: Council) -> None:
    council.open_demand()
    council.plan()
    council.begin(HALL)
    ballot = council.open_ballot()
    council.vote(ballot, "for", HALL)

    with pytest.raises(NotReady, match="还没有宣布结果"):
        council.ask(ConfirmationSheet(council.session))


def test_sheet_carries_the_record_of_the_minutes_without_papers_and_roll(evening: Council) -> None:
    sheet = evening.ask(ConfirmationSheet(evening.session))

    (later,) = content(evening, draft(evening)).items[0].ballots
    assert sheet.items[0].ballots == (replace(later, roll=(), papers=(), hands=()),)
    assert (sheet.chair, sheet.recorder, sheet.kind_name) == ("主持人", "记录人", "议事决策会")
    assert len(sheet.code) == 9


def test_sheet_printed_again_has_the_same_code(evening: Council) -> None:
    first = evening.ask(ConfirmationSheet(evening.session)).code
    draft(evening)

    assert evening.ask(ConfirmationSheet(evening.session)).code == first


def test_tellers_of_papers_and_hands_stand_on_the_sheet_and_in_the_minutes(council: Council) -> None:
    council.open_demand()
    council.plan()
    council.begin(HALL)
    tellers, ballot = make_tellers(council), council.open_ballot(Secrecy.NAMED)
    tellers.named(ballot, for_=HALL[:2])
    tellers.hands(ballot, for_=len(HALL) - 2)
    council.finish(ballot)

    sheet = council.ask(ConfirmationSheet(council.session))

    assert sheet.tellers == content(council, draft(council)).tellers == ("监票人", "计票人")
