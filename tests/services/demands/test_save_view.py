"""demands.save_view: a look into the ledger under a name."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.services.context import Actor
from facilitator.services.demands.save_view import MOST_VIEWS, SaveView
from facilitator.services.demands.views import SavedViews
from tests.factories.council import Council

QUERY = {"tab": "listed", "building": " 5栋 ", "text": ""}


def names(council: Council, actor: Actor) -> list[tuple[str, bool, bool]]:
    return [(view.name, view.shared, view.mine) for view in council.ask(SavedViews(), actor)]


def test_view_keeps_what_was_asked(council: Council) -> None:
    saved = council.do(SaveView(" 5栋的事 ", QUERY), council.chair)

    (view,) = council.ask(SavedViews(), council.chair)
    assert (view.id, view.name, view.query) == (saved.view, "5栋的事", {"tab": "listed", "building": "5栋"})


def test_own_view_is_for_oneself_and_a_shared_one_for_everybody(council: Council) -> None:
    council.do(SaveView("我的", QUERY), council.clerk)
    council.do(SaveView("大家的", QUERY, shared=True), council.clerk)

    assert names(council, council.clerk) == [("大家的", True, True), ("我的", False, True)]
    assert names(council, council.chair) == [("大家的", True, False)]


def test_same_name_takes_the_place_of_the_old_one(council: Council) -> None:
    first = council.do(SaveView("5栋的事", QUERY))
    second = council.do(SaveView("5栋的事", {"tab": "mine"}))

    (view,) = council.ask(SavedViews())
    assert (first.view, view.id, view.query) == (second.view, second.view, {"tab": "mine"})


def test_what_everybody_uses_is_not_taken_away_under_its_name(council: Council) -> None:
    council.do(SaveView("大家的", QUERY, shared=True), council.clerk)

    with pytest.raises(BadInput, match="“大家的”大家都在用"):
        council.do(SaveView("大家的", {"tab": "mine"}), council.clerk)
    council.do(SaveView("大家的", {"tab": "mine"}, shared=True), council.clerk)

    assert names(council, council.chair) == [("大家的", True, False)]


def test_only_who_keeps_the_ledger_gives_a_view_to_everybody(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(SaveView("大家的", QUERY, shared=True), council.chair)
    assert names(council, council.chair) == []


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (SaveView("长" * 21, QUERY), "name"),
        (SaveView("好", {"height": "5"}), "query"),
        (SaveView("好", {"grid": "长" * 201}), "query"),
    ],
)
def test_view_that_makes_no_sense_is_refused(council: Council, command: SaveView, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(command)
    assert refused.value.details["field"] == field


def test_view_needs_a_name(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(SaveView("  ", QUERY))


def test_views_are_not_endless(council: Council) -> None:
    for number in range(MOST_VIEWS):
        council.do(SaveView(f"第{number}张", QUERY))

    with pytest.raises(BadInput):
        council.do(SaveView("再来一张", QUERY))
    council.do(SaveView("第3张", {"tab": "mine"}))
