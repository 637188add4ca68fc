"""options.change: the words anew; after the end nothing."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.services.options.change import ChangeOption
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council
from tests.services.options.test_make import option, shown


def test_change_writes_every_column(topic: Council) -> None:
    made = option(topic, pros="快")
    topic.do(ChangeOption(topic.session, made, "地面划线", 99_900, "物业"))

    (one,) = shown(topic)
    assert (one["cost"], one["owner"], one["pros"]) == ("999 元", "物业", "")


def test_change_is_over_with_the_meeting(topic: Council) -> None:
    made = option(topic)
    with pytest.raises(NotFound):
        topic.do(ChangeOption(topic.session, "nothing", "地面划线"))
    topic.do(CloseSession(topic.session))
    with pytest.raises(WrongState, match="已经散会"):
        topic.do(ChangeOption(topic.session, made, "地面划线"))
