"""Photos, figures and calls on the page of a demand, and the steps of its work as forms."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PIL import Image

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.services.context import Actor
from facilitator.services.demands.evidence import MeasuredLine
from facilitator.services.demands.measure import MeasureDemand
from facilitator.web.demands.evidence import change_in_words
from tests.factories.council import Council
from tests.factories.ledger import moves_of, photo, placed, put, row_of
from tests.factories.pictures import phone_photo
from tests.web.browser import Browser, words


@pytest.fixture
def clerk(stranger: Browser, council: Council) -> Browser:
    return stranger.log_in(council.clerk)


def page_of(council: Council, demand: str) -> str:
    return f"/ledger/{row_of(council, demand).number}"


def send(browser: Browser, page: str, step: str, **fields: Any) -> Any:
    token = browser.token(page)
    return browser.client.post(f"{page}/{step}", data={"csrf_token": token, **fields}, follow_redirects=True)


def test_photo_is_sent_by_the_form_and_stands_on_the_page(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    page = page_of(council, demand)

    file = (io.BytesIO(phone_photo()), "IMG_1.jpg", "image/jpeg")
    answer = send(clerk, page, "attach", stage="before", note="从路口拍", file=file)

    assert answer.status_code == 200 and "照片与变化" in answer.text
    assert moves_of(council, demand) == ["register", "attach"]
    with council.world.database.reading() as unit:
        (row,) = unit.evidence.photos_of(demand)
    assert f"{page}/photos/{row.id}/small.jpg" in answer.text and 'alt="办理前：从路口拍"' in answer.text
    assert "从路口拍" in words(answer)


def test_what_is_no_photo_gets_its_sentence_beside_the_field(clerk: Browser, council: Council) -> None:
    page = page_of(council, placed(council, DemandState.IN_PROGRESS))

    answer = send(clerk, page, "attach", stage="before", file=(io.BytesIO(b"GIF89a"), "a.gif", "image/gif"))

    assert answer.status_code == 409 and "这不是照片" in words(answer)
    assert send(clerk, page, "attach", stage="before").status_code == 422


def test_photo_is_served_to_this_browser_only_and_can_do_nothing(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    shown, page = photo(council, demand, "before"), page_of(council, demand)

    for size, sides in (("large", (480, 640)), ("small", (360, 480))):
        answer = clerk.get(f"{page}/photos/{shown}/{size}.jpg")
        assert Image.open(io.BytesIO(answer.data)).size == sides
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_photo_is_found_under_its_own_demand_only(clerk: Browser, council: Council) -> None:
    one, other = placed(council, DemandState.IN_PROGRESS), placed(council, DemandState.IN_PROGRESS)
    shown = photo(council, one, "before")

    assert clerk.get(f"{page_of(council, other)}/photos/{shown}/large.jpg").status_code == 404
    assert clerk.get(f"{page_of(council, one)}/photos/{shown}/huge.jpg").status_code == 404


def test_photo_of_a_private_matter_is_for_whoever_keeps_the_ledger(stranger: Browser, council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    shown, page = photo(council, demand, "before"), page_of(council, demand)
    put(council, demand, matter=Matter.PRIVATE)

    assert stranger.get(f"{page}/photos/{shown}/large.jpg").status_code in (302, 303, 401)
    assert stranger.log_in(council.chair).get(f"{page}/photos/{shown}/large.jpg").status_code == 403


def test_press_shows_a_photo_to_the_public_and_hides_it_again(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    shown, page = photo(council, demand, "before"), page_of(council, demand)

    for step, public in (("show", True), ("hide", False)):
        assert send(clerk, page, f"photos/{shown}/{step}").status_code == 200
        with council.world.database.reading() as unit:
            assert unit.evidence.photo(shown).public is public


def test_two_photos_of_one_round_are_compared(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    page = page_of(council, demand)
    photo(council, demand, "before")
    assert "data-compare" not in clerk.get(page).text
    photo(council, demand, "after")
    assert "data-compare" in clerk.get(page).text and "看不出变化。请看看现场" in clerk.get(page).text

    put(council, demand, round=2)
    photo(council, demand, "after")
    assert clerk.get(page).text.count("compare-side") == 2


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        (MeasuredLine("违停车辆", "辆", 26, 19, -26.9), "违停车辆：26 辆 → 19 辆（−26.9%）"),
        (MeasuredLine("照度", "勒克斯", 4, 12.25, 206.3), "照度：4 勒克斯 → 12.25 勒克斯（+206.3%）"),
        (MeasuredLine("违停车辆", "辆", 26, None, None), "违停车辆：26 辆"),
        (MeasuredLine("座椅", "张", 0, 6, None), "座椅：0 张 → 6 张"),
    ],
)
def test_change_is_said_in_one_line(measure: MeasuredLine, sentence: str) -> None:
    assert change_in_words(measure) == sentence


def test_figure_stands_on_the_page(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.COMPLETED)
    council.do(MeasureDemand(demand, "违停车辆", "辆", 26, 19), council.clerk)

    assert "违停车辆：26 辆 → 19 辆（−26.9%）" in words(clerk.get(page_of(council, demand)))


STEPS = [
    (DemandState.IN_PROGRESS, "report_progress", {"text": "灯杆已到货"}, DemandState.IN_PROGRESS),
    (DemandState.IN_PROGRESS, "suspend", {"reason": "等钱"}, DemandState.SUSPENDED),
    (DemandState.SUSPENDED, "resume", {}, DemandState.IN_PROGRESS),
    (DemandState.IN_PROGRESS, "request_extension", {"until": "2027-01-31", "reason": "雨季"}, "extension_requested"),
    (DemandState.IN_PROGRESS, "measure", {"indicator": "车", "unit": "辆", "before": "２６"}, DemandState.IN_PROGRESS),
    (DemandState.IN_PROGRESS, "inspect", {"by": "刘长青", "text": "灯杆歪了"}, DemandState.IN_PROGRESS),
    (DemandState.AWAITING_ACCEPTANCE, "reject_work", {"reason": "不亮"}, DemandState.IN_PROGRESS),
    (DemandState.TRACKING, "follow_up", {"day": "30", "how": "fine", "text": "灯亮着"}, DemandState.TRACKING),
    (DemandState.TRACKING, "relapse", {"text": "又灭了"}, DemandState.PENDING_TRIAGE),
    (DemandState.REGISTERED, "forget_contact", {"reason": "本人要求"}, DemandState.REGISTERED),
]


@pytest.mark.parametrize(("state", "step", "fields", "after"), STEPS, ids=[step[1] for step in STEPS])
def test_step_is_a_form_on_the_page(
    clerk: Browser, council: Council, state: DemandState, step: str, fields: dict[str, str], after: str
) -> None:
    demand = placed(council, state, closed_on=date(2026, 10, 1), replied_on=date(2026, 10, 1))
    page = page_of(council, demand)
    assert f'action="{page}/{step}"' in clerk.get(page).text

    answer = send(clerk, page, step, **fields)

    assert (answer.status_code, row_of(council, demand).state) == (200, after)


def test_bad_call_says_on_the_page_what_to_do(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, closed_on=date(2026, 10, 1))

    answer = send(clerk, page_of(council, demand), "follow_up", day="30", how="back", text="又灭了")

    assert "请用“反弹重开”登记" in words(answer)
    assert "第 30 天，不正常" in words(answer)


def test_call_is_well_only_where_somebody_says_so(clerk: Browser, council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, closed_on=date(2026, 10, 1))

    answer = send(clerk, page_of(council, demand), "follow_up", day="30", text="灯亮着")

    assert answer.status_code == 422 and "请选回访结果：正常，还是又出现了。" in words(answer)
    assert row_of(council, demand).state == DemandState.TRACKING


def test_figure_that_is_no_number_stays_typed(clerk: Browser, council: Council) -> None:
    page = page_of(council, placed(council, DemandState.IN_PROGRESS))

    answer = send(clerk, page, "measure", indicator="车", unit="辆", before="很多")

    assert answer.status_code == 422 and "请填数字" in words(answer) and 'value="很多"' in answer.text


def test_answer_to_a_request_is_filled_with_what_was_asked(
    clerk: Browser, as_: Callable[[Actor], Browser], council: Council
) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    page = page_of(council, demand)
    send(clerk, page, "request_extension", until="2027-01-31", reason="雨季不能施工")

    text = as_(council.secretary).get(page).text

    assert 'value="2027-01-31"' in text and 'value="雨季不能施工"' in text


def test_extension_is_the_secretarys_to_grant_and_the_clerks_to_ask_for(
    as_: Callable[[Actor], Browser], council: Council
) -> None:
    page = page_of(council, placed(council, DemandState.IN_PROGRESS))

    offered = {
        who.name: [step for step in ("request_extension", "extend") if f'{page}/{step}"' in as_(who).get(page).text]
        for who in (council.clerk, council.secretary, council.chair)
    }

    assert offered == {"专干": ["request_extension"], "书记": ["request_extension", "extend"], "主持人": ["extend"]}
    assert "同意延期：书记或主任，凭延期批准" in words(as_(council.clerk).get(page))


def test_history_names_who_granted_more_time(as_: Callable[[Actor], Browser], council: Council) -> None:
    browser, page = as_(council.secretary), page_of(council, placed(council, DemandState.IN_PROGRESS))

    assert send(browser, page, "extend", until="2027-01-31", reason="雨季").status_code == 200

    assert "书记同意延期到2027年1月31日（周日）。" in words(browser.get(page))
