"""Planning: two minutes, and every mistake is one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING

PLAN = PlanSession(
    kind="decision_council",
    title="路灯合同",
    place="3号院坝",
    starts_at=EVENING,
    chair="主持人",
    recorder="记录人",
    items=(PlannedItem("路灯合同", ItemForm.BALLOT), PlannedItem("下次时间", ItemForm.REPORT)),
    preset="rc_reps_2026",
    legal_basis=LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY,
)


def test_plan_gives_a_code_of_six_digits_and_the_items_in_order(council: Council) -> None:
    planned = council.do(PLAN)

    assert len(planned.code) == 6 and planned.code.isdigit()
    with council.world.database.reading() as unit:
        assert [item.id for item in unit.rooms.items(planned.session)] == list(planned.items)


def test_plan_locks_the_version_of_its_rule(council: Council) -> None:
    planned = council.do(PLAN)

    with council.world.database.reading() as unit:
        assert unit.rooms.session(planned.session).preset_version == "2025-10-28/1"


def test_plan_never_gives_two_sessions_the_same_code(council: Council) -> None:
    codes = [council.do(PLAN).code for _ in range(20)]

    assert len(set(codes)) == 20


def test_plan_gives_a_council_that_only_consults_its_own_rule(council: Council) -> None:
    items = (PlannedItem("说需求", ItemForm.DISCUSSION),)
    planned = council.do(replace(PLAN, kind="yard_meeting", preset=None, legal_basis=None, items=items))

    with council.world.database.reading() as unit:
        assert unit.rooms.session(planned.session).preset == "yard_straw_poll"


@pytest.mark.parametrize(
    ("change", "what"),
    [({"title": " "}, "title"), ({"place": ""}, "place"), ({"items": ()}, "items")],
)
def test_plan_asks_for_what_is_missing(council: Council, change: dict[str, object], what: str) -> None:
    with pytest.raises(Missing) as refused:
        council.do(replace(PLAN, **change))  # type: ignore[arg-type]
    assert refused.value.details["what"] == what


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "party"},
        {"title": "长" * 61},
        {"items": (PlannedItem("", ItemForm.BALLOT),)},
        {"starts_at": EVENING.replace(tzinfo=None)},
        {"starts_at": EVENING.replace(year=2020)},
        {"starts_at": EVENING - timedelta(days=181)},
        {"place": "院" * 61},
        {"kind": "yard_meeting", "items": (PlannedItem("打分", ItemForm.SCORES),)},
        *({"items": (PlannedItem("修灯", ItemForm.BALLOT, minutes=minutes),)} for minutes in (-5, 0, 601)),
    ],
)
def test_plan_refuses_what_makes_no_sense(council: Council, change: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        council.do(replace(PLAN, **change))  # type: ignore[arg-type]


def test_plan_takes_a_meeting_that_was_held_on_paper(council: Council) -> None:
    council.do(replace(PLAN, starts_at=EVENING - timedelta(days=30)))


@pytest.mark.parametrize("change", [{"chair": "张三"}, {"preset": "x"}, {"scrutineers": ("李四",)}])
def test_plan_names_whom_or_what_it_cannot_find(council: Council, change: dict[str, object]) -> None:
    with pytest.raises(NotFound):
        council.do(replace(PLAN, **change))  # type: ignore[arg-type]


def test_plan_refuses_a_demand_that_is_not_in_the_ledger(council: Council) -> None:
    with pytest.raises(NotFound, match="台账"):
        council.do(replace(PLAN, items=(PlannedItem("x", ItemForm.BALLOT, "XQ-2026-0001"),)))


def test_plan_is_not_for_scrutineers(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(PLAN, council.scrutineer)


@pytest.mark.parametrize("minutes", [1, 600])
def test_plan_takes_the_minutes_an_evening_has(council: Council, minutes: int) -> None:
    assert council.do(replace(PLAN, items=(PlannedItem("修灯", ItemForm.BALLOT, minutes=minutes),))).session


def test_plan_names_the_minutes_that_make_no_sense(council: Council) -> None:
    with pytest.raises(BadInput, match="议题的时间应是 1 到 600 分钟。") as refused:
        council.do(replace(PLAN, items=(PlannedItem("修灯", ItemForm.BALLOT, minutes=-5),)))
    assert refused.value.details["field"] == "minutes"
