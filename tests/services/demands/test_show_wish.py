"""demands.show_wish: the wall shows titles that somebody put there, nobody's name."""

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


def test_show_wish_puts_the_title_on_the_wall_and_nobodys_name(council: Council, session: str) -> None:
    draft = make(council, session)
    make(council, session, "井盖翘起来了")
    council.do(ShowWish(draft))

    screen = room(council, session).screen
    assert screen["wishes"] == ["路灯不亮"]
    assert [word for word in ("张阿姨", "13800138000", "3栋", "井盖") if word in str(screen)] == []
    assert council.world.listening.sessions[-1] == frozenset({session})


def test_show_wish_hides_a_name_a_phone_and_a_door_in_the_words(council: Council, session: str) -> None:
    """Whoever has the code of the session sees its wall."""
    council.do(ShowWish(make(council, session, "6栋3单元402张阿姨家漏水13911112222")))

    screen = room(council, session).screen
    assert "漏水" in screen["wishes"][0]
    assert [word for word in ("张阿姨", "13911112222", "402", "3单元") if word in str(screen)] == []


def test_show_wish_is_undone_by_hiding(council: Council, session: str) -> None:
    draft = make(council, session)
    council.do(ShowWish(draft))
    council.do(HideWish(draft))

    assert room(council, session).screen["wishes"] == []


def test_show_wish_of_no_meeting_is_refused(council: Council, session: str) -> None:
    stray = council.do(wish(), council.clerk).draft
    with pytest.raises(NotFound):
        council.do(ShowWish(stray))
    thrown = make(council, session)
    council.do(DiscardDraft(thrown, "重复"), council.clerk)
    with pytest.raises(WrongState):
        council.do(ShowWish(thrown))


def test_show_wish_is_for_who_makes_drafts(council: Council, session: str) -> None:
    with pytest.raises(Forbidden):
        council.do(ShowWish(make(council, session)), council.recorder)
