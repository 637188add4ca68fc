"""demands.confirm_drafts: what has been read and has its class goes into the ledger together, or none of it."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.confirm_drafts import ConfirmDrafts, ReadDraft
from facilitator.services.demands.discard_draft import DiscardDraft
from tests.factories.council import Council
from tests.services.demands.wishes import in_the_ledger, row, wish


def put_down(council: Council, **told: Any) -> str:
    return str(council.do(wish(**told), council.clerk).draft)


def test_confirm_drafts_numbers_them_in_the_order_given(council: Council) -> None:
    unsorted, sorted_one = put_down(council, category=Category.OTHER), put_down(council)

    told = (ReadDraft(sorted_one), ReadDraft(unsorted, Category.PUBLIC_SAFETY))
    answer = council.do(ConfirmDrafts(told), council.clerk)

    assert [(one.demand, one.number) for one in answer.drafts] == [
        (sorted_one, "XQ-2026-0001"), (unsorted, "XQ-2026-0002"),
    ]  # fmt: skip
    assert (row(council, unsorted).category, row(council, sorted_one).category) == ("public_safety", "infrastructure")
    assert in_the_ledger(council) == (2, 2, 2)


def test_one_without_a_class_keeps_all_back_and_is_named(council: Council) -> None:
    first, second = put_down(council), put_down(council, category=Category.OTHER)

    with pytest.raises(Missing, match="勾的第 2 份：请先选类别") as refusal:
        council.do(ConfirmDrafts((ReadDraft(first), ReadDraft(second))), council.clerk)

    assert (refusal.value.details["draft"], refusal.value.details["what"]) == (second, "category")
    assert in_the_ledger(council) == (0, 0, 0)


@pytest.mark.parametrize(
    ("told", "what"),
    [({"kind": DraftKind.SUPPORT}, "about"), ({"proxy_name": "小张", "read_back": False}, "read_back")],
)
def test_one_that_has_to_be_looked_at_alone_keeps_all_back(
    council: Council, told: dict[str, Any], what: str
) -> None:
    first, second = put_down(council), put_down(council, **told)

    with pytest.raises(Missing) as refusal:
        council.do(ConfirmDrafts((ReadDraft(first), ReadDraft(second))), council.clerk)

    assert refusal.value.details["what"] == what
    assert in_the_ledger(council) == (0, 0, 0)


def test_confirm_drafts_leaves_all_where_one_is_dealt_with(council: Council) -> None:
    first, second = put_down(council), put_down(council)
    council.do(DiscardDraft(second, "重复"), council.clerk)

    with pytest.raises(WrongState, match="有 1 份已经有人处理过了"):
        council.do(ConfirmDrafts((ReadDraft(first), ReadDraft(second))), council.clerk)
    with pytest.raises(Missing):
        council.do(ConfirmDrafts(()), council.clerk)
    assert in_the_ledger(council) == (0, 0, 0)


def test_confirm_drafts_is_for_those_who_keep_the_ledger(council: Council) -> None:
    draft = put_down(council)
    with pytest.raises(Forbidden):
        council.do(ConfirmDrafts((ReadDraft(draft),)), council.chair)
