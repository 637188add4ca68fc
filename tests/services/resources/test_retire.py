"""resources.retire: no longer offered, the phone forgotten."""

from __future__ import annotations

import pytest

from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.errors import NotFound
from facilitator.services.resources.add import AddResource
from facilitator.services.resources.read import ResourceList
from facilitator.services.resources.retire import RetireResource
from tests.factories.council import Council


def test_retire_takes_it_out_of_the_list_and_forgets_the_phone(council: Council) -> None:
    added = council.do(AddResource("李师傅", ResourceKind.MARKET, "水电", "8001", consent=True), council.clerk).resource

    council.do(RetireResource(added), council.clerk)

    with council.world.database.reading() as unit:
        row = unit.resources.resource(added)
    assert row is not None
    assert (row.name, row.phone, row.consent, row.active) == ("李师傅", None, False, False)
    assert council.ask(ResourceList(), council.clerk) == ()


def test_retire_happens_once(council: Council) -> None:
    added = council.do(AddResource("李师傅", ResourceKind.MARKET, "水电"), council.clerk).resource
    council.do(RetireResource(added), council.clerk)

    with pytest.raises(NotFound):
        council.do(RetireResource(added), council.clerk)
