"""demands.confirm: a draft becomes a demand when a person says so, and a +1 becomes a supporter."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden, Missing, NotFound, WrongState
from facilitator.services.context import Actor
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.discard_draft import DiscardDraft
from facilitator.services.demands.drafts import CountDrafts, DraftList
from facilitator.services.demands.make_drafts import MakeDrafts
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.services.demands.wishes import in_the_ledger, leader, row, wish


def test_confirm_gives_the_number_and_keeps_the_stub(council: Council) -> None:
    made = council.do(wish(doubts=("哪个单元？",)), council.clerk)

    confirmed = council.do(ConfirmDraft(draft=made.draft, category=Category.INFRASTRUCTURE), council.clerk)

    assert (confirmed.demand, confirmed.number, confirmed.stub) == (made.draft, "XQ-2026-0001", made.stub)
    kept = row(council, made.draft)
    assert (kept.state, kept.category, kept.registered_on.isoformat(), kept.doubts) == (
        "registered", "infrastructure", "2026-11-25", [],
    )  # fmt: skip
    assert (in_the_ledger(council), council.ask(CountDrafts(), council.clerk)) == ((1, 1, 1), 0)


def test_confirm_tells_the_way_from_the_draft(council: Council) -> None:
    demand = council.do(ConfirmDraft(draft=council.do(wish(), council.clerk).draft), council.clerk).demand

    history = council.ask(DemandDetail(demand), council.clerk).history
    assert [(line.move_name, line.before_name, line.after_name) for line in history] == [
        ("记成草稿", "草稿", "草稿"),
        ("点单", "草稿", "已点单"),
        ("登记入台账", "已点单", "已登记"),
    ]
    assert council.events("DemandMoved")[-1]["number"] == "XQ-2026-0001"


def test_confirm_counts_on_from_what_is_registered(council: Council) -> None:
    drafts = [council.do(wish(), council.clerk).draft for _ in range(3)]

    numbers = [council.do(ConfirmDraft(draft=draft), council.clerk).number for draft in reversed(drafts)]
    assert numbers == ["XQ-2026-0001", "XQ-2026-0002", "XQ-2026-0003"]


def test_confirm_of_a_proxy_waits_for_the_reporter(council: Council) -> None:
    """T1: what another hand wrote stays a draft until it was read back."""
    draft = council.do(wish(proxy_name="小张"), council.clerk).draft

    with pytest.raises(Missing) as refused:
        council.do(ConfirmDraft(draft=draft), council.clerk)
    assert (refused.value.details["what"], row(council, draft).state) == ("read_back", "draft")

    council.do(ConfirmDraft(draft=draft, read_back=True), council.clerk)
    assert (row(council, draft).state, row(council, draft).read_back) == ("registered", True)


def test_confirm_asks_for_the_class_of_a_new_wish(council: Council) -> None:
    draft = council.do(wish(category=Category.OTHER), council.clerk).draft

    with pytest.raises(Missing, match="请先选类别") as refused:
        council.do(ConfirmDraft(draft=draft), council.clerk)

    assert (refused.value.details["what"], row(council, draft).number) == ("category", None)


def test_confirm_takes_other_when_somebody_says_so(council: Council) -> None:
    draft = council.do(wish(category=Category.OTHER), council.clerk).draft

    council.do(ConfirmDraft(draft=draft, category=Category.OTHER), council.clerk)

    assert (row(council, draft).category, row(council, draft).state) == ("other", "registered")


def test_confirm_of_a_support_needs_no_class(council: Council) -> None:
    demand = council.do(ConfirmDraft(draft=council.do(wish(), council.clerk).draft), council.clerk).demand
    told = wish(kind=DraftKind.SUPPORT, description="同求", reporter_name="住户甲", category=Category.OTHER)
    draft = council.do(told, council.clerk).draft

    council.do(ConfirmDraft(draft=draft, about=demand), council.clerk)

    assert row(council, demand).supporters == 1


def test_confirm_of_a_support_counts_and_is_no_demand(council: Council) -> None:
    demand = council.do(ConfirmDraft(draft=council.do(wish(), council.clerk).draft), council.clerk)
    told = wish(kind=DraftKind.SUPPORT, description="同求", reporter_name="住户甲", building="4栋", contact="66400795")
    draft = council.do(told, council.clerk).draft

    confirmed = council.do(ConfirmDraft(draft=draft, about=demand.number), council.clerk)

    assert (confirmed.demand, confirmed.number, confirmed.stub) == (demand.demand, demand.number, None)
    assert (row(council, demand.demand).supporters, row(council, draft).state) == (1, "withdrawn")
    assert in_the_ledger(council) == (1, 1, 1)
    with council.world.database.reading() as unit:
        (supporter,) = unit.supporters.of(demand.demand)
    assert (supporter.name, supporter.building, supporter.contact) == ("住户甲", "4栋", "66400795")


def test_confirm_of_a_support_asks_which(council: Council) -> None:
    draft = council.do(wish(kind=DraftKind.SUPPORT), council.clerk).draft
    other = council.do(wish(), council.clerk).draft

    with pytest.raises(Missing) as refused:
        council.do(ConfirmDraft(draft=draft), council.clerk)
    assert refused.value.details["what"] == "about"
    with pytest.raises(WrongState, match="还是草稿"):
        council.do(ConfirmDraft(draft=draft, about=other), council.clerk)
    with pytest.raises(NotFound):
        council.do(ConfirmDraft(draft=draft, about="nothing"), council.clerk)


def test_confirm_offers_what_a_support_may_be_about(council: Council) -> None:
    for text in ("楼道灯不亮", "下水道又反水了，第三次", "反水"):
        council.do(wish(description=text), council.clerk)
    council.do(wish(description="同求，我家也反水", kind=DraftKind.SUPPORT), council.clerk)

    (support,) = [one for one in council.ask(DraftList(), council.clerk).drafts if one.kind is DraftKind.SUPPORT]
    assert {one.title for one in support.candidates} == {"反水", "下水道又反水了，第三次"}


def test_what_was_dealt_with_is_offered_to_no_support(council: Council) -> None:
    for text in ("反水", "下水道又反水了，第三次"):
        council.do(wish(description=text), council.clerk)
    first = next(one for one in council.ask(DraftList(), council.clerk).drafts if one.title == "反水")
    done = council.do(ConfirmDraft(draft=first.id), council.clerk).demand
    put(council, done, state=DemandState.TRACKING)
    council.do(wish(description="同求，我家也反水", kind=DraftKind.SUPPORT), council.clerk)

    (support,) = [one for one in council.ask(DraftList(), council.clerk).drafts if one.kind is DraftKind.SUPPORT]
    assert [one.title for one in support.candidates] == ["下水道又反水了，第三次"]
    with pytest.raises(WrongState, match="已经销单，不能附议"):
        council.do(ConfirmDraft(draft=support.id, about=done), council.clerk)


def test_leaders_and_chairs_are_offered_no_private_matter_and_see_no_phone(council: Council) -> None:
    told = council.do(wish(description="厨房地漏反水", grid="2网格", contact="13800138000"), council.clerk)
    private = council.do(ConfirmDraft(draft=told.draft), council.clerk).demand
    council.world.door.writer.submit(lambda unit: unit.ledger.change(private, matter="private", restricted=True))
    joined = wish(description="我家地漏也反水", kind=DraftKind.SUPPORT, grid="2网格", contact="13911112222")
    council.do(joined, council.clerk)

    everybody = (council.clerk, council.chair, leader(council))
    seen = {who.name: council.ask(DraftList(), who).drafts[0] for who in everybody}

    assert {name: len(draft.candidates) for name, draft in seen.items()} == {"专干": 1, "主持人": 0, "组长": 0}
    assert {name: draft.contact for name, draft in seen.items()} == {
        "专干": "13911112222", "主持人": None, "组长": "13911112222",
    }  # fmt: skip


def test_what_a_support_may_be_about_is_told_as_its_reader_sees_it_elsewhere(council: Council) -> None:
    named = "诸葛测公家地漏反水13987650002"
    told = council.do(wish(description=named, reporter_name="诸葛测公", contact="13987650002"), council.clerk)
    council.do(ConfirmDraft(draft=told.draft), council.clerk)
    council.do(wish(description="我家地漏也反水", kind=DraftKind.SUPPORT), council.clerk)

    def offered(actor: Actor) -> list[str]:
        return [one.title for one in council.ask(DraftList(), actor).drafts[0].candidates]

    assert (offered(council.clerk), offered(council.chair)) == ([named], ["诸葛*公家地漏反水**"])


def test_a_bare_support_is_offered_the_wishes_of_its_own_chain(council: Council) -> None:
    other = wish(description="门禁坏了", source_text="门禁坏了")
    council.do(MakeDrafts((other,)), council.clerk)
    council.world.clock.forward(minutes=1)
    told = ("楼道灯不亮", "下水道反水", "+1", "石凳坏了")
    kinds = (DraftKind.NEW, DraftKind.NEW, DraftKind.SUPPORT, DraftKind.NEW)
    lines = zip(told, kinds, strict=True)
    chain = tuple(wish(description=text, source_text=text, kind=kind) for text, kind in lines)
    ids = council.do(MakeDrafts(chain), council.clerk).drafts
    number = council.do(ConfirmDraft(draft=ids[0]), council.clerk).number

    support = next(one for one in council.ask(DraftList(), council.clerk).drafts if one.kind is DraftKind.SUPPORT)

    assert [(one.title, one.number) for one in support.candidates] == [
        ("下水道反水", None), ("楼道灯不亮", number), ("石凳坏了", None),
    ]  # fmt: skip
    council.do(ConfirmDraft(draft=support.id, about=support.candidates[1].id), council.clerk)
    assert row(council, ids[0]).supporters == 1


def test_what_was_thrown_away_is_offered_to_nobody(council: Council) -> None:
    joined = wish(description="+1", source_text="2", kind=DraftKind.SUPPORT)
    chain = (wish(description="楼道灯不亮", source_text="1"), joined)
    first, _ = council.do(MakeDrafts(chain), council.clerk).drafts
    council.do(DiscardDraft(first, "重复了"), council.clerk)

    (support,) = council.ask(DraftList(), council.clerk).drafts
    assert support.candidates == ()


def test_confirm_happens_once(council: Council) -> None:
    draft = council.do(wish(), council.clerk).draft
    council.do(ConfirmDraft(draft=draft), council.clerk)

    with pytest.raises(WrongState, match="已经确认登记，编号是 XQ-2026-0001"):
        council.do(ConfirmDraft(draft=draft), council.clerk)


def test_confirm_is_not_for_a_group_leader(council: Council) -> None:
    who = leader(council)
    draft = council.do(wish(), who).draft

    with pytest.raises(Forbidden):
        council.do(ConfirmDraft(draft=draft), who)
