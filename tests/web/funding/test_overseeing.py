"""监督首页: exceptions with their reasons, five lines by lot over all books, and the recount of a sealed envelope."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.context import Actor
from facilitator.services.funding.contra import Contra
from tests.factories.funding import Fund
from tests.factories.tellers import make_tellers
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
HOME = "/funding/supervision"


@pytest.fixture
def supervisor(fund: Fund, as_: As) -> Browser:
    return as_(fund.supervisor)


def test_home_tells_each_exception_with_its_reason_and_leads_to_the_line(fund: Fund, as_: As) -> None:
    fund.funded()
    fund.do(Contra(fund.detail().receipts[7].entry, "写错了方案"))
    supervisor = as_(fund.supervisor)
    page = supervisor.get(HOME)

    assert "冲销 3号院路灯 收款第 9 笔 写错了方案 -100.00" in words(page)
    assert f'href="/funding/{fund.plan}/receipt/9"' in page.text
    assert 'aria-current="page">监督<' in page.text


def test_home_is_for_the_committee(clerk: Browser, fund: Fund) -> None:
    assert clerk.get(HOME).status_code == 403
    assert "监督" not in clerk.get("/funding").text


def test_five_lines_are_drawn_without_repeating_one(fund: Fund, as_: As) -> None:
    fund.funded()
    page = as_(fund.supervisor).get(f"{HOME}?draw=1").text
    drawn = re.findall(rf'class="called"><a href="/funding/{fund.plan}/receipt/([0-9]+)"', page)

    assert (len(drawn), len(set(drawn))) == (5, 5)


def voted_on_paper(fund: Fund) -> str:
    ballot, tellers = fund.draft_ballot(), make_tellers(fund.council)
    tellers.named(ballot, for_=["h1", "h2", "h3", "h4"], against=["h5"], invalid=["h6"])
    fund.council.close(ballot)
    fund.council.do(AnnounceBallot(ballot))
    return ballot


def counted(for_: str, against: str) -> dict[str, str]:
    papers = {"count-for": for_, "count-against": against, "count-abstain": "0", "invalid": "1"}
    return {**papers, "second": "书记", "sealed": "y"}


def test_record_is_shown_after_somebody_counted(fund: Fund, supervisor: Browser) -> None:
    address = f"{HOME}/{voted_on_paper(fund)}"
    before = words(supervisor.get(address))
    assert ("票袋里有纸票 6 张" in before, "记录" in before.split("重数不改")[0].split("先数")[0]) == (True, False)
    answer = supervisor.submit(address, **counted("4", "1"))

    assert answer.status_code == 303
    assert "赞成 4 4 0" in words(supervisor.get(address))
    assert "重数过票袋，数目一样" in words(supervisor.get(HOME))


def test_difference_comes_back_filled_until_it_is_explained(fund: Fund, supervisor: Browser) -> None:
    address = f"{HOME}/{voted_on_paper(fund)}"
    refused = supervisor.submit(address, **counted("3", "2"))
    assert (refused.status_code, 'value="3"' in refused.text) == (409, True)
    assert "数目和记录不一样，请写明情况。" in refused.text
    supervisor.submit(address, **counted("3", "2"), remark="有一张夹在里面")

    assert "重数票袋，数目不一样" in words(supervisor.get(HOME))
    assert "有一张夹在里面" in words(supervisor.get(HOME))


def test_field_that_was_left_empty_is_named(fund: Fund, supervisor: Browser) -> None:
    refused = supervisor.submit(f"{HOME}/{voted_on_paper(fund)}", **{"count-for": "", "invalid": "x"})
    assert refused.status_code == 422
    assert "请写张数，没有的写 0。" in refused.text
