"""Who left gets in no more by any way, what they did stays theirs, and nobody is given work who left."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotFound, WrongState
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.colleagues import Colleague, Colleagues
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey, PersonByLogIn, PersonByToken, StaffList
from facilitator.services.people.resume_account import ResumeAccount
from facilitator.services.people.stop_account import StopAccount
from facilitator.services.sessions.appoint import AppointScrutineers
from tests.factories.council import Council
from tests.factories.world import World

PASSPHRASE = "路灯-院坝-月饼"


def test_every_way_in_is_closed_and_opens_again_with_another_password_only(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    password = world.door.do(SYSTEM, AddStaff("陈立", (Role.RECORDER,))).result.one_time_password
    cookie = token_hash(world.door.do(SYSTEM, LogIn("陈立", password)).result.token)
    token = token_hash(world.door.do(administrator, IssueToken("陈立")).result.token)
    assert world.door.ask(SYSTEM, PersonByLogIn(cookie)).name == "陈立"
    assert world.door.ask(SYSTEM, PersonByToken(token)).name == "陈立"

    world.door.do(administrator, StopAccount("陈立"))

    assert world.door.ask(SYSTEM, PersonByLogIn(cookie)) is None
    assert world.door.ask(SYSTEM, PersonByToken(token)) is None
    with pytest.raises(Forbidden, match="姓名或密码不对"):
        world.door.do(SYSTEM, LogIn("陈立", password))
    assert [member.name for member in world.door.ask(SYSTEM, StaffList())] == ["管理员"]
    assert [(one.name, one.active) for one in world.door.ask(administrator, Colleagues())] == [
        ("管理员", True), ("陈立", False),
    ]  # fmt: skip

    fresh = world.door.do(administrator, ResumeAccount("陈立")).result.one_time_password
    with pytest.raises(Forbidden):
        world.door.do(SYSTEM, LogIn("陈立", password))
    assert world.door.do(SYSTEM, LogIn("陈立", fresh)).result.must_change is True
    assert world.door.ask(SYSTEM, PersonByToken(token)) is None
    assert world.door.ask(SYSTEM, PersonByLogIn(cookie)) is None


def test_signing_key_is_out_of_use_and_the_journal_names_who_did_it(council: Council) -> None:
    administrator = council.world.staff("管理员", Role.ADMINISTRATOR)
    council.do(MakeKey(PASSPHRASE), council.recorder)

    council.do(StopAccount("记录人"), administrator)

    assert council.ask(MyKey(), council.recorder) is None
    assert [event["by"] for event in council.events("KeyRetired")] == ["管理员"]
    (event,) = council.events("AccountStopped")
    assert (event["person"], event["by"]) == (council.recorder.id, "管理员")


def test_who_left_is_given_nothing_to_do(council: Council) -> None:
    administrator = council.world.staff("管理员", Role.ADMINISTRATOR)
    council.world.staff("看票的", Role.SCRUTINEER)
    council.plan()
    council.do(AppointScrutineers(council.session, ("看票的",)))

    council.do(StopAccount("看票的"), administrator)
    council.do(StopAccount("记录人"), administrator)

    with pytest.raises(NotFound):
        council.do(AppointScrutineers(council.session, ("看票的",)))
    with pytest.raises(WrongState, match="“记录人”的账号已经停用，请另选一位"):
        council.plan()
    with pytest.raises(WrongState):
        council.do(IssueToken("看票的"), administrator)


def test_what_hangs_on_somebody_is_told_before_they_go(council: Council) -> None:
    administrator = council.world.staff("管理员", Role.ADMINISTRATOR)
    council.plan()

    assert council.ask(Colleague("主持人"), administrator).meetings == (council.row().title,)
    assert council.ask(Colleague("管理员"), administrator).meetings == ()


def test_nobody_stops_themselves_twice_or_whoever_alone_manages_the_staff(world: World) -> None:
    first = world.staff("管理员一", Role.ADMINISTRATOR)
    world.staff("专干", Role.CLERK)

    with pytest.raises(WrongState, match="自己的账号停不了"):
        world.door.do(first, StopAccount("管理员一"))
    with pytest.raises(WrongState, match="最后一位管理员"):
        world.door.do(SYSTEM, StopAccount("管理员一"))
    second = world.staff("管理员二", Role.ADMINISTRATOR)
    world.door.do(second, StopAccount("管理员一"))
    with pytest.raises(WrongState, match="已经停用了"):
        world.door.do(second, StopAccount("管理员一"))
    with pytest.raises(WrongState, match="没有停用"):
        world.door.do(second, ResumeAccount("专干"))
    with pytest.raises(NotFound):
        world.door.do(second, StopAccount("没有这个人"))


def test_only_the_administrator_may(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(StopAccount("记录人"), council.chair)
    with pytest.raises(Forbidden):
        council.do(ResumeAccount("记录人"), council.chair)
    with pytest.raises(Forbidden):
        council.ask(Colleagues(), council.chair)
