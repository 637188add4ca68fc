"""demands.make_draft: a wish without a number, which no list of the ledger shows."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.slip import AgeBand, SelfUrgency, Willing
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound
from facilitator.services.demands.drafts import CountDrafts, DraftList
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.services.demands.wishes import in_the_ledger, leader, row, wish


def test_make_draft_gives_no_number_and_enters_no_list(council: Council) -> None:
    made = council.do(wish(), council.clerk)

    kept = row(council, made.draft)
    assert (kept.state, kept.number, kept.year, kept.sequence, kept.stub) == ("draft", None, None, None, made.stub)
    assert in_the_ledger(council) == (0, 0, 0)
    assert council.ask(CountDrafts(), council.clerk) == 1


def test_make_draft_takes_no_number_from_the_next_demand(council: Council) -> None:
    council.do(wish(), council.clerk)

    lamp = RegisterDemand("路灯", "", Category.INFRASTRUCTURE, Channel.PHONE)
    assert council.do(lamp, council.clerk).number == "XQ-2026-0001"


def test_make_draft_keeps_everything_that_a_slip_tells(council: Council) -> None:
    told = wish(
        reporter_name=" 李阿姨 ", building="3栋", slip_no="2026-YB-0032", age_band=AgeBand.FROM_75, proxy_filled=True,
        proxy_name="小张", since="三个月", wish="挪远一点", willing=(Willing.EFFORT, Willing.EFFORT, Willing.GOODS),
        self_urgency=SelfUrgency.SOON, source_text="2. 3栋李阿姨：…", doubts=(" 哪个垃圾桶？ ", ""),
    )  # fmt: skip

    kept = row(council, council.do(told, council.clerk).draft)

    assert (kept.reporter_name, kept.building, kept.slip_no) == ("李阿姨", "3栋", "2026-YB-0032")
    assert (kept.age_band, kept.proxy_name, kept.read_back) == ("75_up", "小张", False)
    assert (kept.since, kept.wish, kept.willing) == ("三个月", "挪远一点", ["effort", "goods"])
    assert (kept.self_urgency, kept.source_text, kept.doubts) == ("soon", "2. 3栋李阿姨：…", ["哪个垃圾桶？"])


def test_make_draft_writes_none_of_the_words_into_the_journal(council: Council) -> None:
    council.do(wish(reporter_name="陈珺瑶", contact="13800138000", doubts=("问陈珺瑶",)), council.clerk)

    with council.world.database.reading() as unit:
        journal = "".join(entry.body for entry in unit.journal.entries())
    assert [word for word in ("陈珺瑶", "13800138000", "反水") if word in journal] == []
    assert '"draft_made"' in journal


def test_make_draft_at_a_meeting_is_told_to_the_hall(council: Council) -> None:
    session = council.plan()

    made = council.do(wish(session=session), council.clerk)

    assert council.events("WishMade") == [{"draft": made.draft, "channel": "wechat_group", "actor": "专干"}]
    assert council.world.listening.sessions[-1] == frozenset({session})


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"description": " "}, Missing),
        ({"doubts": ("问",) * 13}, BadInput),
        ({"doubts": ("长" * 201,)}, BadInput),
        ({"source_text": "长" * 4001}, BadInput),
        ({"wish": "长" * 501}, BadInput),
        ({"session": "nowhere"}, NotFound),
        ({"kind": DraftKind.SUPPORT, "about": "nothing"}, NotFound),
    ],
)
def test_make_draft_says_what_is_wrong(council: Council, told: dict[str, object], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        council.do(wish(**told), council.clerk)


def test_make_draft_does_not_take_a_reference_twice(council: Council) -> None:
    council.do(wish(external_ref="24"), council.clerk)

    with pytest.raises(BadInput, match="24"):
        council.do(wish(external_ref="24"), council.clerk)


def test_make_draft_of_a_support_is_about_a_demand(council: Council) -> None:
    first = council.do(wish(kind=DraftKind.SUPPORT), council.clerk).draft

    with pytest.raises(BadInput) as refused:
        council.do(wish(kind=DraftKind.SUPPORT, about=first), council.clerk)
    assert refused.value.details["field"] == "about"


def test_make_draft_by_a_group_leader_is_of_the_own_grid(council: Council) -> None:
    who = leader(council)

    assert row(council, council.do(wish(), who).draft).grid == "2网格"
    with pytest.raises(BadInput):
        council.do(wish(grid="3网格"), who)


def test_make_draft_shows_a_group_leader_the_own_grid_only(council: Council) -> None:
    who = leader(council)
    mine = council.do(wish(), who).draft
    council.do(wish(grid="3网格"), council.clerk)

    page = council.ask(DraftList(), who)
    assert ([draft.id for draft in page.drafts], page.total, page.may_confirm) == ([mine], 1, False)
    assert council.ask(DraftList(), council.clerk).total == 2


def test_make_draft_refuses_a_leader_without_a_grid(council: Council) -> None:
    with pytest.raises(Forbidden, match="还没有给您定是哪个网格"):
        council.do(wish(), leader(council, None))


def test_make_draft_is_for_those_who_may(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(wish(), council.scrutineer)
