"""Each step is one form: what it keeps, what passing it leaves, and what 今天 says of the rest."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from facilitator.services.context import SYSTEM
from facilitator.services.people.read import StaffList, UnitList
from facilitator.services.setup.read import AboutPlace
from facilitator.services.setup.steps import SetupStanding, SetupStep
from facilitator.web.setup.network import scan_path
from tests.factories.world import World
from tests.web.browser import Browser, words

OWN = {"name": "周敏", "password": "梧桐 灯笼 三轮车", "again": "梧桐 灯笼 三轮车", "roles": ["clerk", "chair"]}


def left(world: World) -> tuple[SetupStep, ...]:
    found: tuple[SetupStep, ...] = world.door.ask(SYSTEM, SetupStanding()).left
    return found


def test_place_is_printed_on_the_next_page(world: World, begun: Browser) -> None:
    led = begun.submit("/setup/place", name="柳荫社区", street="青石街道")

    assert led.headers["Location"] == "/setup/office"
    assert "<title>管理员和密码 · 柳荫社区</title>" in begun.get("/setup/office").text
    assert world.door.ask(SYSTEM, AboutPlace()).street == "青石街道"


def test_place_without_a_name_keeps_what_was_typed(begun: Browser) -> None:
    answer = begun.submit("/setup/place", name="", street="青石街道")

    assert answer.status_code == 422
    assert 'value="青石街道"' in answer.text


def test_office_logs_in_again_with_the_new_password(world: World, begun: Browser) -> None:
    led = begun.submit("/setup/office", **OWN)
    (member,) = world.door.ask(SYSTEM, StaffList())

    assert led.headers["Location"] == "/setup/grids"
    assert (member.name, [role.value for role in member.roles]) == ("周敏", ["administrator", "clerk", "chair"])
    assert "已经有自己的密码" in words(begun.get("/setup/office"))


def test_office_with_two_passwords_is_refused(begun: Browser) -> None:
    answer = begun.submit("/setup/office", **{**OWN, "again": "不一样的另一个密码"})

    assert (answer.status_code, "两次输入的密码不一样" in words(answer)) == (422, True)


def test_grids_and_names_are_used_on_the_pages(world: World, begun: Browser) -> None:
    begun.submit("/setup/office", **OWN)
    begun.submit("/setup/grids", grids="二网格\n\n一网格", major="大事", minor="小事", private="家事")

    assert world.door.ask(SYSTEM, AboutPlace()).grids == ("二网格", "一网格")
    assert "家事" in begun.get("/ledger").text


def test_office_style_roll_is_shown_before_it_is_written(
    world: World, begun: Browser, send: Callable[[], Any]
) -> None:
    shown = begun.get(send().headers["Location"])
    before = len(world.door.ask(SYSTEM, UnitList()))
    address = shown.request.path
    led = begun.submit(address, write="1")

    assert "写入名册：新增 160 条，原有 0 条不变" in words(shown)
    assert (before, len(world.door.ask(SYSTEM, UnitList()))) == (0, 160)
    assert led.headers["Location"] == "/setup/network"


def test_roll_asks_about_people_of_one_name(world: World, begun: Browser, send: Callable[[], Any]) -> None:
    address = send().headers["Location"]
    asked = words(begun.get(address))
    again = words(begun.submit(address, same="李秀英"))

    assert "李秀英 第 58、78 行" in asked
    assert "李秀英 第" not in again


def test_network_draws_the_code_and_sees_the_phone(begun: Browser, elsewhere: Browser) -> None:
    begun.submit("/setup/network", wifi_name="院坝议事", wifi_password="jianhaodeshu", draw="1")
    page = begun.get("/setup/network").text
    before = begun.get("/setup/network/scanned").json
    seen = elsewhere.get(scan_address(begun), headers={"User-Agent": "Android 14 MicroMessenger/8.0.66"})

    assert "连上无线网“院坝议事”" in page
    assert before == {"scanned": ""}
    assert "连上了" in seen.text
    assert begun.get("/setup/network/scanned").json == {"scanned": "安卓手机（微信）扫到了，这部手机能连上。"}


def test_network_draws_no_code_that_leads_nowhere(world: World, begun: Browser) -> None:
    begun.client.application.config["LISTENS_ON"] = "127.0.0.1"
    alone = words(begun.get("/setup/network"))
    begun.client.application.config["LISTENS_ON"] = "0.0.0.0"  # noqa: S104 - what the operator chose
    open_to_all = words(begun.get("/setup/network"))

    assert "手机连不上" in alone
    assert "正在等您的手机" in open_to_all
    assert "正在等您的手机" not in alone


def scan_address(browser: Browser) -> str:
    with browser.client.application.test_request_context():
        return scan_path()


def test_scan_with_a_wrong_token_finds_nothing(begun: Browser, elsewhere: Browser) -> None:
    assert elsewhere.get("/setup/scan/0123456789abcdef").status_code == 404
    assert begun.get("/setup/network/scanned").json == {"scanned": ""}


def test_scan_with_letters_of_another_script_finds_nothing(elsewhere: Browser) -> None:
    assert elsewhere.get("/setup/scan/中文").status_code == 404


def test_file_that_is_no_roll_says_how_to_save_it(begun: Browser) -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    token = begun.token("/setup/roll")

    answer = begun.client.post(
        "/setup/roll", data={"csrf_token": token, "file": (io.BytesIO(locked), "名册{1}.xlsx")}
    )

    assert answer.status_code in {409, 422}
    assert "名册{1}.xlsx" in words(answer)
    assert "另存为" in words(answer)


def test_test_page_is_a_pdf(begun: Browser) -> None:
    answer = begun.get("/setup/print/test-page.pdf")

    assert (answer.mimetype, answer.data[:5]) == ("application/pdf", b"%PDF-")


def test_backup_is_written_where_somebody_said(begun: Browser) -> None:
    refused = begun.submit("/setup/backup", folder="elsewhere", other="/nowhere")
    led = begun.submit("/setup/backup", folder="elsewhere", other="/media/stick")

    assert (refused.status_code, "U盘插好了吗" in words(refused)) == (409, True)
    assert led.headers["Location"] == "/setup/practice"
    assert "/media/stick/backup.tar.gz" in words(begun.get("/setup/practice"))


@pytest.mark.parametrize("step", list(SetupStep))
def test_every_step_may_be_passed_and_comes_back(step: SetupStep, world: World, begun: Browser) -> None:
    begun.client.post(f"/setup/skip/{step.value}", data={"csrf_token": begun.token("/setup/place")})

    assert step not in left(world)
    assert begun.get(f"/setup/{step.value}").status_code == 200


def test_today_says_how_many_steps_are_left_until_it_is_over(begun: Browser) -> None:
    begun.submit("/setup/office", **OWN)
    before = words(begun.get("/"))
    begun.client.post("/setup/finish", data={"csrf_token": begun.token("/setup")})

    assert "第一次设置还差 7 步。" in before
    assert "第一次设置" not in words(begun.get("/")).replace("设置好了", "")


def test_passed_steps_wait_on_today(begun: Browser) -> None:
    for step in SetupStep:
        begun.client.post(f"/setup/skip/{step.value}", data={"csrf_token": begun.token("/setup/place")})

    assert "第一次设置还差 8 步。" in words(begun.get("/"))
    assert begun.get("/sessions").status_code == 200


def test_first_hour_is_put_off(begun: Browser) -> None:
    assert begun.get("/").headers["Location"] == "/setup"
    assert "第一次设置还差 8 步。" in words(begun.get("/?later=1"))
    assert 'href="/?later=1"' in begun.get("/setup/place").text


def test_password_comes_before_a_colleague(begun: Browser) -> None:
    assert begun.get("/account/colleagues").headers["Location"] == "/setup/office"


def test_finish_waits_for_a_password(begun: Browser) -> None:
    answer = begun.client.post("/setup/finish", data={"csrf_token": begun.token("/setup")})

    assert answer.headers["Location"] == "/setup/office"
    assert "请先定好管理员的密码" in words(begun.get("/setup/office"))
