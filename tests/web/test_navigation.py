"""The bar at the top names what exists and what this person may open."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser


def tabs(page: str) -> list[str]:
    bar = page[page.index("<nav") : page.index("</nav>")]
    return re.findall(r"<a[^>]*>([^<]+)</a>", bar)


def test_staff_see_what_is_registered(council: Council, as_: Callable[[Actor], Browser]) -> None:
    assert tabs(as_(council.clerk).get("/").text) == ["今天", "需求台账", "议事会", "一事一议", "纪要", "议单"]


def test_passer_by_sees_the_public_pages(stranger: Browser) -> None:
    assert tabs(stranger.get("/public").text) == ["公示栏", "我的事到哪了", "核对文件", "怎么用"]


def test_face_that_is_not_registered_has_no_word(
    app: Flask, council: Council, as_: Callable[[Actor], Browser]
) -> None:
    del app.view_functions["reviews.listed"]

    assert tabs(as_(council.clerk).get("/").text) == ["今天", "需求台账", "议事会", "一事一议", "纪要"]


def test_page_one_is_on_is_marked(council: Council, as_: Callable[[Actor], Browser]) -> None:
    page = as_(council.clerk).get("/ledger/new").text
    assert '<a href="/ledger" aria-current="page">需求台账</a>' in page
