"""Notes of one evening that contradict each other: the second is refused at the desk, and the minutes get signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import WrongState
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.strike_order import StrikeOrder
from tests.factories.council import Council
from tests.factories.paperwork import ready_to_sign, sign
from tests.factories.triage import begin_triage, pending

Command = Callable[[str, str, str], Any]
"""First demand, second demand, meeting."""


def opening(demand: str, session: str) -> OpenOrder:
    return OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, "物业公司", date(2026, 12, 31), session=session)


def evening(council: Council) -> tuple[str, str, str]:
    """XQ-2026-0001, XQ-2026-0002, and the running meeting."""
    return pending(council), pending(council, "楼道漏水"), begin_triage(council)


def signed_states(council: Council, *demands: str) -> list[str]:
    council.do(CloseSession(council.session))
    minutes = ready_to_sign(council)
    for officer in (council.recorder, council.chair):
        sign(council, minutes, officer)
    with council.world.database.reading() as unit:
        return [unit.ledger.demand(demand).state for demand in demands]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            lambda one, two, session: MergeDemand(two, one, session),
            lambda one, two, session: DeclineDemand(one, "已有专人管", session),
            "“十一月两委会”已经记下把 XQ-2026-0002 并入 XQ-2026-0001，XQ-2026-0001 就不能不予立单；"
            "请先划掉 XQ-2026-0002 的意见，再分别记。",
        ),
        (
            lambda one, two, session: DeclineDemand(one, "已有专人管", session),
            lambda one, two, session: MergeDemand(two, one, session),
            "“十一月两委会”已经记下 XQ-2026-0001“不予立单，理由：已有专人管”，不能再并进去；"
            "请换一件还要办的，或者先划掉 XQ-2026-0001 的意见。",
        ),
        (
            lambda one, two, session: MergeDemand(two, one, session),
            lambda one, two, session: MergeDemand(one, two, session),
            "“十一月两委会”已经记下把 XQ-2026-0002 并入 XQ-2026-0001，XQ-2026-0001 就不能并走；"
            "请先划掉 XQ-2026-0002 的意见，再把它们并入同一件。",
        ),
        (
            lambda one, two, session: MergeDemand(two, one),
            lambda one, two, session: opening(two, session),
            "XQ-2026-0002 已经并入 XQ-2026-0001，请在 XQ-2026-0001 上记。",
        ),
    ],
)
def test_second_note_that_contradicts_the_first_is_refused_with_a_way_out(
    council: Council, first: Command, second: Command, told: str
) -> None:
    one, two, session = evening(council)
    council.do(first(one, two, session), council.secretary)

    with pytest.raises(WrongState) as refusal:
        council.do(second(one, two, session), council.secretary)

    assert refusal.value.message == told


def test_merging_into_what_goes_elsewhere_names_where(council: Council) -> None:
    one, two, session = evening(council)
    three = pending(council, "石凳坏了")
    council.do(MergeDemand(one, two, session), council.secretary)

    with pytest.raises(WrongState) as refusal:
        council.do(MergeDemand(three, one, session), council.secretary)

    assert refusal.value.message == (
        "“十一月两委会”已经记下 XQ-2026-0001“并入 XQ-2026-0002”，不能再并进去；请直接并入那一件。"
    )


def test_refused_note_leaves_minutes_that_can_be_signed(council: Council) -> None:
    one, two, session = evening(council)
    council.do(MergeDemand(two, one, session), council.secretary)
    with pytest.raises(WrongState):
        council.do(MergeDemand(one, two, session), council.secretary)
    council.do(opening(one, session), council.secretary)

    assert signed_states(council, one, two) == ["opened", "merged"]


def test_way_out_works(council: Council) -> None:
    one, two, session = evening(council)
    council.do(MergeDemand(two, one, session), council.secretary)
    council.do(StrikeOrder(session, two), council.secretary)
    council.do(DeclineDemand(one, "已有专人管", session), council.secretary)

    assert signed_states(council, one, two) == ["not_opened", "pending_triage"]


def test_merging_into_what_waits_agrees(council: Council) -> None:
    one, two, session = evening(council)
    council.do(MergeDemand(two, one, session), council.secretary)
    council.do(DeferDemand(one, date(2026, 12, 20), "等物业报价", session), council.secretary)

    assert signed_states(council, one, two) == ["deferred", "merged"]


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        (lambda one, two, session: DeclineDemand(one, "已有专人管", session), "或者先划掉 XQ-2026-0001 的意见"),
        (lambda one, two, session: MergeDemand(one, two, session), "请直接并入那一件"),
    ],
)
def test_merging_at_once_into_what_a_meeting_ends_is_refused_too(
    council: Council, noted: Command, told: str
) -> None:
    one, two, session = evening(council)
    three = pending(council, "石凳坏了")
    council.do(noted(one, two, session), council.secretary)

    with pytest.raises(WrongState, match=told):
        council.do(MergeDemand(three, one), council.clerk)
    assert council.do(MergeDemand(three, two), council.clerk).state == "merged"
