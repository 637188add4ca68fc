"""The list for everybody as it is narrowed: what stands on its buttons adds up."""

from __future__ import annotations

import re
from datetime import date

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.web.browser import Browser, words


def test_matters_and_what_is_not_sorted_yet_are_as_many_as_the_stages(council: Council, stranger: Browser) -> None:
    assert "另有急事" not in words(stranger.get("/public"))
    demand = council.do(
        RegisterDemand("电线落地", "", Category.PUBLIC_SAFETY, Channel.PHONE, public_ok=True), council.clerk
    ).demand
    council.do(DispatchUrgent(demand, "供电所", date(2026, 11, 26), "电线落地，会触电"), council.clerk)

    page = stranger.get("/public")

    assert "另有急事 1 件，先办了再分大小。" in words(page)
    matters, stages = (
        sum(map(int, re.findall(r'class="num">(\d+)<', row)))
        for row in re.findall(r"<p>(.*?)</p>", page.text.split('class="filters"')[1].split("</nav>")[0], re.DOTALL)
    )
    assert matters == stages
