"""Trying amounts live: the desk begins with the plan, and wall, desk and phone show the same figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from facilitator.web.screens.trial import UNREADABLE
from tests.factories.funding import SOURCES, Fund
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


def council(fund: Fund) -> None:
    """A topic council at the item about the demand's money."""
    told, item = fund.council, PlannedItem("路灯筹资", ItemForm.FUNDING, fund.council.demand)
    plan = PlanSession(
        "topic_council", "路灯", "3号院坝", told.world.clock.now(), told.chair.name, told.recorder.name, (item,)
    )
    planned = told.do(plan)
    told.session, told.code, told.item = planned.session, planned.code, planned.items[0]
    told.begin(())


def basis(fund: Fund, browser: Browser) -> Any:
    return browser.get(f"/desk/{fund.council.session}/trial/{fund.council.item}").get_json()


def tried(fund: Fund, browser: Browser, **changes: Any) -> Any:
    path = f"/desk/{fund.council.session}"
    told = {name: basis(fund, browser)[name] for name in ("title", "budget", "sources", "method", "rounding")}
    headers = {"X-CSRFToken": browser.token(path), "Accept": "application/json"}
    return browser.client.post(f"{path}/trial/{fund.council.item}", json=told | changes, headers=headers).get_json()


def room(fund: Fund, face: str) -> Any:
    return getattr(fund.council.ask(Rooms(fund.council.session), SYSTEM), face)


def test_desk_begins_with_the_plan_of_the_demand(fund: Fund, as_: As) -> None:
    fund.draft()
    council(fund)
    began = basis(fund, as_(fund.council.chair))
    assert (began["title"], began["budget"], began["method"]) == ("3号院路灯", "600", "per_household")
    assert [(line["shown"], line["amount"]) for line in began["sources"]] == [
        ("政府补助", "300"), ("甲企业", "100"), ("受益居民自筹", "200"),
    ]  # fmt: skip


def test_what_may_be_added_is_offered_and_work_is_no_money(fund: Fund, as_: As) -> None:
    fund.draft(sources=(*SOURCES, PlanSource(FundSource.LABOR_KIND, 80_00, "出工")))
    council(fund)
    began = basis(fund, as_(fund.council.chair))
    offered = [kind for kind, _name in began["kinds"]]
    assert ("resident_raised" in offered, "labor_kind" in offered, "community_fund" in offered) == (False, False, True)
    assert [line["cash"] for line in began["sources"]] == [True, True, True, False]


def test_wall_shows_whole_yuan_and_who_is_let_off_as_numbers(fund: Fund, as_: As) -> None:
    fund.draft(units=fund.units(h1=Exemption.FULL, h2=Exemption.HALF))
    council(fund)
    assert tried(fund, as_(fund.council.chair), rounding="ceil_to_yuan")["ok"] is True
    shown = room(fund, "screen")["trial"]
    assert (shown["budget"], shown["label"], shown["amount"]) == ("600", "每户（按户）", "45")
    assert shown["rounding"] == "收整元，多出 3 元，结余退回"
    assert shown["exempt"] == "减半 1 户（每户 23 元）、免 1 户"
    assert shown["others"] == [{"label": "算到分", "about": "", "amount": "44.45"}]
    assert shown["voluntary"] == "自愿出资，投票通过也不欠钱，以本户签字为准"
    assert [home for home in (*fund.homes, "1栋101") if home in str(shown)] == []


def test_another_method_is_shown_at_once_and_the_first_becomes_the_other_way(fund: Fund, as_: As) -> None:
    for number, area in ((1, 68_35), (2, 110_06)):
        label = f"2栋{number}01"
        unit = AddUnit(UnitKind.HOUSEHOLD, label, "2栋", f"{number}01", area_centi=area)
        fund.homes.append(fund.council.do(unit, SYSTEM).unit)
    fund.homes[:] = fund.homes[6:]
    fund.draft()
    council(fund)
    browser = as_(fund.council.chair)
    tried(fund, browser)
    by_household = room(fund, "screen")["trial"]
    assert [(way["label"], way["about"], way["amount"]) for way in by_household["others"]] == [
        ("按面积", "68㎡", "76.62"), ("按面积", "110㎡", "123.38"),
    ]  # fmt: skip
    tried(fund, browser, method="per_area", rounding="largest_remainder")
    by_area = room(fund, "screen")["trial"]
    assert (by_area["label"], by_area["amount"]) == ("每户（按面积）", "76.62—123.38")
    assert [(way["label"], way["amount"]) for way in by_area["others"]] == [("按户", "100")]


def test_tiers_are_tried_by_floor_without_a_plan_that_says_the_parts(fund: Fund, as_: As) -> None:
    """200 yuan over 1 + 1 + 1 + 1 + 2 + 4 parts is 20 a part."""
    fund.draft()
    council(fund)
    browser = as_(fund.council.chair)
    began = basis(fund, browser)["tiers"]
    assert (began["by"], began["parts"]) == ("", {})
    (choice,) = began["choices"]
    assert (choice["by"], choice["name"]) == ("floor", "按楼层")
    assert choice["groups"][0] == ["1层", "1层", 1]

    answer = tried(fund, browser, method="tiered", by="floor", tiers={"5层": "2", "6层": "4"})
    assert answer["result"]["share_counts"] == {"8000": 1, "4000": 1, "2000": 4}
    assert room(fund, "screen")["trial"]["amount"] == "20—80"
    again = basis(fund, browser)
    assert (again["method"], again["tiers"]["by"]) == ("tiered", "floor")
    assert again["tiers"]["parts"] == {"5层": "2", "6层": "4"}


def test_plan_that_says_its_parts_comes_first(fund: Fund, as_: As) -> None:
    fund.draft(method=Method.TIERED, units=[PlanUnit(home, 1 + place) for place, home in enumerate(fund.homes)])
    council(fund)
    browser = as_(fund.council.chair)

    assert [one["name"] for one in basis(fund, browser)["tiers"]["choices"]] == ["照方案写的份数", "按楼层"]
    assert tried(fund, browser)["ok"] is True


def test_parts_that_are_no_numbers_are_refused(fund: Fund, as_: As) -> None:
    fund.draft()
    council(fund)
    browser = as_(fund.council.chair)
    for wrong in ({"1层": "x"}, {"1层": "inf"}, ["1层"]):
        assert tried(fund, browser, method="tiered", by="floor", tiers=wrong)["message"] == UNREADABLE
    assert "没有“9层”这一档" in tried(fund, browser, method="tiered", by="floor", tiers={"9层": "1"})["message"]


def test_desk_and_wall_agree_and_nothing_is_shown_before_a_try(fund: Fund, as_: As) -> None:
    council(fund)
    assert room(fund, "screen")["trial"] is None
    lines = [
        {"source": "gov_subsidy", "name": "", "amount": "300"},
        {"source": "resident_raised", "name": "", "amount": "300"},
    ]
    tried(fund, as_(fund.council.chair), budget="600", sources=lines)
    shown = room(fund, "screen")["trial"]
    assert shown["amount"] == "50"
    assert room(fund, "desk")["trial"] == shown


def test_amounts_that_do_not_add_up_change_nothing_on_the_wall(fund: Fund, as_: As) -> None:
    fund.draft()
    council(fund)
    browser = as_(fund.council.chair)
    tried(fund, browser)
    before = room(fund, "screen")["trial"]
    refused = tried(fund, browser, budget="700")
    assert "预算是 700.00 元" in refused["message"]
    assert room(fund, "screen")["trial"] == before


def test_nonsense_is_one_sentence(fund: Fund, as_: As) -> None:
    council(fund)
    browser = as_(fund.council.chair)
    assert tried(fund, browser, method="by_the_moon")["message"] == "试算没有送对，请刷新页面再试。"
    assert tried(fund, browser, sources=[{"source": "gov_subsidy"}])["message"] == "试算没有送对，请刷新页面再试。"


def test_only_who_writes_notes_tries(fund: Fund, as_: As) -> None:
    fund.draft()
    council(fund)
    assert tried(fund, as_(fund.council.secretary))["error"] == "forbidden"
