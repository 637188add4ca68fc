"""意见清单 on screen: views with group and supporters."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.factories.sorting import group, hold, view
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def test_list_of_opinions_shows_group_and_supporters(council: Council, as_: As) -> None:
    hold(council, "opinion_council")
    group(council, "停车", view(council, "r1", "划停车线"))
    page = words(as_(council.chair).get(f"/sessions/{council.session}/opinions"))

    assert "停车怎么办 停车 – 划停车线 1 人" in page
    assert "只协商，不作决定" in page


def test_list_of_opinions_may_be_empty(council: Council, as_: As) -> None:
    hold(council, "opinion_council")
    assert "还没有上墙的意见" in words(as_(council.chair).get(f"/sessions/{council.session}/opinions"))
