"""「又坏了 / 没办好」 from a phone without a script: shown where work is finished, said once, kept for the clerk."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.draft_filter import DraftsWanted
from facilitator.domain.demands.triage import Matter
from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser, words

STORY = "/public/XQ-2026-0001"
AGAIN = f"{STORY}/again"


@pytest.fixture
def demand(council: Council) -> str:
    demand = council.open_demand()
    finish(council, demand, "tracking")
    return demand


def finish(council: Council, demand: str, state: str) -> None:
    told: dict[str, Any] = {"state": state, "matter": Matter.MINOR, "closed_on": date(2026, 11, 20)}
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **told))


def waiting(council: Council) -> int:
    with council.world.database.reading() as store:
        return int(store.drafts.count())


def test_story_of_finished_work_has_the_code_and_the_link(council: Council, demand: str, stranger: Browser) -> None:
    page = stranger.get(STORY).text
    assert f'href="{AGAIN}"' in page and "<svg" in page
    finish(council, demand, "in_progress")
    assert AGAIN not in stranger.get(STORY).text


def test_paper_scanned_too_early_tells_where_the_matter_stands(
    council: Council, demand: str, stranger: Browser
) -> None:
    token = stranger.token(AGAIN)
    finish(council, demand, "in_progress")
    page = stranger.get(AGAIN)
    assert (page.status_code, "<form" in page.text) == (200, False)
    assert "正在办" in words(page) and "社区居委会" in words(page)
    sent = stranger.client.post(AGAIN, data={"csrf_token": token, "kind": "not_done"})
    assert (sent.status_code, waiting(council)) == (409, 0)


def test_word_is_kept_and_the_code_to_follow_it_is_given(council: Council, demand: str, stranger: Browser) -> None:
    answer = stranger.submit(AGAIN, kind="broken_again", text="第二盏又不亮了", contact="13800005678")
    assert answer.status_code == 200
    found = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", words(answer))
    assert found is not None
    assert waiting(council) == 1
    mine = words(stranger.get(f"/my/{found.group()}"))
    assert "还没有确认" in mine and "13800005678" not in mine


def test_sending_twice_says_it_once(council: Council, demand: str, stranger: Browser) -> None:
    page = stranger.get(AGAIN).text
    key = re.search(r'name="key" type="hidden" value="([^"]+)"', page)
    assert key is not None
    answers = [stranger.submit(AGAIN, kind="not_done", text="", key=key[1]).text for _ in range(2)]
    assert waiting(council) == 1
    codes = {re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", answer)[0] for answer in answers}
    assert len(codes) == 1


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"text": "灯"}, "请选一样：又坏了，还是没办好。"),
        ({"kind": "exploded"}, "请选一样：又坏了，还是没办好。"),
        ({"kind": "not_done", "text": "灯" * 201}, "最多 200 个字"),
    ],
)
def test_what_is_wrong_is_said_beside_what_was_typed(
    council: Council, demand: str, stranger: Browser, told: dict[str, str], sentence: str
) -> None:
    answer = stranger.submit(AGAIN, **told)
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert told.get("text", "") in answer.text
    assert waiting(council) == 0


def test_hidden_demand_has_no_form(council: Council, demand: str, stranger: Browser) -> None:
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, matter=Matter.PRIVATE))
    assert stranger.get(AGAIN).status_code == stranger.get("/public/XQ-2026-0999/again").status_code == 404


def test_flood_from_one_address_is_stopped(council: Council, demand: str, stranger: Browser) -> None:
    statuses = [stranger.submit(AGAIN, kind="not_done").status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    assert waiting(council) == 5
    assert stranger.get(STORY).status_code == 200


def test_clerk_confirms_the_word_among_the_drafts(
    council: Council, demand: str, stranger: Browser, as_: Callable[[Actor], Browser]
) -> None:
    stranger.submit(AGAIN, kind="broken_again", text="第二盏又不亮了")
    with council.world.database.reading() as store:
        (draft,) = store.draft_lists.page(DraftsWanted(), 9)
    clerk = as_(council.clerk)
    page = words(clerk.get("/ledger/drafts"))
    assert "又坏了、没办好" in page and "XQ-2026-0001" in page
    told = {"description": draft.description, "category": draft.category, "kind": "relapse"}
    fields = {f"d-{draft.id}-{name}": value for name, value in told.items()}
    answer = clerk.submit("/ledger/drafts", f"/ledger/drafts/{draft.id}", act="confirm", **fields)
    assert answer.status_code == 303
    assert (waiting(council), words(stranger.get(STORY)).count("又坏了，重新办。")) == (0, 1)
