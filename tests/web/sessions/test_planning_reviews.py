"""An evening that judges matter by matter is planned from the review's own page, without typing a word."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from facilitator.services.sessions.read import SessionDetail, SessionInFull, SessionList
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.reviewing import completed, gathered
from tests.web.browser import Browser
from tests.web.sessions.test_pages import fields_of

As = Callable[[Actor], Browser]


def planned(council: Council) -> SessionInFull:
    return council.ask(SessionDetail(council.ask(SessionList())[0].id))  # type: ignore[no-any-return]


def test_review_leads_to_a_plan_with_one_item_a_matter(council: Council, as_: As) -> None:
    demands = [completed(council), completed(council)]
    gathered(council)
    chair = as_(council.chair)
    address = "/sessions/new?kind=quarterly_review&each=2026Q3"
    assert address.replace("&", "&amp;") in chair.get("/reviews/2026Q3").text

    answer = chair.client.post("/sessions/new", data=fields_of(chair.get(address).text) | {"place": "院坝"})

    assert answer.status_code == 303
    asked = [(item.demand, item.form) for item in planned(council).items if item.form is ItemForm.SCORES]
    assert asked == [(demand, ItemForm.SCORES) for demand in demands]
    titles = [item.title for item in planned(council).items]
    assert (titles[0], titles[-1]) == ("签到", "公布、不合格项整改")


def test_any_item_of_a_judging_meeting_may_name_what_is_in_review(council: Council, as_: As) -> None:
    demand = completed(council)
    gathered(council)
    number = row_of(council, demand).number
    for kind in ("quarterly_review", "review_council"):
        page = as_(council.chair).get(f"/sessions/new?kind={kind}").text
        assert f'<option value="{number}">' in page, kind


def test_sheet_for_all_stays_the_usual_plan(council: Council, as_: As) -> None:
    completed(council)
    gathered(council)
    chair = as_(council.chair)

    usual = "/sessions/new?kind=quarterly_review"
    chair.client.post("/sessions/new", data=fields_of(chair.get(usual).text) | {"place": "院坝"})

    assert [item.demand for item in planned(council).items] == [None] * 4
