"""demands.discard_draft: thrown away with a reason, and no number is lost."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.discard_draft import DiscardDraft
from facilitator.services.demands.drafts import CountDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import in_the_ledger, row, wish


@pytest.fixture
def draft(council: Council) -> str:
    return str(council.do(wish(), council.clerk).draft)


def test_discard_draft_keeps_the_reason_and_gives_no_number(council: Council, draft: str) -> None:
    council.do(DiscardDraft(draft, " 和上一条重复 "), council.clerk)

    assert (row(council, draft).state, row(council, draft).number) == ("withdrawn", None)
    assert council.ask(CountDrafts(), council.clerk) == 0
    assert in_the_ledger(council) == (0, 0, 0)
    assert council.events("DemandMoved")[-1]["details"] == {"reason": "和上一条重复"}


def test_discard_draft_needs_a_reason(council: Council, draft: str) -> None:
    with pytest.raises(Missing):
        council.do(DiscardDraft(draft, " "), council.clerk)
    with pytest.raises(BadInput):
        council.do(DiscardDraft(draft, "长" * 201), council.clerk)


def test_discard_draft_happens_once(council: Council, draft: str) -> None:
    council.do(DiscardDraft(draft, "重复"), council.clerk)

    with pytest.raises(WrongState):
        council.do(DiscardDraft(draft, "重复"), council.clerk)


def test_discard_draft_is_for_those_who_may(council: Council, draft: str) -> None:
    with pytest.raises(Forbidden):
        council.do(DiscardDraft(draft, "重复"), council.scrutineer)
