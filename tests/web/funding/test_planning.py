"""The form of a plan: the three usual sources, a preview before anything is kept, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.tiers import Tier, TierBy
from facilitator.services.context import Actor
from facilitator.services.funding.read import FundingList
from facilitator.services.funding.try_out import TryOut
from facilitator.services.funding.writing import PlanSource
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.funding import Fund
from tests.web.browser import Browser, words


def typed(**changes: Any) -> dict[str, Any]:
    told = {
        "title": "3号院路灯",
        "budget_fen": "600",
        "source": ["gov_subsidy", "resident_raised", "enterprise_donation"],
        "source_name": ["街道", "", "甲企业"],
        "amount": ["300", "200", "100"],
        "method": "per_household",
        "rounding": "ceil_to_yuan",
        "kind": "household",
        "building": ["1栋"],
    }
    return told | changes


def address(fund: Fund) -> str:
    return f"/funding/new?demand={fund.council.demand}"


def test_empty_list_says_how_to_begin(clerk: Browser) -> None:
    assert "还没有筹资方案。从一件需求开始" in clerk.get("/funding").text


def test_form_begins_with_the_three_usual_sources_and_every_building_ticked(clerk: Browser, fund: Fund) -> None:
    page = clerk.get(address(fund)).text
    assert [name in page for name in ("政府补助", "受益居民自筹", "辖区企业捐助")] == [True, True, True]
    assert 'name="building" value="1栋" checked' in page
    assert page.index("收整元，多出的公示") < page.index("算到分，尾差一分按户号")


def test_looking_keeps_nothing_and_says_what_a_household_would_pay(clerk: Browser, fund: Fund) -> None:
    page = clerk.submit(address(fund), **typed(look="1"))
    assert page.status_code == 200
    assert "每户 34 元，收整元，计划多出 4 元，结算后有余照样退。" in page.text
    assert fund.council.ask(FundingList(), fund.council.clerk) == ()


def test_to_the_fen_says_the_range(clerk: Browser, fund: Fund) -> None:
    page = clerk.submit(address(fund), **typed(look="1", rounding="largest_remainder"))
    assert "每户 33.33—33.34 元，尾差一分按户号。" in page.text


def test_exemptions_are_counted_and_saved(clerk: Browser, fund: Fund) -> None:
    told = typed(save="1", **{f"exempt-{fund.homes[0]}": "full", f"exempt-{fund.homes[1]}": "half"})
    answer = clerk.submit(address(fund), **told)
    assert answer.status_code == 303
    fund.plan = answer.location.rsplit("/", 1)[1]
    shown = fund.detail()
    assert shown.sums.exempt == {Exemption.FULL: 1, Exemption.HALF: 1}
    assert [share.fen for share in shown.shares] == [0, 23_00, 45_00, 45_00, 45_00, 45_00]
    assert "免交 1 户、减半 1 户" in words(clerk.get(answer.location))


def test_sources_that_do_not_add_up_are_refused_with_everything_still_there(clerk: Browser, fund: Fund) -> None:
    told = typed(save="1", amount=["300", "150", "100"], **{f"exempt-{fund.homes[0]}": "full"})
    page = clerk.submit(address(fund), **told)
    assert page.status_code == 409
    assert "各项来源加起来是 550.00 元，预算是 600.00 元，差 50.00 元" in page.text
    assert 'value="甲企业"' in page.text
    assert 'name="amount" value="150"' in page.text
    assert '<option value="full" selected>' in page.text


def test_an_amount_that_cannot_be_read_stays_as_it_was_typed(clerk: Browser, fund: Fund) -> None:
    page = clerk.submit(address(fund), **typed(look="1", budget_fen="六百"))
    assert page.status_code == 422
    assert 'value="六百"' in page.text
    assert "金额“六百”看不懂" in page.text


def test_persons_are_asked_for_where_the_method_needs_them(clerk: Browser, fund: Fund) -> None:
    page = clerk.submit(address(fund), **typed(look="1", method="per_capita"))
    assert page.status_code == 409
    assert "名册里“1栋101”没有人口，按人分摊请先补上，或者在方案里写明几个人。" in page.text
    heads = {f"weight-{home}": str(place) for place, home in enumerate(fund.homes, 1)}
    assert "各户从 10 元到 58 元" in clerk.submit(address(fund), **typed(look="1", method="per_capita", **heads)).text


def test_who_keeps_no_funds_cannot_plan(fund: Fund, as_: Callable[[Actor], Browser]) -> None:
    assert as_(fund.council.recorder).get(address(fund)).status_code == 403


def test_page_of_the_demand_offers_a_plan_and_then_shows_it(clerk: Browser, fund: Fund) -> None:
    page = f"/ledger/{fund.council.demand}"
    assert "做筹资方案" in clerk.get(page, follow_redirects=True).text
    fund.draft()
    after = clerk.get(page, follow_redirects=True).text
    assert "做筹资方案" not in after.replace("做了筹资方案", "")
    assert f"/funding/{fund.plan}" in after


def tried_by_floor(fund: Fund) -> None:
    """600 yuan of which the street gives 300; the ground floor carries nothing, the sixth two parts."""
    council = fund.council
    item = PlannedItem("路灯筹资", ItemForm.FUNDING, council.demand)
    names = (council.chair.name, council.recorder.name)
    planned = council.do(PlanSession("topic_council", "路灯", "3号院坝", council.world.clock.now(), *names, (item,)))
    sources = (PlanSource(FundSource.GOV_SUBSIDY, 300_00, "街道"), PlanSource(FundSource.RESIDENT_RAISED, 300_00))
    how = (Method.TIERED, (), Rounding.LARGEST_REMAINDER, TierBy.FLOOR, (Tier("1层", 0), Tier("6层", 2)))
    council.do(TryOut(planned.session, planned.items[0], "分档", 600_00, sources, *how))


def test_plan_begins_with_what_the_hall_tried_last(clerk: Browser, fund: Fund) -> None:
    assert "照会上最后一次试算填好了" not in clerk.get(address(fund)).text
    tried_by_floor(fund)
    page = clerk.get(address(fund)).text

    assert "照会上最后一次试算填好了" in page
    assert 'value="600"' in page
    assert 'name="amount" value="300"' in page
    assert f'name="weight-{fund.homes[0]}" value="0"' in page
    assert f'name="weight-{fund.homes[5]}" value="2"' in page


def test_parts_of_tiers_are_taken_for_nothing_else(clerk: Browser, fund: Fund) -> None:
    tried_by_floor(fund)
    parts = {f"weight-{home}": parts for home, parts in zip(fund.homes, ("0", "1", "1", "1", "1", "2"), strict=True)}
    told = typed(look="1", rounding="largest_remainder", parts_of="tiered", **parts)
    assert "各户从 33.33 元到 66.67 元" in clerk.submit(address(fund), **told | {"method": "tiered"}).text
    refused = clerk.submit(address(fund), **told | {"method": "per_capita"})
    assert refused.status_code == 409
    assert "没有人口" in refused.text
    assert f'name="weight-{fund.homes[5]}" value=""' in refused.text
    assert 'name="parts_of" type="hidden" value=""' in refused.text
