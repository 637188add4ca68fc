"""The list of what minutes must contain; each entry is taken away once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.minutes.checklist import blocking, gaps
from tests.factories.minutes import lamp_ballot, lamp_evening, lamp_item

COMPLETE = lamp_evening()


def test_complete_evening_lacks_nothing() -> None:
    assert gaps(COMPLETE) == ()


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        (1, {"title": ""}),
        (2, {"began_at": None}),
        (2, {"ended_at": None}),
        (3, {"place": ""}),
        (5, {"chair": ""}),
        (6, {"recorder": ""}),
        (7, {"kind_name": ""}),
        (7, {"basis_name": ""}),
        (7, {"rule": None}),
        (8, {"attendance": replace(COMPLETE.attendance, electorate=0)}),
        (8, {"attendance": replace(COMPLETE.attendance, present=45)}),
        (9, {"attendance": replace(COMPLETE.attendance, quorum_sentence="")}),
        (11, {"pre_review": None}),
        (13, {"items": (lamp_item(title=""),)}),
        (14, {"items": (lamp_item(ballots=(lamp_ballot(channels=()),)),)}),
        (14, {"scrutineers": (), "items": (lamp_item(ballots=(lamp_ballot(witness=""),)),)}),
        (15, {"items": (lamp_item(ballots=(lamp_ballot(result={}),)),)}),
    ],
)
def test_gap_blocks_the_settling(number: int, changes: dict[str, Any]) -> None:
    assert [gap.item for gap in blocking(replace(COMPLETE, **changes))] == [number]


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        (8, {"attendance": replace(COMPLETE.attendance, absences="")}),
        (10, {"notice": None}),
        (12, {"items": (), "resolutions": ()}),
        (13, {"items": (lamp_item(background="", plan="", opinions=""),)}),
        (16, {"resolutions": (replace(COMPLETE.resolutions[0], deadline=None),)}),
        (17, {"publication": None}),
        (19, {"attachments": ()}),
    ],
)
def test_gap_only_warns(number: int, changes: dict[str, Any]) -> None:
    content = replace(COMPLETE, **changes)
    assert [gap.item for gap in gaps(content)] == [number]
    assert blocking(content) == ()


def test_convener_defaults_to_the_committee() -> None:
    assert gaps(lamp_evening(convener="")) == ()


def test_consultation_needs_no_pre_review() -> None:
    assert blocking(lamp_evening(statutory=False, pre_review=None)) == ()


def test_void_ballot_needs_no_figures() -> None:
    assert gaps(lamp_evening(items=(lamp_item(ballots=(lamp_ballot(void_reason="题目有误", result={}),)),))) == ()
