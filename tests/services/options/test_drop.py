"""options.drop: out with a reason; three go on at most."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.options.drop import DropOption
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.services.options.test_make import option, shown


def test_drop_leaves_option_and_reason_on_the_wall(topic: Council) -> None:
    made = option(topic)
    topic.do(DropOption(topic.session, made, "消防通道不能占"))
    assert [(one["title"], one["dropped"]) for one in shown(topic)] == [("地面划线", "消防通道不能占")]


@pytest.mark.parametrize(("reason", "refusal"), [(" ", Missing), ("长" * 61, BadInput)])
def test_drop_wants_a_reason(topic: Council, reason: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        topic.do(DropOption(topic.session, option(topic), reason))


def test_council_ends_with_three_options_at_most(topic: Council) -> None:
    made = [option(topic, f"方案{number}") for number in range(4)]
    with pytest.raises(WrongState, match="还剩 4 个方案"):
        topic.do(CloseSession(topic.session))
    step = topic.ask(Rooms(topic.session), SYSTEM).desk["next"]
    assert (step["label"], step["ready"]) == ("散会", False)
    assert "请先去掉做不到的" in step["missing"][0]
    topic.do(DropOption(topic.session, made[0], "没有地方"))
    assert topic.ask(Rooms(topic.session), SYSTEM).desk["next"]["ready"] is True
    topic.do(CloseSession(topic.session))
