"""demands.make_drafts: a whole chain or nothing, in the order in which it was written."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.services.demands.drafts import CountDrafts, DraftList
from facilitator.services.demands.make_drafts import MakeDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import wish


def test_make_drafts_keeps_the_order_of_the_chain(council: Council) -> None:
    words = ["楼道灯不亮", "垃圾桶挪远一点", "消防通道被堵", "减速带坏了", "井盖翘起来"]

    made = council.do(MakeDrafts(tuple(wish(description=text) for text in words)), council.clerk).drafts

    shown = council.ask(DraftList(), council.clerk).drafts
    assert [draft.description for draft in shown] == words
    assert tuple(draft.id for draft in shown) == made


def test_make_drafts_keeps_none_when_one_is_wrong(council: Council) -> None:
    with pytest.raises(BadInput, match=r"^第 2 份：“contact”太长，请写在 60 字以内。$"):
        council.do(MakeDrafts((wish(), wish(contact="1" * 61))), council.clerk)

    assert council.ask(CountDrafts(), council.clerk) == 0


def test_make_drafts_needs_one_and_takes_five_hundred(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(MakeDrafts(()), council.clerk)
    with pytest.raises(BadInput, match="500"):
        council.do(MakeDrafts((wish(),) * 501), council.clerk)


def test_make_drafts_is_for_those_who_may(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(MakeDrafts((wish(),)), council.recorder)
