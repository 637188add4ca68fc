"""资源册 on its page: kept by the clerk, read by everybody, the phone only with consent."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
REPAIRS = {"name": "老陈家电", "kind": "market", "helps_with": "修电视", "phone": "023-66400795"}


def test_entry_is_added_changed_and_retired(as_: As, council: Council) -> None:
    clerk = as_(council.clerk)

    clerk.submit("/resources", "/resources", **REPAIRS)
    page = clerk.get("/resources")
    address = page.text.split('href="/resources/')[1].split('"')[0]
    assert "市场服务 老陈家电 修电视 没有同意列入" in words(page)
    assert 'value="023-66400795"' in clerk.get(f"/resources/{address}").text

    clerk.submit(f"/resources/{address}", **REPAIRS, consent="y")
    assert "老陈家电 修电视 023-66400795" in words(clerk.get("/resources"))

    clerk.submit(f"/resources/{address}", f"/resources/{address}/retire")
    assert "老陈家电" not in words(clerk.get("/resources"))


def test_wrong_entry_stays_on_the_form(as_: As, council: Council) -> None:
    answer = as_(council.clerk).submit("/resources", "/resources", **REPAIRS | {"helps_with": " "})

    assert (answer.status_code, "请写明能帮什么忙。" in words(answer)) == (422, True)
    assert 'value="老陈家电"' in answer.text


def test_others_only_read(as_: As, council: Council) -> None:
    as_(council.clerk).submit("/resources", "/resources", **REPAIRS)
    page = as_(council.scrutineer).get("/resources")

    assert ("老陈家电" in words(page), "加入资源册" in words(page), "66400795" in page.text) == (True, False, False)
