"""ballots.prepare_scores: papers first; what opens afterwards is what was printed."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import WrongState
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.prepare_scores import PrepareScores
from facilitator.services.context import SYSTEM
from facilitator.services.papers.order_for_vote import OrderForVote
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered, sit


def printed(council: Council, ballot: str) -> dict[str, Any]:
    """The paper as it is kept for the worker."""
    paper = council.do(OrderForVote(ballot, PaperKind.BALLOT, 2)).paper
    with council.world.database.reading() as unit:
        kept: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
    return kept


def test_what_was_prepared_is_what_opens(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    prepared = council.do(PrepareScores(council.session, council.item))
    assert council.do(PrepareScores(council.session, council.item)) == prepared
    assert council.ask(Rooms(council.session), SYSTEM).desk["next"]["label"] == "请打分"

    assert council.do(AppraiseItem(council.session, council.item)) == prepared

    assert len(council.events("BallotDrafted")) == 1
    with pytest.raises(WrongState, match="正在打分"):
        council.do(PrepareScores(council.session, council.item))


def test_sheet_has_a_column_for_every_level_and_a_line_for_every_matter(council: Council) -> None:
    first, second = completed(council, public_title="修路灯"), completed(council, public_title="通水沟")
    gathered(council)
    sit(council, [first, second], whole=True)
    ballot = council.do(PrepareScores(council.session, council.item)).ballot

    page = printed(council, ballot)

    assert [answer["label"] for answer in page["head"]["answers"]] == ["修路灯", "通水沟"]
    assert [digit for digit, _label in page["levels"]] == ["5", "4", "3", "2", "1", "0"]


def test_nothing_is_prepared_after_the_end(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    council.do(CloseSession(council.session))
    with pytest.raises(WrongState, match="已经散会"):
        council.do(PrepareScores(council.session, council.item))
