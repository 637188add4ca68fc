"""清空演示、开始正式使用: one page, one word, and nothing of the demo is left but its backup."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.people.powers import Role
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.people.read import StaffList
from tests.factories.council import make_council
from tests.factories.world import World
from tests.web.browser import Browser, words


def test_administrator_of_a_demo_is_shown_the_way_out(world: World, as_: Callable[[Actor], Browser]) -> None:
    world.door.do(SYSTEM, MarkDemo())
    administrator, clerk = as_(world.staff("管理员", Role.ADMINISTRATOR)), as_(world.staff("专干", Role.CLERK))

    assert "清空演示、开始正式使用" in words(administrator.get("/"))
    assert administrator.get("/setup").headers["Location"] == "/setup/leave-demo"
    assert "清空演示" not in words(clerk.get("/"))
    assert clerk.get("/setup/leave-demo").headers["Location"] == "/"


def test_leaving_says_what_goes_and_wants_the_word(world: World, as_: Callable[[Actor], Browser]) -> None:
    world.door.do(SYSTEM, MarkDemo())
    make_council(world, 4, 1).plan()
    browser = as_(world.staff("管理员", Role.ADMINISTRATOR))

    page = words(browser.get("/setup/leave-demo"))
    refused = browser.submit("/setup/leave-demo", word="好")

    assert "会议 1 次" in page
    assert refused.status_code == 409
    assert len(world.door.ask(SYSTEM, StaffList())) > 1


def test_leaving_ends_in_the_set_up_of_a_real_community(world: World, as_: Callable[[Actor], Browser]) -> None:
    world.door.do(SYSTEM, MarkDemo())
    make_council(world, 4, 1).plan()
    folder = InstanceFolder(world.settings.instance)
    folder.demo.write_text("{}", "utf-8")
    digest = world.files.keep(b"a photo of the demo")
    browser = as_(world.staff("周敏", Role.ADMINISTRATOR))

    led = browser.submit("/setup/leave-demo", word="清空演示")
    page = browser.get("/setup/place")

    assert led.headers["Location"] == "/setup/place"
    assert "清空以前的备份在：at home/backup.tar.gz" in words(page)
    assert "demo-band" not in page.text
    assert [member.name for member in world.door.ask(SYSTEM, StaffList())] == ["周敏"]
    assert (folder.demo.exists(), (folder.files / digest[:2] / digest).exists()) == (False, False)
    assert world.door.ports.keys.renewed == ["五角亭社区"]  # type: ignore[attr-defined]


def test_real_community_cannot_be_emptied(world: World, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(world.staff("管理员", Role.ADMINISTRATOR))
    token = browser.token("/setup/place")

    answer = browser.client.post("/setup/leave-demo", data={"csrf_token": token, "word": "清空演示"})

    assert answer.headers["Location"] == "/setup"
    assert [member.name for member in world.door.ask(SYSTEM, StaffList())] == ["管理员"]
