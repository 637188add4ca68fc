"""demands.hide_wish: the wall shows titles that somebody put there, nobody's name."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import Forbidden, NotFound, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.demands.discard_draft import DiscardDraft
from facilitator.services.demands.hide_wish import HideWish
from facilitator.services.demands.show_wish import ShowWish
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.services.demands.wishes import wish
from tests.services.sessions.test_count_heads import yard


@pytest.fixture
def session(council: Council) -> str:
    return yard(council)


def make(council: Council, session: str, text: str = "路灯不亮") -> str:
    told = wish(description=text, session=session, reporter_name="张阿姨", contact="13800138000", building="3栋")
    return str(council.do(told, council.clerk).draft)


def room(council: Council, session: str) -> Any:
    return council.ask(Rooms(session), SYSTEM)


def test_hide_wish_tells_the_desk_that_somebody_decided(council: Council, session: str) -> None:
    drafts = [make(council, session, text) for text in ("路灯不亮", "骂人的话", "井盖翘起来了")]
    council.do(ShowWish(drafts[0]))
    council.do(HideWish(drafts[1]))

    wishes = room(council, session).desk["incoming"]
    assert [(one["title"], one["shown"]) for one in wishes] == [
        ("路灯不亮", True),
        ("骂人的话", False),
        ("井盖翘起来了", None),
    ]


def test_hide_wish_keeps_the_draft(council: Council, session: str) -> None:
    draft = make(council, session)
    council.do(HideWish(draft))
    council.do(ShowWish(draft))

    assert room(council, session).screen["wishes"] == ["路灯不亮"]


def test_hide_wish_says_what_is_wrong(council: Council, session: str) -> None:
    with pytest.raises(NotFound):
        council.do(HideWish("nothing"))
    thrown = make(council, session)
    council.do(DiscardDraft(thrown, "重复"), council.clerk)
    with pytest.raises(WrongState):
        council.do(HideWish(thrown))


def test_councils_that_collect_no_wishes_show_none(council: Council) -> None:
    assert "wishes" not in room(council, council.plan()).screen


def test_hide_wish_is_for_who_makes_drafts(council: Council, session: str) -> None:
    with pytest.raises(Forbidden):
        council.do(HideWish(make(council, session)), council.recorder)
