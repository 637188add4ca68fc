"""funding.opine: the supervision committee's word stands with the books."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound
from facilitator.services.funding.opine import Opine
from tests.factories.funding import Fund


def test_opinions_stand_in_order(fund: Fund) -> None:
    fund.draft()
    for text in ("分摊办法合规", " 收据号连续 "):
        fund.do(Opine(fund.plan, text), fund.supervisor)
        fund.council.world.clock.forward(minutes=1)

    assert [(one.text, one.by) for one in fund.detail().opinions] == [
        ("分摊办法合规", "监督委员"),
        ("收据号连续", "监督委员"),
    ]


def test_only_supervisors_give_opinions(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(Forbidden):
        fund.do(Opine(fund.plan, "很好"))


def test_opinion_says_something_short(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(Missing):
        fund.do(Opine(fund.plan, " "), fund.supervisor)
    with pytest.raises(BadInput):
        fund.do(Opine(fund.plan, "长" * 501), fund.supervisor)
    with pytest.raises(NotFound):
        fund.do(Opine("nothing", "很好"), fund.supervisor)
