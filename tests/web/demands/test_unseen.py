"""公示前要看的: on 今天, on its page, and by one press on the notice board."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.services.context import Actor
from facilitator.services.demands import public_wording
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.public import PublicBoard
from tests.factories.council import Council
from tests.factories.demands import opened
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PAGE = "/ledger/unseen"
WORDS, NAMING = "3号院路灯三盏不亮", "李秀英要装扶手"


def test_words_that_were_looked_at_go_up_and_doubtful_ones_do_not(council: Council, as_: As) -> None:
    lamp, rail = opened(council, title=WORDS, public_ok=True), opened(council, title=NAMING, public_ok=True)
    clerk = as_(council.clerk)
    assert "公示前要看的 2 件" in words(clerk.get("/"))
    shown = words(clerk.get(PAGE))
    assert WORDS in shown and NAMING in shown and "要另写一句" in shown

    answer = clerk.submit(PAGE, PAGE, demand="XQ-2026-0001", **{"shown-XQ-2026-0001": WORDS})

    assert answer.status_code == 303
    assert {line.title for line in council.ask(PublicBoard()).lines} == {WORDS, ""}
    refused = clerk.submit(PAGE, PAGE, demand="XQ-2026-0002", **{"shown-XQ-2026-0002": NAMING})
    assert refused.status_code != 303 and "请另写一句" in words(refused)
    assert lamp != rail


def test_page_without_lines_says_so(council: Council, as_: As) -> None:
    assert "没有要看的" in words(as_(council.clerk).get(PAGE))


def test_nothing_ticked_is_said_and_counts_as_nothing(council: Council, as_: As) -> None:
    opened(council, title=WORDS, public_ok=True)
    answer = as_(council.clerk).submit(PAGE, PAGE)
    assert answer.status_code == 422 and "一句也没有勾" in words(answer)
    assert "句话看过了" not in words(answer)


def test_stale_line_keeps_no_other_back_and_both_are_told(council: Council, as_: As) -> None:
    stale, fresh = (opened(council, title=title, public_ok=True) for title in ("5栋路灯不亮", WORDS))
    clerk = as_(council.clerk)
    council.do(AmendDemand(stale, title="5栋路灯亮了"), council.clerk)

    sent = {"shown-XQ-2026-0001": "5栋路灯不亮", "shown-XQ-2026-0002": WORDS}
    answer = clerk.submit(PAGE, PAGE, demand=["XQ-2026-0001", "XQ-2026-0002"], **sent)

    told = words(answer)
    assert answer.status_code == 409 and "1 句话看过了" in told
    assert "XQ-2026-0001：这句话刚才改过，请再看一眼：5栋路灯亮了" in told
    assert {line.title for line in council.ask(PublicBoard()).lines} == {WORDS, ""}
    assert fresh != stale


def test_words_beyond_one_page_are_reached_by_turning_it(
    council: Council, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_wording, "MOST", 2)
    for place in range(5):
        opened(council, title=f"{place}号院路灯不亮", public_ok=True)
    clerk = as_(council.clerk)
    assert "公示前要看的 5 件" in words(clerk.get("/"))

    pages = [words(clerk.get(f"{PAGE}?page={page}")) for page in (1, 2, 3)]

    shown = [[place for place in range(5) if f"{place}号院路灯不亮" in page] for page in pages]
    assert shown == [[3, 4], [1, 2], [0]]
    assert "第 2 页，共 3 页" in pages[1] and words(clerk.get(f"{PAGE}?page=9")) == pages[2]
    sent = {"page": "2", "demand": "XQ-2026-0003", "shown-XQ-2026-0003": "2号院路灯不亮"}
    answer = clerk.submit(f"{PAGE}?page=2", PAGE, **sent)
    assert answer.location == f"{PAGE}?page=2"
    assert "第 2 页，共 2 页" in words(clerk.get(answer.location))
