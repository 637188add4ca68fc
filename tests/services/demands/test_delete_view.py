"""demands.delete_view: a saved look is taken away by whoever saved it."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound
from facilitator.services.demands.delete_view import DeleteView
from facilitator.services.demands.save_view import SaveView
from facilitator.services.demands.views import SavedViews
from tests.factories.council import Council


def test_own_view_goes(council: Council) -> None:
    view = council.do(SaveView("5栋的事", {"building": "5栋"})).view
    council.do(DeleteView(view))

    assert council.ask(SavedViews()) == ()


def test_view_of_a_colleague_stays(council: Council) -> None:
    view = council.do(SaveView("大家的", {"tab": "mine"}, shared=True), council.clerk).view

    with pytest.raises(NotFound):
        council.do(DeleteView(view), council.chair)
    assert [each.id for each in council.ask(SavedViews())] == [view]


def test_view_that_is_none_is_not_found(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(DeleteView("nothing"))
