"""Many drafts in one press: rubbish thrown away with one reason, what is in order confirmed, nothing by accident."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.services.context import Actor
from facilitator.services.demands.drafts import CountDrafts
from facilitator.services.demands.make_drafts import MakeDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import leader, row, wish
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PAGE = "/ledger/drafts/many"


@pytest.fixture
def clerk(council: Council, as_: As) -> Browser:
    return as_(council.clerk)


def put_down(council: Council, *descriptions: str, **told: Any) -> tuple[str, ...]:
    wishes = tuple(wish(description=text, **told) for text in descriptions)
    return tuple(council.do(MakeDrafts(wishes), council.clerk).drafts)


def ticked(page: str) -> list[str]:
    return [box[1] for box in re.finditer(r'name="draft" id="t-(\w+)" value="\w+" checked', page)]


def test_many_are_thrown_away_with_one_reason(council: Council, clerk: Browser) -> None:
    drafts = put_down(council, *(f"灌水{number}" for number in range(90)), "路灯不亮")

    told: dict[str, Any] = {"act": "discard", "draft": list(drafts[:90]), "reason": "灌水"}
    answer = clerk.submit(f"{PAGE}?text=灌水", f"{PAGE}?text=灌水", **told)

    assert (answer.status_code, answer.location) == (303, f"{PAGE}?text=%E7%81%8C%E6%B0%B4")
    assert "90 份草稿不要了。" in words(clerk.get(PAGE))
    assert council.ask(CountDrafts(), council.clerk) == 1


def test_many_without_a_reason_stay_ticked(council: Council, clerk: Browser) -> None:
    drafts = put_down(council, "灌水", "灌水灌水", "路灯不亮")

    answer = clerk.submit(PAGE, act="discard", draft=list(drafts[:2]), reason="")

    assert (answer.status_code, "请写一句为什么不要" in words(answer)) == (409, True)
    assert ticked(answer.text) == list(drafts[:2])
    assert council.ask(CountDrafts(), council.clerk) == 3


def test_many_are_confirmed_where_each_has_its_class(council: Council, clerk: Browser) -> None:
    drafts = put_down(council, "想说两句", "垃圾桶味道大", category=Category.OTHER)
    told: dict[str, Any] = {f"c-{drafts[1]}": "environment_sanitation", "draft": list(drafts), "act": "confirm"}

    answer = clerk.submit(PAGE, **told)
    assert (answer.status_code, "有 1 份还不能一起确认" in words(answer)) == (409, True)
    assert ticked(answer.text) == list(drafts)
    assert council.ask(CountDrafts(), council.clerk) == 2

    clerk.submit(PAGE, **told, **{f"c-{drafts[0]}": "other"})
    assert "已确认 2 份：XQ-2026-0001 到 XQ-2026-0002。" in words(clerk.get(PAGE))
    assert [row(council, draft).category for draft in drafts] == ["other", "environment_sanitation"]


def test_supports_are_looked_at_alone_before_they_are_confirmed(council: Council, clerk: Browser) -> None:
    (draft,) = put_down(council, "同求", kind=DraftKind.SUPPORT)
    answer = clerk.submit(PAGE, act="confirm", draft=draft)
    assert (answer.status_code, words(answer).count("附议的，要先选是哪一件。")) == (409, 1)
    assert f'href="{PAGE[:-5]}/{draft}?view=many"' in answer.text


def test_all_are_ticked_but_those_in_danger(council: Council, clerk: Browser) -> None:
    drafts = put_down(council, "灌水", "灌水灌水")
    (danger,) = put_down(council, "煤气泄漏", self_urgency=SelfUrgency.DANGER)
    assert ticked(clerk.get(f"{PAGE}?tick=every").text) == list(drafts)
    assert ticked(clerk.get(f"{PAGE}?urgency=danger&tick=every").text) == [danger]


def test_many_sent_twice_are_answered_like_the_first_time(council: Council, clerk: Browser) -> None:
    drafts = put_down(council, "灌水", "灌水灌水")
    told: dict[str, Any] = {"act": "discard", "draft": list(drafts), "reason": "灌水", "key": "a" * 32}
    assert [clerk.submit(PAGE, **told).status_code for _ in range(2)] == [303, 303]


def test_many_that_somebody_else_handled_are_told(council: Council, clerk: Browser) -> None:
    drafts = put_down(council, "灌水", "灌水灌水")
    clerk.submit(PAGE, act="discard", draft=drafts[0], reason="灌水")
    answer = clerk.submit(PAGE, act="discard", draft=list(drafts), reason="灌水")
    assert (answer.status_code, "有 1 份已经有人处理过了" in words(answer)) == (409, True)
    assert ticked(answer.text) == [drafts[1]]


def test_leaders_may_throw_away_and_not_confirm(council: Council, as_: As) -> None:
    who = leader(council)
    (theirs,) = put_down(council, "别的网格", grid="3网格")
    mine = council.do(wish(description="自己的"), who).draft
    browser = as_(who)
    page = browser.get(PAGE).text
    assert ('value="confirm"' in page, mine in page, theirs in page) == (False, True, False)
    assert browser.submit(PAGE, act="confirm", draft=mine, **{f"c-{mine}": "other"}).status_code == 403
    assert browser.submit(PAGE, act="discard", draft=mine, reason="重复").status_code == 303


def test_many_are_for_those_who_make_drafts(council: Council, as_: As) -> None:
    assert as_(council.scrutineer).get(PAGE).status_code == 403
