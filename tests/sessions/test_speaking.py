"""The order of speakers, whatever anybody asks for and whenever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.sessions.floor import Stance
from facilitator.sessions.speaking import OTHER_SIDE, Asked, in_order, side_after

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PEOPLE = st.lists(st.tuples(st.sampled_from(list(Stance)), st.integers(0, 1), st.integers(0, 99)), max_size=12)
Person = tuple[Stance, int, int]
LAST = st.sampled_from([None, Stance.FOR, Stance.AGAINST])


def queue(people: list[Person]) -> tuple[list[Asked], dict[str, int]]:
    """Each with a stance, turns had, and the second of asking."""
    asked = [
        Asked(f"s{number}", f"r{number}", stance, NOON + timedelta(seconds=second))
        for number, (stance, _turns, second) in enumerate(people)
    ]
    return asked, {f"r{number}": turns for number, (_stance, turns, _second) in enumerate(people)}


@given(PEOPLE, LAST)
def test_order_leaves_nobody_out(people: list[Person], last: Stance | None) -> None:
    asked, spoken = queue(people)

    assert sorted(in_order(asked, spoken, last), key=lambda one: one.id) == sorted(asked, key=lambda one: one.id)


@given(PEOPLE, LAST)
def test_order_begins_with_those_who_have_not_spoken(people: list[Person], last: Stance | None) -> None:
    asked, spoken = queue(people)
    turns = [spoken[one.who] for one in in_order(asked, spoken, last)]

    assert turns == sorted(turns)


@given(PEOPLE, LAST)
def test_order_never_gives_one_side_twice_while_the_other_waits(
    people: list[Person], last: Stance | None
) -> None:
    asked, spoken = queue(people)
    order = in_order(asked, spoken, last)
    for place, one in enumerate(order):
        waiting = {other.stance for other in order[place:] if spoken[other.who] == spoken[one.who]}
        assert not (last is not None and one.stance is last and OTHER_SIDE[last] in waiting)
        last = side_after(last, one.stance)


@given(PEOPLE, LAST)
def test_order_of_one_side_is_the_order_of_asking(people: list[Person], last: Stance | None) -> None:
    asked, spoken = queue(people)
    order = in_order(asked, spoken, last)
    for stance in Stance:
        for turns in (0, 1):
            alike = [(one.asked_at, one.id) for one in order if one.stance is stance and spoken[one.who] == turns]
            assert alike == sorted(alike)


@given(PEOPLE, LAST)
def test_order_does_not_depend_on_how_the_rows_lie(
    people: list[Person], last: Stance | None
) -> None:
    asked, spoken = queue(people)
    shuffled = sorted(asked, key=lambda one: one.id[::-1])

    assert in_order(shuffled, spoken, last) == in_order(asked, spoken, last)


@given(PEOPLE.filter(bool), LAST)
def test_order_after_the_first_has_spoken_is_the_rest_of_the_order(
    people: list[Person], last: Stance | None
) -> None:
    """What the phones were told (还有几位) comes true when nobody else asks."""
    asked, spoken = queue(people)
    first, *rest = in_order(asked, spoken, last)

    left = [one for one in asked if one.id != first.id]
    assert in_order(left, spoken, side_after(last, first.stance)) == tuple(rest)


def test_order_of_a_usual_evening() -> None:
    """赞成, then the question that came first, 反对, the other 赞成; last whoever has spoken already."""
    asked, spoken = queue(
        [(Stance.FOR, 0, 1), (Stance.FOR, 0, 9), (Stance.NEITHER, 0, 5), (Stance.AGAINST, 0, 7), (Stance.FOR, 1, 0)]
    )

    assert [one.who for one in in_order(asked, spoken, None)] == ["r0", "r2", "r3", "r1", "r4"]
