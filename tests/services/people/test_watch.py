"""people.watch: anybody may look on, under a number that grows."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.read import SeatByToken
from facilitator.services.people.watch import Watch
from tests.factories.council import Council

PHONE = Actor(ActorKind.GUEST, "phone", "", GUEST_POWERS)


def test_watch_gives_every_phone_a_number_and_no_unit(council: Council) -> None:
    council.plan()

    watching = [council.do(Watch(council.code), PHONE) for _ in range(2)]

    seats = [council.ask(SeatByToken(token_hash(one.seat)), SYSTEM) for one in watching]
    assert [one.number for one in watching] == [seat.guest_number for seat in seats] == [1, 2]
    assert [seat.unit for seat in seats] == [None, None]


def test_watch_counts_in_each_session_by_itself(council: Council) -> None:
    council.plan()
    council.do(Watch(council.code), PHONE)
    council.plan()

    assert council.do(Watch(f"{council.code[:3]} {council.code[3:]}"), PHONE).number == 1


def test_watch_is_no_news_for_the_journal(council: Council) -> None:
    council.plan()
    with council.world.database.reading() as store:
        before = store.journal.version()

    assert council.world.door.do(PHONE, Watch(council.code)).version == before


def test_watch_says_where_to_find_the_number_of_the_meeting(council: Council) -> None:
    with pytest.raises(NotFound, match="大屏幕"):
        council.do(Watch("000000"), PHONE)
