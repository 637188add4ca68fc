"""Which evenings judge, and the course of one that goes matter by matter."""

from __future__ import annotations

from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.judging import SCORE_MINUTES, judges, one_by_one
from facilitator.sessions.kinds import all_kinds


def test_two_kinds_of_councils_judge() -> None:
    assert {kind.id for kind in all_kinds().values() if judges(kind)} == {"quarterly_review", "review_council"}


def test_each_matter_takes_the_place_of_the_sheet_for_all() -> None:
    kind = all_kinds()["quarterly_review"]
    lines = one_by_one(kind, {"XQ-2026-0001": "路灯", "XQ-2026-0002": "门禁"})

    matters = [("路灯", "XQ-2026-0001"), ("门禁", "XQ-2026-0002")]
    assert [(line.title, line.demand) for line in lines] == [
        ("签到", ""), ("办理情况和账目", ""), *matters, ("公布、不合格项整改", ""),
    ]  # fmt: skip
    assert {(line.form, line.minutes) for line in lines if line.demand} == {(ItemForm.SCORES, SCORE_MINUTES)}
    assert all(line.form is ItemForm.REPORT for line in lines if not line.demand)
