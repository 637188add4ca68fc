"""A key out of use signs nothing more; what it signed stays, and its owner makes another one."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, NotFound
from facilitator.domain.people.powers import Role
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey
from facilitator.services.people.retire_key import RetireKey
from tests.factories.council import Council

PASSPHRASE = "路灯-院坝-月饼"


def test_retired_key_is_out_of_use_and_another_one_is_made(council: Council) -> None:
    admin = council.world.staff("管理员一", Role.ADMINISTRATOR)
    council.do(MakeKey(PASSPHRASE), council.chair)

    council.do(RetireKey("主持人"), admin)

    assert council.ask(MyKey(), council.chair) is None
    (event,) = council.events("KeyRetired")
    assert (event["person"], event["by"]) == (council.chair.id, "管理员一")
    council.do(MakeKey(PASSPHRASE), council.chair)
    assert council.ask(MyKey(), council.chair) is not None


def test_nothing_to_retire_is_said(council: Council) -> None:
    admin = council.world.staff("管理员一", Role.ADMINISTRATOR)

    with pytest.raises(Missing, match="主持人现在没有在用的签名密钥"):
        council.do(RetireKey("主持人"), admin)
    with pytest.raises(NotFound):
        council.do(RetireKey("没有这个人"), admin)


def test_only_the_administrator_retires(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(RetireKey("记录人"), council.chair)
