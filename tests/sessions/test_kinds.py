"""Every kind of council is tested on arrival: its file declares one complete value."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.presets import PRESETS
from facilitator.domain.minutes.signing import Office
from facilitator.sessions.kind import SessionKind
from facilitator.sessions.kinds import all_kinds, matter_of

KINDS = list(all_kinds().values())


def test_the_seven_kinds_are_found() -> None:
    assert set(all_kinds()) == {
        "yard_meeting",
        "opinion_council",
        "topic_council",
        "decision_council",
        "review_council",
        "quarterly_review",
        "two_committees",
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_is_complete(kind: SessionKind) -> None:
    assert kind.name and kind.purpose and kind.chaired_by and kind.forms and kind.agenda
    assert set(kind.presets) <= set(PRESETS)
    assert {Office(name) for name in kind.signers} >= {Office.CHAIR, Office.RECORDER}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_the_agenda_uses_forms_the_kind_allows_and_fits_its_time(kind: SessionKind) -> None:
    assert {form for _title, form, _minutes in kind.agenda} <= kind.forms
    assert sum(minutes for _title, _form, minutes in kind.agenda) <= kind.minutes_long


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_council_that_only_consults_has_no_binding_rule(kind: SessionKind) -> None:
    if not kind.decides:
        assert not any(PRESETS[name].statutory for name in kind.presets)


def test_motion_is_about_what_the_item_names_or_else_the_meeting() -> None:
    steps = [title for title, _form, _minutes in all_kinds()["decision_council"].agenda]

    assert {matter_of("decision_council", step, "3号院路灯怎么修") for step in steps} == {"3号院路灯怎么修"}
    assert matter_of("decision_council", "装两盏路灯", "12月议事会") == "装两盏路灯"
    assert matter_of("decision_council", "表决、公布结果：3号院路灯", "12月议事会") == "3号院路灯"
    assert matter_of("decision_council", "先说：再定", "12月议事会") == "先说：再定"
    assert matter_of("kind of another program", "装两盏路灯", "12月议事会") == "装两盏路灯"
