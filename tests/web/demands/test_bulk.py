"""几件一起立单 as a page: ticked ones are opened, a refusal keeps the ticks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.services.context import Actor
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.sessions.triage import TriageBoard
from tests.factories.council import Council
from tests.factories.triage import begin_triage, pending
from tests.web.browser import Browser, words

ORDER = {"matter": "minor", "responsible_party": "社区居委会", "deadline": "2026-12-31"}
BOTH = ["XQ-2026-0001", "XQ-2026-0002"]


def test_ticked_demands_are_opened_and_others_wait(council: Council, as_: Callable[[Actor], Browser]) -> None:
    first, second = pending(council), pending(council, "石凳坏了")

    answer = as_(council.secretary).submit("/ledger/open", demands=["XQ-2026-0002"], **ORDER)

    assert answer.status_code == 303
    assert [council.ask(DemandDetail(one), council.clerk).state for one in (first, second)] == [
        "pending_triage", "opened",
    ]  # fmt: skip


def test_refusal_keeps_the_ticks(council: Council, as_: Callable[[Actor], Browser]) -> None:
    pending(council)

    answer = as_(council.secretary).submit(
        "/ledger/open", demands=["XQ-2026-0001"], **{**ORDER, "deadline": "2026-11-01"}
    )

    assert answer.status_code == 409
    assert 'value="XQ-2026-0001" checked' in answer.text


def test_ticked_in_a_meeting_are_noted(council: Council, as_: Callable[[Actor], Browser]) -> None:
    pending(council)
    pending(council, "石凳坏了")
    session = begin_triage(council, items=())
    page = f"/ledger/open?session={session}"

    answer = as_(council.secretary).submit(page, demands=BOTH, **ORDER)

    assert answer.location == f"/sessions/{session}/triage"
    assert [line.move for line in council.ask(TriageBoard(session)).lines] == ["open_order", "open_order"]


def test_nothing_ticked_says_so(council: Council, as_: Callable[[Actor], Browser]) -> None:
    pending(council)

    assert "请至少勾一件。" in words(as_(council.secretary).submit("/ledger/open", **ORDER))


def test_nothing_is_chosen_beforehand(council: Council, as_: Callable[[Actor], Browser]) -> None:
    pending(council)
    secretary = as_(council.secretary)

    shown = secretary.get("/ledger/open").text
    assert " checked" not in shown
    assert 'value="社区居委会"' not in shown
    assert 'name="deadline" required type="date" value=""' in shown
    assert "常规的一般到 2026年12月25日" in words(secretary.get("/ledger/open"))


@pytest.mark.parametrize(
    ("missing", "asked"),
    [
        ("matter", "请先选定是大事、小事还是私事。"),
        ("responsible_party", "请写明责任主体，例如“社区居委会”。"),
        ("deadline", "请定一个办理时限。"),
    ],
)
def test_what_nobody_said_is_asked_and_nothing_is_opened(
    council: Council, as_: Callable[[Actor], Browser], missing: str, asked: str
) -> None:
    demand = pending(council)

    told = {name: value for name, value in ORDER.items() if name != missing}
    answer = as_(council.secretary).submit("/ledger/open", demands=["XQ-2026-0001"], **told)

    assert (answer.status_code, words(answer).count(asked)) == (422, 1)
    assert 'value="XQ-2026-0001" checked' in answer.text
    assert council.ask(DemandDetail(demand), council.clerk).state == "pending_triage"


def test_list_of_those_that_wait_leads_here(council: Council, as_: Callable[[Actor], Browser]) -> None:
    pending(council)

    assert "/ledger/open" in as_(council.secretary).get("/ledger?tab=pending").text
    assert "/ledger/open" not in as_(council.secretary).get("/ledger?tab=all").text
    assert "/ledger/open" not in as_(council.chair).get("/ledger?tab=pending").text


def test_page_of_a_demand_names_what_it_may_be_merged_into(
    council: Council, as_: Callable[[Actor], Browser]
) -> None:
    pending(council, "3栋路灯不亮", building="3栋")
    pending(council, "路灯坏了", building="3栋")

    shown = words(as_(council.secretary).get("/ledger/XQ-2026-0001"))
    assert "像是同一件： XQ-2026-0002 路灯坏了 都说“路灯”，都在3栋" in shown
    assert "像是同一件" not in words(as_(council.chair).get("/ledger/XQ-2026-0001"))
