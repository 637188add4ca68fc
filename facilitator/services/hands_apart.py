"""Hands about satisfaction are counted apart: which series a hand can belong to, and how many of each are left."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.ballots.handing_in import may_raise
from facilitator.domain.errors import BadInput, Missing, TooManyHands
from facilitator.domain.reviews.concern import affected
from facilitator.domain.reviews.words import SERIES_NAMES
from facilitator.domain.words import N_
from facilitator.services.appraising import SERIES, seats_of
from facilitator.services.concerning import concern_of
from facilitator.services.tally import evidence
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

Apart = Mapping[str, Mapping[str, int]]


def hands_apart(store: UnitOfWork, session: Row, ballot: Row, told: Apart, numbers: Mapping[str, int]) -> Apart:
    """The counts of each series; `numbers` alone where only one series is on the roll. Raises Missing, BadInput or
    TooManyHands: representatives' hands are no more than representatives are left, and so on."""
    roll = series_of_roll(store, session, ballot)
    there = [name for name in SERIES if roll[name]]
    if not told and len(there) == 1:
        return {there[0]: numbers}
    if not told:
        raise Missing(N_("请把居民代表、受影响的住户、其他住户分开点数。"), what="series")
    if not set(told) <= set(SERIES) or any(number < 0 for counts in told.values() for number in counts.values()):
        sentence = N_("分开点的数不对：分居民代表、受影响的住户、其他住户三栏，都填 0 或更大的整数。")
        raise BadInput(sentence, field="series")
    proof = evidence(store, session, ballot)
    for name, label in zip(SERIES, SERIES_NAMES, strict=True):
        hands, left = sum(told.get(name, {}).values()), may_raise(proof, roll[name])
        if left is not None and hands > left:
            sentence = N_("{series}举手 {hands} 人，到场还没投的{series}只有 {left} 人，请重新点数。")
            raise TooManyHands(sentence, series=label, hands=hands, left=left)
    return told


def rows_of_hands(store: UnitOfWork, session: Row, ballot: Row) -> tuple[str, ...]:
    """What the series are called that are counted one after the other; empty where one count does."""
    if not ballot.appraises:
        return ()
    roll = series_of_roll(store, session, ballot)
    there = tuple(label for name, label in zip(SERIES, SERIES_NAMES, strict=True) if roll[name])
    return there if len(there) > 1 else ()


def series_of_roll(store: UnitOfWork, session: Row, ballot: Row) -> dict[str, frozenset[str]]:
    """Series → its units on this evening's roll; a representative is one at home too."""
    units = store.roll.frozen(session.id)
    seats, near = seats_of(store, session), affected(concern_of(store, ballot.appraises[0]), units)
    homes = frozenset(unit.id for unit in units) - seats
    return dict(zip(SERIES, (seats, homes & near, homes - near), strict=True))
