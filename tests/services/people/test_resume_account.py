"""Who comes back gets in with a new password alone, has the offices of before, and is named for work again."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.people.colleagues import Colleague
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey
from facilitator.services.people.resume_account import ResumeAccount
from facilitator.services.people.stop_account import StopAccount
from tests.factories.council import Council


def test_offices_come_back_and_the_key_does_not(council: Council) -> None:
    administrator = council.world.staff("管理员", Role.ADMINISTRATOR)
    council.do(MakeKey("路灯-院坝-月饼"), council.recorder)
    council.do(StopAccount("记录人"), administrator)

    given = council.do(ResumeAccount("记录人"), administrator)

    account = council.ask(Colleague("记录人"), administrator)
    assert (account.id, account.active, account.waits) == (given.person, True, True)
    assert Role.RECORDER in account.roles
    assert council.ask(MyKey(), council.recorder) is None
    council.plan()
    assert council.row().recorder == given.person


def test_account_that_works_is_not_resumed(council: Council) -> None:
    administrator = council.world.staff("管理员", Role.ADMINISTRATOR)

    with pytest.raises(WrongState, match="“记录人”的账号没有停用"):
        council.do(ResumeAccount("记录人"), administrator)
    with pytest.raises(Forbidden):
        council.do(ResumeAccount("记录人"), council.chair)
