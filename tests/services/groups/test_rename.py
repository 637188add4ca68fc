"""groups.rename: until dots are put."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, NotFound, WrongState
from facilitator.services.groups.open_dots import OpenDots
from facilitator.services.groups.rename import RenameGroup
from tests.factories.council import Council
from tests.factories.sorting import group
from tests.services.groups.test_make import titles


def test_rename_changes_the_title(listening: Council) -> None:
    made = group(listening, "停车")
    listening.do(RenameGroup(listening.session, made, "停车和堵路"))
    assert titles(listening) == ["停车和堵路"]


def test_rename_waits_for_words_and_for_a_group(listening: Council) -> None:
    made = group(listening, "停车")
    with pytest.raises(Missing):
        listening.do(RenameGroup(listening.session, made, " "))
    with pytest.raises(NotFound):
        listening.do(RenameGroup(listening.session, "nobody", "绿化"))


def test_rename_is_over_when_dots_are_put(listening: Council) -> None:
    made, _other = group(listening, "停车"), group(listening, "绿化")
    listening.do(OpenDots(listening.session, listening.item))
    with pytest.raises(WrongState, match="已经开始贴点"):
        listening.do(RenameGroup(listening.session, made, "堵路"))
