"""Addenda on the page of their minutes: one that was written wrongly is taken back and says why."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from tests.web.browser import Browser, words
from tests.web.minutes.conftest import Papers

As = Callable[[Actor], Browser]


def test_addendum_is_discarded_on_the_page(papers: Papers, as_: As) -> None:
    papers.settle()
    for officer in (papers.council.chair, papers.council.recorder):
        as_(officer).submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    browser = as_(papers.council.recorder)
    browser.submit(papers.path, f"{papers.path}/correct", item="0", old="路灯合同", new="路灯维修和同", reason="少写了")
    (line,) = papers.now().addenda
    path = f"{papers.path}/addenda/{line.id}/discard"

    refused = browser.submit(papers.path, path, reason=" ")
    assert refused.status_code == 422 and "请写明为什么作废。" in words(refused)
    assert "作废这份更正单" not in words(as_(papers.council.chair).get(papers.path))
    assert browser.submit(papers.path, path, reason="又写错了").status_code == 303

    shown = words(browser.get(papers.path))
    assert "没有签完，作废了：又写错了" in shown
    assert "作废这份更正单" not in shown
    assert "没有签完就作废了" in words(browser.get(f"/verify?code={line.code}"))
