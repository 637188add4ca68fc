"""demands.show_photo: a photo may be seen by the public once somebody said so."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import NotFound
from facilitator.services.demands.show_photo import ShowPhoto
from tests.factories.council import Council
from tests.factories.ledger import last_details, moves_of, photo, placed


def test_shown_photo_is_public_and_the_history_says_so(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    shown = photo(council, demand, "after")

    council.do(ShowPhoto(shown), council.clerk)

    with council.world.database.reading() as unit:
        assert unit.evidence.photo(shown).public is True
    assert moves_of(council, demand) == ["register", "attach", "show_photo"]
    assert last_details(council, demand) == {"stage": "after"}


def test_photo_that_is_not_there_is_not_shown(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(ShowPhoto("p-404"), council.clerk)
