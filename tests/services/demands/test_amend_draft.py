"""demands.amend_draft: what is named changes, what is not stays."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.amend_draft import AmendDraft
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.discard_draft import DiscardDraft
from tests.factories.council import Council
from tests.services.demands.wishes import leader, row, wish


@pytest.fixture
def draft(council: Council) -> str:
    told = wish(reporter_name="住户乙", building="1栋", grid="2网格", external_ref="7", doubts=("哪个单元？",))
    return str(council.do(told, council.clerk).draft)


def test_amend_draft_leaves_what_it_does_not_name(council: Council, draft: str) -> None:
    council.do(AmendDraft(draft=draft, building="1栋2单元", category=Category.INFRASTRUCTURE), council.clerk)

    kept = row(council, draft)
    assert (kept.building, kept.category) == ("1栋2单元", "infrastructure")
    assert (kept.reporter_name, kept.external_ref, kept.doubts) == ("住户乙", "7", ["哪个单元？"])
    assert (kept.description, kept.title) == ("下水道又反水了", "下水道又反水了")


def test_amend_draft_takes_away_what_is_emptied(council: Council, draft: str) -> None:
    council.do(AmendDraft(draft=draft, reporter_name="", doubts=()), council.clerk)

    assert (row(council, draft).reporter_name, row(council, draft).doubts) == (None, [])


def test_amend_draft_takes_a_new_title_from_a_new_text(council: Council, draft: str) -> None:
    council.do(AmendDraft(draft=draft, description="井盖翘起来了。很危险"), council.clerk)

    assert (row(council, draft).title, row(council, draft).description) == ("井盖翘起来了", "井盖翘起来了。很危险")


def test_amend_draft_says_what_is_wrong(council: Council, draft: str) -> None:
    council.do(wish(external_ref="8"), council.clerk)

    with pytest.raises(Missing):
        council.do(AmendDraft(draft=draft, description=" "), council.clerk)
    with pytest.raises(BadInput, match="8"):
        council.do(AmendDraft(draft=draft, external_ref="8"), council.clerk)
    with pytest.raises(NotFound):
        council.do(AmendDraft(draft="nothing"), council.clerk)


def test_amend_draft_comes_too_late_once_it_has_a_number(council: Council, draft: str) -> None:
    council.do(ConfirmDraft(draft=draft), council.clerk)

    with pytest.raises(WrongState, match="已经确认登记"):
        council.do(AmendDraft(draft=draft, building="2栋"), council.clerk)


def test_amend_draft_of_another_yard_is_not_there_for_a_leader(council: Council, draft: str) -> None:
    who = leader(council)
    council.do(AmendDraft(draft=draft, building="2栋"), who)
    other = council.do(wish(grid="3网格"), council.clerk).draft

    with pytest.raises(NotFound):
        council.do(AmendDraft(draft=other, building="2栋"), who)


def test_amend_draft_is_for_those_who_may(council: Council, draft: str) -> None:
    with pytest.raises(Forbidden):
        council.do(AmendDraft(draft=draft), council.scrutineer)


def test_amend_draft_of_what_was_thrown_away_is_refused(council: Council, draft: str) -> None:
    council.do(DiscardDraft(draft, "重复了"), council.clerk)

    with pytest.raises(WrongState):
        council.do(AmendDraft(draft=draft, building="2栋"), council.clerk)
