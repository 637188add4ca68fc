"""The ledger never answers 草稿 with nothing: its filter and its search lead on to the drafts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.domain.errors import BadInput
from facilitator.services.context import Actor
from facilitator.services.demands.board import DemandBoard
from facilitator.services.demands.read import DemandList
from tests.factories.council import Council
from tests.services.demands.wishes import wish
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


@pytest.mark.parametrize("asked", ["state=draft", "state=submitted", "tab=draft", "state=draft&view=board"])
def test_filter_of_drafts_leads_to_the_drafts(council: Council, as_: As, asked: str) -> None:
    answer = as_(council.clerk).get(f"/ledger?{asked}")
    assert (answer.status_code, answer.location) == (302, "/ledger/drafts")


def test_filter_of_drafts_takes_words_along(council: Council, as_: As) -> None:
    answer = as_(council.clerk).get("/ledger?state=draft&text=lamp&building=9&channel=qr_form")
    assert answer.location == "/ledger/drafts?text=lamp+9&channel=qr_form"


def test_filter_offers_only_what_can_be_answered(council: Council, as_: As) -> None:
    for who, offered in ((council.clerk, True), (council.scrutineer, False)):
        page = as_(who).get("/ledger?tab=all").text
        assert ('<option value="draft">' in page, '<option value="submitted">' in page) == (offered, False)


def test_who_may_not_see_drafts_is_told_where_they_are(council: Council, as_: As) -> None:
    page = words(as_(council.scrutineer).get("/ledger?state=draft"))
    assert "草稿还没有编号，不在台账里；社区专干看过、确认以后才看得到。" in page


def test_search_of_the_ledger_tells_what_drafts_hold(council: Council, as_: As) -> None:
    council.do(wish(description="煤气泄漏很浓"), council.clerk)
    page = as_(council.clerk).get("/ledger?text=煤气泄漏")
    assert "草稿里还有 1 份" in words(page)
    assert "草稿里还有" not in words(as_(council.scrutineer).get("/ledger?text=煤气泄漏"))
    assert "草稿里还有" not in words(as_(council.clerk).get("/ledger?text=水管"))


def test_program_is_told_that_drafts_are_no_state_of_the_ledger(council: Council) -> None:
    council.do(wish(), council.clerk)
    listed = (DemandList(state="draft"), DemandList(state="queued,draft"), DemandList(tab="draft"))
    for question in (*listed, DemandBoard(state="draft")):
        with pytest.raises(BadInput, match="GET /api/v1/demands/drafts") as refused:
            council.ask(question, council.clerk)
        assert refused.value.details["field"] == ("tab" if question.tab else "state")


def test_page_of_the_ledger_answers_the_states_that_it_knows(council: Council, as_: As) -> None:
    page = as_(council.scrutineer).get("/ledger?state=draft,queued")
    assert page.status_code == 200
