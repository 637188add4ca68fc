"""minutes.choose_way: paper until somebody chooses; one paper apart from the others; both ways stay open."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.minutes.signing import SigningWay
from facilitator.services.minutes.choose_way import ChooseWay
from facilitator.services.minutes.ways import UsualWay
from tests.factories.council import Council
from tests.factories.paperwork import hold_evening, in_full, ready_to_sign, sign

KEY, PAPER = SigningWay.KEY, SigningWay.PAPER


def ready(council: Council) -> str:
    council.open_demand()
    hold_evening(council)
    return ready_to_sign(council)


def test_paper_is_the_way_until_somebody_chooses(council: Council) -> None:
    minutes = ready(council)
    assert (council.ask(UsualWay()), in_full(council, minutes).way) == (PAPER, PAPER)

    council.do(ChooseWay(KEY), council.recorder)

    assert (council.ask(UsualWay()), in_full(council, minutes).way) == (KEY, KEY)


def test_one_paper_is_chosen_apart_from_the_others(council: Council) -> None:
    minutes = ready(council)
    council.do(ChooseWay(KEY, minutes), council.chair)
    council.do(ChooseWay(KEY, minutes), council.recorder)

    assert (council.ask(UsualWay()), in_full(council, minutes).way) == (PAPER, KEY)
    assert [event["minutes"] for event in council.events("SigningWayChosen")] == [minutes]


def test_either_way_stays_open_whatever_was_chosen(council: Council) -> None:
    minutes = ready(council)
    council.do(ChooseWay(PAPER, minutes))

    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)

    assert in_full(council, minutes).signed_at is not None
    with pytest.raises(WrongState):
        council.do(ChooseWay(KEY, minutes))


def test_only_those_who_sign_choose(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(ChooseWay(KEY), council.clerk)
