"""The resident's slip: sent without a script, few bytes, sent once, and the truth about what happens."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from PIL import Image

from facilitator.paths import static_dir
from facilitator.services.context import Actor
from facilitator.services.demands.drafts import DraftList
from facilitator.web.bundles import asset_bytes
from tests.factories.council import Council
from tests.factories.pictures import phone_photo, saved
from tests.factories.world import World
from tests.services.demands.wishes import in_the_ledger
from tests.web.browser import Browser, browser_of, words

As = Callable[[Actor], Browser]
BLANK = {"category": "", "self_urgency": "", "age_band": ""}


def fill(browser: Browser, path: str = "/n", **fields: Any) -> Any:
    return browser.submit(path, **{"description": "楼道灯不亮", "building": "5栋2单元", **BLANK, **fields})


def drafts(council: Council) -> list[Any]:
    return list(council.ask(DraftList(), council.clerk).drafts)


def test_slip_says_truthfully_what_happens(council: Council, stranger: Browser) -> None:
    answer = fill(stranger, reporter_name="张阿姨")
    assert (answer.status_code, answer.location) == (303, "/n/done")
    page = stranger.get("/n/done")
    assert "已收到，工作人员确认后会编号" in words(page).replace(" ", "")
    code = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", page.text)
    (draft,) = drafts(council)
    with council.world.database.reading() as unit:
        row = unit.ledger.demand(draft.id)
    assert row is not None and code is not None
    assert (code[0].replace("-", ""), in_the_ledger(council)) == (row.stub, (0, 0, 0))


def test_identity_number_is_left_out_and_the_page_says_so(council: Council, stranger: Browser) -> None:
    fill(stranger, description="办低保，身份证11010119900307109X，请打电话")
    assert "已经替您删掉" in words(stranger.get("/n/done"))
    assert [draft.description for draft in drafts(council)] == ["办低保，身份证，请打电话"]


def with_photo(content: bytes) -> Any:
    return (io.BytesIO(content), "IMG_0001.jpg")


def test_photo_comes_with_the_slip_and_only_staff_see_it(council: Council, stranger: Browser, as_: As) -> None:
    assert fill(stranger, file=with_photo(phone_photo())).status_code == 303
    (draft,) = drafts(council)
    address = f"/ledger/{draft.id}/photos/{draft.photos[0]}/small.jpg"
    assert address in as_(council.clerk).get("/ledger/drafts").text
    assert as_(council.clerk).get(address).mimetype == "image/jpeg"
    assert stranger.get(address).status_code == 303
    assert stranger.get(f"/public/photo/{draft.photos[0]}.jpg").status_code == 404


@pytest.mark.parametrize(("content", "said"), [
    (b"no picture", "这不是照片"),
    (saved(Image.new("1", (6000, 6000)), "PNG"), "像素太多"),
    (bytes(8 * 1024 * 1024 + 1), "文件太大，最多 8 MB。"),
])  # fmt: skip
def test_photo_that_cannot_be_taken_is_said_and_the_words_stay(
    council: Council, stranger: Browser, content: bytes, said: str
) -> None:
    answer = fill(stranger, description="井盖翘起来了", file=with_photo(content))
    assert said in words(answer)
    assert "井盖翘起来了" in answer.text
    assert drafts(council) == []


def test_upload_past_every_limit_tells_the_way_back(council: Council, stranger: Browser) -> None:
    answer = fill(stranger, file=with_photo(bytes(9 * 1024 * 1024)))
    assert (answer.status_code, "请按浏览器的返回键" in words(answer)) == (413, True)


def test_slip_sent_twice_is_one_draft(council: Council, stranger: Browser) -> None:
    for _ in range(2):
        fill(stranger, key="a" * 32)
    assert len(drafts(council)) == 1


def test_slip_carries_the_yard_and_the_meeting_of_its_code(council: Council, stranger: Browser) -> None:
    session = council.plan()
    path = f"/n?g=2网格&s={council.code}"
    assert "路灯合同" in words(stranger.get(path))
    fill(stranger, path)
    assert [(draft.grid, draft.session) for draft in drafts(council)] == [("2网格", session)]
    assert f'href="/p/{council.code}"' in stranger.get(f"/n/done?s={council.code}").text
    assert "回到会场" not in stranger.get("/n/done").text


def test_slip_takes_no_notice_of_a_wrong_code(council: Council, stranger: Browser) -> None:
    fill(stranger, "/n?s=000000")
    assert [draft.session for draft in drafts(council)] == [None]


def test_slip_refused_keeps_every_word(stranger: Browser) -> None:
    answer = fill(stranger, description=" ", contact="1" * 61, reporter_name="张阿姨")
    page = words(answer)
    assert answer.status_code == 422
    assert "请写一句是什么事。" in page and "还没有交" in page
    assert 'value="张阿姨"' in answer.text


def test_slip_behind_more_opens_when_it_is_wrong(stranger: Browser) -> None:
    assert "<details>" in stranger.get("/n").text
    assert "<details open>" in fill(stranger, affected_households="许多").text


def test_slip_needs_the_token_of_the_house(council: Council, stranger: Browser) -> None:
    answer = stranger.client.post("/n", data={"description": "灯", **BLANK})
    assert (answer.status_code, drafts(council)) == (400, [])


def test_slip_is_slowed_down_for_who_plays(stranger: Browser) -> None:
    answers = [fill(stranger, description=f"灯{place}").status_code for place in range(13)]
    assert answers == [303] * 12 + [429]
    assert stranger.get("/n").status_code == 200


def test_slips_of_one_yard_are_counted_by_phone_and_not_by_address(app: Flask, world: World) -> None:
    answers = [fill(browser_of(app, world), description=f"灯{place}").status_code for place in range(16)]
    assert answers == [303] * 16


def test_slip_that_is_too_fast_is_told_how_to_send_it(stranger: Browser) -> None:
    for place in range(12):
        fill(stranger, description=f"灯{place}")
    page = words(fill(stranger, description="第十三盏"))
    assert "这部手机一下子交得太多" in page and "写的都还在" in page


def test_slip_shows_what_was_typed_as_text(stranger: Browser) -> None:
    assert "<b>灯" not in fill(stranger, "/n?g=<b>灯", description=" ").text


def test_slip_asks_for_nothing_elsewhere_and_weighs_little(stranger: Browser) -> None:
    page = stranger.get("/n").text
    assert re.findall(r"https?://|<script>", page) == []
    assets = re.findall(r'(?:src|href)="/static/([^?"]+)', page)
    assert assets == ["bundles/need.css", "js/slip.js"]
    contents = (page.encode(), *(asset_bytes(static_dir(), name) for name in assets))
    weight = sum(len(gzip.compress(content)) for content in contents)
    assert weight <= 40 * 1024


def test_codes_lead_to_the_slip(council: Council, as_: As) -> None:
    page = as_(council.clerk).get("/ledger/qr?grid=2网格")
    assert "/n?g=2网格" in page.text and "<svg" in page.text


@pytest.mark.parametrize("path", ["/ledger/qr"])
def test_codes_are_for_who_makes_drafts(council: Council, as_: As, path: str) -> None:
    assert as_(council.scrutineer).get(path).status_code == 403


def test_done_without_a_slip_leads_to_the_form(stranger: Browser) -> None:
    assert stranger.get("/n/done").location == "/n"


def test_households_of_400_digits_are_refused_beside_the_field(council: Council, stranger: Browser) -> None:
    answer = fill(stranger, affected_households="9" * 400)

    assert (answer.status_code, "数字太大" in words(answer), drafts(council)) == (422, True, [])


def test_field_is_described_by_its_hint_and_by_what_is_wrong(stranger: Browser) -> None:
    def described(text: str, name: str) -> list[str]:
        tag = next(tag for tag in re.findall(r"<(?:input|textarea)[^>]+>", text) if f'name="{name}"' in tag)
        about = re.search(r'aria-describedby="([^"]*)"', tag)
        named = about[1].split() if about else []
        assert [one for one in named if f'id="{one}"' not in text] == []
        return named

    blank, wrong = stranger.get("/n").text, fill(stranger, description="").text
    assert described(blank, "description") == ["description-hint"]
    assert described(wrong, "description") == ["description-hint", "description-wrong"]
    assert described(blank, "since") == []
