"""options.make: letters in order, six at most, money in words on the wall."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.options.make import MakeOption
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council


def option(council: Council, title: str = "地面划线", **more: Any) -> str:
    return str(council.do(MakeOption(council.session, council.item, title, **more)).option)


def shown(council: Council) -> list[dict[str, Any]]:
    options: list[dict[str, Any]] = council.ask(Rooms(council.session), SYSTEM).screen["options"]
    return options


def test_make_compares_options_on_the_wall(topic: Council) -> None:
    assert shown(topic) == []
    option(topic, cost_fen=3_200_000, owner="物业", time="两周", pros="快", cons="车位少", objections="有人要种树")
    option(topic, "立体车库")

    assert [(one["letter"], one["title"], one["cost"]) for one in shown(topic)] == [
        ("A", "地面划线", "3.2 万元"), ("B", "立体车库", "还没有算"),
    ]  # fmt: skip


def test_make_says_what_is_wrong(topic: Council) -> None:
    with pytest.raises(Missing):
        option(topic, " ")
    for wrong in ({"pros": "长" * 301}, {"cost_fen": -1}, {"owner": "长" * 41}):
        with pytest.raises(BadInput):
            option(topic, **wrong)


def test_make_stops_at_six(topic: Council) -> None:
    for number in range(6):
        option(topic, f"方案{number}")
    with pytest.raises(WrongState, match="最多比较 6 个"):
        option(topic, "再一个")


def test_make_is_for_who_writes_in_the_meeting(topic: Council) -> None:
    with pytest.raises(Forbidden):
        topic.do(MakeOption(topic.session, topic.item, "地面划线"), topic.clerk)
