"""resources.change: the whole entry is written anew."""

from __future__ import annotations

import pytest

from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.errors import NotFound
from facilitator.services.resources.add import AddResource
from facilitator.services.resources.change import ChangeResource
from facilitator.services.resources.read import ResourceList
from tests.factories.council import Council


def test_change_replaces_every_word(council: Council) -> None:
    added = council.do(AddResource("李师傅", ResourceKind.MARKET, "水电"), council.clerk).resource

    council.do(
        ChangeResource(added, "李师傅水电", ResourceKind.VOLUNTEER, "换灯泡", "8001", consent=True), council.clerk
    )

    (line,) = council.ask(ResourceList(), council.clerk)
    assert (line.name, line.kind, line.helps_with, line.phone) == ("李师傅水电", "volunteer", "换灯泡", "8001")


def test_change_finds_only_what_is_there(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(ChangeResource("nothing", "李师傅", ResourceKind.MARKET, "水电"), council.clerk)
