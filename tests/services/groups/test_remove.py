"""groups.remove: what was in it is loose again."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound
from facilitator.services.context import SYSTEM
from facilitator.services.groups.remove import RemoveGroup
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.sorting import group, view


def test_remove_frees_the_views(listening: Council) -> None:
    said = view(listening, "r1", "划停车线")
    made = group(listening, "停车", said)
    listening.do(RemoveGroup(listening.session, made))

    groups = listening.ask(Rooms(listening.session), SYSTEM).desk["groups"]
    assert groups["groups"] == []
    assert [one["text"] for one in groups["loose"]] == ["划停车线"]


def test_remove_twice_finds_nothing(listening: Council) -> None:
    made = group(listening, "停车")
    listening.do(RemoveGroup(listening.session, made))
    with pytest.raises(NotFound):
        listening.do(RemoveGroup(listening.session, made))
