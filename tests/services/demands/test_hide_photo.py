"""demands.hide_photo: the public sees it no more, whatever state the demand is in; the ledger keeps it."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import NotFound
from facilitator.services.demands.hide_photo import HidePhoto
from facilitator.services.demands.show_photo import ShowPhoto
from tests.factories.council import Council
from tests.factories.ledger import moves_of, photo, placed, put


def test_hidden_photo_stays_in_the_ledger(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    shown = photo(council, demand, "before")
    council.do(ShowPhoto(shown), council.clerk)
    put(council, demand, state=DemandState.ARCHIVED)

    council.do(HidePhoto(shown), council.clerk)

    with council.world.database.reading() as unit:
        assert unit.evidence.photo(shown).public is False
    assert moves_of(council, demand)[-1] == "hide_photo"


def test_photo_that_is_not_there_is_not_hidden(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(HidePhoto("p-404"), council.clerk)
