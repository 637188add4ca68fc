"""demands.discard_drafts: rubbish goes in one press with one reason, all of it or none."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.draft_filter import MOST_PER_PAGE
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.discard_drafts import DiscardDrafts
from facilitator.services.demands.drafts import CountDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import in_the_ledger, leader, row, wish


def put_down(council: Council, count: int, **told: str) -> tuple[str, ...]:
    return tuple(council.do(wish(**told), council.clerk).draft for _ in range(count))


def test_discard_drafts_writes_the_reason_down_for_each(council: Council) -> None:
    drafts = put_down(council, 3)

    assert council.do(DiscardDrafts((*drafts[:2], drafts[0]), "灌水"), council.clerk).count == 2

    assert [row(council, draft).state for draft in drafts] == ["withdrawn", "withdrawn", "draft"]
    assert in_the_ledger(council) == (0, 0, 0)
    moved = [(event["demand"], event["details"]) for event in council.events("DemandMoved")]
    assert moved == [(draft, {"reason": "灌水"}) for draft in drafts[:2]]


def test_discard_drafts_leaves_all_where_one_is_dealt_with(council: Council) -> None:
    drafts = put_down(council, 3)
    council.do(ConfirmDraft(draft=drafts[1]), council.clerk)

    with pytest.raises(WrongState, match="有 1 份已经有人处理过了") as refusal:
        council.do(DiscardDrafts(drafts, "灌水"), council.clerk)

    assert refusal.value.details["gone"] == 1
    assert council.ask(CountDrafts(), council.clerk) == 2


@pytest.mark.parametrize(
    ("drafts", "refusal"),
    [((), Missing), (("x",), NotFound), (tuple(map(str, range(MOST_PER_PAGE + 1))), BadInput)],
)
def test_discard_drafts_refuses_what_makes_no_sense(
    council: Council, drafts: tuple[str, ...], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(DiscardDrafts(drafts, "灌水"), council.clerk)


def test_discard_drafts_needs_a_reason(council: Council) -> None:
    drafts = put_down(council, 2)
    with pytest.raises(Missing, match="为什么不要"):
        council.do(DiscardDrafts(drafts, " "), council.clerk)
    with pytest.raises(BadInput):
        council.do(DiscardDrafts(drafts, "长" * 201), council.clerk)
    assert council.ask(CountDrafts(), council.clerk) == 2


def test_discard_drafts_of_another_yard_are_not_a_leaders_to_throw_away(council: Council) -> None:
    (theirs,), who = put_down(council, 1, grid="3网格"), leader(council)
    mine = council.do(wish(), who).draft

    with pytest.raises(NotFound, match="有 1 份，您这里没有这样的草稿") as refusal:
        council.do(DiscardDrafts((mine, theirs), "灌水"), who)
    assert refusal.value.details["unknown"] == 1
    assert row(council, mine).state == "draft"
    assert council.do(DiscardDrafts((mine,), "灌水"), who).count == 1
    assert row(council, theirs).state == "draft"


def test_discard_drafts_is_for_those_who_may(council: Council) -> None:
    drafts = put_down(council, 1)
    with pytest.raises(Forbidden):
        council.do(DiscardDrafts(drafts, "灌水"), council.scrutineer)
