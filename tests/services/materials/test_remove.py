"""materials.remove: off the list and off the wall's reach."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.materials.page import MaterialPage
from facilitator.services.materials.remove import RemoveMaterial
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.sorting import hold
from tests.services.materials.test_add import material


def test_remove_takes_it_off_the_list(council: Council) -> None:
    hold(council, "topic_council")
    made = material(council)
    council.do(RemoveMaterial(council.session, made))

    assert council.ask(Rooms(council.session), SYSTEM).screen["materials"] == []
    with pytest.raises(NotFound):
        council.ask(MaterialPage(council.code, made, 1), SYSTEM)
    with pytest.raises(NotFound):
        council.do(RemoveMaterial(council.session, made))


def test_remove_ends_with_the_meeting(council: Council) -> None:
    hold(council, "topic_council")
    made = material(council)
    council.do(CloseSession(council.session))
    with pytest.raises(WrongState):
        council.do(RemoveMaterial(council.session, made))
