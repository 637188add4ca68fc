"""groups.open_dots: two groups at least, of the item at hand."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.groups.make import MakeGroup
from facilitator.services.groups.open_dots import OpenDots
from facilitator.services.proposals.show import ShowProposal
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.sorting import group, view


def test_open_dots_fixes_the_groups(listening: Council) -> None:
    for title in ("停车", "绿化"):
        group(listening, title)
    listening.do(OpenDots(listening.session, listening.item))

    assert listening.ask(Rooms(listening.session), SYSTEM).screen["groups"]["open"] is True
    with pytest.raises(WrongState, match="分组不能再变"):
        listening.do(MakeGroup(listening.session, listening.item, "路灯"))


def test_open_dots_wants_two_groups(listening: Council) -> None:
    group(listening, "停车")
    with pytest.raises(WrongState, match="至少要有两类"):
        listening.do(OpenDots(listening.session, listening.item))


def test_wall_comes_to_the_dots_from_whatever_was_up_there(listening: Council) -> None:
    for title in ("停车", "绿化"):
        group(listening, title)
    listening.do(ShowProposal(view(listening, "r1", "路灯太暗")))
    assert listening.ask(Rooms(listening.session), SYSTEM).screen["stage"]["shown"] == "proposal"

    listening.do(OpenDots(listening.session, listening.item))

    assert listening.ask(Rooms(listening.session), SYSTEM).screen["stage"]["shown"] == "groups"
