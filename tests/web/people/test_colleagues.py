"""同事和账号: an account for somebody new, whose one-time password is shown once and works."""

from __future__ import annotations

import re
from collections.abc import Callable

from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.log_in import LogIn
from tests.factories.world import World
from tests.web.browser import Browser, words


def test_new_colleague_gets_a_password_that_works_once(world: World, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(world.staff("管理员", Role.ADMINISTRATOR))

    made = words(browser.submit("/account/colleagues", name="陈立", roles=["clerk", "recorder"]))
    found = re.search(r"一次性密码： ?(\S{19})", made)

    assert found is not None
    assert world.door.do(SYSTEM, LogIn("陈立", found[1])).result.must_change is True
    assert "陈立 专干、记录人 一次性密码还没换" in made
    assert found[1] not in browser.get("/account/colleagues").text


def test_colleague_without_an_office_is_refused(world: World, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(world.staff("管理员", Role.ADMINISTRATOR))

    answer = browser.submit("/account/colleagues", name="陈立")

    assert (answer.status_code, "请至少选一个岗位" in words(answer)) == (422, True)


def test_page_is_the_administrators_alone(world: World, as_: Callable[[Actor], Browser]) -> None:
    clerk = as_(world.staff("专干", Role.CLERK))

    assert clerk.get("/account/colleagues").status_code == 403
    assert "同事和账号" not in words(clerk.get("/account"))


def test_forgotten_password_is_replaced_and_shown_once(world: World, as_: Callable[[Actor], Browser]) -> None:
    browser, chen = as_(world.staff("管理员", Role.ADMINISTRATOR)), world.staff("陈立", Role.CLERK)
    address = f"/account/colleagues/{chen.id}"

    given = words(browser.submit(address, f"{address}/password"))
    found = re.search(r"“陈立”的一次性密码： ?(\S{19})", given)

    assert found is not None
    assert world.door.do(SYSTEM, LogIn("陈立", found[1])).result.must_change is True
    assert found[1] not in browser.get(address).text


def test_who_left_is_stopped_and_comes_back(world: World, as_: Callable[[Actor], Browser]) -> None:
    browser, chen = as_(world.staff("管理员", Role.ADMINISTRATOR)), world.staff("陈立", Role.CLERK)
    theirs, address = as_(chen), f"/account/colleagues/{chen.id}"
    assert theirs.get("/account").status_code == 200

    stopped = browser.submit(address, f"{address}/stop")

    assert stopped.location == "/account/colleagues"
    assert "陈立 专干 账号已停用" in words(browser.get("/account/colleagues"))
    assert "/login" in theirs.get("/account").location
    assert "已经停用了" in words(browser.submit(address, f"{address}/stop"))
    assert "一次性密码" in words(browser.submit(address, f"{address}/resume"))


def test_offices_change_on_the_page(world: World, as_: Callable[[Actor], Browser]) -> None:
    browser, chen = as_(world.staff("管理员", Role.ADMINISTRATOR)), world.staff("陈立", Role.CLERK)
    theirs, address = as_(chen), f"/account/colleagues/{chen.id}"
    assert theirs.get(address).status_code == 403

    browser.submit(address, roles=["clerk", "administrator"])

    assert theirs.get(address).status_code == 200
    assert "请至少选一个岗位" in words(browser.submit(address))


def test_own_account_can_be_neither_stopped_nor_reset(world: World, as_: Callable[[Actor], Browser]) -> None:
    me = world.staff("管理员", Role.ADMINISTRATOR)
    browser, address = as_(me), f"/account/colleagues/{me.id}"

    assert "停用" not in words(browser.get(address))
    assert "自己的账号停不了" in words(browser.submit(address, f"{address}/stop"))
    assert browser.get("/account/colleagues/nobody").status_code == 404
