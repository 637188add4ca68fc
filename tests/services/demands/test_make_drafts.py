"""demands.make_drafts: a whole chain or nothing, in the order in which it was written."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.services.demands.confirm_drafts import ConfirmDrafts, ReadDraft
from facilitator.services.demands.drafts import CountDrafts, DraftList, OneDraft
from facilitator.services.demands.make_drafts import Joined, MakeDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import row, wish


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


def test_make_drafts_joins_a_support_to_its_wish(council: Council) -> None:
    drafts = (wish(description="垃圾太臭"), wish(description="太吵"), wish(description="同意1", kind=DraftKind.SUPPORT))

    first, _, support = council.do(MakeDrafts(drafts, (Joined(3, 1),)), council.clerk).drafts

    line = council.ask(OneDraft(support), council.clerk)
    assert (line.about, line.candidates[0].id) == (first, first)
    council.do(ConfirmDrafts((ReadDraft(first), ReadDraft(support))), council.clerk)
    assert row(council, first).supporters == 1


@pytest.mark.parametrize("pair", [(1, 2), (2, 2), (2, 3), (0, 1), (3, 1)])
def test_make_drafts_joins_nothing_else(council: Council, pair: tuple[int, int]) -> None:
    with pytest.raises(BadInput, match="附议的应当是同一批里的一件需求"):
        council.do(MakeDrafts((wish(), wish(kind=DraftKind.SUPPORT)), (Joined(*pair),)), council.clerk)
    assert council.ask(CountDrafts(), council.clerk) == 0


def test_make_drafts_is_for_those_who_may(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(MakeDrafts((wish(),)), council.recorder)
